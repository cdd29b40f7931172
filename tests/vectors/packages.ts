/** Files that are taken in one after the other; what each does stands in packages.json. */
import type { EntryPayload, Registry, RegistryKey } from '../../domain/exchange/types.ts';
import { grantOf } from '../../domain/exchange/rights.ts';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { keyFromSeed, type SeededKey } from '../fixtures/seeded-key.ts';

export interface PackageVector {
  readonly name: string;
  readonly files: readonly string[];
}

const [ROOT, SECOND, THIRD, STRANGER] = ['root 1', 'root 2', 'root 3', 'stranger'].map(
  keyFromSeed,
) as [SeededKey, SeededKey, SeededKey, SeededKey];
const MINISTRY = keyFromSeed('МЗ');
const VARNA = keyFromSeed('РЗИ-Варна');

const b64 = (text: string | Buffer): string => Buffer.from(text).toString('base64url');
const idOf = (text: string): string => b64(createHash('sha256').update(text).digest());
const headOf = (typ: string, kid: string, more = {}): string =>
  b64(JSON.stringify({ alg: 'Ed25519', typ, ...more, kid }));

const keyRow = ({ jwk }: SeededKey, unit: string, role: string): RegistryKey => ({
  jwk,
  unit,
  label: '',
  roles: [role],
  status: 'active',
});

const FIRST: Registry = {
  v: 1,
  net: null,
  version: 1,
  prev: null,
  made: '2026-01-01T00:00:00.000Z',
  root: { threshold: 2, keys: [ROOT.jwk, SECOND.jwk] },
  keys: { [MINISTRY.kid]: keyRow(MINISTRY, 'МЗ', 'plan.owner') },
  grants: [grantOf('plan.owner', 'МЗ')],
  floors: {},
  keep: {},
};

interface Version {
  readonly registry: Registry;
  readonly payload: string;
  readonly signers: readonly SeededKey[];
}
const version = (registry: Registry, ...signers: readonly SeededKey[]): Version => ({
  registry,
  payload: b64(JSON.stringify(registry)),
  signers,
});
const BOTH = [ROOT, SECOND] as const;
const one = version(FIRST, ...BOTH);
const NET = idOf(one.payload);
const next = (before: Version, change: Partial<Registry>): Registry => ({
  ...before.registry,
  net: NET,
  version: before.registry.version + 1,
  prev: idOf(before.payload),
  ...change,
});
const withVarna = { ...FIRST.keys, [VARNA.kid]: keyRow(VARNA, 'РЗИ-Варна', 'unit.reporter') };
const two = version(
  next(one, {
    keys: withVarna,
    grants: [...FIRST.grants, grantOf('unit.reporter', 'РЗИ-Варна')],
  }),
  ...BOTH,
);
const ended = (status: 'retired' | 'revoked'): Registry['keys'] => ({
  ...withVarna,
  [VARNA.kid]: { ...withVarna[VARNA.kid]!, status, last: {} },
});
/** Another second version, and what may follow one of two: a third that rejects the other. */
const other = version(next(one, {}), ...BOTH);
const rejecting = (before: Version, rejected: Version): Version =>
  version(next(before, { rejects: [idOf(rejected.payload)] }), ...BOTH);
const three = version(next(two, { keys: ended('retired') }), ...BOTH);

const jwsOf = ({ payload, signers }: Version) => ({
  payload,
  signatures: signers.map((key) => {
    const head = headOf('myarka-registry+json', key.kid);
    return { protected: head, signature: key.sign(`${head}.${payload}`) };
  }),
});

const noteOf = (key: SeededKey, unit: string, change: Partial<EntryPayload> = {}): string => {
  const payload: EntryPayload = {
    v: 1,
    net: NET,
    log: 'main',
    seq: 1,
    prev: null,
    reg: 2,
    hlc: '2026-05-01T08:00:00.000Z-0000',
    by: 'Иванова',
    refs: [],
    acts: [[0, 'note.add', '2026-05-01T08:00:00.000Z']],
    ops: [{ k: 'set', t: 'note', r: `${unit}:1`, f: 'text', v: 'бележка', p: [], h: 0 }],
    ...change,
  };
  const packed = gzipSync(JSON.stringify(payload), { level: 9 });
  packed[9] = 255;
  const message = `${headOf('myarka-entry+json', key.kid, { cty: 'gzip' })}.${b64(packed)}`;
  return `${message}.${key.sign(message)}`;
};

