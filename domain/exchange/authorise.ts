/**
 * Who may write what, EXCHANGE §4 and §18. `allowed` is the one answer for import, for the window, for
 * a write and for tests; what no grant names is refused.
 *
 * A unit writes its own rows, told by the row's id: reports, evidence and money bear the unit's code in
 * it; rows with a made-up id (milestones, notes) bear it as «РЗИ-Варна:01J…». The reviewer's fields of
 * a report are the reviewer's alone, and the unit's fields the unit's alone.
 */
import { DELETED_FIELD, LOGS, SEALED_FIELD } from '../kernel/change.ts';
import { rowIdParts } from '../kernel/row-id.ts';
import { tableOf } from '../tables/registry.ts';
import type { RowRights, TableSpec } from '../tables/spec.ts';
import type { Area } from './areas.ts';
import { hashOfSet, type Hashes } from '../tables/hashed.ts';
import { keyOf } from './registry.ts';
import type { EntryOp, Grant, Registry, RegistryKey } from './types.ts';

export interface Place {
  readonly area: Area;
  /** The unit whose row it is; undefined where rows belong to no unit. */
  readonly unit?: string | undefined;
  readonly measure?: string | undefined;
  readonly indicator?: string | undefined;
  /** The unit that the value names as its writer's. */
  readonly writer?: string | undefined;
  /** The measure that the value names. */
  readonly said?: string | undefined;
}

export type Asked = Pick<EntryOp, 'k' | 't' | 'r' | 'f'> & Partial<Pick<EntryOp, 'v'>>;

/** «РЗИ-Варна:01J…»: an id that tells whose row it is. */
export const ownedId = (unit: string, id: string): string => `${unit}:${id}`;

/** The unit in such an id; undefined where it names none. */
export const ownerOf = (id: string): string | undefined => {
  const at = id.lastIndexOf(':');
  return at > 0 ? id.slice(0, at) : undefined;
};

/** The logs that travel and that this version knows. */
const SHARED_LOGS: ReadonlySet<string> = new Set(LOGS.filter((log) => log !== 'local'));

interface Row {
  readonly may: RowRights;
  readonly part: (column: string | undefined) => string | undefined;
}

/** Null where the id has too few parts to say whose row it is. */
const rowOf = ({ may, key }: TableSpec, r: string): Row | null => {
  if (may === undefined) return null;
  const parts = rowIdParts(r);
  const columns = Object.keys(key);
  const part = (column: string | undefined): string | undefined =>
    column === undefined ? undefined : parts[columns.indexOf(column)];
  const { rowOf: within } = may;
  const speaks = within !== undefined || may.unit !== undefined || may.measure !== undefined;
  if (speaks && parts.length < columns.length) return null;
  if (within === undefined) return { may, part };
  const table = part(within.table);
  const outer = table !== undefined && within.of.includes(table) ? tableOf(table) : undefined;
  const row = outer === undefined ? null : rowOf(outer, part(within.row) ?? '');
  if (row === null) return null;
  const { areas: _, ...rights } = row.may;
  return { may: { ...rights, bound: may.bound ?? {} }, part: row.part };
};

const isMark = (f: string): boolean => f === DELETED_FIELD || f === SEALED_FIELD;

/** The row itself, whatever the field. */
const whose = (row: Row): Place => {
  const { may, part } = row;
  const place = {
    area: may.area,
    unit: part(may.unit),
    measure: part(may.measure),
    indicator: part(may.indicator),
  };
  if (may.owned === undefined) return place;
  const unit = ownerOf(part(may.owned) ?? '');
  return unit === undefined ? { ...place, area: may.ownerless ?? may.area } : { ...place, unit };
};

const ofArea = (row: Row, area: Area): Place => {
  const { unit: _, ...place } = whose(row);
  return { ...place, area };
};

/** Of a field that says what the key that writes it must be, or may. */
const bound = (place: Place, { may }: Row, { f, v }: Asked): Place => {
  const to = may.bound !== undefined && Object.hasOwn(may.bound, f) ? may.bound[f] : undefined;
  if (to === undefined || v === undefined || v === null) return place;
  const said = String(v);
  return to === 'unit' ? { ...place, writer: said } : { ...place, said };
};

/**
 * Where an operation writes; null where its log has no such row. A field that this version does not
 * know may be written by whoever may write another of its row.
 */
const placesOf = (log: string, op: Asked): readonly Place[] => {
  const spec = tableOf(op.t);
  const row = spec === undefined || spec.log !== log ? null : rowOf(spec, op.r);
  if (spec === undefined || row === null) return [];
  const areas = row.may.areas ?? {};
  const own = Object.hasOwn(spec.fields, op.f) || isMark(op.f);
  if (Object.hasOwn(areas, op.f)) return [ofArea(row, areas[op.f] as Area)];
  const place = bound(whose(row), row, op);
  if (own) return [place];
  return [place, ...new Set(Object.values(areas))].map((one) =>
    typeof one === 'string' ? ofArea(row, one) : one,
  );
};

/** Where an operation writes; null where its log has no such row, or this version no such table. */
export const placeOf = (log: string, op: Asked): Place | null => placesOf(log, op)[0] ?? null;

/** A later version's: kept with its log, and without effect. */
export const isUnheard = (log: string, t: string): boolean =>
  SHARED_LOGS.has(log) && tableOf(t) === undefined;

