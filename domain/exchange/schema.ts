/**
 * What payloads must look like once their signature holds: hand-written guards, because they run over
 * every change of every package. Members that this version does not know are let through (EXCHANGE
 * §13) and not used; a number among the values is refused, since it would lose digits.
 */
import { isAppVersion } from '../kernel/app-version.ts';
import { isHlc, isMoment, reachesAfter } from '../kernel/hlc.ts';
import {
  LIMITS,
  SAME_ENTRY,
  type EnrolmentRequest,
  type EntryOp,
  type EntryPayload,
  type Manifest,
  type PublicKey,
  type Registry,
  type RegistryJws,
  type Tray,
} from './types.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** 32 bytes leave the last two bits of the last letter unused: another letter there is the same key. */
const CANONICAL = /[AEIMQUYcgkosw048]$/;
const ID = /^[A-Za-z0-9_-]{43}$/;
const isObjectId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

const isCount = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least;

/** Identifiers: short, and in the one form of Unicode that everyone compares by. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= LIMITS.id &&
  value.isWellFormed() &&
  value.normalize('NFC') === value;

const isListOf = <T>(
  value: unknown,
  test: (item: unknown) => item is T,
  most: number,
): value is T[] => Array.isArray(value) && value.length <= most && value.every(test);

const isValue = (value: unknown): boolean =>
  value === null ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= LIMITS.text);

/** Of the op at `place`: what stands in the same entry comes before it. */
const isPredecessor = (pair: unknown, refs: number, place: number): boolean =>
  Array.isArray(pair) &&
  pair.length === 2 &&
  isCount(pair[0], SAME_ENTRY) &&
  pair[0] < refs &&
  isCount(pair[1], 0) &&
  pair[1] < (pair[0] === SAME_ENTRY ? place : LIMITS.ops);

const isPredecessors = (value: unknown, refs: number, place: number): boolean =>
  Array.isArray(value) &&
  value.length <= LIMITS.refs &&
  value.every((pair: unknown) => isPredecessor(pair, refs, place));

const isOp = (value: unknown, refs: number, place: number): value is EntryOp =>
  isMembers(value) &&
  isName(value['k']) &&
  isName(value['t']) &&
  isName(value['r']) &&
  isName(value['f']) &&
  isValue(value['v']) &&
  isPredecessors(value['p'], refs, place) &&
  isCount(value['h'], 0);

/** An act says when it was written; one of an earlier version does not. */
const isClaim = ({ length, 2: at }: readonly unknown[]): boolean =>
  length === 2 || (length === 3 && typeof at === 'string' && isMoment(at));

const isActs = (value: unknown, ops: number): boolean => {
  if (!Array.isArray(value) || value.length > LIMITS.ops) return false;
  let least = 0;
  for (const pair of value as unknown[]) {
    if (!Array.isArray(pair) || !isName(pair[1]) || !isClaim(pair)) return false;
    if (!isCount(pair[0], least) || pair[0] >= ops || (least === 0 && pair[0] !== 0)) return false;
    least = pair[0] + 1;
  }
  return value.length > 0;
};

const LOG_NAME = /^[a-z]{1,20}$/;

const isOps = (ops: unknown, refs: number): ops is EntryOp[] => {
  if (!Array.isArray(ops) || ops.length === 0 || ops.length > LIMITS.ops) return false;
  let last = 0;
  for (const [place, op] of (ops as unknown[]).entries()) {
    if (!isOp(op, refs, place) || op.h < last) return false;
    last = op.h;
  }
  return true;
};

const isPlace = ({ seq, prev }: Members): boolean =>
  isCount(seq, 1) && (seq === 1 ? prev === null : isObjectId(prev));

export const isEntryPayload = (value: unknown): value is EntryPayload =>
  isMembers(value) &&
  value['v'] === 1 &&
  isObjectId(value['net']) &&
  typeof value['log'] === 'string' &&
  LOG_NAME.test(value['log']) &&
  isPlace(value) &&
  isCount(value['reg'], 1) &&
  typeof value['hlc'] === 'string' &&
  isHlc(value['hlc']) &&
  isName(value['by']) &&
  isListOf(value['refs'], isObjectId, LIMITS.refs) &&
  isOps(value['ops'], value['refs'].length) &&
  reachesAfter(value['hlc'], value['ops'].at(-1)?.h ?? 0) &&
  isActs(value['acts'], value['ops'].length);

/** A payload of a newer major: only its `v` can be told. */
export const majorOf = (value: unknown): number | null =>
  isMembers(value) && isCount(value['v'], 1) ? value['v'] : null;

export const isPublicKey = (value: unknown): value is PublicKey =>
  isMembers(value) &&
  Object.keys(value).length === 3 &&
  value['kty'] === 'OKP' &&
  value['crv'] === 'Ed25519' &&
  isObjectId(value['x']) &&
  CANONICAL.test(value['x']);

const isRecordOf = <T>(
  value: unknown,
  test: (item: unknown) => item is T,
  most: number,
): value is Record<string, T> =>
  isMembers(value) && Object.keys(value).length <= most && Object.values(value).every(test);

const isPosition = (value: unknown): value is [number, string] =>
  Array.isArray(value) &&
  value.length === 2 &&
  isCount(value[0], 0) &&
  typeof value[1] === 'string';

