/**
 * Issuing the next registry version: enrolling a key, deciding a fork (ending one: ending.ts). Each is a change of
 * the version in force, signed by enough root keys, after which everything is judged anew.
 */
import { standingAlarm } from '../../db/exchange/alarm.ts';
import { readChain } from '../../db/exchange/registries.ts';
import { readUnits, standingUnit } from '../../db/plan/units.ts';
import type { LogDeps } from '../../db/log.ts';
import type { ReadableDb } from '../../db/open.ts';
import { all, sql } from '../../db/sql.ts';
import { roleOf, ROLES, type Role } from '../../domain/exchange/authorise.ts';
import { effectsOf, type KeyEffect } from '../../domain/exchange/effects.ts';
import { enrolmentProblem, type PlanCodes } from '../../domain/exchange/enrolment.ts';
import { keyOf } from '../../domain/exchange/registry.ts';
import { grantOf } from '../../domain/exchange/rights.ts';
import { logKey, type Registry, type RegistryKey } from '../../domain/exchange/types.ts';
import { isAppVersion, isOlder } from '../../domain/kernel/app-version.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Store } from '../store.ts';
import { aboutKey, issue, type Change, type Issued, type RootAccess } from './issuing.ts';
import { readRequest, type NamedText } from './join.ts';

export interface EnrolInput extends RootAccess {
  readonly request: NamedText;
  readonly roles: readonly string[];
  /** Measures that a reporter may write about; none named means all of its own rows. */
  readonly measures?: readonly string[];
  /** That a ministry's role goes to a unit which is none is known and meant. */
  readonly sure?: boolean;
}

const knownRoles = (names: readonly string[]): Result<Role[], Failure> => {
  const roles: Role[] = [];
  for (const name of names) {
    const role = roleOf(name);
    if (role === null)
      return err(
        failure('exchange.role-unknown', { role: name, known: Object.keys(ROLES).join(', ') }),
      );
    roles.push(role);
  }
  return ok(roles);
};

type Wanted = Pick<EnrolInput, 'request' | 'roles' | 'measures' | 'sure'>;

/** What enrolling changes, once the request and the rights are right. */
const enrolment = (
  db: ReadableDb,
  input: Wanted,
): Result<{ readonly kid: string; readonly unit: string; readonly change: Change }, Failure> => {
  const request = readRequest(input.request);
  if (!request.ok) return request;
  const roles = knownRoles(input.roles);
  if (!roles.ok) return roles;
  const { kid, jwk, unit, label } = request.value;
  const measures = input.measures ?? [];
  const sure = input.sure === true;
  const problem = enrolmentProblem(
    { unit, label, roles: roles.value, measures, sure },
    planCodes(db),
  );
  if (problem !== null) return err(problem);
  const standing = standingUnit(db, unit);
  if (!standing.ok) return standing;
  const key: RegistryKey = { jwk, unit, label, roles: roles.value, status: 'active' };
  const grants = roles.value.map((role) => grantOf(role, unit, measuresOf(role, input)));
  const change: Change = (registry) => {
    const known = keyOf(registry, kid);
    if (known !== undefined && known.status !== 'active')
      return err(failure('exchange.key-ended', { unit }));
    if (
      known !== undefined &&
      isSame(known, key) &&
      grants.every((one) => isGranted(registry, one))
    )
      return err(failure('exchange.enrol-same', { unit, version: registry.version - 1 }));
    const others = registry.grants.filter(
      (one) => one.unit !== unit || !roles.value.some((role) => role === one.role),
    );
    return ok({
      ...registry,
      keys: { ...registry.keys, [kid]: key },
      grants: [...others, ...grants],
    });
  };
  return ok({ kid, unit, change });
};

