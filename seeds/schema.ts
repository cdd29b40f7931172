// The shape of plan.json and units.json. Strict: an unknown key is an error.
import { z } from 'zod';

const span = z.string().regex(/^[1-9]\d*(-[1-9]\d*|:[1-9]\d*-[1-9]\d*)?$/);
const at = z.array(span).min(1);
const text = z.string().min(1);

/** A piece of adopted text: its wording, and its places in the source. */
const cell = z.strictObject({ text, at });
const year = z.strictObject({ year: z.int(), text, at });
const money = z.strictObject({
  amount: z.string().regex(/^\d+\.\d{2}$/),
  currency: z.literal('BGN'),
  text,
  at,
});

const goalCode = z.string().regex(/^\d$/);
const subgoalCode = z.string().regex(/^\d\.\d$/);
const measureCode = z.string().regex(/^\d\.\d\.\d$/);

/** `label` is the printed number of the entry («Подцел 1.1.»); `…InList` is the wording of section II. */
const heading = { label: cell, title: cell, labelInList: cell, titleInList: cell };
const goal = z.strictObject({ code: goalCode, ...heading, stated: money });
const subgoal = z.strictObject({ code: subgoalCode, goal: goalCode, ...heading });

const indicator = z.strictObject({
  id: z.string().regex(/^\d\.\d\.\d-\d+$/),
  text: cell,
  baseline: cell,
  target: cell,
});

const measure = z.strictObject({
  no: z.int().positive(),
  code: measureCode,
  goal: goalCode,
  subgoal: subgoalCode,
  label: cell,
  title: cell,
  stage: cell,
  stages: z.array(z.int().min(1).max(3)),
  regular: z.boolean(),
  expectedResult: cell,
  start: year,
  end: year,
  budget: money,
  fundingText: cell,
  /** `share` is null where the plan states one sum for several sources. */
  funding: z.array(z.strictObject({ source: text, share: z.null() })).min(1),
  indicators: z.array(indicator).min(1),
  linkage: cell.nullable(),
  responsibleText: cell.nullable(),
  responsible: z.array(text),
  partnersText: cell.nullable(),
  partners: z.array(text),
});

/** `cells` and `codes` are what a reading makes of the measure; the first reading is the one taken. */
const reading = z.strictObject({
  key: z.string().regex(/^[a-z-]+$/),
  text,
  /** The field whose text the person who chooses this reading must write. */
  asks: z.enum(['expectedResult']).optional(),
  cells: z.partialRecord(z.enum(['responsibleText', 'partnersText', 'expectedResult']), z.string()),
  codes: z.partialRecord(z.enum(['responsible', 'partners']), z.array(text)),
});
const doubt = z.strictObject({
  id: z.string().regex(/^\d\.\d\.\d-[a-z-]+$/),
  measure: measureCode,
  fields: z.array(text).min(1),
  at,
  text,
  readings: z.array(reading).min(2),
});

export const seedPlanSchema = z.strictObject({
  title: cell,
  introduction: z.array(cell),
  /** Read out of the introduction: `at` points into text the introduction already covers. */
  periods: z.array(z.strictObject({ stage: z.int(), from: z.int(), to: z.int(), at })),
  abbreviations: z.array(z.strictObject({ short: text, at, long: cell })),
  fundingSources: z.array(z.strictObject({ source: text, name: text, printed: text })),
  goals: z.array(goal),
  subgoals: z.array(subgoal),
  measures: z.array(measure),
  /** Words in which Latin and Cyrillic letters are mixed; kept as adopted. */
  mixedScript: z.array(z.strictObject({ where: text, word: text })),
  /** What the text layer leaves open; to be compared with the adopted document. */
  doubts: z.array(doubt),
  /** Source text that is no cell. */
  skipped: z.array(
    z.strictObject({
      what: z.enum(['heading', 'table-head', 'page-footer', 'page-number']),
      at,
    }),
  ),
});

const unit = z.strictObject({
  code: z.string().regex(/^\S+$/),
  name: text,
  kind: z.enum(['ministry', 'agency', 'fund', 'rhi', 'group', 'other']),
  parent: text.nullable(),
  /** The two digits with which the numbers of the oblast's hospitals begin. */
  region: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  aliases: z.array(text),
  /** `at` points into the plan's source; `note` says what does not come from it. */
  source: z
    .strictObject({ at: at.optional(), note: text.optional() })
    .refine((source) => source.at !== undefined || source.note !== undefined),
});

export const seedUnitsSchema = z.array(unit);

export type SeedPlan = z.infer<typeof seedPlanSchema>;
export type SeedMeasure = z.infer<typeof measure>;
export type SeedDoubt = z.infer<typeof doubt>;
export type SeedUnit = z.infer<typeof unit>;
