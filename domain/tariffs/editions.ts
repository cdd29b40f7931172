/**
 * Editions of the rules. The values that a valuation was made with are kept beside it; the rules are code,
 * so each valuation names their edition. A saved one is repeated with its own values and readings; where the
 * rules have changed since, a different result is explained by what changed, and is no fault.
 */
import { ASK, type Readings } from './questions.ts';
import type { ResultLine } from './result-line.ts';

export const RULES_EDITION = 2;

/** The editions after the first that a valuation of `then` has not seen: their sentences say what changed. */
export const editionsSince = (then: number): number[] =>
  Array.from({ length: RULES_EDITION }, (_, i) => i + 1).filter((edition) => edition > then);

/** In the first edition a question that nobody had answered refused the line. */
const FIRST: Readings = {
  '1.1.hiv-and-child': ASK,
  '1.7.shorter-tuberculosis': ASK,
  '1.7.shorter': ASK,
  '1.7.longer': ASK,
  '4.1.therapy-after-months': ASK,
  'line.dates': 'as-given',
  'line.count': 'as-given',
};

/** The readings by which a valuation of that edition is repeated. */
export const readingsOfEdition = (edition: number, recorded: Readings): Readings =>
  edition === 1 ? { ...FIRST, ...recorded } : recorded;

const facts = ({ status, bgn, eur, steps, notes }: ResultLine): unknown => [
  status,
  bgn,
  eur,
  steps.map((step) => [step.quantity, step.unitBgn, step.coefficient, step.bgn]),
  status === 'needs-decision' ? notes.flatMap((note) => (note.status ? [note.bgn ?? ''] : [])) : [],
];

/** The same amount by the same steps; how a later application words it does not matter. */
export const sameResult = (a: ResultLine, b: ResultLine): boolean =>
  JSON.stringify(facts(a)) === JSON.stringify(facts(b));