interface Parts {
  readonly versions: readonly Version[];
  readonly entries?: readonly string[];
  readonly blobs?: Readonly<Record<string, string>>;
  readonly net?: string;
  readonly by?: SeededKey;
  readonly more?: object;
}
const file = ({ versions, entries = [], blobs = {}, net = NET, by, more }: Parts): string => {
  const signer = by ?? MINISTRY;
  const last = versions.at(-1) ?? one;
  const manifest = {
    v: 1,
    net,
    kind: 'full',
    from: 'МЗ',
    to: ['*'],
    made: '2026-06-01T00:00:00.000Z',
    registry: { version: last.registry.version, id: idOf(last.payload) },
    heads: {},
    holds: [],
    part: [1, 1],
  };
  const message = `${headOf('myarka-manifest+json', signer.kid)}.${b64(JSON.stringify(manifest))}`;
  return JSON.stringify({
    format: 'myarka-package/1',
    manifest: `${message}.${signer.sign(message)}`,
    registries: versions.map(jwsOf),
    entries,
    blobs,
    ...more,
  });
};

const second = (change: Partial<Registry>, ...signers: readonly SeededKey[]): string[] => [
  file({ versions: [one, version(next(one, change), ...signers)] }),
];
const foreign = version({ ...FIRST, made: '2026-01-02T00:00:00.000Z' }, ...BOTH);
const changeOf = (text: string): string => text.replace('"blobs":{}', '"blobs":{ }');

