/**
 * Hands the page one MessagePort and nothing else. After a restart of the core the page gets a new
 * one in the same way, as a `message` event whose data is PORT_CHANNEL and whose source is the
 * window itself.
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
