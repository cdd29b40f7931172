/** Before the first test: the window is built and the browser is unpacked. */
import { ensureRenderer } from '../../build/renderer.ts';
import { unpackChromium } from './chromium.ts';
import { hasElectron, NO_ELECTRON } from './electron.ts';

export default async function setup(): Promise<void> {
  await ensureRenderer();
  await unpackChromium();
  if (!hasElectron()) process.stdout.write(`Launcher «electron» is skipped: ${NO_ELECTRON}\n`);
}