const registries = (): Record<string, readonly string[]> => ({
  'the first version': [file({ versions: [one] })],
  'two at once, the later first': [file({ versions: [two, one] })],
  'one after the other, and the first again': [
    file({ versions: [one] }),
    file({ versions: [two] }),
    file({ versions: [one] }),
  ],
  'the third without the second': [file({ versions: [one] }), file({ versions: [three] })],
  'no version': [file({ versions: [] })],
  'the second alone': [file({ versions: [two] })],
  'one signature of two': second({}, ROOT),
  'the same signature twice': second({}, ROOT, ROOT),
  'a stranger signs, too': second({}, ROOT, SECOND, STRANGER),
  'a stranger instead': second({}, ROOT, STRANGER),
  'new root keys, signed by old and new': second(
    { root: { threshold: 1, keys: [THIRD.jwk] } },
    ROOT,
    SECOND,
    THIRD,
  ),
  'new root keys, signed by the new alone': second(
    { root: { threshold: 1, keys: [THIRD.jwk] } },
    THIRD,
  ),
  'new root keys, signed by the old alone': second(
    { root: { threshold: 1, keys: [THIRD.jwk] } },
    ROOT,
    SECOND,
  ),
  'a threshold above the number of keys': second(
    { root: { threshold: 3, keys: FIRST.root.keys } },
    ...BOTH,
  ),
  'a threshold of nought': second({ root: { threshold: 0, keys: FIRST.root.keys } }, ...BOTH),
  'one root key twice': second({ root: { threshold: 2, keys: [ROOT.jwk, ROOT.jwk] } }, ...BOTH),
  'a key is gone': second({ keys: {} }, ...BOTH),
  'a key has another unit': second(
    { keys: { [MINISTRY.kid]: keyRow(MINISTRY, 'МФ', 'plan.owner') } },
    ...BOTH,
  ),
  'a key under another’s number': second(
    { keys: { ...FIRST.keys, [VARNA.kid]: keyRow(STRANGER, 'РЗИ-Варна', 'unit.reporter') } },
    ...BOTH,
  ),
  'an ended key stays ended': [
    file({
      versions: [one, two, three, version(next(three, { keys: ended('revoked') }), ...BOTH)],
    }),
  ],
  'an ended key is active again': [
    file({ versions: [one, two, three, version(next(three, { keys: withVarna }), ...BOTH)] }),
  ],
  'another predecessor': second({ prev: VARNA.kid }, ...BOTH),
  'another net inside': second({ net: VARNA.kid }, ...BOTH),
  'two contents of one version': [
    file({ versions: [one, two] }),
    file({ versions: [version(next(one, {}), ...BOTH)] }),
  ],
  'two contents of one version, ours rejected by what follows the other': [
    file({ versions: [one, two] }),
    file({ versions: [one, other, rejecting(other, two)] }),
  ],
  'two contents of one version, the other rejected here': [
    file({ versions: [one, two, rejecting(two, other)] }),
    file({ versions: [one, other] }),
  ],
  'two contents of one version that reject each other': [
    file({ versions: [one, two, rejecting(two, other)] }),
    file({ versions: [one, other, rejecting(other, two)] }),
  ],
  'another content, not signed by enough': [
    file({ versions: [one, two] }),
    file({ versions: [version(next(one, {}), ROOT)] }),
  ],
  'another deployment': [
    file({ versions: [one] }),
    file({ versions: [foreign], net: idOf(foreign.payload) }),
  ],
  'another deployment’s first version': [file({ versions: [one] }), file({ versions: [foreign] })],
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const opOf = (t: string, r: string, f: string, v: string): EntryPayload['ops'][number] => ({
  k: 'set',
  t,
  r,
  f,
  v,
  p: [],
  h: 0,
});

/** One file for each place that names one; besides, one that nothing names, and one that another hash does. */
const attached = (): string => {
  const texts = ['доказателство', 'материал', 'подписан', 'фигури', 'вид', 'друг', 'ничий'];
  const [evidence = '', paper = '', signed = '', figures = '', look = '', head = ''] =
    texts.map(hashOf);
  const main = noteOf(MINISTRY, 'МЗ', {
    ops: [opOf('evidence', `report/МЗ%2F1.1.1%2F1.1.1-1%2F2026-Q1/${evidence}`, 'name', 'а.pdf')],
  });
  // None of it counts, since no grant names the council: what is stored names its files all the same.
  const council = noteOf(MINISTRY, 'МЗ', {
    log: 'council',
    ops: [
      opOf('paper', `т%2F1/${paper}`, 'title', 'Доклад'),
      opOf('signed_file', `sitting/С1/${signed}`, 'name', 'протокол.pdf'),
      opOf('pack_freeze', 'С1/2026-03-01', 'figures', figures),
      opOf('pack_freeze', 'С1/2026-03-01', 'head', head),
      opOf('sitting', 'С1', 'sealedLook', look),
    ],
  });
  const blobs = Object.fromEntries(texts.map((text) => [hashOf(text), b64(text)]));
  return file({ versions: [one, two], entries: [main, council], blobs });
};

const trays = (): Record<string, readonly string[]> => {
  const good = { versions: [one, two] };
  const entry = noteOf(VARNA, 'РЗИ-Варна');
  const bytes = Buffer.from('приложение');
  const sha = createHash('sha256').update(bytes).digest('hex');
  return {
    'an entry': [file({ ...good, entries: [entry] })],
    'the same file twice': [
      file({ ...good, entries: [entry] }),
      file({ ...good, entries: [entry] }),
    ],
    'an entry of a key that is not listed': [file({ ...good, entries: [noteOf(STRANGER, 'МЗ')] })],
    'an entry of another net': [
      file({ ...good, entries: [noteOf(VARNA, 'РЗИ-Варна', { net: VARNA.kid })] }),
    ],
    'an entry altered': [file({ ...good, entries: [entry.replace(/.$/, 'A')] })],
    'a good entry beside a bad one': [file({ ...good, entries: [entry, `${entry}A`] })],
    'a file attached': [file({ ...good, blobs: { [sha]: b64(bytes) } })],
    'a file for each place that names one, and two that nothing names': [attached()],
    'a space in the tray': [changeOf(file(good))],
    'a line feed after the tray': [`${file(good)}\n`],
    'a byte order mark before the tray': [`\uFEFF${file(good)}`],
    'a member too many': [file({ ...good, more: { note: '' } })],
    'a later format': [file({ ...good, more: { format: 'myarka-package/2' } })],
    'another format': [file({ ...good, more: { format: 'package/1' } })],
    'a manifest of a key that is not listed': [file({ ...good, by: STRANGER })],
    'a manifest of another net': [file({ versions: [one] }), file({ ...good, net: VARNA.kid })],
    'entries that are no text': [file({ ...good, more: { entries: [1] } })],
    'no file': [''],
  };
};

export const packageVectors = (): PackageVector[] =>
  Object.entries({ ...registries(), ...trays() }).map(([name, files]): PackageVector => ({
    name,
    files,
  }));
