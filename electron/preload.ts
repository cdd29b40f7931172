/**
 * Hands the page one MessagePort and nothing else, as a `message` event whose data is PORT_CHANNEL and
 * whose source is the window itself. A further one in the same way means that the core was started
 * again and that nothing asked over the old one will be answered.
 */
import { ipcRenderer } from 'electron';
import { PORT_CHANNEL } from './messages.ts';
import { ORIGIN } from './origin.ts';

declare const window: {
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

ipcRenderer.on(PORT_CHANNEL, (event) => {
  window.postMessage(PORT_CHANNEL, ORIGIN, event.ports);
});
