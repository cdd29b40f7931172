/**
 * The strict envelope, EXCHANGE §2: JWS compact with `alg: "Ed25519"` and one fixed header shape.
 * Order matters: form, header, key, signature, and only then is the payload unpacked and parsed. What
 * was signed is never written anew, so nothing needs a canonical form.
 *
 * The id of an object is the SHA-256 of what was signed, not of the signature: a copy signed again is
 * the same object.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import { LIMITS, type PublicKey } from './types.ts';

/** What the envelope needs from the platform. Every function is total: trouble is null or false. */
export interface Primitives {
  readonly encode: (bytes: Uint8Array) => string;
  /** Lenient base64url; canonical form is checked here by encoding again. */
  readonly decode: (text: string) => Uint8Array;
  /** Null where the bytes are no UTF-8. */
  readonly utf8: (bytes: Uint8Array) => string | null;
  readonly bytes: (text: string) => Uint8Array;
  readonly sha256: (bytes: Uint8Array | string) => Uint8Array;
  readonly verify: (key: PublicKey, message: string, signature: Uint8Array) => boolean;
  /** Exactly one gzip member without a tail, at most `limit` bytes unpacked; null otherwise. */
  readonly gunzip: (bytes: Uint8Array, limit: number) => Uint8Array | null;
}

export type Typ =
  | 'myarka-entry+json'
  | 'myarka-manifest+json'
  | 'myarka-registry+json'
  | 'myarka-request+json';

export const ENVELOPE_PROBLEMS = [
  'form',
  'too-big',
  'header',
  'alg',
  'typ',
  'kid',
  'signature',
  'gzip',
  'utf8',
  'json',
  'schema',
  'newer',
] as const;
export type EnvelopeProblem = (typeof ENVELOPE_PROBLEMS)[number];

export interface Opened {
  readonly id: string;
  readonly kid: string;
  /** The payload's bytes, still packed where `cty` says so. */
  readonly payload: Uint8Array;
  readonly message: string;
  readonly signature: Uint8Array;
}

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/;
const KID = /^[A-Za-z0-9_-]{43}$/;

/** Bytes of canonical base64url, or null. */
export const decodeCanonical = (text: string, tools: Primitives): Uint8Array | null => {
  const bytes = tools.decode(text);
  return tools.encode(bytes) === text ? bytes : null;
};

/** JSON that says what it says in one way only: no doubled members, no spaces, no odd escapes. */
export const strictJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

const headerProblem = (header: unknown, typ: Typ): EnvelopeProblem | null => {
  if (typeof header !== 'object' || header === null || Array.isArray(header)) return 'header';
  const members = Object.keys(header);
  const packed = typ === 'myarka-entry+json';
  const expected = packed ? ['alg', 'cty', 'kid', 'typ'] : ['alg', 'kid', 'typ'];
  const { alg, typ: said, cty, kid } = header as Readonly<Record<string, unknown>>;
  if (alg !== 'Ed25519') return 'alg';
  if (said !== typ) return 'typ';
  if (members.toSorted().join() !== expected.join()) return 'header';
  if (packed && cty !== 'gzip') return 'header';
  return typeof kid === 'string' && KID.test(kid) ? null : 'kid';
};

/** The header of a protected part: its key's id, or what is wrong with it. */
export const readHeader = (
  part: string,
  typ: Typ,
  tools: Primitives,
): Result<string, EnvelopeProblem> => {
  if (part.length > LIMITS.header) return err('too-big');
  const bytes = decodeCanonical(part, tools);
  if (bytes === null) return err('form');
  const text = tools.utf8(bytes);
  if (text === null) return err('utf8');
  const header = strictJson(text);
  const problem = headerProblem(header, typ);
  return problem === null ? ok((header as { kid: string }).kid) : err(problem);
};

/** Takes a compact JWS apart. Nothing in it may be trusted before `isGenuine`. */
export const openCompact = (
  text: string,
  typ: Typ,
  tools: Primitives,
): Result<Opened, EnvelopeProblem> => {
  if (text.length > LIMITS.entry) return err('too-big');
  if (!COMPACT.test(text)) return err('form');
  const [head = '', body = '', tail = ''] = text.split('.');
  const kid = readHeader(head, typ, tools);
  if (!kid.ok) return kid;
  const payload = decodeCanonical(body, tools);
  const signature = decodeCanonical(tail, tools);
  if (payload === null || signature === null) return err('form');
  const message = `${head}.${body}`;
  const id = tools.encode(tools.sha256(message));
  return ok({ id, kid: kid.value, payload, message, signature });
};

export const isGenuine = (opened: Opened, key: PublicKey, tools: Primitives): boolean =>
  tools.verify(key, opened.message, opened.signature);

const isDeepOrOdd = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') return !value.isWellFormed() || value.length > LIMITS.text;
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.entries(value).some(
    ([name, part]) => !name.isWellFormed() || isDeepOrOdd(part, depth - 1),
  );
};

/** The payload as a value; only for what was found genuine. */
export const readPayload = (
  opened: Pick<Opened, 'payload'>,
  packed: boolean,
  tools: Primitives,
): Result<unknown, EnvelopeProblem> => {
  const bytes = packed ? tools.gunzip(opened.payload, LIMITS.unpacked) : opened.payload;
  if (bytes === null) return err('gzip');
  const text = tools.utf8(bytes);
  if (text === null) return err('utf8');
  const value = strictJson(text);
  if (value === undefined) return err('json');
  return isDeepOrOdd(value, LIMITS.depth) ? err('schema') : ok(value);
};

/** RFC 7638. */
export const thumbprint = ({ x }: PublicKey, tools: Primitives): string =>
  tools.encode(tools.sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`));
