/** A file as a workbook, its kind known by its bytes and never by its name; or one sentence on what it is. */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { openArchive } from './archive.ts';
import { openCsv } from './csv.ts';
import { openJson } from './json.ts';
import { openOds } from './ods.ts';
import type { Source } from './source.ts';
import { utf16Form } from './text-form.ts';
import { readingFile, unreadable } from './unreadable.ts';
import type { Workbook } from './workbook.ts';
import { openXlsx } from './xlsx.ts';

const HEAD = 4096;
const ZIP = [0x50, 0x4b];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  bytes.length >= mark.length && mark.every((byte, i) => bytes[i] === byte);

const asLatin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Kinds that are no table, or none that can be read, by how they begin. */
const STRANGERS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'sheet.kind-document'],
  [/^\{\\rtf/, 'sheet.kind-document'],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|table|meta|head)/i, 'sheet.kind-web-page'],
  [/^(?:\xEF\xBB\xBF)?\s*<\?xml/i, 'sheet.kind-xml'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|RIFF|II\*\0|MM\0\*)/, 'sheet.kind-unknown'],
  // oxlint-disable-next-line no-control-regex -- gzip begins with one
  [/^(?:Rar!|7z\xBC\xAF|\x1F\x8B)/, 'sheet.kind-archive'],
];

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The old format and a file locked by a password begin alike: the names of their parts tell. */
const oldKind = async (source: Source): Promise<string> => {
  let held = Buffer.alloc(0);
  for await (const bytes of source.stream()) {
    held = Buffer.concat([held.subarray(-256), bytes]);
    if (held.includes(wide('EncryptedPackage'))) return 'sheet.password';
    if (held.includes(wide('WordDocument'))) return 'sheet.kind-document';
  }
  return 'sheet.kind-xls';
};

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

const mimeOf = async (source: Source): Promise<string> => {
  const archive = await openArchive(source);
  try {
    if (!archive.has('mimetype') || archive.sizeOf('mimetype') > HEAD) return '';
    let text = '';
    for await (const bytes of archive.read('mimetype')) text += asLatin(bytes);
    return text.trim();
  } finally {
    archive.close();
  }
};

const openZipped = async (source: Source): Promise<Workbook> => {
  const mime = await mimeOf(source);
  if (mime === ODS || mime === `${ODS}-template`) return openOds(source);
  if (mime.startsWith(OPEN_DOCUMENT)) throw unreadable('sheet.kind-document', source.name);
  return openXlsx(source);
};

const isBinary = (head: Uint8Array): boolean => head.includes(0) && utf16Form(head) === null;

const openAny = async (source: Source): Promise<Workbook> => {
  const head = source.head(HEAD);
  if (source.size === 0) throw unreadable('sheet.empty-file', source.name);
  if (begins(head, ZIP)) return openZipped(source);
  if (begins(head, CFB)) throw unreadable(await oldKind(source), source.name);
  const text = asLatin(head);
  const stranger = STRANGERS.find(([mark]) => mark.test(text));
  if (stranger !== undefined) throw unreadable(stranger[1], source.name);
  if (/^(?:\xEF\xBB\xBF)?\s*[[{]/.test(text)) return openJson(source);
  if (isBinary(head)) throw unreadable('sheet.kind-unknown', source.name);
  return openCsv(source);
};

export const openWorkbook = (source: Source): Promise<Result<Workbook, Failure>> =>
  readingFile(async () => ok(await openAny(source)));

/** Is it a text whose lines are objects of JSON? Only tables of activity lines come so. */
export const isJsonLines = (source: Source): boolean =>
  /^(?:\xEF\xBB\xBF)?\s*\{(?!\\rtf)/.test(asLatin(source.head(HEAD)));

export const tooLarge = (source: Source, maxMb: number): Result<null, Failure> => {
  const size = Math.ceil(source.size / 1024 / 1024);
  return size > maxMb
    ? err(failure('sheet.too-large', { file: source.name, size, max: maxMb }, source.name))
    : ok(null);
};
