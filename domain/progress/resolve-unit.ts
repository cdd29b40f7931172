/**
 * A unit as a person writes it: its code, name or alias, in any letter case, with dashes or spaces,
 * with Latin letters that look like Cyrillic ones; or an inspectorate's place alone («Бургас»).
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Unit } from '../plan/plan.ts';
import { namesOf } from '../plan/unit-acts.ts';
import { foldWord } from '../text/fold.ts';

const SEPARATORS = /[\s\p{Pd}_.,„“"«»]+/u;

const folded = (text: string): string =>
  text
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');

const RHI = /^рзи /;

const matching = (units: readonly Unit[], fits: (names: string[]) => boolean): Unit[] =>
  units.filter((unit) => fits(namesOf(unit).map(folded)));

export const resolveUnit = (units: readonly Unit[], text: string): Result<Unit, Failure> => {
  const exact = units.find(({ code }) => code === text.trim());
  if (exact !== undefined) return ok(exact);
  const wanted = folded(text);
  const named = matching(units, (names) => names.includes(wanted));
  const placed = matching(units, (names) => names.some((n) => n.replace(RHI, '') === wanted));
  const found = named.length > 0 ? named : placed;
  const [first] = found;
  if (first === undefined || wanted === '') return err(failure('unit.unknown', { unit: text }));
  if (found.length === 1) return ok(first);
  return err(
    failure('unit.ambiguous', { unit: text, units: found.map(({ code }) => code).join(', ') }),
  );
};
