/**
 * The registry, EXCHANGE §4: a chain of versions, each signed by enough root keys. A version is taken
 * only if it follows the one before; keys never leave it, so that old entries can be judged for ever.
 * Version 1 names its own root keys: whom to trust first is a person's decision, not this module's.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import {
  decodeCanonical,
  readHeader,
  readPayload,
  thumbprint,
  type EnvelopeProblem,
  type Primitives,
} from './envelope.ts';
import { isRegistry, majorOf } from './schema.ts';
import {
  LIMITS,
  type PublicKey,
  type Registry,
  type RegistryChain,
  type RegistryJws,
  type RegistryKey,
  type SignedRegistry,
} from './types.ts';

export type RegistryProblem =
  | EnvelopeProblem
  | 'threshold'
  | 'chain'
  | 'keys'
  | 'net'
  | 'equivocation';

export interface UncheckedRegistry extends SignedRegistry {
  /** Root keys whose signatures hold, by thumbprint. */
  readonly signers: ReadonlySet<string>;
}

type Signature = RegistryJws['signatures'][number];

const signerOf = (
  { protected: head, signature }: Signature,
  payload: string,
  roots: ReadonlyMap<string, PublicKey>,
  tools: Primitives,
): Result<string | null, EnvelopeProblem> => {
  const kid = readHeader(head, 'myarka-registry+json', tools);
  if (!kid.ok) return kid;
  const bytes = decodeCanonical(signature, tools);
  if (bytes === null || bytes.length !== 64) return err('form');
  const key = roots.get(kid.value);
  if (key === undefined) return ok(null);
  return tools.verify(key, `${head}.${payload}`, bytes) ? ok(kid.value) : err('signature');
};

export const rootKeys = (registry: Registry, tools: Primitives): Map<string, PublicKey> =>
  new Map(registry.root.keys.map((key) => [thumbprint(key, tools), key]));

const parse = (payload: string, tools: Primitives): Result<Registry, EnvelopeProblem> => {
  if (payload.length > LIMITS.registry) return err('too-big');
  const bytes = decodeCanonical(payload, tools);
  if (bytes === null) return err('form');
  const value = readPayload({ payload: bytes }, false, tools);
  if (!value.ok) return value;
  if (isRegistry(value.value)) return ok(value.value);
  return err((majorOf(value.value) ?? 1) > 1 ? 'newer' : 'schema');
};

const kidsFit = (registry: Registry, tools: Primitives): boolean =>
  Object.entries(registry.keys).every(([kid, { jwk }]) => thumbprint(jwk, tools) === kid);

/**
 * Reads one version. `before` are root keys known from the version before: theirs and the version's own
 * signatures are checked; a signature by a key of neither counts for nothing.
 */
const openRegistry = (
  jws: RegistryJws,
  before: Registry | null,
  tools: Primitives,
): Result<UncheckedRegistry, RegistryProblem> => {
  const parsed = parse(jws.payload, tools);
  if (!parsed.ok) return parsed;
  const registry = parsed.value;
  if (!kidsFit(registry, tools)) return err('keys');
  const roots = new Map([
    ...(before === null ? [] : rootKeys(before, tools)),
    ...rootKeys(registry, tools),
  ]);
  const signers = new Set<string>();
  for (const signature of jws.signatures) {
    const signer = signerOf(signature, jws.payload, roots, tools);
    if (!signer.ok) return signer;
    if (signer.value !== null) signers.add(signer.value);
  }
  const id = tools.encode(tools.sha256(jws.payload));
  return ok({ id, jws, registry, signers });
};

const signedBy = (registry: Registry, signers: ReadonlySet<string>, tools: Primitives): boolean => {
  const count = [...rootKeys(registry, tools).keys()].filter((kid) => signers.has(kid)).length;
  return count >= registry.root.threshold;
};

/** A key stays, with its unit and its number; an ended one never comes back to life. */
const keysContinue = (before: Registry, after: Registry): boolean =>
  Object.entries(before.keys).every(([kid, old]) => {
    const now = keyOf(after, kid);
    if (now === undefined || now.unit !== old.unit) return false;
    return old.status === 'active' || now.status !== 'active';
  });

