/** The page on which a change is seen: the address behind `#`. */
import { rowIdParts } from '../../domain/kernel/row-id.ts';
import { measureOf, type Subject } from '../../domain/plan/undo-texts.ts';

const PAGES: Readonly<Record<string, string>> = {
  saved_view: '/plan',
  finding_decision: '/findings',
  doubt_decision: '/text',
  link_decision: '/links',
  amendment: '/amendments',
  amendment_item: '/amendments',
  funding_deadline: '/progress',
  indicator_setting: '/progress',
  unit: '/progress',
  unit_act: '/progress',
  setting: '/settings',
};

const SITTING_IN_ROW = new Set(['attendance', 'vote', 'opinion', 'answer']);
const COUNCIL_IN_ROW = new Set(['council', 'council_rule', 'council_year']);

const heldText = (held: unknown): string | null =>
  typeof held === 'string' && held !== '' ? held : null;

const councilPlace = ({ table, row, fields }: Subject): string | null => {
  const first = rowIdParts(row)[0] ?? null;
  const inRow = table === 'sitting' || SITTING_IN_ROW.has(table);
  const sitting = inRow ? first : heldText(fields['sitting']);
  if (sitting !== null) return `/council/sitting/${encodeURIComponent(sitting)}`;
  const council = COUNCIL_IN_ROW.has(table) ? first : heldText(fields['council']);
  return council === null ? null : `/council/${encodeURIComponent(council)}`;
};

export const placeOfChange = (subject: Subject | null): string | null => {
  if (subject === null) return null;
  const page = PAGES[subject.table];
  if (page !== undefined) return page;
  const measure = measureOf(subject);
  return measure === null ? councilPlace(subject) : `/measure/${encodeURIComponent(measure)}`;
};
