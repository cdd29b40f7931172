/**
 * The one function that values an activity line, alone or in a batch.
 *
 * It fills a sheet by the rule of the row, with the values of the line's deciding day, and concludes:
 * a missing value is `no-tariff`; an open question is `needs-decision` with what every reading would
 * pay, unless all readings pay the same; else the sum of the steps, rounded once, in both currencies.
 */
import type { LocalDate } from '../kernel/date.ts';
import { minor, type Minor } from '../kernel/money.ts';
import { bgnOfEur, ONE, roundRatio } from './exact.ts';
import { decidingDay, type ActivityLine } from './line.ts';
import type { InvalidLine } from './problem.ts';
import { QUESTIONS, withReading, type Choice, type Question, type Readings } from './questions.ts';
import { inEuro, kindOfRow, type AmountKind } from './rounding.ts';
import { countedRow } from './rows/counted.ts';
import { row11 } from './rows/row-1-1.ts';
import { row12 } from './rows/row-1-2.ts';
import { row14 } from './rows/row-1-4.ts';
import { row15 } from './rows/row-1-5.ts';
import { row17 } from './rows/row-1-7.ts';
import { row22 } from './rows/row-2-2.ts';
import { row41 } from './rows/row-4-1.ts';
import { row42 } from './rows/row-4-2.ts';
import { row43 } from './rows/row-4-3.ts';
import { row712 } from './rows/row-7-1-2.ts';
import { row7aA3 } from './rows/row-7a-a-3.ts';
import { exactTotal, newSheet, type Sheet } from './sheet.ts';
import { valuesOn, type Snapshot, type Tariff } from './snapshot.ts';
import type { Alternative, Note, Status, Step, Valuation } from './valuation.ts';

export interface ValueOptions {
  /** False: totals and statuses only, for sums over very many lines. */
  readonly explained: boolean;
}
const EXPLAINED: ValueOptions = { explained: true };

const applyRule = (line: ActivityLine, sheet: Sheet): void => {
  switch (line.row) {
    case '1.1':
      return row11(line, sheet);
    case '1.2':
      return row12(line, sheet);
    case '1.4':
      return row14(line, sheet);
    case '1.5':
      return row15(line, sheet);
    case '1.7':
      return row17(line, sheet);
    case '2.2':
      return row22(line, sheet);
    case '4.1':
      return row41(line, sheet);
    case '4.2':
      return row42(line, sheet);
    case '4.3':
      return row43(line, sheet);
    case '7.1.2':
      return row712(line, sheet);
    case '7a.A.3':
      return row7aA3(line, sheet);
    default:
      return countedRow(line, sheet);
  }
};

const EMPTY: Pick<Valuation, 'bgn' | 'eur' | 'steps' | 'choices'> = {
  bgn: null,
  eur: null,
  steps: [],
  choices: [],
};

const FORM = 'Форма на редовете с дейности';

export const invalidValuation = ({ id, row, problems }: InvalidLine): Valuation => ({
  ...EMPTY,
  id,
  row,
  status: 'invalid',
  notes: problems.map(({ field, code, params }) => ({ field, code, params, cite: FORM })),
});

const noTariff = (line: ActivityLine, missing: readonly string[]): Valuation => ({
  ...EMPTY,
  id: line.id,
  row: line.row,
  status: 'no-tariff',
  notes: [...new Set(missing)].map((key) => ({
    code: 'tariff.note.no-value',
    params: { key, row: line.row, date: decidingDay(line) },
    cite: `Приложение № 1, ред ${line.row}`,
  })),
});

interface Total {
  readonly bgn: Minor;
  readonly eur: Minor;
}

const totalOf = (sheet: Sheet, kind: AmountKind): Total | null => {
  if (sheet.parts === null) {
    if (!Number.isSafeInteger(sheet.whole)) return null;
    const bgn = minor(sheet.whole);
    return { bgn, eur: inEuro(bgn, kind) };
  }
  const { amount, currency } = exactTotal(sheet);
  const rounded = roundRatio(amount);
  if (rounded === null) return null;
  if (currency === 'BGN') return { bgn: rounded, eur: inEuro(rounded, kind) };
  const bgn = bgnOfEur(rounded);
  return bgn === null ? null : { bgn, eur: rounded };
};

/** Shown steps are rounded one by one; what that leaves over the total is a step of its own. */
const closedSteps = (steps: readonly Step[], bgn: Minor): readonly Step[] => {
  const rest = steps.reduce((left, step) => left - step.bgn, bgn as number);
  if (rest === 0 || steps.length === 0) return steps;
  const rounding: Step = {
    code: 'rounding',
    value: null,
    quantity: 1,
    coefficient: ONE,
    factors: [],
    bgn: minor(rest),
  };
  return [...steps, rounding];
};

const statusOf = ({ excluded, cut }: Sheet): Status => {
  if (excluded) return 'not-payable';
  return cut ? 'partly-payable' : 'payable';
};