/** What enrolling so would do to each key of the unit, before anything is signed. */
export const enrolmentEffects = (db: ReadableDb, input: Wanted): Result<KeyEffect[], Failure> => {
  const wanted = enrolment(db, { ...input, sure: true });
  if (!wanted.ok) return wanted;
  const last = readChain(db).at(-1)?.registry;
  if (last === undefined) return err(failure('exchange.not-joined'));
  const changed = wanted.value.change({ ...last, version: last.version + 1 });
  if (!changed.ok) return changed;
  return ok(effectsOf(last, changed.value).filter(({ unit }) => unit === wanted.value.unit));
};

/** What enrolling so would ask about before it signs; null where it asks nothing. */
export const enrolmentAsks = (db: ReadableDb, input: Wanted): Failure | null => {
  const wanted = enrolment(db, { ...input, sure: false });
  return wanted.ok ? null : wanted.error;
};

export const enrol = (
  store: Store,
  deps: LogDeps,
  input: EnrolInput,
): Result<Issued & { readonly kid: string }, Failure> => {
  const wanted = enrolment(store.write, input);
  if (!wanted.ok) return wanted;
  const { kid, change } = wanted.value;
  const issued = issue(store, deps, input, 'enrol', change, aboutKey(kid));
  return issued.ok ? ok({ ...issued.value, kid }) : issued;
};

const isSame = (a: RegistryKey, b: RegistryKey): boolean =>
  a.label === b.label && a.roles.toSorted().join() === b.roles.toSorted().join();

const isGranted = (registry: Registry, grant: Registry['grants'][number]): boolean =>
  registry.grants.some((one) => JSON.stringify(one) === JSON.stringify(grant));

const planCodes = (db: ReadableDb): PlanCodes => ({
  units: readUnits(db),
  measures: all<{ code: string }>(db, sql`SELECT DISTINCT code FROM measure`).map(
    ({ code }) => code,
  ),
});

const measuresOf = (role: Role, { measures }: Wanted): readonly string[] =>
  role === 'unit.reporter' && measures !== undefined && measures.length > 0 ? measures : ['*'];

export interface MinAppInput extends RootAccess {
  readonly least: string;
}

/** Asks every workplace for an application at least so new. Nobody asks for one newer than his own. */
export const requireApp = (
  store: Store,
  deps: LogDeps,
  input: MinAppInput,
): Result<Issued, Failure> => {
  const { least } = input;
  if (!isAppVersion(least)) return err(failure('exchange.app-form', { version: least }));
  if (isOlder(store.appVersion, least))
    return err(failure('exchange.app-ahead', { least, here: store.appVersion }));
  return issue(store, deps, input, 'minapp', (registry) =>
    registry.minApp !== undefined && isOlder(least, registry.minApp)
      ? err(failure('exchange.app-back', { least, now: registry.minApp }))
      : ok({ ...registry, minApp: least }),
  );
};

/** Of two contents of a version, the one here is true: the next version rejects the other for all. */
export const settleRegistry = (
  store: Store,
  deps: LogDeps,
  input: RootAccess,
): Result<Issued, Failure> => {
  const alarm = standingAlarm(store.write);
  if (alarm === null) return err(failure('exchange.no-alarm'));
  return issue(store, deps, input, 'settle', (registry) =>
    ok({ ...registry, rejects: [...(registry.rejects ?? []), alarm.there] }),
  );
};

export interface KeepInput extends RootAccess {
  readonly kid: string;
  readonly log: string;
  readonly seq: number;
  readonly id: string;
}

/** Decides a fork: which entry is true at that position. */
export const keepBranch = (
  store: Store,
  deps: LogDeps,
  input: KeepInput,
): Result<Issued, Failure> => {
  return issue(
    store,
    deps,
    input,
    'keep',
    (registry) => {
      if (keyOf(registry, input.kid) === undefined)
        return err(failure('exchange.key-unknown', { kid: input.kid }));
      const place = logKey(input.kid, input.log);
      const kept = { ...registry.keep[place], [input.seq]: input.id };
      return ok({ ...registry, keep: { ...registry.keep, [place]: kept } });
    },
    aboutKey(input.kid),
  );
};
