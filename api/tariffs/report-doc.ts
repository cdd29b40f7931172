/** A справка as a document of the common parts, from which the DOCX that a person edits is made. */
import { readLayout } from '../../domain/council/layout.ts';
import { cell, note, type Block, type Doc, type DocCell } from '../../domain/council/document.ts';
import { formatDate } from '../../domain/kernel/date.ts';
import { withoutStop } from '../../domain/text/one-stop.ts';
import {
  shownCell,
  type Report,
  type ReportCell,
  type ReportPart,
  type Stamp,
} from '../../domain/tariffs/report.ts';
import { reportWords } from '../../domain/tariffs/text/report.ts';
import type { PaperStyle } from '../papers/style.ts';

const cells = (row: readonly ReportCell[]): DocCell[] => row.map((one) => cell(shownCell(one)));

const title = (text: string): Block => ({ kind: 'heading', level: 1, text, plain: true });

const partBlocks = ({ title: name, head, rows, foot, aligns, remarks }: ReportPart): Block[] => [
  title(name),
  ...(rows.length === 0
    ? []
    : [
        {
          kind: 'table' as const,
          sheet: name,
          caption: '',
          columns: head.map((text, i) => ({
            key: String(i),
            head: text,
            align: aligns[i] ?? 'left',
          })),
          rows: rows.map(cells),
          foot,
        },
      ]),
  ...remarks.map(note),
];

/** Under the letterhead of the installation, else under the unit's name, as its PDF is. */
export const reportDoc = (report: Report, { number, on, by }: Stamp, style: PaperStyle): Doc => {
  const text = reportWords[report.lang];
  const letterhead = style.letterhead.length > 0 ? style.letterhead : report.letterhead;
  return {
    title: report.title,
    under: [`№ ${number}, ${formatDate(on)}`, report.lead],
    lead: [],
    layout: { ...readLayout(null), letterhead, numbering: 'none', justified: false },
    contents: false,
    footer: report.footer,
    lang: report.lang,
    blocks: [
      {
        kind: 'table',
        sheet: text.fact,
        caption: '',
        columns: [
          { key: 'fact', head: text.fact, align: 'left' },
          { key: 'value', head: text.value, align: 'left' },
        ],
        rows: report.facts.map(cells),
        foot: 0,
      },
      ...report.parts.flatMap(partBlocks),
      {
        kind: 'signatures',
        lines: [
          { role: text.preparedBy, name: by },
          { role: text.checkedBy, name: '' },
        ],
      },
      ...(report.marks.length === 0
        ? []
        : [note(report.marks.map(([name, value]) => withoutStop(`${name}: ${value}`)).join('. '))]),
    ],
  };
};
