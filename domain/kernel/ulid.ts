/** ULID: 48 bits of time and 80 of randomness in Crockford's base 32; sorts by time of making. */
import type { Brand } from './brand.ts';

export type Ulid = Brand<string, 'Ulid'>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const encode = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value, i = 0; i < length; i += 1, rest >>= 5n)
    text = ALPHABET[Number(rest & 31n)] + text;
  return text;
};

/** `random` gives 10 random bytes. */
export const ulid = (millis: number, random: Uint8Array): Ulid => {
  const entropy = random.slice(0, 10).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return (encode(BigInt(millis), 10) + encode(entropy, 16)) as Ulid;
};
