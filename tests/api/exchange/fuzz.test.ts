/**
 * Packages that no application would make, handed in one after the other: of each comes what its recipe
 * says, and nothing else ever does. What is refused leaves the data as it was; what is taken in leaves it
 * whole and readable. At the end every refusal and every standing there is has been reached.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setOwnKid } from '../../../db/exchange/registries.ts';
import { get, sql } from '../../../db/sql.ts';
import { ENVELOPE_PROBLEMS } from '../../../domain/exchange/envelope.ts';
import { STATUSES } from '../../../domain/exchange/log.ts';
import { TROUBLES } from '../../../domain/exchange/package.ts';
import { knownCodes, sentence } from '../../../domain/text/sentences.ts';
import { makeForge, pack, type Forge } from './forge.ts';
import { malformed, standings } from './fuzz-entries.ts';
import { anyAltered, oddities } from './fuzz-odd.ts';
import { forged, registries, tray } from './fuzz-packages.ts';
import { randomOf, type Recipe } from './fuzz-place.ts';
import { startInstallation, type Installation } from './installation.ts';

const CAMPAIGN = process.env['MYARKA_CAMPAIGN'] !== undefined;
const SEED = Number(process.env['MYARKA_SEED'] ?? 20_261_122);
/**
 * How often each recipe is tried, each oddity, and how often something is altered at random; of what is
 * altered one in `TAKEN` is taken in, all of it is looked at.
 */
const [EACH, ODD, ALTERED, TAKEN] = CAMPAIGN ? [20, 500, 1_000_000, 100] : [2, 40, 400, 1];
/** As many writers to one deployment; then a new one begins. */
const WRITERS = 300;
/** All of the data is checked after so many attempts. */
const CHECK_EVERY = 50;

const DENIALS = ['grant', 'key', 'clock', 'reg-back', 'stale-registry'];
const STANDINGS = [
  ...STATUSES.filter((status) => status !== 'denied'),
  ...DENIALS.map((reason) => `denied(${reason})`),
];
const CODES = [...TROUBLES, 'unknown-key', 'replay'].map((kind) => `exchange.${kind}`);
const PROBLEMS = [
  ...ENVELOPE_PROBLEMS.filter((problem) => problem !== 'newer'),
  'format',
  'major',
  'newer',
  'net',
  'blob',
  'threshold',
  'chain',
  'keys',
  'equivocation',
];
const codeOf = (outcome: string): string => outcome.split(' ')[0] ?? '';

const DECLARED: ReadonlySet<string> = new Set([...STANDINGS, ...CODES]);

const random = randomOf(SEED);
const reached = new Map<string, number>();
let forge: Forge;
let receiver: Installation;
let n = 0;

const begin = (): void => {
  forge = makeForge(WRITERS);
  n = 0;
  receiver = startInstallation('2026-11-01T00:00:00Z');
  setOwnKid(receiver.store().write, forge.ministry.kid);
  receiver.take(pack(forge, 0, forge.ministry, { registries: forge.chain }), 'регистър');
};

beforeAll(begin);
afterAll(() => receiver.stop());

/** Everything that a package may change, but for the journal. */
const FINGERPRINT = sql`SELECT
  (SELECT count(*) || ' ' || coalesce(max(n), 0) FROM entry) AS entries,
  (SELECT group_concat(s) FROM (SELECT status || count(*) AS s FROM entry GROUP BY status)) AS standings,
  (SELECT count(*) || ' ' || coalesce(max(n), 0) || ' ' || sum(dead) FROM op) AS ops,
  (SELECT hash FROM change ORDER BY n DESC LIMIT 1) AS log,
  (SELECT count(*) || ' ' || sum(op) FROM cell) AS cells,
  (SELECT count(*) FROM registry) AS registries,
  (SELECT count(*) FROM waiting) AS waiting,
  (SELECT count(*) || ' ' || coalesce(sum(seq), 0) FROM receipt) AS receipts,
  (SELECT coalesce(group_concat(made), '') FROM peer) AS peers,
  (SELECT count(*) FROM missing_ref) AS missing`;
const fingerprint = (): string => JSON.stringify(get(receiver.store().read, FINGERPRINT));

