/**
 * The difference of two texts word by word, by their longest common subsequence. The parts joined
 * without `added` give the old text, without `removed` the new one, white space included.
 */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** Lengths of the longest common subsequence of a[i..] and b[j..]. */
const lengths = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row === undefined) continue;
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return table;
};

const steps = (a: readonly string[], b: readonly string[]): DiffPart[] => {
  const table = lengths(a, b);
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left });
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: left });
      i += 1;
    } else if (right !== undefined) {
      parts.push({ kind: 'added', text: right });
      j += 1;
    }
  }
  return parts;
};

/** Between two matches, all that goes before all that comes, each as one part. */
const joined = (parts: readonly DiffPart[]): DiffPart[] => {
  const result: DiffPart[] = [];
  let pending = { removed: '', added: '' };
  const flush = (): void => {
    if (pending.removed !== '') result.push({ kind: 'removed', text: pending.removed });
    if (pending.added !== '') result.push({ kind: 'added', text: pending.added });
    pending = { removed: '', added: '' };
  };
  let same = '';
  for (const { kind, text } of parts) {
    if (kind === 'same') {
      flush();
      same += text;
    } else {
      if (same !== '') result.push({ kind: 'same', text: same });
      same = '';
      pending = { ...pending, [kind]: pending[kind] + text };
    }
  }
  flush();
  if (same !== '') result.push({ kind: 'same', text: same });
  return result;
};

export const wordDiff = (before: string, after: string): DiffPart[] =>
  joined(steps(tokens(before), tokens(after)));
