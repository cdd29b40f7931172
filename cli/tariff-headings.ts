/** The headings of a file of lines on the command line: what `--map` says, and what was said before. */
import { rememberedHeadings } from '../api/sheets/mapping.ts';
import type { TableHead } from '../api/sheets/in/samples.ts';
import { readHeads, type TableHeads } from '../api/tariffs/read-heads.ts';
import { TARIFF_FIELDS, type TableChoice } from '../api/tariffs/read-table.ts';
import type { ReadableDb } from '../db/open.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { IGNORED, type Mapping } from '../domain/kernel/table-mapping.ts';
import { textOption, type Values } from './command.ts';
import { givenDashes, givenMapping, recalledLines, unheaded } from './heading-map.ts';
import { whatWasRead } from './what-was-read.ts';

/** Where nothing else was said for the heading, nor another heading for its field. */
const recalledOf = (heads: readonly TableHead[], given: Mapping): Mapping => {
  const taken = new Set(Object.values(given));
  return Object.fromEntries(
    heads.flatMap(({ text, field, recalled }) =>
      recalled && (field === null || !taken.has(field)) ? [[text, field ?? IGNORED]] : [],
    ),
  );
};

/** Every line with something under such a heading is refused: told once, with the way out. */
const unknownLines = (heads: readonly TableHead[], mapping: Mapping): string[] => {
  const unknown = heads
    .filter(({ text, field, leftOut }) => field === null && !leftOut && mapping[text] === undefined)
    .map(({ text }) => text);
  const [first] = unknown;
  return first === undefined
    ? []
    : [
        `Непознати заглавия: „${unknown.join('“, „')}“. Ред, в който под тях стои нещо, се отказва. За да се пропусне колоната: --map "${first}=", а ако е поле: --map "${first}=Поле".`,
      ];
};

const ownLine = (own: readonly string[]): string[] =>
  own.length === 0
    ? []
    : [
        `Колони от по-ранен резултат, които не се четат и в новия се заменят: „${own.join('“, „')}“.`,
      ];

/** As the window lists them: what was left out, now or before. */
const leftAside = ({ heads, own }: TableHeads, mapping: Mapping): string[] =>
  heads
    .filter(({ text }) => !own.includes(text))
    .filter(({ text, leftOut }) => (mapping[text] ?? (leftOut ? IGNORED : null)) === IGNORED)
    .map(({ text }) => text);

/** Told on standard error, where the summary stands, too. */
export const lineHeadings = async (
  db: ReadableDb,
  { path, name }: { readonly path: string; readonly name: string },
  values: Values,
): Promise<Result<TableChoice, Failure>> => {
  const given = givenMapping(values, TARIFF_FIELDS);
  if (!given.ok) return given;
  const dashes = givenDashes(values);
  if (!dashes.ok) return dashes;
  const sheet = textOption(values, 'sheet');
  const table = await readHeads(path, name, rememberedHeadings(db, 'tariffs.headings'), sheet);
  if (!table.ok) return table;
  const several = table.value?.sheets ?? [];
  if (several.length > 0)
    return err(failure('sheet.several', { file: name, sheets: several.join('“, „') }, name));
  const heads = table.value?.heads ?? [];
  const amiss =
    table.value === null
      ? null
      : (unheaded(given.value, heads) ?? unheaded(dashes.value, heads, '--dash'));
  if (amiss !== null) return err(amiss);
  const mapping = { ...recalledOf(heads, given.value), ...given.value };
  const told = [
    ...recalledLines(heads, given.value, TARIFF_FIELDS),
    ...(table.value === null
      ? []
      : [
          ...whatWasRead(table.value, leftAside(table.value, mapping)),
          ...ownLine(table.value.own),
        ]),
    ...unknownLines(heads, mapping),
  ];
  for (const line of told) console.error(line);
  return ok({ mapping, sheet, dashes: dashes.value });
};
