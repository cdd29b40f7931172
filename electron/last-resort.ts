/**
 * What the program says where it cannot go on and no window can say it. Whoever is to help needs to know
 * more than that: the data for support is offered here, too, told by its parts before it is saved, and
 * made without the database, which may be what fails.
 */
import type { App, Dialog } from 'electron';
import type { SupportFile } from '../api/support/data.ts';
import { notWritten } from '../db/faults.ts';
import { writeWhole } from '../db/whole-file.ts';
import { partWords, SUPPORT_LEAVES_OUT } from '../domain/support/parts.ts';
import { sentence } from '../domain/text/sentences.ts';
import { SUPPORT } from './text.ts';

export interface Said {
  readonly title: string;
  readonly message: string;
}

export interface LastResortDeps {
  readonly app: Pick<App, 'quit'>;
  readonly dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showSaveDialog'>;
  readonly support: () => Promise<SupportFile>;
}

const told = ({ parts }: SupportFile): string =>
  [
    ...parts.map(({ id }) => {
      const { title, holds } = partWords(id, 'bg');
      return `• ${title}: ${holds}`;
    }),
    '',
    SUPPORT_LEAVES_OUT.bg,
  ].join('\n');

const save = async ({ dialog }: LastResortDeps, file: SupportFile): Promise<void> => {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: SUPPORT.title,
    defaultPath: file.name,
    buttonLabel: SUPPORT.save,
  });
  if (canceled) return;
  try {
    writeWhole(filePath, file.text);
  } catch (error) {
    dialog.showErrorBox(SUPPORT.notSaved, sentence(notWritten(filePath, error)));
  }
};

const offerSupport = async (deps: LastResortDeps): Promise<void> => {
  const file = await deps.support();
  const { response } = await deps.dialog.showMessageBox({
    type: 'info',
    title: SUPPORT.title,
    message: SUPPORT.lead,
    detail: told(file),
    buttons: [SUPPORT.save, SUPPORT.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await save(deps, file);
};

/** Says why, offers the data for support, and ends the program. */
export async function giveUp(deps: LastResortDeps, { title, message }: Said): Promise<void> {
  try {
    const { response } = await deps.dialog.showMessageBox({
      type: 'error',
      title,
      message: title,
      detail: message,
      buttons: [SUPPORT.quit, SUPPORT.offer],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) await offerSupport(deps);
  } finally {
    deps.app.quit();
  }
}
