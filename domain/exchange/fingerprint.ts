/**
 * A key's fingerprint to read out by telephone: six groups of five digits, 96 bits of the SHA-256 of
 * its id. Whoever wants to pass off another key would have to try some 10^28 of them.
 */
import type { Primitives } from './envelope.ts';

const GROUPS = 6;

export const fingerprintOf = (kid: string, tools: Pick<Primitives, 'sha256'>): string => {
  const bytes = tools.sha256(`myarka key ${kid}`);
  return Array.from({ length: GROUPS }, (_, i) =>
    String((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)).padStart(5, '0'),
  ).join(' ');
};
