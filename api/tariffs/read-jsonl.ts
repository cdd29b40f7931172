/** JSON Lines as a stream: UTF-8 checked to the byte, one chunk of the file in memory at a time. */
import { failure } from '../../domain/kernel/failure.ts';
import type { RawLine } from '../../domain/tariffs/parse-line.ts';
import { UnreadableFile } from '../sheets/in/unreadable.ts';
import { nameTwice } from '../sheets/in/json-names.ts';
import { looseHeading } from '../sheets/in/heading-names.ts';
import { TARIFF_FIELDS } from './read-table.ts';
import type { SourceLine } from './source-line.ts';

/** A line longer than this is no activity line, and must not fill the memory. */
const MAX_LINE = 1_000_000;
const BOM = '\uFEFF';

const CONTRACT: ReadonlySet<string> = new Set(TARIFF_FIELDS.map(({ key }) => key));
const NAMES: ReadonlyMap<string, string> = new Map(
  TARIFF_FIELDS.flatMap(({ key, heading, also }) =>
    [heading, ...also].map((name): [string, string] => [looseHeading(name), key]),
  ),
);

type Named = Pick<SourceLine, 'raw' | 'twice'>;

/** «Приет на» is `admitted`, as in a table; also given under both names it is given twice. */
const underContractNames = (line: RawLine): Named => {
  if (Object.keys(line).every((name) => CONTRACT.has(name))) return { raw: line };
  const named: Record<string, unknown> = {};
  let twice: string | undefined;
  for (const [name, value] of Object.entries(line)) {
    const field = CONTRACT.has(name) ? name : (NAMES.get(looseHeading(name)) ?? name);
    if (field !== name && (Object.hasOwn(named, field) || Object.hasOwn(line, field)))
      twice ??= name;
    named[field] = value;
  }
  return twice === undefined ? { raw: named } : { raw: named, twice };
};

const recordOf = (text: string): Named => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { raw: null };
    const named = underContractNames(value as RawLine);
    const twice = nameTwice(text);
    return twice === null ? named : { ...named, twice: twice.name };
  } catch {
    return { raw: null };
  }
};

type Decoder = InstanceType<typeof TextDecoder>;

const decoded = (decoder: Decoder, chunk: Uint8Array | undefined, file: string): string => {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadableFile(failure('tariff.file.not-utf8', { file }));
  }
};

const tooLong = (file: string, line: number): UnreadableFile =>
  new UnreadableFile(
    failure('tariff.file.broken-table', { file, line, reason: `над ${MAX_LINE} знака` }),
  );

const sourceLines = (texts: readonly string[], first: number): SourceLine[] =>
  texts.flatMap((text, i) =>
    text.trim() === ''
      ? []
      : [{ n: first + i, ...recordOf(text.replace(BOM, '')), hospital: null }],
  );

export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<readonly SourceLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let rest = '';
  let n = 1;
  for await (const chunk of bytes) {
    const texts = (rest + decoded(decoder, chunk, file)).split('\n');
    rest = texts.pop() ?? '';
    if (rest.length > MAX_LINE) throw tooLong(file, n + texts.length);
    yield sourceLines(texts, n);
    n += texts.length;
  }
  rest += decoded(decoder, undefined, file);
  yield sourceLines([rest], n);
}
