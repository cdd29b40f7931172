/** Packages for measuring: a deployment and entries of one inspectorate, signed as they would be. */
import { newKey, type NewKey } from '../../api/exchange/keys.ts';
import { grantOf } from '../../domain/exchange/rights.ts';
import { sealEntry, signManifest, signRegistry } from '../../api/exchange/sign.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type {
  EntryOp,
  EntryPayload,
  Registry,
  RegistryJws,
  Tray,
} from '../../domain/exchange/types.ts';

const tools = createTools();
export const PASSPHRASE = 'дълга парола за мерене';

export interface Deployment {
  readonly ministry: NewKey;
  readonly unit: NewKey;
  readonly net: string;
  readonly registry: RegistryJws;
}

export const deployment = (): Deployment => {
  const root = newKey();
  const ministry = newKey();
  const unit = newKey();
  const registry: Registry = {
    v: 1,
    net: null,
    version: 1,
    prev: null,
    made: '2026-01-01T00:00:00.000Z',
    root: { threshold: 1, keys: [root.jwk] },
    keys: {
      [ministry.kid]: {
        jwk: ministry.jwk,
        unit: 'МЗ',
        label: 'МЗ 1',
        roles: ['plan.owner'],
        status: 'active',
      },
      [unit.kid]: {
        jwk: unit.jwk,
        unit: 'РЗИ-Варна',
        label: 'Варна 1',
        roles: ['unit.reporter'],
        status: 'active',
      },
    },
    grants: [grantOf('plan.owner', 'МЗ'), grantOf('unit.reporter', 'РЗИ-Варна')],
    floors: {},
    keep: {},
  };
  const jws = signRegistry(registry, [root]);
  return { ministry, unit, net: tools.encode(tools.sha256(jws.payload)), registry: jws };
};

const START = Date.parse('2026-02-01T08:00:00Z');
const FIELDS = ['value', 'degree', 'note', 'submittedAt', 'submittedBy'];

/** Realistic reports: one row has five fields, a note now and then. */
const opAt = (i: number, h: number): EntryOp => {
  const row = Math.floor(i / FIELDS.length);
  const f = FIELDS[i % FIELDS.length] ?? '';
  const measure = `${1 + (row % 7)}.${1 + (row % 3)}.${1 + (row % 4)}`;
  const period = `${2024 + (Math.floor(row / 84) % 900)}-Q${1 + (row % 4)}`;
  const r = `РЗИ-Варна/${measure}/${measure}-${1 + Math.floor(row / 75_600)}/${period}`;
  const at = new Date(START + i * 700).toISOString();
  const v =
    [
      String(row % 97),
      String(row % 101),
      `изпълнено по договор № ${(row * 7919) % 10_007}`,
      at,
      'Иванова',
    ][i % FIELDS.length] ?? '';
  return { k: 'set', t: 'report', r, f, v, p: [], h };
};

/** The same changes for whoever else takes them in, in batches of one signature. */
export const batchesOf = (changes: number, size = 500): EntryOp[][] =>
  Array.from({ length: Math.ceil(changes / size) }, (_, batch) =>
    Array.from({ length: Math.min(size, changes - batch * size) }, (__, i) =>
      opAt(batch * size + i, i * 700),
    ),
  );

export const entriesOf = ({ unit, net }: Deployment, changes: number, size = 500): string[] => {
  const entries: string[] = [];
  let prev: string | null = null;
  for (const [batch, ops] of batchesOf(changes, size).entries()) {
    const from = batch * size;
    const payload: EntryPayload = {
      v: 1,
      net,
      log: 'main',
      seq: batch + 1,
      prev,
      reg: 1,
      hlc: `${new Date(START + from * 700).toISOString()}-0000`,
      by: 'Иванова',
      refs: [],
      acts: [[0, 'report.set']],
      ops,
    };
    const jws = sealEntry(payload, unit);
    entries.push(jws);
    prev = tools.encode(tools.sha256(jws.slice(0, jws.lastIndexOf('.'))));
  }
  return entries;
};

export const packageOf = (d: Deployment, entries: readonly string[]): Buffer => {
  const manifest = signManifest(
    {
      v: 1,
      net: d.net,
      kind: 'full',
      from: 'РЗИ-Варна',
      to: ['МЗ'],
      made: '2026-03-01T00:00:00.000Z',
      registry: { version: 1, id: d.net },
      heads: {},
      holds: [[d.unit.kid, 'main', 1, Math.max(1, entries.length)]],
      part: [1, 1],
    },
    d.unit,
  );
  const tray: Tray = {
    format: 'myarka-package/1',
    manifest,
    registries: [d.registry],
    entries,
    blobs: {},
  };
  return Buffer.from(JSON.stringify(tray));
};
