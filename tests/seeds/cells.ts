import { readFileSync } from 'node:fs';
import { splitSource } from '../../seeds/source-text.ts';
import type { SeedPlan } from '../../seeds/schema.ts';

export type Placed = {
  readonly where: string;
  readonly text: string | null;
  readonly at: readonly string[];
};

/** These read text again that a cell already covers. */
const SECOND_READINGS = new Set(['periods', 'doubts']);

const textOf = (node: object): string | null => {
  if ('text' in node && typeof node.text === 'string') return node.text;
  if ('short' in node && typeof node.short === 'string') return node.short;
  return null;
};

const nameOf = (key: string, value: unknown): string => {
  if (typeof value !== 'object' || value === null) return key;
  if ('code' in value) return String(value.code);
  return 'id' in value ? String(value.id) : key;
};

function* placedIn(node: unknown, where: string): Generator<Placed> {
  if (typeof node !== 'object' || node === null) return;
  if ('at' in node && Array.isArray(node.at)) yield { where, text: textOf(node), at: node.at };
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'at') yield* placedIn(value, `${where} ${nameOf(key, value)}`.trim());
  }
}

/** Everything in the plan that claims a place in the source, with or without a text. */
export const placed = (plan: SeedPlan): Placed[] =>
  Object.entries(plan)
    .filter(([key]) => !SECOND_READINGS.has(key))
    .flatMap(([key, value]) => [...placedIn(value, key)]);

/** Everything whose wording is adopted text. */
export const cells = (plan: SeedPlan): (Placed & { readonly text: string })[] =>
  placed(plan).flatMap(({ where, text, at }) => (text === null ? [] : [{ where, text, at }]));

const root = new URL('../../seeds/source/', import.meta.url);
export const sourceBytes = (name: string): Buffer => readFileSync(new URL(name, root));
export const planLines = (): string[] => splitSource(sourceBytes('plan-2024-2030.txt').toString());
