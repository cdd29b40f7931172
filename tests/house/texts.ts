/** Every text that people see, with its place: strings of the sources, pages of the guide, words of the papers. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

export interface Text {
  /** `file:line` */
  readonly at: string;
  /** What is put into it stands as «…». */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const HOLE = '…';

const templateText = (node: Node): string =>
  (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join(HOLE);

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral') return templateText(node);
  if (node.type === 'JSXText') return String(node['value']);
  return undefined;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const one of Object.values(value)) walk(one, visit);
}

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;

const parsed = (path: string): { source: string; program: unknown } => {
  const source = readFileSync(join(ROOT, path), 'utf8');
  return { source, program: parseSync(path, source).program };
};

function ofSource(path: string): Text[] {
  const { source, program } = parsed(path);
  const found: Text[] = [];
  walk(program, (node) => {
    const text = textOf(node);
    if (text !== undefined) found.push({ at: `${path}:${lineAt(source, node.start)}`, text });
  });
  return found;
}

const ofLines = (path: string): Text[] =>
  readFileSync(join(ROOT, path), 'utf8')
    .split('\n')
    .map((text, i) => ({ at: `${path}:${i + 1}`, text }));

const files = (patterns: string[]): string[] =>
  globSync(patterns, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));

const sources = (): string[] =>
  files(['{domain,db,api,cli,electron,renderer}/**/*.{ts,tsx}']).filter(
    (path) => !path.endsWith('.d.ts'),
  );

export const textsOfSources = (): Text[] => sources().flatMap(ofSource);

/** Flags that are stored as 1: nothing is counted by them. */
const FLAGS =
  /\b(?:again|own|months|entered|confirmed|chosen|older|degree|level|depth|deleted|length)\b|^value$/u;

/** More than a code: Cyrillic, or words with blanks. */
const isPhrase = (node: Node): boolean =>
  /\p{Script=Cyrillic}|\p{L} |^\p{L}+s$/u.test(textOf(node) ?? '');

const isByHand = (node: Node, source: string): boolean => {
  if (node.type !== 'ConditionalExpression') return false;
  const [test, one, more] = [node['test'], node['consequent'], node['alternate']];
  if (!isNode(test) || !isNode(one) || !isNode(more) || test.type !== 'BinaryExpression')
    return false;
  const [left, right] = [test['left'], test['right']];
  if (!isNode(left) || !isNode(right) || String(right['value']) !== '1') return false;
  const counted = source.slice(left.start, Number(left['end']));
  return [one, more].every(isPhrase) && !FLAGS.test(counted);
};

/** `n === 1 ? 'ред' : 'реда'`: places where a noun is chosen without `domain/text/counted.ts`. */
export const pluralsByHand = (): string[] =>
  sources().flatMap((path) => {
    const { source, program } = parsed(path);
    const found: string[] = [];
    walk(program, (node) => {
      if (isByHand(node, source)) found.push(`${path}:${lineAt(source, node.start)}`);
    });
    return found;
  });

export const textsOfPages = (): Text[] =>
  files(['docs/guide/**/*.md', 'docs/admin/**/*.md', 'api/**/*.typ']).flatMap(ofLines);
