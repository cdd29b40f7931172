/**
 * Who may write what, EXCHANGE §4 and §18. `allowed` is the one answer for import, for the window, for
 * a write and for tests; what no grant names is refused.
 *
 * A unit writes its own rows, told by the row's id: reports, evidence and money bear the unit's code in
 * it; rows with a made-up id (milestones, notes) bear it as «РЗИ-Варна:01J…». The reviewer's fields of
 * a report are the reviewer's alone, and the unit's fields the unit's alone.
 */
import { SEALED_FIELD } from '../kernel/change.ts';
import { rowIdParts } from '../kernel/row-id.ts';
import { keyOf } from './registry.ts';
import type { EntryOp, Grant, Registry, RegistryKey } from './types.ts';

export const AREAS = [
  'plan',
  'tariff',
  'assignment',
  'progress',
  'money',
  'review',
  'note',
  'valuations',
  'council',
  'council.read',
] as const;
export type Area = (typeof AREAS)[number];

export interface Place {
  readonly area: Area;
  /** The unit whose row it is; undefined where rows belong to no unit. */
  readonly unit?: string;
  readonly measure?: string;
  readonly indicator?: string;
}

const REVIEW_FIELDS: ReadonlySet<string> = new Set([
  'review',
  'reviewOf',
  'reviewReason',
  'reviewedAt',
  'reviewedBy',
  'acceptedValue',
  'acceptedDegree',
]);

/** Areas of the tables of `main` whose rows belong to no unit. */
const SHARED: ReadonlyMap<string, Area> = new Map<string, Area>([
  ...[
    'edition',
    'stage',
    'goal',
    'subgoal',
    'measure',
    'indicator',
    'measure_funding',
    'measure_body',
    'abbreviation',
    'introduction',
    'funding_source',
    'unit',
    'amendment',
    'amendment_item',
    'link_decision',
    'finding_decision',
    'doubt_decision',
    'cycle_setting',
    'indicator_setting',
    'funding_deadline',
  ].map((table) => [table, 'plan'] as const),
  ['tariff_value', 'tariff'],
  ['tariff_act', 'tariff'],
  ['tariff_later', 'tariff'],
  ['assignment', 'assignment'],
]);

const VALUATION_TABLES: ReadonlySet<string> = new Set(['valuation', 'tariff_version']);
const UNIT_TABLES: ReadonlySet<string> = new Set([
  'report',
  'evidence',
  'milestone',
  'money_entry',
  'note',
  'clock_correction',
]);

/** «РЗИ-Варна:01J…»: an id that tells whose row it is. */
export const ownedId = (unit: string, id: string): string => `${unit}:${id}`;

/** The unit in such an id; undefined where it names none. */
export const ownerOf = (id: string): string | undefined => {
  const at = id.lastIndexOf(':');
  return at > 0 ? id.slice(0, at) : undefined;
};

const owned = (area: Area, id: string): Place => {
  const unit = ownerOf(id);
  return unit === undefined ? { area: 'plan' } : { area, unit };
};

const reportPlace = (id: string, field: string): Place | null => {
  const [unit, measure, indicator, period] = rowIdParts(id);
  if (
    unit === undefined ||
    measure === undefined ||
    indicator === undefined ||
    period === undefined
  )
    return null;
  return REVIEW_FIELDS.has(field)
    ? { area: 'review', measure, indicator }
    : { area: 'progress', unit, measure, indicator };
};

const evidencePlace = (id: string): Place | null => {
  const [of, row] = rowIdParts(id);
  if (row === undefined) return null;
  return of === 'report' ? reportPlace(row, '') : owned('progress', row);
};

const moneyPlace = (id: string): Place | null => {
  const [measure, unit] = rowIdParts(id);
  return measure === undefined || unit === undefined ? null : { area: 'money', unit, measure };
};

const unitPlace = (t: string, r: string, f: string): Place | null => {
  switch (t) {
    case 'report':
      return reportPlace(r, f);
    case 'evidence':
      return evidencePlace(r);
    case 'money_entry':
      return moneyPlace(r);
    case 'milestone':
      return owned('progress', r);
    case 'clock_correction':
      // Who names a workplace corrects the clock of another.
      return f === 'workplace' ? { area: 'plan' } : owned('note', r);
    default:
      return owned('note', r);
  }
};

/** A valuation is its unit's own; the tariff's values that it was made with are anybody's. */
const valuationPlace = (t: string, r: string): Place => {
  const unit = t === 'valuation' ? ownerOf(r) : undefined;
  return unit === undefined ? { area: 'valuations' } : { area: 'valuations', unit };
};

/** Where an operation writes; null where no table of that log is known by the name. */
export const placeOf = (log: string, { t, r, f }: Pick<EntryOp, 't' | 'r' | 'f'>): Place | null => {
  const known = SHARED.has(t) || VALUATION_TABLES.has(t) || UNIT_TABLES.has(t);
  switch (log) {
    case 'council':
      return known ? null : { area: 'council' };
    case 'valuations':
      return VALUATION_TABLES.has(t) ? valuationPlace(t, r) : null;
    case 'main': {
      const area = SHARED.get(t);
      if (area !== undefined) return { area };
      return UNIT_TABLES.has(t) ? unitPlace(t, r, f) : null;
    }
    default:
      return null;
  }
};

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
export const isOwn = (holder: Holder, { area, unit }: Place): boolean =>
  unit === undefined || unit === holder.unit || (area === 'money' && holds(holder, 'plan'));

/** Whether a grant of the holder names the place: its area, its measure, its indicator. */
export const covered = ({ grants }: Holder, place: Place): boolean =>
  grants.some(
    ({ may, measures, indicators }) =>
      may.includes(place.area) &&
      covers(measures, place.measure) &&
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

type Asked = Pick<EntryOp, 'k' | 't' | 'r' | 'f'>;

/** Whether the holder may make this operation in a log. */
export const permits = (holder: Holder, op: Asked, log: string): boolean => {
  if (NEWS.has(op.k)) return true;
  if (op.k === 'checkpoint') return holds(holder, 'plan');
  if (!WRITES.has(op.k)) return true;
  const place = placeOf(log, op);
  if (place === null || !isSealInPlace(op, log)) return false;
  return isOwn(holder, place) && covered(holder, place);
};

/** Whether a key may make this operation in a log, by one version of the registry. */
export const allowed = (op: Asked, log: string, registry: Registry, kid: string): Verdict => {
  const holder = holderOf(registry, kid);
  if (holder === null) return 'key';
  return permits(holder, op, log) ? 'ok' : 'grant';
};

/** One operation that may not be refuses the whole entry. */
export const allowedAll = (
  ops: readonly Asked[],
  log: string,
  registry: Registry,
  kid: string,
): Verdict => {
  const holder = holderOf(registry, kid);
  if (holder === null) return 'key';
  return ops.every((op) => permits(holder, op, log)) ? 'ok' : 'grant';
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
