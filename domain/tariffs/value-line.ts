/**
 * The one function that values an activity line, alone or in a batch.
 *
 * It fills a sheet by the rule of the row, with the values of the line's deciding day, and concludes:
 * a missing value is `no-tariff`; a question that a person must decide is `needs-decision` with what every
 * reading would pay, unless all readings pay the same; else the sum of the steps, rounded once, in both
 * currencies, with what the other readings would have paid where a plain reading was taken.
 */
import type { LocalDate } from '../kernel/date.ts';
import type { FailureParams } from '../kernel/failure.ts';
import { minor, type Minor } from '../kernel/money.ts';
import { bgnOfEur, ONE, roundRatio } from './exact.ts';
import { isMistaken, isUnusualNote } from './dates.ts';
import { decidingDay, firstDay, type ActivityLine } from './line.ts';
import type { InvalidLine } from './problem.ts';
import {
  FORM,
  QUESTIONS,
  specOf,
  withReading,
  type Choice,
  type Plain,
  type Question,
  type Readings,
} from './questions.ts';
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
import { valuesOn, type Tariff } from './snapshot.ts';
import { laterNotes, withoutValueNotes } from './value-notes.ts';
import {
  OTHER_READING,
  type Alternative,
  type Note,
  type Status,
  type Step,
  type Valuation,
} from './valuation.ts';

export interface ValueOptions {
  /** False: totals and statuses only, for sums over very many lines. */
  readonly explained: boolean;
  /** The day of the calculation, by which a date in a far future is known. */
  readonly today?: LocalDate | undefined;
  /** Plain readings other than the usual ones. */
  readonly plain?: Plain;
  /** Of a stay valued by its days, only those from this day on. */
  readonly since?: LocalDate;
}
const EXPLAINED: ValueOptions = { explained: true };
const AS_USUAL: Plain = {};

/** What a line is valued with. */
interface Job {
  readonly line: ActivityLine;
  readonly tariff: Tariff;
  readonly readings: Readings;
  readonly options: ValueOptions;
}

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

/** The rule of the row, on a sheet of its own; dates that look mistaken are asked about first. */
const fill = ({ line, tariff, readings, options }: Job): Sheet => {
  const { explained, today, plain = AS_USUAL, since = null } = options;
  const sheet = newSheet({
    tariff,
    from: firstDay(line),
    snapshot: valuesOn(tariff, decidingDay(line)),
    readings,
    plain,
    since,
    explained,
  });
  if (!isMistaken(line, sheet, today)) applyRule(line, sheet);
  return sheet;
};

const EMPTY: Pick<Valuation, 'bgn' | 'eur' | 'steps' | 'choices'> = {
  bgn: null,
  eur: null,
  steps: [],
  choices: [],
};

export const invalidValuation = ({ id, row, problems }: InvalidLine): Valuation => ({
  ...EMPTY,
  id,
  row,
  status: 'invalid',
  notes: problems.map(({ field, code, params }) => ({ field, code, params, cite: FORM })),
});

const NO_NOTES: readonly Note[] = [];