const covers = (list: readonly string[], item: string | undefined): boolean =>
  item === undefined || list.includes('*') || list.includes(item);

const grantsTo = (registry: Registry, key: RegistryKey): Grant[] =>
  registry.grants.filter(
    ({ role, unit }) => key.roles.includes(role) && (unit === '*' || unit === key.unit),
  );

/** Who asks: a unit, with what is granted to it (by a registry, or assumed before there is one). */
export interface Holder {
  readonly unit: string;
  readonly grants: readonly Grant[];
}

/** Whoever bears an active key; null for any other key. */
export const holderOf = (registry: Registry, kid: string): Holder | null => {
  const key = keyOf(registry, kid);
  if (key === undefined || key.status !== 'active') return null;
  return { unit: key.unit, grants: grantsTo(registry, key) };
};

export const holds = ({ grants }: Holder, area: Area): boolean =>
  grants.some(({ may }) => may.includes(area));

/** Areas where a unit writes only what is its own, whatever its role. */
export const isOwn = (holder: Holder, { area, unit, writer }: Place): boolean =>
  (writer === undefined || writer === holder.unit) &&
  (unit === undefined || unit === holder.unit || (area === 'money' && holds(holder, 'plan')));

/** Whether a grant of the holder names the place: its area, its measure, its indicator. */
export const covered = ({ grants }: Holder, place: Place): boolean =>
  grants.some(
    ({ may, measures, indicators }) =>
      may.includes(place.area) &&
      covers(measures, place.measure) &&
      covers(measures, place.said) &&
      covers(indicators, place.indicator),
  );

export const mayIn = (registry: Registry, key: RegistryKey, area: Area): boolean =>
  key.status === 'active' && grantsTo(registry, key).some(({ may }) => may.includes(area));

export type Verdict = 'ok' | 'key' | 'grant';

/** Kinds that carry news of the exchange itself; any key may. */
const NEWS: ReadonlySet<string> = new Set(['receipt', 'blob']);
const WRITES: ReadonlySet<string> = new Set(['set', 'del', 'resolve', 'seal']);

export const isWrite = (kind: string): boolean => WRITES.has(kind);

/** Only rows of the council's log are sealed, and nothing but a seal stands in that field. */
const isSealInPlace = ({ k, f }: Pick<EntryOp, 'k' | 'f'>, log: string): boolean =>
  (k === 'seal') === (f === SEALED_FIELD) && (k !== 'seal' || log === 'council');

const fits = (holder: Holder, place: Place): boolean =>
  (place.measure === undefined || place.said === undefined || place.said === place.measure) &&
  isOwn(holder, place) &&
  covered(holder, place);

/** Whether the holder may make this operation in a log. */
export const permits = (holder: Holder, op: Asked, log: string): boolean => {
  if (NEWS.has(op.k)) return true;
  if (op.k === 'checkpoint') return holds(holder, 'plan');
  if (!WRITES.has(op.k)) return true;
  if (!isSealInPlace(op, log)) return false;
  return isUnheard(log, op.t) || placesOf(log, op).some((place) => fits(holder, place));
};

/** A row that is named by the hash of what it holds takes that and nothing else, and is never deleted. */
const isAsNamed = ({ k, t, r, f, v }: Asked, tools: Hashes): boolean => {
  const hashed = WRITES.has(k) ? tableOf(t)?.hashed : undefined;
  return (
    hashed === undefined || (f === hashed && typeof v === 'string' && hashOfSet(v, tools) === r)
  );
};

interface Signed {
  readonly registry: Registry;
  readonly kid: string;
  readonly tools: Hashes;
}

/**
 * Whether a key may make these operations in a log, by one version of the registry. One that may not be
 * refuses the whole entry.
 */
export const allowed = (
  ops: readonly Asked[],
  log: string,
  { registry, kid, tools }: Signed,
): Verdict => {
  const holder = holderOf(registry, kid);
  if (holder === null) return 'key';
  return ops.every((op) => permits(holder, op, log) && isAsNamed(op, tools)) ? 'ok' : 'grant';
};

/** What each role may, as `enrol` grants it. */
export const ROLES = {
  'plan.owner': [
    'plan',
    'tariff',
    'assignment',
    'progress',
    'money',
    'review',
    'note',
    'valuations',
    'council.read',
  ],
  'unit.reporter': ['progress', 'money', 'note', 'valuations'],
  'progress.reviewer': ['review', 'note'],
  'council.secretary': ['council', 'council.read', 'note', 'valuations'],
  'council.reader': ['council.read'],
  relay: [],
} as const satisfies Record<string, readonly Area[]>;
export type Role = keyof typeof ROLES;

const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

const ALIASES: Readonly<Record<string, Role>> = {
  reporter: 'unit.reporter',
  'progress.reporter': 'unit.reporter',
  unit: 'unit.reporter',
  progress: 'unit.reporter',
  reviewer: 'progress.reviewer',
  secretary: 'council.secretary',
  owner: 'plan.owner',
};

/** A role by its name or a short form of it. */
export const roleOf = (text: string): Role | null => {
  if (isRole(text)) return text;
  return Object.hasOwn(ALIASES, text) ? (ALIASES[text] ?? null) : null;
};
