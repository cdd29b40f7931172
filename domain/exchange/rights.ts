/**
 * May this unit, in this role, do this, and if not, why: the one answer for the window, the command
 * line, every use case and what arrives in packages.
 *
 * Once a deployment is founded the registry says who holds what (authorise.ts). Before that there is no
 * registry to ask, so the unit that works here is *assumed* to hold what it would be given: the ministry
 * what founding gives it, everybody else what a reporting unit is given. Both go through the same
 * areas and the same functions; there is no second rule.
 */
import type { Grant } from './types.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { AREAS, type Area } from './areas.ts';
import {
  covered,
  holds,
  isOwn,
  permits,
  isUnheard,
  placeOf,
  ROLES,
  type Asked,
  type Holder,
  type Place,
  type Role,
} from './authorise.ts';

/** The unit that owns the plan, reviews reports and founds a deployment. */
export const PLAN_OWNER = 'МЗ';

export const FOUNDER_ROLES: readonly Role[] = ['plan.owner', 'council.secretary'];
const OTHERS_ROLES: readonly Role[] = ['unit.reporter'];

/** What a role is granted, for everything or for some measures. */
export const grantOf = (role: Role, unit: string, measures: readonly string[] = ['*']): Grant => ({
  role,
  unit,
  may: ROLES[role],
  measures,
  indicators: ['*'],
});

export interface Rights extends Holder {
  /** True while no registry speaks for this workplace. */
  readonly assumed: boolean;
}

export const assumedRights = (unit: string): Rights => {
  const roles = unit === PLAN_OWNER ? FOUNDER_ROLES : OTHERS_ROLES;
  return { unit, grants: roles.map((role) => grantOf(role, unit)), assumed: true };
};

/** What a use case is about: an area, or the deployment itself (founding, keys, versions). */
export const DEEDS = [...AREAS, 'registry'] as const;
export type Deed = (typeof DEEDS)[number];

const areaOf = (deed: Deed): Area => (deed === 'registry' ? 'plan' : deed);

const told = ({ unit, assumed }: Rights) => ({ unit, assumed: assumed ? 'yes' : 'no' });

/** Why the unit may do nothing of the kind; null where it may, within its own rows and measures. */
export const deedRefusal = (rights: Rights, deed: Deed): Failure | null =>
  holds(rights, areaOf(deed)) ? null : failure(`rights.${deed}`, told(rights));

const placeRefusal = (rights: Rights, place: Place): Failure | null => {
  const general = deedRefusal(rights, place.area);
  if (general !== null) return general;
  if (!isOwn(rights, place))
    return failure('rights.foreign', { ...told(rights), owner: place.unit ?? place.writer ?? '' });
  return covered(rights, place)
    ? null
    : failure('rights.measure', { ...told(rights), measure: place.said ?? place.measure ?? '' });
};

/** Why the unit may not write this field of this row. */
export const writeRefusal = (rights: Rights, log: string, op: Asked): Failure | null => {
  if (permits(rights, op, log) && !isUnheard(log, op.t)) return null;
  const place = placeOf(log, op);
  const reason = place === null ? null : placeRefusal(rights, place);
  return reason ?? failure('rights.form', { ...told(rights), table: op.t });
};

export type DeedRefusals = Readonly<Record<Deed, Failure | null>>;

/** Every deed at once, as the window asks before it draws a form. */
export const deedRefusals = (rights: Rights): DeedRefusals =>
  Object.fromEntries(DEEDS.map((deed) => [deed, deedRefusal(rights, deed)])) as DeedRefusals;