const noTariff = (line: ActivityLine, sheet: Sheet): Valuation => ({
  ...EMPTY,
  id: line.id,
  row: line.row,
  status: 'no-tariff',
  notes: withoutValueNotes(line, sheet),
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

/**
 * § 3 reaches back: an activity done before the act was published is paid by it all the same. It speaks of
 * activities from its day on, so a stay that began earlier is paid whole by the contract's rule, not by § 3.
 */
const retroactiveNotes = (sheet: Sheet, date: LocalDate): readonly Note[] => {
  const value = sheet.steps?.[0]?.value ?? null;
  if (value === null || date >= value.inForceFrom) return NO_NOTES;
  if (sheet.from !== null && sheet.from < value.appliesFrom) return NO_NOTES;
  const params = { date, published: value.inForceFrom, confirmed: value.confirmed ? 1 : 0 };
  return [{ code: 'tariff.note.retroactive', params, cite: '§ 3, § 6 и § 7' }];
};

/** The words of § 3 leave it open for its own values; for those of a later act, their day does. */
const choiceParams = (question: Question, { over }: Sheet): FailureParams =>
  question === 'stay.over-start' && over !== null && over.source.at.length === 0
    ? { chosen: 1, since: over.appliesFrom }
    : { chosen: 1 };

const choiceNotes = (choices: readonly Choice[], sheet: Sheet): Note[] =>
  choices.map(({ question, reading, plain }) => ({
    code: `tariff.${plain === true ? 'plain' : 'reading'}.${question}.${reading}`,
    params: choiceParams(question, sheet),
    cite: QUESTIONS[question].place,
  }));

const NO_STEPS: readonly Step[] = [];
const NO_CHOICES: readonly Choice[] = [];

const allNotes = (sheet: Sheet, date: LocalDate): readonly Note[] => {
  const { notes, choices } = sheet;
  const told = [...laterNotes(sheet), ...retroactiveNotes(sheet, date)];
  if (choices === null && told.length === 0) return notes ?? NO_NOTES;
  return [...(notes ?? []), ...choiceNotes(choices ?? [], sheet), ...told];
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

const sameOutcome = (a: Valuation, b: Valuation): boolean =>
  a.status === b.status && a.bgn === b.bgn;

const alternativeNote = ({ choices, valuation }: Leaf, code = 'tariff.note.reading'): Note => {
  const { status, bgn, eur, notes } = valuation;
  const why = status === 'no-tariff' ? { why: notes } : {};
  const alternative: Alternative = { choices, status, bgn, eur, ...why };
  const cite = choices.map(({ question }) => QUESTIONS[question].place).join('; ');
  return { code, params: {}, cite, alternative };
};

/** Every way to read the questions that stand open, each valued to its end. */
const explore = (job: Job, question: Question): Leaf[] =>
  QUESTIONS[question].readings.flatMap((reading): Leaf[] => {
    const choice: Choice = { question, reading };
    const next = { ...job, readings: withReading(job.readings, choice) };
    const sheet = fill(next);
    const open = sheet.open?.[0];
    if (open === undefined || isWithoutValue(sheet))
      return [{ choices: [choice], valuation: conclusion(next.line, sheet) }];
    return explore(next, open).map((leaf) => ({ ...leaf, choices: [choice, ...leaf.choices] }));
  });

export const agreeNote = (question: Question): Note => ({
  code: 'tariff.note.readings-agree',
  params: { words: QUESTIONS[question].words.join('“, „') },
  cite: QUESTIONS[question].place,
});

export const isChoiceNote =
  ({ question, reading }: Choice) =>
  ({ code }: Note): boolean =>
    code === `tariff.plain.${question}.${reading}` ||
    code === `tariff.reading.${question}.${reading}`;

/** All readings of a question pay the same, so nobody need know of it. */
const agreed = (valuation: Valuation, question: Question): Valuation => {
  const moot = valuation.choices.filter((choice) => choice.question === question);
  const told = valuation.notes.filter((one) => !moot.some((choice) => isChoiceNote(choice)(one)));
  return {
    ...valuation,
    choices: valuation.choices.filter((choice) => choice.question !== question),
    notes: [...told, agreeNote(question)],
  };
};

const undecided = (job: Job, sheet: Sheet, question: Question): Valuation => {
  const leaves = explore(job, question);
  const [first, ...others] = leaves;
  if (first === undefined) throw new Error(`${question} has no readings`);
  if (others.every(({ valuation }) => sameOutcome(valuation, first.valuation)))
    return first.choices.reduce((one, choice) => agreed(one, choice.question), first.valuation);
  const { id, row } = job.line;
  const asked = (sheet.notes ?? []).filter(({ code }) => isUnusualNote(code));
  const notes = [...asked, ...leaves.map((leaf) => alternativeNote(leaf))];
  return { ...EMPTY, id, row, status: 'needs-decision', notes };
};

/** What the other readings of a question would pay, each for itself. */
const othersOf = (job: Job, { question, reading }: Choice): Leaf[] =>
  QUESTIONS[question].readings
    .filter((other) => other !== reading)
    .map((other) => {
      const choice: Choice = { question, reading: other };
      const readings = withReading(job.readings, choice);
      return { choices: [choice], valuation: conclusion(job.line, fill({ ...job, readings })) };
    });

/** Beside every plain reading stands what the others would pay; one that changes nothing is not told. */
const withOthers = (job: Job, valuation: Valuation, choice: Choice): Valuation => {
  const others = othersOf(job, choice);
  if (others.every((other) => sameOutcome(other.valuation, valuation)))
    return agreed(valuation, choice.question);
  const notes = others.map((leaf) => alternativeNote(leaf, OTHER_READING));
  const at = valuation.notes.findIndex(isChoiceNote(choice)) + 1;
  return { ...valuation, notes: valuation.notes.toSpliced(at, 0, ...notes) };
};

const isWithoutValue = ({ missing, noLetter }: Sheet): boolean => missing !== null || noLetter;

const conclusion = (line: ActivityLine, sheet: Sheet): Valuation =>
  isWithoutValue(sheet) ? noTariff(line, sheet) : concluded(line, sheet);

export const valueLine = (
  line: ActivityLine,
  tariff: Tariff,
  readings: Readings = {},
  options: ValueOptions = EXPLAINED,
): Valuation => {
  const job: Job = { line, tariff, readings, options };
  const sheet = fill(job);
  const question = sheet.open?.[0];
  if (question !== undefined && (!isWithoutValue(sheet) || specOf(question).perLine === true))
    return undecided({ ...job, options: { ...options, explained: true } }, sheet, question);
  const valuation = conclusion(line, sheet);
  if (!options.explained || valuation.choices.length === 0) return valuation;
  return valuation.choices
    .filter(({ plain }) => plain === true)
    .reduce((one, choice) => withOthers(job, one, choice), valuation);
};