/** § 3 reaches back: an activity done before the act was published is paid by it all the same. */
const NO_NOTES: readonly Note[] = [];

const retroactiveNotes = (sheet: Sheet, date: LocalDate): readonly Note[] => {
  const value = sheet.steps?.[0]?.value ?? null;
  if (value === null || date >= value.inForceFrom) return NO_NOTES;
  const params = { date, published: value.inForceFrom, confirmed: value.confirmed ? 1 : 0 };
  return [{ code: 'tariff.note.retroactive', params, cite: '§ 3, § 6 и § 7' }];
};

const choiceNotes = (choices: readonly Choice[]): Note[] =>
  choices.map(({ question, reading }) => ({
    code: `tariff.reading.${question}.${reading}`,
    params: { chosen: 1 },
    cite: QUESTIONS[question].place,
  }));

const NO_STEPS: readonly Step[] = [];
const NO_CHOICES: readonly Choice[] = [];

const allNotes = (sheet: Sheet, date: LocalDate): readonly Note[] => {
  const { notes, choices } = sheet;
  const retroactive = retroactiveNotes(sheet, date);
  if (choices === null && retroactive.length === 0) return notes ?? NO_NOTES;
  return [...(notes ?? []), ...choiceNotes(choices ?? []), ...retroactive];
};

const concluded = (line: ActivityLine, sheet: Sheet): Valuation => {
  const { id, row } = line;
  const total = totalOf(sheet, kindOfRow(row));
  if (total === null)
    return invalidValuation({
      id,
      row,
      problems: [{ field: 'row', code: 'tariff.field.sum-too-large', params: {} }],
    });
  return {
    id,
    row,
    status: statusOf(sheet),
    bgn: total.bgn,
    eur: total.eur,
    steps: sheet.steps === null ? NO_STEPS : closedSteps(sheet.steps, total.bgn),
    notes: sheet.explained ? allNotes(sheet, decidingDay(line)) : NO_NOTES,
    choices: sheet.choices ?? NO_CHOICES,
  };
};

interface Leaf {
  readonly choices: readonly Choice[];
  readonly valuation: Valuation;
}

const sameOutcome = ([first, ...others]: readonly Leaf[]): boolean =>
  others.every(
    ({ valuation }) =>
      valuation.status === first?.valuation.status && valuation.bgn === first?.valuation.bgn,
  );

const alternativeNote = ({ choices, valuation }: Leaf): Note => {
  const { status, bgn, eur } = valuation;
  const alternative: Alternative = { choices, status, bgn, eur };
  const [choice] = choices;
  if (choice === undefined) throw new Error('A reading without a question');
  return {
    code: 'tariff.note.reading',
    params: {},
    cite: choices.map(({ question }) => QUESTIONS[question].place).join('; '),
    alternative,
  };
};

/** Every way to read the questions that stand open, each valued to its end. */
const explore = (
  line: ActivityLine,
  snapshot: Snapshot,
  readings: Readings,
  question: Question,
): Leaf[] =>
  QUESTIONS[question].readings.flatMap((reading): Leaf[] => {
    const choice: Choice = { question, reading };
    const sheet = newSheet(snapshot, withReading(readings, choice), true);
    applyRule(line, sheet);
    const next = sheet.open?.[0];
    if (sheet.missing !== null)
      return [{ choices: [choice], valuation: noTariff(line, sheet.missing) }];
    if (next === undefined) return [{ choices: [choice], valuation: concluded(line, sheet) }];
    return explore(line, snapshot, withReading(readings, choice), next).map((leaf) => ({
      ...leaf,
      choices: [choice, ...leaf.choices],
    }));
  });

/** All readings pay the same, so nobody need choose. */
const agreed = (valuation: Valuation, question: Question): Valuation => ({
  ...valuation,
  choices: [],
  notes: [
    ...valuation.notes.filter(({ code }) => !code.startsWith('tariff.reading.')),
    { code: 'tariff.note.readings-agree', params: {}, cite: QUESTIONS[question].place },
  ],
});

const undecided = (
  line: ActivityLine,
  snapshot: Snapshot,
  readings: Readings,
  question: Question,
): Valuation => {
  const leaves = explore(line, snapshot, readings, question);
  const [first] = leaves;
  if (first !== undefined && sameOutcome(leaves)) return agreed(first.valuation, question);
  const { id, row } = line;
  return { ...EMPTY, id, row, status: 'needs-decision', notes: leaves.map(alternativeNote) };
};

export const valueLine = (
  line: ActivityLine,
  tariff: Tariff,
  readings: Readings = {},
  options: ValueOptions = EXPLAINED,
): Valuation => {
  const snapshot = valuesOn(tariff, decidingDay(line));
  const sheet = newSheet(snapshot, readings, options.explained);
  applyRule(line, sheet);
  if (sheet.missing !== null) return noTariff(line, sheet.missing);
  const question = sheet.open?.[0];
  return question === undefined
    ? concluded(line, sheet)
    : undecided(line, snapshot, readings, question);
};
