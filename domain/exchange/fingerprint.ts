/**
 * Fingerprints to read out by telephone: six groups of five digits, 96 bits of a SHA-256. Whoever wants
 * to pass off another key, or another deployment, would have to try some 10^28 of them.
 */
import type { Primitives } from './envelope.ts';

export const FINGERPRINT_GROUPS = 6;

type Hash = Pick<Primitives, 'sha256'>;

const groupsOf = (named: string, { sha256 }: Hash): string => {
  const bytes = sha256(named);
  return Array.from({ length: FINGERPRINT_GROUPS }, (_, i) =>
    String((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)).padStart(5, '0'),
  ).join(' ');
};

/** Of a device key, by its id. */
export const fingerprintOf = (kid: string, tools: Hash): string =>
  groupsOf(`myarka key ${kid}`, tools);

/** Of a deployment, by its `net`: what its first registry says, root keys included. */
export const deploymentFingerprint = (net: string, tools: Hash): string =>
  groupsOf(`myarka deployment ${net}`, tools);
