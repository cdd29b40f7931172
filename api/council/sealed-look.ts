/**
 * What a protocol looked like when it was sealed: look, emblem, template, layout, and what the places of a
 * template say. One file, named by its SHA-256 in the sitting's row, which travels with the council's log;
 * so the sealed protocol that is made again looks as it did, here and elsewhere, whatever is set since.
 */
import type { ReadableDb } from '../../db/open.ts';
import { readLayout, type Layout } from '../../domain/council/layout.ts';
import { readLook } from '../../domain/papers/look.ts';
import { readPicture } from '../papers/picture.ts';
import { keptTemplate, paperStyle, storedPaper, EMBLEM, type Dress } from '../papers/stored.ts';
import type { PaperFacts } from '../papers/template/fill.ts';
import { keepJson, keptJson } from './kept-json.ts';

const FORMAT = 'myarka-sealed-look/1';

export interface SealedLook {
  readonly dress: Dress;
  readonly layout: Layout;
  readonly facts: PaperFacts;
  /** The name of the emblem's file. */
  readonly emblem: string | null;
}

interface KeptFile {
  readonly name: string;
  readonly base64: string;
}

const kept = (name: string, bytes: Uint8Array): KeptFile => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
});

/** The look of today, kept; its SHA-256. */
export const keepLook = (
  db: ReadableDb,
  folder: string,
  { layout, facts }: Pick<SealedLook, 'layout' | 'facts'>,
): string => {
  const { emblem, ...look } = paperStyle(db, folder);
  const template = keptTemplate(db, folder, 'protocol');
  return keepJson(folder, FORMAT, {
    look,
    layout,
    facts,
    emblem: emblem === null ? null : kept(storedPaper(db, EMBLEM)?.name ?? '', emblem.bytes),
    template:
      template?.bytes === undefined || template.bytes === null
        ? null
        : kept(template.name, template.bytes),
  });
};

const fileOf = (value: unknown): { name: string; bytes: Uint8Array } | null => {
  const { name, base64 } = (value ?? {}) as Partial<Record<keyof KeptFile, unknown>>;
  return typeof name === 'string' && typeof base64 === 'string'
    ? { name, bytes: Buffer.from(base64, 'base64') }
    : null;
};

const factsOf = (value: unknown): PaperFacts => {
  const given = (value ?? {}) as Partial<Record<keyof PaperFacts, unknown>>;
  const told = (name: keyof PaperFacts): string => {
    const text = given[name];
    return typeof text === 'string' ? text : '';
  };
  return {
    number: told('number'),
    date: told('date'),
    council: told('council'),
    unit: told('unit'),
    person: told('person'),
  };
};

/** Null where none was kept, or it is not here: it may have come from elsewhere, so each part is read anew. */
export const sealedLook = (folder: string, sha256: string | null): SealedLook | null => {
  const found = sha256 === null ? null : keptJson(folder, FORMAT, sha256);
  if (found === null) return null;
  const [emblem, template] = [fileOf(found['emblem']), fileOf(found['template'])];
  const picture = emblem === null ? null : readPicture(emblem.bytes);
  return {
    dress: {
      style: { ...readLook(JSON.stringify(found['look'] ?? {})), emblem: picture },
      template,
    },
    layout: readLayout(JSON.stringify(found['layout'] ?? {})),
    facts: factsOf(found['facts']),
    emblem: picture === null ? null : (emblem?.name ?? null),
  };
};
