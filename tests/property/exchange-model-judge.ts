/** Of the reference model (exchange-model.ts): who may write what, and which entries of a log count. */
import type { Entry, EntryOp, Registry } from '../../domain/exchange/types.ts';

export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

// §4, §18: who may write what.
const REVIEW = [
  'review',
  'reviewOf',
  'reviewReason',
  'reviewedAt',
  'reviewedBy',
  'acceptedValue',
  'acceptedDegree',
];

interface Want {
  readonly area: string;
  readonly unit?: string;
  readonly measure?: string;
  readonly indicator?: string;
  /** The unit that the value says its writer is of. */
  readonly writer?: string | boolean;
}

/** Of the annex what histories write: the log of each table, and its fields. */
export const TABLES: Readonly<Record<string, readonly [log: string, ...fields: string[]]>> = {
  report: ['main', 'value', 'note', ...REVIEW],
  note: ['main', 'text', 'unit', 'measure'],
  tariff_act: ['main', 'issue'],
  sitting: ['council', 'number', 'council'],
  agenda_item: ['council', 'sitting'],
  setting: ['local', 'value'],
};

/** Of the types of the annex, those that values of histories break. */
export const FITS: Readonly<Record<string, RegExp>> = {
  value: /^\d+(\.\d+)?$/,
  review: /^(returned|accepted|closed)$/,
};

const wants = ({ t, r, f, v }: EntryOp): readonly Want[] => {
  if (t === 'sitting' || t === 'agenda_item') return [{ area: 'council' }];
  if (t === 'tariff_act') return [{ area: 'tariff' }];
  if (t === 'note') {
    const unit = r.includes(':') ? r.slice(0, r.lastIndexOf(':')) : undefined;
    return [
      {
        area: unit === undefined ? 'plan' : 'note',
        ...(unit === undefined ? {} : { unit }),
        ...(f === 'unit' && v !== null ? { writer: v } : {}),
        ...(f === 'measure' && v !== null ? { measure: String(v) } : {}),
      },
    ];
  }
  const parts = r.split('/');
  if (t !== 'report' || parts.length < 4) return [];
  const [unit = '', measure = '', indicator = ''] = parts;
  const review = { area: 'review', measure, indicator };
  const progress = { area: 'progress', unit, measure, indicator };
  if (REVIEW.includes(f)) return [review];
  return TABLES['report']!.includes(f) || f.startsWith('_') ? [progress] : [progress, review];
};

const verdict = (entry: Entry, registry: Registry): 'ok' | 'key' | 'grant' => {
  const key = own(registry.keys, entry.kid);
  if (key === undefined || key.status !== 'active') return 'key';
  for (const op of entry.payload.ops) {
    if (op.k === 'receipt') continue;
    if ((op.k === 'seal') !== (op.f === '_seal')) return 'grant';
    if (op.k === 'seal' && entry.payload.log !== 'council') return 'grant';
    const table = own(TABLES, op.t);
    // A table of a later version: kept.
    if (table === undefined) continue;
    if (table[0] !== entry.payload.log) return 'grant';
    const granted = wants(op).some(
      (want) =>
        (want.unit === undefined || want.unit === key.unit) &&
        (want.writer === undefined || want.writer === key.unit) &&
        registry.grants.some(
          (grant) =>
            key.roles.includes(grant.role) &&
            ['*', key.unit].includes(grant.unit) &&
            grant.may.includes(want.area) &&
            (want.measure === undefined ||
              grant.measures.some((code) => code === '*' || code === want.measure)) &&
            (want.indicator === undefined ||
              grant.indicators.some((id) => id === '*' || id === want.indicator)),
        ),
    );
    if (!granted) return 'grant';
  }
  return 'ok';
};

