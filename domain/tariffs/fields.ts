/**
 * The fields of every row as data: one table feeds the reading of files, the forms, the templates and
 * the mapping of columns.
 */
import { COUNTED_ROWS, type CountedRow, type Row } from './line.ts';

export type FieldKind = 'date' | 'bool' | 'whole' | 'choice' | 'code';

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly options?: readonly string[];
  /** What an absent field means; without it the field is required, unless `optional`. */
  readonly byDefault?: boolean | number;
  readonly optional?: true;
}

const date = (name: string): FieldSpec => ({ name, kind: 'date' });
const bool = (name: string): FieldSpec => ({ name, kind: 'bool' });
const whole = (name: string): FieldSpec => ({ name, kind: 'whole' });
const no = (name: string): FieldSpec => ({ name, kind: 'bool', byDefault: false });
const zero = (name: string): FieldSpec => ({ name, kind: 'whole', byDefault: 0 });
const choice = (name: string, ...options: string[]): FieldSpec => ({
  name,
  kind: 'choice',
  options,
});

const STAY = [date('admitted'), date('discharged')];
const LEVELED = [
  choice('level', 'III', 'II', 'I', 'none'),
  { name: 'monthsWithoutLevel', kind: 'whole', optional: true } as const,
  { name: 'withoutLevelSince', kind: 'date', optional: true } as const,
];
const PSYCHIATRIC = [...STAY, ...LEVELED, zero('highDependencyDays'), no('child')];
const COUNTED = [date('date'), whole('count')];

const countedFields = Object.fromEntries(
  COUNTED_ROWS.map((row): [CountedRow, readonly FieldSpec[]] => [row, COUNTED]),
) as { readonly [R in CountedRow]: readonly FieldSpec[] };

export const ROW_FIELDS: Readonly<Record<Row, readonly FieldSpec[]>> = {
  '1.1': [
    ...STAY,
    choice('level', 'III', 'II'),
    bool('resistant'),
    bool('bacillary'),
    no('hivCoinfection'),
    no('child'),
    no('extensionPermit'),
  ],
  '1.2': [date('date'), { name: 'icd10', kind: 'code' }, whole('count')],
  '1.4': [date('from'), date('to'), bool('resistant')],
  '1.5': [date('date'), whole('months'), bool('bacillary')],
  '1.7': [
    ...STAY,
    choice('patient', 'tuberculosis', 'nonspecificAdult', 'nonspecificChild'),
    { name: 'previousDischarge', kind: 'date', optional: true },
    no('childrensHospital'),
  ],
  '2.2': [date('date'), whole('days'), zero('coursesThisYear')],
  '4.1': [...PSYCHIATRIC, zero('workTherapyDays')],
  '4.2': PSYCHIATRIC,
  '4.3': [...STAY, ...LEVELED],
  '7.1.2': [date('date'), whole('doctors'), whole('specialists'), whole('months')],
  '7a.A.3': [date('date'), choice('level', 'III', 'II', 'I'), whole('beds')],
  ...countedFields,
};

/** Of the annex, as the contract names them. */
export const ROWS = Object.keys(ROW_FIELDS);

export const isRow = (text: string): text is Row => Object.hasOwn(ROW_FIELDS, text);

/** Every field name there is, for the heads of tables. */
export const ALL_FIELDS: readonly string[] = [
  'id',
  'row',
  ...new Set(Object.values(ROW_FIELDS).flatMap((fields) => fields.map(({ name }) => name))),
];
