/** What a member's package may carry besides entries that count: attachments, claims, doubles, odd letters. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NewKey } from '../../../api/exchange/keys.ts';
import { keepAttachments } from '../../../api/exchange/attachments.ts';
import { hasFile } from '../../../api/files.ts';
import { readPeers } from '../../../db/exchange/gaps.ts';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { LIMITS } from '../../../domain/exchange/types.ts';
import { rowId } from '../../../domain/kernel/row-id.ts';
import { codeOf } from '../progress-fixture.ts';
import {
  b64,
  entryOf,
  goodOps,
  idOf,
  makeForge,
  manifestOf,
  nextRegistry,
  op,
  pack,
  payloadOf,
  signManifest,
  UNIT,
  type Contents,
  type Forge,
} from './forge.ts';
import { startInstallation, type Installation } from './installation.ts';

let forge: Forge;
let it: Installation;
let n = 0;

beforeAll(() => {
  forge = makeForge(20);
  it = startInstallation('2026-11-01T00:00:00Z');
  setOwnKid(it.store().write, forge.ministry.kid);
  it.take(pack(forge, 0, forge.ministry, { registries: forge.chain }), 'регистър');
});
afterAll(() => it.stop());

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const junk = (size: number, fill: number): Buffer => Buffer.alloc(size, fill);
const blobsOf = (...all: readonly Buffer[]): Contents['blobs'] =>
  Object.fromEntries(all.map((bytes) => [shaOf(bytes), b64(bytes)]));

interface More {
  readonly manifest?: Parameters<typeof manifestOf>[2];
  readonly ops?: readonly unknown[];
  readonly blobs?: Contents['blobs'];
  readonly entries?: readonly string[];
}

/** A package of a key of its own; with an entry, where it says what that writes. */
const take = ({ manifest, ops, entries, ...more }: More, who?: NewKey) => {
  n += 1;
  const key = who ?? forge.keys[n]!;
  const mine = ops === undefined ? [] : [entryOf(payloadOf(forge, n, { ops }), key)];
  const contents = {
    manifest: signManifest(manifestOf(forge, n, manifest), key),
    entries: entries ?? mine,
    ...more,
  };
  return it.take(pack(forge, n, key, contents), `пакет ${n}`);
};

const evidence = (bytes: Buffer, name: string, more: object = {}): unknown[] => {
  const r = rowId('report', goodOps(n + 1)[0]!.r, shaOf(bytes));
  const fields = { name, mime: 'application/pdf', size: String(bytes.length), unit: UNIT, ...more };
  return Object.entries(fields).map(([f, v]) => op(r, f, v, 'evidence'));
};

test('attachments that nothing names are not kept, and it is told', () => {
  const [a, b] = [junk(200_000, 1), junk(200_000, 2)];
  const report = take({ ops: goodOps(n + 1), blobs: blobsOf(a, b) });
  expect(report).toMatchObject({ applied: 1, attachmentsLeft: 2 });
  expect([a, b].map((bytes) => hasFile(it.folder, shaOf(bytes)))).toEqual([false, false]);
  expect(take({ blobs: blobsOf(a) })).toMatchObject({ applied: 0, attachmentsLeft: 1 });
  expect(existsSync(join(it.folder, 'files', 'unnamed'))).toBe(false);
});

test('in one of several parts they wait for the entries that name them', () => {
  const paper = Buffer.from('%PDF-1.7 договор');
  const first = take({ blobs: blobsOf(paper), manifest: { part: [2, 2] } });
  expect(first.attachmentsLeft).toBe(0);
  expect(hasFile(it.folder, shaOf(paper))).toBe(false);
  take({ ops: [...goodOps(n + 1), ...evidence(paper, 'договор.pdf')] });
  expect(hasFile(it.folder, shaOf(paper))).toBe(true);
  expect(readdirSync(join(it.folder, 'files', 'unnamed'))).toEqual([]);
});

test('what waits is bounded, the oldest goes first', () => {
  const place = join(it.folder, 'files', 'unnamed');
  const size = 40 * 1024 * 1024;
  const all = [3, 4, 5, 6].map((fill) => junk(size, fill));
  for (const bytes of all) {
    const blobs = new Map([[shaOf(bytes), bytes]]);
    expect(keepAttachments(it.store().read, it.folder, { blobs, mayWait: true })).toBe(0);
  }
  const kept = readdirSync(place);
  expect(kept.toSorted()).toEqual(all.slice(1).map(shaOf).toSorted());
  const sum = kept.reduce((bytes, name) => bytes + statSync(join(place, name)).size, 0);
  expect(sum).toBeLessThanOrEqual(LIMITS.unnamed);
});

