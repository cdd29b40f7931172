/**
 * Headings as they are compared: whatever their case, spaces, line breaks and marks; and without what only
 * says how the cells are written («Приет (дата)», «Брой, бр.»). No other words in brackets are left out:
 * «Дни (в изолатор)» are not «Дни».
 */
import type { TableCell } from '../../../domain/kernel/table-cell.ts';
import { shownText } from '../../../domain/kernel/table-cell.ts';

/** «€» and «%» are kept: they say what figures are in. */
const NO_LETTER = /[^\p{L}\p{N}\p{Sc}%‰№]+/gu;

/** A heading as it is compared. */
export const looseHeading = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(NO_LETTER, '');

/** As it is shown: one line. */
export const headingText = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** How cells are written, and nothing of what they say. */
const FORMS: ReadonlySet<string> = new Set(
  'дата|дати|дни|месец|месеци|година|години|г|бр|брой|число|цифри|текст|код|лв|лева|bgn|евро|eur|euro|€|%|процент|проценти|на сто|цяло число|дд.мм.гггг|дд.мм.гггг г.|dd.mm.yyyy|гггг-мм-дд|yyyy-mm-dd|да/не|да или не|попълва се|задължително|по избор|ако има'
    .split('|')
    .map((text) => looseHeading(text)),
);

export const isForm = (text: string): boolean => FORMS.has(looseHeading(text));

const ENDS = [/^(.*\S)\s*[([]([^()[\]]*)[)\]]\W*$/u, /^(.*\S)\s*[,;–—-]\s*([^,;–—]+)$/u];

/** What stands in brackets, or behind a comma, at the end of a heading. */
export const endForms = (heading: string): string[] =>
  ENDS.flatMap((end) => end.exec(headingText(heading))?.[2]?.trim() ?? []);

/** Without how its cells are written; null where the heading says no such thing. */
const bareHeading = (heading: string): string | null => {
  const text = headingText(heading);
  for (const end of ENDS) {
    const [, name = '', form = ''] = end.exec(text) ?? [];
    if (name !== '' && isForm(form)) return name;
  }
  return null;
};

interface Named<K extends string> {
  readonly key: K;
  readonly heading: string;
  readonly also: readonly string[];
}

/** The field that a heading stands for by its name; null where nobody knows it. */
export const keyReader = <K extends string>(
  fields: readonly Named<K>[],
): ((heading: string) => K | null) => {
  const known = new Map(
    fields.flatMap(({ key, heading, also }) =>
      [heading, key, ...also].map((name): [string, K] => [looseHeading(name), key]),
    ),
  );
  return (heading) => {
    const bare = bareHeading(heading);
    return (
      known.get(looseHeading(heading)) ??
      (bare === null ? null : (known.get(looseHeading(bare)) ?? null))
    );
  };
};

export const cellHeading = (cell: TableCell | undefined): string =>
  cell === undefined ? '' : headingText(shownText(cell));
