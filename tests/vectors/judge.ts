/** What the product says of a vector, in the words of the format. */
import { createTools } from '../../db/exchange/tools.ts';
import { isGenuine, openCompact, readPayload } from '../../domain/exchange/envelope.ts';
import { fileNamedBy } from '../../domain/exchange/named-files.ts';
import { checkBlobs, checkEntry, openPackage } from '../../domain/exchange/package.ts';
import { isEntryPayload, majorOf } from '../../domain/exchange/schema.ts';
import type { EntryPayload, PublicKey, RegistryChain } from '../../domain/exchange/types.ts';

const tools = createTools();

/** `ok`, or the first thing that is wrong with an entry of that key. */
export const codeOfObject = (object: string, key: PublicKey): string => {
  const opened = openCompact(object, 'myarka-entry+json', tools);
  if (!opened.ok) return opened.error;
  if (!isGenuine(opened.value, key, tools)) return 'signature';
  const value = readPayload(opened.value, true, tools);
  if (!value.ok) return value.error;
  if (isEntryPayload(value.value)) return 'ok';
  return (majorOf(value.value) ?? 1) > 1 ? 'newer' : 'schema';
};

export interface Taken {
  /** For each file `ok`, or why it was refused. */
  readonly codes: readonly string[];
  /** The registry in force at the end; null where none was taken. */
  readonly registry: number | null;
  /** The SHA-256 of each attachment that is kept: something in a stored entry names it. */
  readonly kept: readonly string[];
}

/** Files in this order, as an installation takes them in that trusts the first. */
export const takeFiles = (files: readonly string[]): Taken => {
  let chain: RegistryChain = [];
  const named = new Set<string>();
  const kept = new Set<string>();
  const codes = files.map((file) => {
    const opened = openPackage(Buffer.from(file), chain, tools);
    if (!opened.ok) return opened.error.kind === 'newer' ? 'newer' : opened.error.problem;
    const stored: EntryPayload[] = [];
    for (const entry of opened.value.entries) {
      const checked = checkEntry(entry, opened.value, () => false, tools);
      if (!checked.ok) return checked.error.problem;
      if (checked.value.as === 'fresh') stored.push(checked.value.entry.payload);
    }
    const blobs = checkBlobs(opened.value, tools);
    if (!blobs.ok) return blobs.error.problem;
    ({ chain } = opened.value);
    for (const op of stored.flatMap(({ ops }) => ops)) named.add(fileNamedBy(op) ?? '');
    for (const sha256 of blobs.value.keys()) if (named.has(sha256)) kept.add(sha256);
    return 'ok';
  });
  const registry = chain.at(-1)?.registry.version ?? null;
  return { codes, registry, kept: [...kept].toSorted() };
};
