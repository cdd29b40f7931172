/**
 * What a key may be enrolled for: a unit and measures of the plan, by their very codes. A code that only
 * looks like one (Latin letters, marks without width, another direction) would be a unit of its own
 * that nobody can tell apart, so it is refused with the code that it is near to.
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { foldWord } from '../text/fold.ts';
import type { Unit, UnitKind } from '../plan/plan.ts';
import type { Role } from './authorise.ts';
import { PLAN_OWNER } from './rights.ts';

/** Marks that take no room or turn the direction of what stands around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const bare = (code: string): string =>
  foldWord(code.normalize('NFKC').replaceAll(UNSEEN, '')).replaceAll(/[\s\p{Pd}_.,/]+/gu, '');

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + Number(letter !== other),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The code that a person most likely meant; null where none is near. */
const nearCode = (text: string, codes: readonly string[]): string | null => {
  const wanted = bare(text.slice(0, 200));
  if (wanted === '') return null;
  const ranked = codes
    .map((code) => ({ code, far: distance(wanted, bare(code)) }))
    .toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, wanted.length / 3) ? best.code : null;
};

/** What cannot be seen is shown by its number: «РЗИ<200B>Варна». */
const shown = (text: string): string =>
  text.replaceAll(
    UNSEEN,
    (mark) => `<${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );

const unknown = (code: string, text: string, codes: readonly string[]): Failure =>
  failure(code, { text: shown(text), near: nearCode(text, codes) ?? '' });

export interface Enrolment {
  readonly unit: string;
  readonly label: string;
  readonly roles: readonly Role[];
  /** None: whatever is the unit's own. */
  readonly measures: readonly string[];
  /** That a ministry's role goes to a unit which is none is known and meant. */
  readonly sure: boolean;
}

export interface PlanCodes {
  readonly units: readonly Pick<Unit, 'code' | 'kind'>[];
  readonly measures: readonly string[];
}

/** What a ministry does: reviewing what all units reported, keeping a council. */
const OF_A_MINISTRY: ReadonlySet<Role> = new Set([
  'plan.owner',
  'progress.reviewer',
  'council.secretary',
]);

/** Roles of a ministry that are asked for a unit of another kind: seldom meant, and then said. */
export const oddRoles = (kind: UnitKind, roles: readonly Role[]): Role[] =>
  kind === 'ministry' ? [] : roles.filter((role) => OF_A_MINISTRY.has(role));

/** Why a key is not to be enrolled so; null where it is. */
export const enrolmentProblem = (
  { unit, label, roles, measures, sure }: Enrolment,
  codes: PlanCodes,
): Failure | null => {
  const listed = codes.units.find(({ code }) => code === unit);
  if (listed === undefined)
    return unknown(
      'exchange.enrol-unit',
      unit,
      codes.units.map(({ code }) => code),
    );
  if (label.trim() === '' || label.search(UNSEEN) >= 0)
    return failure('exchange.enrol-label', { text: shown(label) });
  if (unit !== PLAN_OWNER && roles.includes('plan.owner'))
    return failure('exchange.enrol-owner', { unit });
  if (measures.length > 0 && !roles.includes('unit.reporter'))
    return failure('exchange.enrol-limit', { roles: roles.join(', ') });
  const measure = measures.find((code) => !codes.measures.includes(code));
  if (measure !== undefined) return unknown('exchange.enrol-measure', measure, codes.measures);
  const odd = oddRoles(listed.kind, roles);
  return odd.length === 0 || sure
    ? null
    : failure('exchange.enrol-asks', { unit, roles: odd.join(', ') });
};
