/** The three kinds of file that the exchange gives to people, told apart by content: one in the place of another is named. */
import { openCompact } from '../../domain/exchange/envelope.ts';
import { createTools } from '../../db/exchange/tools.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';

const KINDS = ['package', 'request', 'key'] as const;
type Kind = (typeof KINDS)[number];

const tools = createTools();

const formatOf = (text: string): Kind | null => {
  const [, kind] =
    /^\s*\{[^{}[\]]{0,200}?"format"\s*:\s*"myarka-(package|key)\/\d+"/u.exec(text) ?? [];
  return KINDS.find((one) => one === kind) ?? null;
};

const kindOf = (text: string): Kind | null =>
  openCompact(text.trim(), 'myarka-request+json', tools).ok ? 'request' : formatOf(text);

/** What the file is, where it is not the wanted kind; else `otherwise`. */
export const misplaced = (
  wanted: Kind,
  { name, text }: { readonly name: string; readonly text: string },
  otherwise: Failure,
): Failure => {
  const kind = kindOf(text);
  return kind === null || kind === wanted
    ? otherwise
    : failure(`exchange.file-is-${kind}`, { file: name, wanted }, name);
};
