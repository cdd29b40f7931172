/** The look of papers and the files that belong to it, as this installation keeps them. */
import type { ReadableDb } from '../../db/open.ts';
import { readSetting } from '../../db/settings.ts';
import type { PaperKind, TemplateKind } from '../../domain/papers/templates.ts';
import { readLook } from '../../domain/papers/look.ts';
import { readStoredFile } from '../files.ts';
import { readPicture } from './picture.ts';
import type { PaperStyle } from './style.ts';

export const LOOK = 'papers.look';

/** A file of the settings: the emblem, a template. Its bytes lie among the stored files. */
export interface StoredPaper {
  readonly sha256: string;
  readonly name: string;
}

/** `db/named-files.ts` knows the beginning of the name. */
const fileSetting = (what: string): string => `papers.file.${what}`;
export const EMBLEM = fileSetting('emblem');
export const templateSetting = (kind: TemplateKind): string => fileSetting(`template.${kind}`);

export const storedPaper = (db: ReadableDb, setting: string): StoredPaper | null => {
  const value = readSetting(db, setting);
  return value === null ? null : (JSON.parse(value) as StoredPaper);
};

/** A picture that is not here is left out: the paper is made all the same. */
export const paperStyle = (db: ReadableDb, folder: string): PaperStyle => {
  const file = storedPaper(db, EMBLEM);
  const bytes = file === null ? null : readStoredFile(folder, file.sha256);
  return {
    ...readLook(readSetting(db, LOOK)),
    emblem: bytes === null ? null : readPicture(bytes),
  };
};

/** A Word template of its kind, else the one for all; `bytes` are null where they are not here. */
export const keptTemplate = (
  db: ReadableDb,
  folder: string,
  kind: PaperKind,
): { readonly name: string; readonly bytes: Uint8Array | null } | null => {
  const stored = storedPaper(db, templateSetting(kind)) ?? storedPaper(db, templateSetting('all'));
  return stored === null
    ? null
    : { name: stored.name, bytes: readStoredFile(folder, stored.sha256) };
};

/** What a paper is made in. */
export interface Dress {
  readonly style: PaperStyle;
  readonly template: ReturnType<typeof keptTemplate>;
}

/** As it is set today. */
export const dressOf = (db: ReadableDb, folder: string, kind: PaperKind): Dress => ({
  style: paperStyle(db, folder),
  template: keptTemplate(db, folder, kind),
});
