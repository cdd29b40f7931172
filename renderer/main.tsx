import '@fontsource-variable/noto-sans/wght.css';
import '@mantine/core/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { preloadPage } from './app/pages.tsx';
import { connect } from './core/connection.ts';
import { createEventBus } from './core/events.ts';
import { keepOpenedFile } from './core/opened-file.ts';
import { createSeen } from './core/seen.ts';
import { createClient, createQueryClient } from './core/trpc.ts';
import { tellFaults } from './core/tell-faults.ts';
import { startUnsaved } from './core/unsaved/start.ts';
import { loadSentences } from './text/sentences.ts';

const bus = createEventBus();
bus.listen(keepOpenedFile);
const seen = createSeen();
const client = createClient(connect(), bus.emit, seen);
tellFaults(client);
const queries = createQueryClient();
const unsaved = startUnsaved(client, bus, seen);
preloadPage(location.hash);
const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');

createRoot(root, { onCaughtError: reportError, onUncaughtError: reportError }).render(
  <StrictMode>
    <App client={client} queries={queries} bus={bus} unsaved={unsaved} seen={seen} />
  </StrictMode>,
);
requestIdleCallback(() => void loadSentences(), { timeout: 1000 });
