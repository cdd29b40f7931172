/** What is declared of a table (registry.ts). */
import type { LogName } from '../kernel/change.ts';
import type { Area } from '../exchange/areas.ts';
import type { FieldType } from './field-types.ts';

/**
 * Who may write a row. The names are those of key columns: a row is its unit's, and the measure and the
 * indicator that it names are held to the grant's lists.
 */
export interface RowRights {
  readonly area: Area;
  /** The key column that is the unit whose row it is. */
  readonly unit?: string;
  /** The key column that bears that unit before its last colon («РЗИ-Варна:01J…»). */
  readonly owned?: string;
  /** Where `owned` names no unit, the row is of this area. */
  readonly ownerless?: Area;
  readonly measure?: string;
  readonly indicator?: string;
  /** The key columns that name the table (one of these) and the row whose rights are this row's. */
  readonly rowOf?: { readonly table: string; readonly row: string; readonly of: readonly string[] };
  /** Fields of another area than the row's; they are no unit's own. */
  readonly areas?: Readonly<Record<string, Area>>;
  /** Fields whose value is held to the key that writes: its unit, or a measure of its grant. */
  readonly bound?: Readonly<Record<string, 'unit' | 'measure'>>;
}

export interface TableSpec {
  readonly log: LogName;
  readonly table: string;
  /** Nobody but this installation writes a table of the log `local`. */
  readonly may?: RowRights;
  /** The parts of a row id, in order; a row with another is none of the table. */
  readonly key: Readonly<Record<string, FieldType>>;
  readonly fields: Readonly<Record<string, FieldType>>;
  /** The field whose hash (hashed.ts) names the row: nothing else is ever written to it. */
  readonly hashed?: string;
  /** The key column or the field whose value is the SHA-256 of a file that travels with the log (`blobs`). */
  readonly blob?: string;
  /**
   * Fields that full-text search reads, amounts as they are printed, and the column that says which
   * measure they belong to. `named`: that column is a name to be found, too.
   */
  readonly search?: {
    readonly owner: string;
    readonly fields: readonly string[];
    readonly named?: boolean;
  };
}

export const ofPlan: RowRights = { area: 'plan' };

/** What names a row, a person's or a thing's name, and a sentence or two; prose is `text`. */
export const CODE = { text: 200 } as const satisfies FieldType;
export const LINE = { text: 2000 } as const satisfies FieldType;

/** Codes, names, ids. */
export const TEXTS = { json: { list: 'text' } } as const satisfies FieldType;
export const CURRENCY = { oneOf: ['BGN', 'EUR'] } as const satisfies FieldType;
