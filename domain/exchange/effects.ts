/**
 * What an act of the registry does to every key, told before it is signed. Grants are a unit's, for a
 * role: who enrols a second workplace may widen or narrow the first without meaning to. Whoever loses
 * gets a floor, so that what is on its way under the old right is told from what comes after.
 */
import { keyOf } from './registry.ts';
import type { Registry, RegistryKey } from './types.ts';

export interface RoleEffect {
  readonly role: string;
  /** Measures, `*` for all; null where the key has not got the role. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
}

export interface KeyEffect {
  readonly kid: string;
  readonly unit: string;
  readonly label: string;
  readonly change: 'new' | 'same' | 'wider' | 'narrower';
  readonly roles: readonly RoleEffect[];
}

const measuresOf = (
  { grants }: Registry,
  key: RegistryKey | undefined,
  role: string,
): readonly string[] | null => {
  if (key === undefined || key.status !== 'active' || !key.roles.includes(role)) return null;
  const fitting = grants.filter(
    (grant) => grant.role === role && (grant.unit === '*' || grant.unit === key.unit),
  );
  if (fitting.length === 0) return null;
  const measures = fitting.flatMap((grant) => grant.measures);
  return measures.includes('*') ? ['*'] : [...new Set(measures)].toSorted();
};

const covers = (wide: readonly string[] | null, narrow: readonly string[] | null): boolean =>
  narrow === null ||
  (wide !== null && (wide.includes('*') || narrow.every((code) => wide.includes(code))));

const changeOf = (
  old: RegistryKey | undefined,
  roles: readonly RoleEffect[],
): KeyEffect['change'] => {
  if (old === undefined) return 'new';
  if (roles.some(({ before, after }) => !covers(after, before))) return 'narrower';
  return roles.every(({ before, after }) => covers(before, after)) ? 'same' : 'wider';
};

/** Of every key that is active afterwards. */
export const effectsOf = (before: Registry, after: Registry): KeyEffect[] =>
  Object.entries(after.keys).flatMap(([kid, key]): KeyEffect[] => {
    if (key.status !== 'active') return [];
    const old = keyOf(before, kid);
    const roles = [...new Set([...(old?.roles ?? []), ...key.roles])].map((role) => ({
      role,
      before: measuresOf(before, old, role),
      after: measuresOf(after, key, role),
    }));
    return [{ kid, unit: key.unit, label: key.label, change: changeOf(old, roles), roles }];
  });
