/**
 * `--map "Заглавие=Поле"`: what a heading of a table means, where it is none that is known. The field is
 * named as people name it or as the contract does; nothing behind the sign leaves the column out.
 */
import type { FieldNames } from '../api/sheets/in/head.ts';
import { looseHeading } from '../api/sheets/in/heading-names.ts';
import type { TableHead } from '../api/sheets/in/samples.ts';
import type { DashMeaning, Dashes } from '../domain/kernel/dashes.ts';
import { failure, type Failure } from '../domain/kernel/failure.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { IGNORED, type Mapping } from '../domain/kernel/table-mapping.ts';
import type { Values } from './command.ts';

type Fields = readonly FieldNames<string>[];

export const MAP_OPTION = {
  map: { type: 'string', multiple: true },
  /** What zeros shown as dashes mean in a column. */
  dash: { type: 'string', multiple: true },
  /** Where several sheets have such a table. */
  sheet: { type: 'string' },
} as const;
export const MAP_USAGE = '[--sheet "Лист"] [--map "Заглавие=Поле"]… [--dash "Заглавие=0|"]…';

const fieldNamed = (fields: Fields, name: string): string | undefined => {
  const wanted = looseHeading(name);
  return fields.find(({ key, heading, also }) =>
    [heading, key, ...also].some((one) => looseHeading(one) === wanted),
  )?.key;
};

const pairOf = (given: string, fields: Fields): Result<[string, string], Failure> => {
  const at = given.lastIndexOf('=');
  const heading = given.slice(0, at).trim();
  const name = given.slice(at + 1).trim();
  if (at < 1 || heading === '') return err(failure('map.form', { given }, '--map'));
  if (name === '') return ok([heading, IGNORED]);
  const field = fieldNamed(fields, name);
  if (field !== undefined) return ok([heading, field]);
  const known = fields.map((one) => one.heading).join('“, „');
  return err(failure('map.unknown-field', { name, known }, '--map'));
};

/** What the option says, in all its repetitions. */
export const givenMapping = (values: Values, fields: Fields): Result<Mapping, Failure> => {
  const list = values['map'];
  const mapping: Record<string, string> = {};
  for (const given of Array.isArray(list) ? list : []) {
    const pair = pairOf(String(given), fields);
    if (!pair.ok) return pair;
    const [heading, field] = pair.value;
    mapping[heading] = field;
  }
  return ok(mapping);
};

/** `--dash "Заглавие=0"`: dashes of the column are zeros; with nothing behind the sign, no data. */
export const givenDashes = (values: Values): Result<Dashes, Failure> => {
  const list = values['dash'];
  const dashes: Record<string, DashMeaning> = {};
  for (const given of (Array.isArray(list) ? list : []).map(String)) {
    const at = given.lastIndexOf('=');
    const meaning = given.slice(at + 1).trim();
    if (at < 1 || (meaning !== '' && meaning !== '0'))
      return err(failure('dash.form', { given }, '--dash'));
    dashes[given.slice(0, at).trim()] = meaning === '0' ? 'zero' : 'none';
  }
  return ok(dashes);
};

/** A heading that the file does not have was meant otherwise. */
export const unheaded = (
  mapping: Mapping | Dashes,
  heads: readonly TableHead[],
  option: '--map' | '--dash' = '--map',
): Failure | null => {
  const there = new Set(heads.map(({ text }) => looseHeading(text)));
  const heading = Object.keys(mapping).find((one) => !there.has(looseHeading(one)));
  if (heading === undefined) return null;
  const known = heads.map(({ text }) => text).join('“, „');
  return failure('map.no-heading', { heading, known }, option);
};

/** What was chosen in an earlier file and is taken again: told, since nobody is asked here. */
export const recalledLines = (
  heads: readonly TableHead[],
  mapping: Mapping,
  fields: Fields,
): string[] =>
  heads
    .filter(({ recalled, text }) => recalled && mapping[text] === undefined)
    .map(({ text, field }) => {
      const name = fields.find(({ key }) => key === field)?.heading;
      return name === undefined
        ? `Както миналия път, колоната „${text}“ е оставена настрана.`
        : `Както миналия път, „${text}“ е „${name}“.`;
    });