const isTexts = (value: unknown): value is string[] => isListOf(value, isName, 5000);

export const KEY_STATUSES = ['active', 'retired', 'revoked'] as const;
export const PACKAGE_KINDS = ['delta', 'full', 'registry'] as const;

const isOneOf = (known: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && known.includes(value);

const isKey = (value: unknown): value is Registry['keys'][string] =>
  isMembers(value) &&
  isPublicKey(value['jwk']) &&
  isName(value['unit']) &&
  isName(value['label']) &&
  isTexts(value['roles']) &&
  isOneOf(KEY_STATUSES, value['status']) &&
  (value['last'] === undefined || isRecordOf(value['last'], isPosition, 20));

const isGrant = (value: unknown): value is Registry['grants'][number] =>
  isMembers(value) &&
  isName(value['role']) &&
  isName(value['unit']) &&
  isTexts(value['may']) &&
  isTexts(value['measures']) &&
  isTexts(value['indicators']);

const isFloors = (value: unknown): value is [number, number][] =>
  Array.isArray(value) &&
  value.every(
    (pair: unknown) =>
      Array.isArray(pair) && pair.length === 2 && isCount(pair[0], 0) && isCount(pair[1], 1),
  );

const isKept = (value: unknown): value is Record<string, string> =>
  isRecordOf(value, isObjectId, LIMITS.entries);

const isRoot = (value: unknown): value is Registry['root'] => {
  if (!isMembers(value) || !isListOf(value['keys'], isPublicKey, 20)) return false;
  const distinct = new Set(value['keys'].map(({ x }) => x)).size;
  const { holders } = value;
  return (
    distinct === value['keys'].length &&
    (holders === undefined || (isListOf(holders, isName, 20) && holders.length === distinct)) &&
    isCount(value['threshold'], 1) &&
    value['threshold'] <= distinct
  );
};

const isInstant = (value: unknown): value is string => typeof value === 'string' && isMoment(value);

const isFirst = ({ version, prev, net }: Members): boolean =>
  version === 1 ? prev === null && net === null : isObjectId(prev) && isObjectId(net);

export const isRegistry = (value: unknown): value is Registry =>
  isMembers(value) &&
  value['v'] === 1 &&
  isCount(value['version'], 1) &&
  isFirst(value) &&
  isInstant(value['made']) &&
  isRoot(value['root']) &&
  isRecordOf(value['keys'], isKey, LIMITS.keys) &&
  Object.keys(value['keys']).every(isObjectId) &&
  isListOf(value['grants'], isGrant, LIMITS.keys * 4) &&
  isRecordOf(value['floors'], isFloors, LIMITS.keys * 4) &&
  isRecordOf(value['keep'], isKept, LIMITS.keys * 4) &&
  (value['rejects'] === undefined || isListOf(value['rejects'], isObjectId, LIMITS.rejects)) &&
  (value['minApp'] === undefined || isAppVersion(value['minApp']));

const isHold = (value: unknown): value is [string, string, number, number] =>
  Array.isArray(value) &&
  value.length === 4 &&
  isObjectId(value[0]) &&
  typeof value[1] === 'string' &&
  isCount(value[2], 1) &&
  isCount(value[3], 1);

const isPart = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  isCount(value[0], 1) &&
  isCount(value[1], value[0]) &&
  value[1] <= LIMITS.entries;

export const isManifest = (value: unknown): value is Manifest =>
  isMembers(value) &&
  value['v'] === 1 &&
  isObjectId(value['net']) &&
  isOneOf(PACKAGE_KINDS, value['kind']) &&
  isName(value['from']) &&
  isTexts(value['to']) &&
  isInstant(value['made']) &&
  isMembers(value['registry']) &&
  isCount(value['registry']['version'], 1) &&
  isObjectId(value['registry']['id']) &&
  isRecordOf(value['heads'], isPosition, LIMITS.keys * 4) &&
  isListOf(value['holds'], isHold, LIMITS.entries) &&
  isPart(value['part']);

export const isRequest = (value: unknown): value is EnrolmentRequest =>
  isMembers(value) &&
  value['v'] === 1 &&
  isPublicKey(value['jwk']) &&
  isName(value['unit']) &&
  isName(value['label']) &&
  isInstant(value['made']);

const isText = (value: unknown): value is string => typeof value === 'string';

const isSignature = (value: unknown): value is { protected: string; signature: string } =>
  isMembers(value) &&
  Object.keys(value).toSorted().join() === 'protected,signature' &&
  isText(value['protected']) &&
  isText(value['signature']);

const isRegistryJws = (value: unknown): value is RegistryJws =>
  isMembers(value) &&
  Object.keys(value).toSorted().join() === 'payload,signatures' &&
  isText(value['payload']) &&
  isListOf(value['signatures'], isSignature, 40);

const TRAY = ['blobs', 'entries', 'format', 'manifest', 'registries'];

/** The tray is not signed, so nothing but its known members may be in it. */
export const isTray = (value: unknown): value is Tray =>
  isMembers(value) &&
  Object.keys(value).toSorted().join() === TRAY.join() &&
  isText(value['format']) &&
  isText(value['manifest']) &&
  isListOf(value['registries'], isRegistryJws, 100_000) &&
  isListOf(value['entries'], isText, LIMITS.entries) &&
  isRecordOf(value['blobs'], isText, LIMITS.entries);
