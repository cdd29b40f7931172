/** The one window: its options, its place on the screen, and the address it shows. */
import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { ORIGIN } from './origin.ts';
import { APP_NAME } from './text.ts';
import { MIN_SIZE, saveWindowState, type WindowState } from './window-state.ts';

export interface WindowPlan {
  readonly state: WindowState;
  readonly preload: string;
  readonly developing: boolean;
  readonly dark: boolean;
}

const webPreferences = ({ preload, developing }: WindowPlan): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Its dictionaries are a download.
  spellcheck: false,
  devTools: developing,
});

export const windowOptions = (plan: WindowPlan): BrowserWindowConstructorOptions => ({
  ...plan.state.bounds,
  minWidth: MIN_SIZE.width,
  minHeight: MIN_SIZE.height,
  show: false,
  title: APP_NAME,
  backgroundColor: plan.dark ? '#242424' : '#ffffff',
  webPreferences: webPreferences(plan),
});

/** Shows the window when it has something to show, and keeps its place when it goes. */
export function openWindow(window: BrowserWindow, state: WindowState, statePath: string): void {
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  const keep = (): void =>
    saveWindowState(statePath, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  window.on('close', keep);
  // Signing off from Windows closes no window.
  window.on('query-session-end', keep);
  void window.loadURL(`${ORIGIN}/`);
}