const mimeOrCode = async (opened: Promise<{ readonly mime: string }>): Promise<string> => {
  const code = await codeOf(opened);
  return code === 'null' ? (await opened).mime : code;
};

test('evidence by package opens by the rules of a file that is added by hand', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const right = Buffer.from('%PDF-1.7 акт');
  const cases: readonly (readonly [Buffer, string, string])[] = [
    [page, 'отчет.html', 'file.kind'],
    [page, 'отчет.pdf', 'evidence.not-its-kind'],
    [right, 'акт.pdf', 'application/pdf'],
  ];
  for (const [bytes, name, outcome] of cases) {
    const ops = evidence(bytes, name, { mime: 'text/html' });
    const row = goodOps(n + 1)[0]!.r;
    take({ ops: [...goodOps(n + 1), ...ops], blobs: blobsOf(bytes) });
    const opened = it.call.progress.evidence.open({ of: 'report', row, sha256: shaOf(bytes) });
    expect(await mimeOrCode(opened)).toBe(outcome);
  }
});

test('one entry twice in a file is counted once', () => {
  n += 1;
  const key = forge.keys[n]!;
  const entry = entryOf(payloadOf(forge, n), key);
  const bytes = pack(forge, n, key, { entries: [entry, entry] });
  expect(it.take(bytes, 'двойник')).toMatchObject({
    applied: 1,
    known: 0,
    authors: [{ unit: UNIT, entries: 1 }],
    entries: [{ id: idOf(entry) }],
  });
});

test('what a manifest only claims does not stay as a gap', async () => {
  const gaps = () => it.call.exchange.gaps();
  const before = await gaps();
  const claim = (seq: number) => ({ [`${forge.other.kid}/main`]: [seq, forge.net] });
  const id = forge.net;
  // Far beyond anything, or of a key that nobody knows.
  take({ manifest: { heads: claim(Number.MAX_SAFE_INTEGER) } });
  take({ manifest: { heads: { [`${id}/main`]: [3, id] } } });
  expect(await gaps()).toEqual(before);
  // A claim that may be true is told, until its author claims something else, whatever moment he named.
  const liar = forge.keys[19]!;
  take({ manifest: { heads: claim(7), made: '9999-01-01T00:00:00.000Z' } }, liar);
  expect(await gaps()).toHaveLength(before.length + 1);
  expect(readPeers(it.store().read).find(({ kid }) => kid === liar.kid)?.made).toMatch(/^2026-/u);
  it.later(24 * 365);
  take({ manifest: { heads: {}, made: '2027-06-01T00:00:00.000Z' } }, liar);
  expect(await gaps()).toEqual(before);
  // And not while his key is not in force.
  take({ manifest: { heads: claim(7), made: '2027-07-01T00:00:00.000Z' } }, liar);
  expect(await gaps()).toHaveLength(before.length + 1);
  const ended = { ...forge.newest.keys[liar.kid]!, status: 'revoked', last: {} };
  const keys = { ...forge.newest.keys, [liar.kid]: ended };
  const registries = [...forge.chain, nextRegistry(forge, { keys })];
  it.take(pack(forge, n + 1, forge.ministry, { registries }), 'отнет');
  expect(await gaps()).toEqual(before);
});

test('controls in a note that came in turn nothing and hide nothing, and nobody writes one here', async () => {
  const turned = '\u202Eекьлс\u202C бележка\u0000\u0007 \u2066край';
  const at = rowId(`${UNIT}:01J0000000000000000000000${n % 10}`);
  const fields = { measure: '2.2.3', text: turned, author: 'И\u202Eванова', unit: UNIT };
  const ops = Object.entries(fields).map(([f, v]) => op(at, f, v, 'note'));
  n = 17;
  take({ ops });
  const { notes } = await it.call.plan.notes.list({ measure: '2.2.3' });
  expect(notes.map(({ text, author }) => [text, author])).toEqual([
    ['екьлс бележка край', 'Иванова'],
  ]);
  const add = it.call.plan.notes.add({ measure: '7.3.4', text: `наша ${turned}` });
  await expect(add).rejects.toThrow('text.unseen');
  expect((await it.call.plan.notes.list({ measure: '7.3.4' })).total).toBe(0);
  const hits = await it.call.plan.search({ words: 'бележка край' });
  expect(JSON.stringify(hits)).toContain('екьлс бележка край');
  expect(await it.call.log.check()).toMatchObject({ ok: true, problems: [] });
});
