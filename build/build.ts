/** `npm run build`: the window and the Node side of the desktop application, into dist/. */
import { buildApp } from './app.ts';
import { buildRenderer } from './renderer.ts';

await buildRenderer();
await buildApp();
