/**
 * How the text of a file is written: UTF-8, UTF-16 by its mark or its zero bytes, else windows-1251, as
 * Excel saves CSV in Bulgaria; other old forms are refused by name. The whole file is looked through once before any of it is believed: a
 * text that is UTF-8 but for a damaged spot is refused, not read as something else.
 */
import { Neighbours, oldForm } from './cyrillic-forms.ts';
import type { Source } from './source.ts';
import type { TextForm } from './workbook.ts';
import { unreadable } from './unreadable.ts';

const LOOKED_AT = 4096;

/** The upper halves of Latin and Cyrillic letters. */
const UPPER_HALVES = new Set([0x00, 0x04]);

/** UTF-16 by its mark, or by where the upper halves of its letters stand. */
export const utf16Form = (head: Uint8Array): TextForm | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const halves = [0, 0];
  head.forEach((byte, i) => {
    if (UPPER_HALVES.has(byte)) halves[i % 2] = (halves[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = halves;
  if (odd > head.length / 8 && even === 0) return 'utf-16le';
  return even > head.length / 8 && odd === 0 ? 'utf-16be' : null;
};

interface Looked {
  readonly valid: boolean;
  /** Bytes above 127, and those of them that stand in pairs as Cyrillic letters do in UTF-8. */
  readonly high: number;
  readonly paired: number;
}

const pairsIn = (bytes: Uint8Array): Omit<Looked, 'valid'> => {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    const next = bytes[i + 1] ?? 0;
    if ((byte === 0xd0 || byte === 0xd1) && next >= 0x80 && next < 0xc0) paired += 2;
  }
  return { high, paired };
};

/** As much of a file as is looked at for its letters. */
const LETTERS = 256 * 1024;

const lookThrough = async (source: Source): Promise<Looked & { readonly near: Neighbours }> => {
  const near = new Neighbours(LETTERS);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const seen = { high: 0, paired: 0 };
  let valid = true;
  for await (const bytes of source.stream()) {
    if (valid) {
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        valid = false;
      }
    }
    near.add(bytes);
    const { high, paired } = pairsIn(bytes);
    seen.high += high;
    seen.paired += paired;
  }
  try {
    if (valid) decoder.decode();
  } catch {
    valid = false;
  }
  return { valid, ...seen, near };
};

export const textForm = async (source: Source): Promise<TextForm> => {
  const marked = utf16Form(source.head(LOOKED_AT));
  if (marked !== null) return marked;
  const { valid, high, paired, near } = await lookThrough(source);
  if (valid) return 'utf-8';
  if (paired > high / 2) throw unreadable('sheet.broken-utf8', source.name);
  const form = oldForm(near);
  if (form === 'windows-1251') return form;
  throw unreadable('sheet.other-encoding', source.name, { form: form ?? '' });
};

/** The text of a file, piece by piece; bytes that are no letters of the form refuse the file. */
export async function* textOf(
  source: Source,
  form: TextForm,
  seen: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(form, { fatal: true });
  try {
    for await (const bytes of source.stream()) {
      seen(bytes.length);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? unreadable('sheet.broken-utf8', source.name) : error;
  }
}
