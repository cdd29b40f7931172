/** The sheets of a workbook in the order that they are looked through for a table. */
import { failure, type Failure } from '../../../domain/kernel/failure.ts';
import { looseHeading } from './heading-names.ts';
import type { SourceSheet, Workbook } from './workbook.ts';

/** The usual sheet first, then copies of it («Отчет (2)»), then the others as they stand. */
const inOrder = (sheets: readonly SourceSheet[], usual: string | undefined): SourceSheet[] => {
  const wanted = looseHeading(usual ?? '');
  const rank = ({ name }: SourceSheet): number => {
    const its = looseHeading(name);
    if (wanted === '' || !its.startsWith(wanted)) return 2;
    return its === wanted ? 0 : 1;
  };
  // What nobody sees comes after all that somebody does.
  return sheets.toSorted(
    (a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false) || rank(a) - rank(b),
  );
};

export const noSuchSheet = (
  file: string,
  sheet: string,
  sheets: readonly SourceSheet[],
): Failure => {
  const known = sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
  return failure('sheet.no-such-sheet', { file, sheet, known: known.join('“, „') }, file);
};

/** The sheets to look through; the one alone that a person chose. */
export const sheetsOf = (
  { sheets }: Workbook,
  { sheet: usual, chosen }: { readonly sheet?: string; readonly chosen?: string },
): SourceSheet[] => {
  if (chosen === undefined) return inOrder(sheets, usual);
  const exact = sheets.filter(({ name }) => name === chosen);
  const like = sheets.filter(({ name }) => looseHeading(name) === looseHeading(chosen));
  return exact.length > 0 ? exact : like.slice(0, like.length === 1 ? 1 : 0);
};