/** What is wrong with `next` as the version after the last of `chain`; null where it follows. */
const nextProblem = (
  chain: RegistryChain,
  next: UncheckedRegistry,
  tools: Primitives,
): RegistryProblem | null => {
  const last = chain.at(-1);
  if (!signedBy(next.registry, next.signers, tools)) return 'threshold';
  if (last === undefined) return next.registry.version === 1 ? null : 'chain';
  if (!signedBy(last.registry, next.signers, tools)) return 'threshold';
  if (next.registry.net !== netOf(chain)) return 'net';
  if (next.registry.version !== last.registry.version + 1 || next.registry.prev !== last.id)
    return 'chain';
  return keysContinue(last.registry, next.registry) ? null : 'keys';
};

/** One of one signature: fit for a trial only. */
export const isPilot = ({ root }: Registry): boolean =>
  root.threshold === 1 && root.keys.length === 1;

export const netOf = (chain: RegistryChain): string | null => chain[0]?.id ?? null;

export const newest = (chain: RegistryChain): Registry | null => chain.at(-1)?.registry ?? null;

export const versionOf = (chain: RegistryChain, version: number): Registry | null =>
  chain[version - 1]?.registry ?? null;

/** Own members only: nothing inherited can be taken for a key. */
export const keyOf = (registry: Registry, kid: string): RegistryKey | undefined =>
  Object.hasOwn(registry.keys, kid) ? registry.keys[kid] : undefined;

/**
 * Extends a chain by what a package holds, in any order. Versions that are known are compared, later
 * ones must follow; what does not reach the chain (a version between is missing) is left out.
 */
export const extendChain = (
  chain: RegistryChain,
  offered: readonly RegistryJws[],
  tools: Primitives,
): Result<RegistryChain, RegistryProblem> => {
  const extended = [...chain];
  const versions: { version: number; jws: RegistryJws }[] = [];
  for (const jws of offered) {
    const parsed = parse(jws.payload, tools);
    if (!parsed.ok) return parsed;
    versions.push({ version: parsed.value.version, jws });
  }
  for (const { version, jws } of versions.toSorted((a, b) => a.version - b.version)) {
    const known = extended[version - 1];
    const opened = openRegistry(jws, extended[version - 2]?.registry ?? null, tools);
    if (!opened.ok) return opened;
    if (known !== undefined && known.id !== opened.value.id) {
      const problem = rival(extended, opened.value, tools);
      const other = problem === 'equivocation' ? decided(extended, version, offered, tools) : null;
      return other === null ? err(problem) : ok(other);
    }
    if (version > extended.length + 1) continue;
    const problem = nextProblem(extended.slice(0, version - 1), opened.value, tools);
    if (problem !== null) return err(problem);
    if (known !== undefined) continue;
    extended.push({ id: opened.value.id, jws: opened.value.jws, registry: opened.value.registry });
  }
  return ok(extended);
};

const isRejected = (chain: RegistryChain, id: string): boolean =>
  newest(chain)?.rejects?.includes(id) ?? false;

/**
 * Of two contents of a version people with root keys may have decided: the chain with the other one, where
 * a version that follows it rejects ours and none of ours rejects it.
 */
const decided = (
  chain: RegistryChain,
  version: number,
  offered: readonly RegistryJws[],
  tools: Primitives,
): RegistryChain | null => {
  const other = extendChain(chain.slice(0, version - 1), offered, tools);
  const [ours, theirs] = [
    chain[version - 1]?.id,
    other.ok ? other.value[version - 1]?.id : undefined,
  ];
  if (!other.ok || ours === undefined || theirs === undefined) return null;
  return isRejected(other.value, ours) && !isRejected(chain, theirs) ? other.value : null;
};

/** Versions in a package that are known here with another content. */
export const rivalsOf = (
  chain: RegistryChain,
  offered: readonly RegistryJws[],
  tools: Primitives,
): { readonly version: number; readonly here: string; readonly there: string }[] =>
  offered.flatMap((jws) => {
    const parsed = parse(jws.payload, tools);
    const version = parsed.ok ? parsed.value.version : 0;
    const here = chain[version - 1]?.id;
    const there = tools.encode(tools.sha256(jws.payload));
    return here === undefined || here === there ? [] : [{ version, here, there }];
  });

/** Another content for a known version: the root signed twice, or somebody else's deployment. */
const rival = (
  chain: readonly SignedRegistry[],
  other: UncheckedRegistry,
  tools: Primitives,
): RegistryProblem => {
  const { version, net } = other.registry;
  if (version === 1 || net !== netOf(chain)) return 'net';
  return nextProblem(chain.slice(0, version - 1), other, tools) ?? 'equivocation';
};
