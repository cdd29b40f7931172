/** A doubt in the reading of the adopted document, as tables, lists and prints say it. */
import type { Language } from '../kernel/failure.ts';
import type { ColumnId } from './register-columns.ts';

export interface DoubtReading {
  readonly key: string;
  readonly text: string;
}

/** One place where the text layer leaves readings; the first of them is taken until a person decides. */
export interface DoubtTold {
  readonly measure: string;
  /** Fields of the measure, in the order of the table. */
  readonly fields: readonly string[];
  readonly text: string;
  readonly readings: readonly DoubtReading[];
  readonly decision: { readonly reading: string; readonly reason: string | null } | null;
}

const WORDS = {
  bg: {
    mark: 'съмнение',
    settled: 'решено четене',
    open: 'Съмнение в четенето на документа',
    decided: 'Решено четене на документа',
    taken: 'така е прочетено',
    right: 'решено по документа',
    by: 'Решено по',
  },
  en: {
    mark: 'doubt',
    settled: 'reading decided',
    open: 'Doubt in the reading of the document',
    decided: 'Reading of the document decided',
    taken: 'read so',
    right: 'decided by the document',
    by: 'Decided by',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The short word beside a cell. */
export const doubtMark = ({ decision }: DoubtTold, lang: Language): string =>
  decision === null ? WORDS[lang].mark : WORDS[lang].settled;

export const takenReading = ({ decision, readings }: DoubtTold): string | undefined =>
  decision?.reading ?? readings[0]?.key;

/** The whole of it in one line, with every reading and which one is taken. */
export const doubtText = (doubt: DoubtTold, lang: Language): string => {
  const { decision, readings, text } = doubt;
  const words = WORDS[lang];
  const taken = takenReading(doubt);
  const says = decision === null ? words.taken : words.right;
  const said = readings.map((one) => (one.key === taken ? `${one.text} (${says})` : one.text));
  const reason = decision?.reason ?? '';
  return [
    `${decision === null ? words.open : words.decided}: ${text}`,
    `${said.join('; ')}.`,
    ...(reason === '' ? [] : [`${words.by}: ${reason}`]),
  ].join(' ');
};

/** For the foot of a table or a document: measures in the same doubt share one note. */
export const doubtNotes = (doubts: readonly DoubtTold[], lang: Language): string[] =>
  [...Map.groupBy(doubts, (doubt) => doubtText(doubt, lang))].map(
    ([text, same]) => `${same.map(({ measure }) => measure).join(', ')}. ${text}`,
  );

/** Columns of the register that show a field in doubt. */
const COLUMN_OF: Readonly<Record<string, ColumnId>> = {
  expectedResult: 'expectedResult',
  responsibleText: 'responsible',
  partnersText: 'partners',
};

export const doubtColumns = ({ fields }: DoubtTold): ColumnId[] =>
  fields.flatMap((field) => COLUMN_OF[field] ?? []);
