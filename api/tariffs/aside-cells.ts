/** What a row that is none of the table gets in the columns of a result: its number, and why it has none. */
import type { Language } from '../../domain/kernel/failure.ts';
import { EMPTY } from '../../domain/kernel/table-cell.ts';
import { asideText } from '../../domain/text/asides.ts';
import { resultText, type ResultText } from '../../domain/tariffs/text/results.ts';
import type { AsideRow } from '../sheets/in/asides.ts';
import { numberOut, textOut, type OutCell } from '../sheets/out/cell.ts';

export const asideCells = (
  { n, kind }: Pick<AsideRow, 'n' | 'kind'>,
  columns: readonly ResultText[],
  language: Language,
): OutCell[] =>
  columns.map((name) => {
    if (name === 'line') return numberOut(n);
    if (name === 'verdict') return textOut(resultText('aside', language));
    return name === 'notes' ? textOut(asideText(kind, language)) : EMPTY;
  });
