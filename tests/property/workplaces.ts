/** Workplaces of one unit that seal what they wrote and take in what the others sealed, without files. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ROLES } from '../../domain/exchange/authorise.ts';
import type { EntryPayload, Registry, SignedRegistry } from '../../domain/exchange/types.ts';
import { entriesOfLog, jwsOf, payloadOf } from '../../db/exchange/entries.ts';
import { setOwnKid, storeChain } from '../../db/exchange/registries.ts';
import { sealDrafts } from '../../db/exchange/seal.ts';
import { Intake } from '../../db/exchange/take.ts';
import { createTools } from '../../db/exchange/tools.ts';
import type { WritableDb } from '../../db/open.ts';
import { transaction } from '../../db/sql.ts';
import { runThrough } from '../../db/steps.ts';
import { emptyDb } from '../db/fixtures.ts';

export const UNIT = 'РЗИ-Варна';

export interface Workplace {
  readonly db: WritableDb;
  readonly kid: string;
}

const tools = createTools();
const idOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
const b64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64url');
const KIDS = ['един', 'два'].map(idOf);

const REGISTRY: Registry = {
  v: 1,
  net: null,
  version: 1,
  prev: null,
  made: '2026-01-01T00:00:00.000Z',
  root: { threshold: 1, keys: [{ kty: 'OKP', crv: 'Ed25519', x: idOf('корен') }] },
  keys: Object.fromEntries(
    KIDS.map((kid) => [
      kid,
      {
        jwk: { kty: 'OKP', crv: 'Ed25519', x: kid },
        unit: UNIT,
        label: '',
        roles: ['unit.reporter'],
        status: 'active',
      },
    ]),
  ),
  grants: [
    {
      role: 'unit.reporter',
      unit: '*',
      may: ROLES['unit.reporter'],
      measures: ['*'],
      indicators: ['*'],
    },
  ],
  floors: {},
  keep: {},
};
const PAYLOAD = b64(JSON.stringify(REGISTRY));
const CHAIN: readonly SignedRegistry[] = [
  { id: idOf(PAYLOAD), registry: REGISTRY, jws: { payload: PAYLOAD, signatures: [] } },
];

/** The first and the second of the unit. */
export const workplaces = (): readonly [Workplace, Workplace] => {
  const [first, second] = KIDS.map((kid) => {
    const db = emptyDb();
    setOwnKid(db, kid);
    storeChain(db, CHAIN);
    return { db, kid };
  });
  if (first === undefined || second === undefined) throw new Error('two keys');
  return [first, second];
};

/** Entries without a signature: whether it holds is tested elsewhere. */
const sealEntry =
  (kid: string) =>
  (payload: EntryPayload): string => {
    const header = b64(
      JSON.stringify({ alg: 'Ed25519', typ: 'myarka-entry+json', cty: 'gzip', kid }),
    );
    return `${header}.${b64(gzipSync(JSON.stringify(payload)))}.${'A'.repeat(86)}`;
  };

export const seal = ({ db, kid }: Workplace, now: () => number): void =>
  void transaction(db, () =>
    sealDrafts(db, ['main'], {
      tools,
      sealer: { kid, sealEntry: sealEntry(kid) },
      registry: REGISTRY,
      net: CHAIN[0]!.id,
      now,
    }),
  );

/** Takes in what the other has sealed and is not here yet. */
export const take = (into: WritableDb, from: Workplace, now: () => number): void =>
  transaction(into, () => {
    const here = new Set(entriesOfLog(into, from.kid, 'main').map(({ id }) => id));
    const intake = new Intake(into, CHAIN, { tools, now });
    for (const { n, id } of entriesOfLog(from.db, from.kid, 'main')) {
      if (here.has(id)) continue;
      const payload = payloadOf(from.db, n, tools)!;
      intake.add({ id, kid: from.kid, jws: jwsOf(from.db, n), payload });
    }
    runThrough(intake.settle());
  });