/** A refusal with its problem, or the standings of the entries. */
const told = (result: ReturnType<Installation['tryTake']>): readonly string[] => {
  if (result.ok)
    return result.value.entries.map(({ status, reason }) =>
      reason === null ? status : `${status}(${reason})`,
    );
  const { code, params } = result.error;
  expect(knownCodes()).toContain(code);
  expect(sentence(result.error)).toContain('опит');
  return [params['problem'] === undefined ? code : `${code} ${params['problem']}`];
};

const outcomeOf = (bytes: Uint8Array): readonly string[] => {
  const before = fingerprint();
  const result = receiver.tryTake(bytes, 'опит');
  if (!result.ok) expect(fingerprint()).toBe(before);
  return told(result);
};

/** The data is whole, and what people look at can be shown. */
const check = async (): Promise<void> => {
  const { log, progress, exchange, plan } = receiver.call;
  expect(await log.check()).toMatchObject({ ok: true, problems: [] });
  await progress.reports.list({ unit: 'РЗИ-Варна' });
  await plan.history.measure({ measure: '2.2.3' });
  await Promise.all([exchange.conflicts(), exchange.registry(), exchange.reviews.list()]);
};

const beginAnew = async (): Promise<void> => {
  await check();
  receiver.stop();
  begin();
};

/** Hands in what a recipe makes; what came of it that may not. */
const hand = async (make: Recipe): Promise<readonly string[]> => {
  if (n + 1 >= WRITERS) await beginAnew();
  n += 1;
  const { before = [], bytes, expect: allowed } = make({ forge, n, key: forge.keys[n]!, random });
  for (const earlier of before) receiver.tryTake(earlier, 'по-ранен');
  const found = outcomeOf(bytes);
  const other = (one: string): boolean =>
    allowed === 'declared' ? !DECLARED.has(codeOf(one)) : !allowed.includes(one);
  for (const one of new Set(found)) reached.set(one, (reached.get(one) ?? 0) + 1);
  // Two contents of one version: nothing is taken in there until people with root keys have decided.
  if (found.some((one) => one.endsWith(' equivocation'))) await beginAnew();
  else if (n % CHECK_EVERY === 0) await check();
  return found.filter(other);
};

const RECIPES = { ...standings, ...malformed, ...forged, ...tray, ...registries };

test.each(Object.entries(RECIPES))('%s', { timeout: 3_600_000 }, async (_, recipe) => {
  for (let i = 0; i < EACH; i += 1) expect(await hand(recipe)).toEqual([]);
});

test.each(Object.entries(oddities))('%s', { timeout: 3_600_000 }, async (_, recipe) => {
  for (let i = 0; i < ODD; i += 1) expect(await hand(recipe)).toEqual([]);
  await check();
});

/** What the window says beforehand is what comes of it; to look changes nothing. */
test(`${ALTERED} altered at random, seed ${SEED}`, { timeout: 36_000_000 }, async () => {
  let before = fingerprint();
  for (let i = 1; i <= ALTERED; i += 1) {
    const bytes = anyAltered({ forge, n: n + 1, key: forge.keys[n + 1]!, random });
    const foreseen = told(receiver.tryInspect(bytes, 'опит'));
    expect(foreseen.filter((one) => !DECLARED.has(codeOf(one)))).toEqual([]);
    if (i % TAKEN > 0) continue;
    expect(fingerprint()).toBe(before);
    expect(await hand(() => ({ bytes, expect: foreseen }))).toEqual([]);
    if (n + 1 >= WRITERS) await beginAnew();
    before = fingerprint();
  }
  await check();
});

test('every refusal, every problem and every standing was reached', () => {
  const found = [...reached.keys()];
  expect(STANDINGS.filter((standing) => !found.includes(standing))).toEqual([]);
  expect(CODES.filter((code) => !found.some((one) => codeOf(one) === code))).toEqual([]);
  expect(PROBLEMS.filter((problem) => !found.some((one) => one.endsWith(` ${problem}`)))).toEqual(
    [],
  );
  if (!CAMPAIGN) return;
  const lines = [...reached].map(([what, often]) => `${String(often).padStart(7)} ${what}`);
  const all = [`${ALTERED} altered at random`, ...lines.toSorted((a, b) => (a < b ? 1 : -1))];
  process.stdout.write(`${all.join('\n')}\n`);
});