// §5, §6: which entries of one log count.
export const judge = (
  log: readonly Entry[],
  chain: readonly Registry[],
  kid: string,
): Record<string, string> => {
  const out: Record<string, string> = {};
  const registry = chain.at(-1);
  const key = registry === undefined ? undefined : own(registry.keys, kid);
  if (registry === undefined || key === undefined) {
    for (const { id } of log) out[id] = 'unknown-key';
    return out;
  }
  const name = log[0]!.payload.log;
  const end = key.status === 'active' ? Infinity : (key.last?.[name]?.[0] ?? 0);
  for (const { id, payload } of log) if (payload.seq > end) out[id] = 'revoked';
  const counted = log.filter(({ payload }) => payload.seq <= end);
  const byId = (id: string | null): Entry | undefined => log.find((entry) => entry.id === id);

  const said = (seq: number): string | undefined => {
    let last = key.status === 'active' ? undefined : key.last?.[name];
    while (last !== undefined) {
      if (last[0] === seq) return last[1];
      const entry = byId(last[1]);
      if (entry === undefined || entry.payload.seq !== last[0] || entry.payload.prev === null)
        break;
      last = [last[0] - 1, entry.payload.prev];
    }
    return own(own(registry.keep, `${kid}/${name}`) ?? {}, String(seq));
  };

  let truth: string | null = null;
  let before = { reg: 0, hlc: '' };
  const wrong = new Set<string>();
  const top = Math.max(0, ...counted.map(({ payload }) => payload.seq));
  for (let seq = 1; seq <= top; seq += 1) {
    const here = counted.filter(({ payload }) => payload.seq === seq);
    for (const { id, payload } of here) if (payload.prev !== truth) wrong.add(id);
    const followers = here.filter(({ id }) => !wrong.has(id)).map(({ id }) => id);
    const rumours = counted
      .filter(({ payload }) => payload.seq === seq + 1)
      .map(({ payload }) => payload.prev)
      .filter(
        (id) =>
          id !== null && (byId(id) === undefined || !counted.some((entry) => entry.id === id)),
      );
    const stories = new Set([...followers, ...rumours]);
    const chosen = said(seq) ?? (stories.size === 1 ? [...stories][0] : undefined);
    if (chosen !== undefined && chosen !== null)
      for (const id of followers) if (id !== chosen) wrong.add(id);
    const entry = followers.includes(chosen ?? '') ? byId(chosen ?? null) : undefined;
    if (chosen === undefined || chosen === null || entry === undefined) {
      const forked = chosen === undefined && stories.size > 1;
      if (chosen !== undefined) truth = chosen;
      const behind = counted
        .filter(({ payload }) => payload.seq >= seq)
        .toSorted((a, b) => a.payload.seq - b.payload.seq);
      // What can be no part of the true story, whatever fills the hole.
      for (const { id, payload } of behind) {
        const prev = payload.prev ?? '';
        const named =
          payload.seq === seq + 1 && chosen !== undefined ? truth : said(payload.seq - 1);
        if (
          wrong.has(prev) ||
          (payload.seq > seq && named !== undefined && named !== prev) ||
          (payload.seq > seq && ![undefined, payload.seq - 1].includes(byId(prev)?.payload.seq)) ||
          (said(payload.seq) ?? id) !== id
        )
          wrong.add(id);
      }
      const open = behind.filter(({ id }) => !wrong.has(id));
      const idsAt = (n: number): Set<string> =>
        new Set(
          open.flatMap(({ id, payload }) => [
            ...(payload.seq === n ? [id] : []),
            ...(payload.seq === n + 1 && n >= seq && payload.prev !== null ? [payload.prev] : []),
          ]),
        );
      const fork = behind
        .flatMap(({ payload }) => [payload.seq - 1, payload.seq])
        .filter((n) => n >= seq && idsAt(n).size > 1);
      const from = forked ? seq : Math.min(Infinity, ...fork);
      for (const { id, payload } of behind) out[id] = payload.seq >= from ? 'forked' : 'gap';
      break;
    }
    const { reg, hlc } = entry.payload;
    const floors = (own(registry.floors, `${kid}/${name}`) ?? []).filter(([after]) => seq > after);
    const cited = chain[reg - 1];
    if (cited === undefined) out[entry.id] = 'pending-registry';
    else if (reg < before.reg) out[entry.id] = 'denied(reg-back)';
    else if (floors.some(([, least]) => reg < least)) out[entry.id] = 'denied(stale-registry)';
    else if (hlc < before.hlc) out[entry.id] = 'denied(clock)';
    else {
      const may = verdict(entry, cited);
      out[entry.id] = may === 'ok' ? 'applied' : `denied(${may})`;
    }
    before = {
      reg: reg > before.reg ? reg : before.reg,
      hlc: hlc > before.hlc ? hlc : before.hlc,
    };
    truth = entry.id;
  }
  for (const id of wrong) out[id] = 'other-branch';
  return out;
};
