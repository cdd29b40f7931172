/**
 * A page that cannot start, or stops answering. A crash is mended by loading it again, but not for
 * ever: what crashes at every start would flicker unseen. What a person has to decide is asked.
 */
import type { BrowserWindow, Dialog } from 'electron';
import { faultOf, plain, type ProgramLog } from '../api/program-log.ts';
import { patience } from './patience.ts';
import { HANGING, PAGE_GIVEN_UP } from './text.ts';

export interface PageTroubleDeps {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly now: () => number;
  readonly programs: ProgramLog;
  /** Says the sentence and ends the program. */
  readonly stop: (said: { readonly title: string; readonly message: string }) => void;
}

/** Chromium's code of a loading that another one replaced. */
const ABORTED = -3;

export function watchPage(
  window: BrowserWindow,
  { dialog, now, programs, stop }: PageTroubleDeps,
): void {
  const mayTryAgain = patience(now);
  const again = (): void => {
    if (window.isDestroyed()) return;
    if (mayTryAgain()) window.reload();
    else stop(PAGE_GIVEN_UP);
  };
  let asking = false;
  const askAboutHanging = async (): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: HANGING.title,
      message: HANGING.title,
      detail: HANGING.message,
      buttons: [HANGING.wait, HANGING.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    asking = false;
    if (response === 1 && !window.isDestroyed()) window.reload();
  };
  const { webContents } = window;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    programs.note('warn', 'page-gone', { reason: plain(reason), exitCode });
    if (reason !== 'clean-exit') again();
  });
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    programs.note('warn', 'page-not-loaded', { code });
    again();
  });
  webContents.on('preload-error', (_event, _path, error) => {
    programs.note('error', 'preload', faultOf(error));
    stop(PAGE_GIVEN_UP);
  });
  window.on('unresponsive', () => {
    programs.note('warn', 'page-hangs');
    void askAboutHanging();
  });
}
