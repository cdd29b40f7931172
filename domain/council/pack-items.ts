/** The items of a sitting in its pack: their papers, their measures, what is proposed and what was decided. */
import { formatDate } from '../kernel/date.ts';
import { sofiaDay } from '../kernel/sofia-time.ts';
import { withoutStop, withStop } from '../text/one-stop.ts';
import { numbered, sections, type NumberedItem } from './agenda.ts';
import { box, cell, chapter, heading, note, para, type Block } from './document.ts';
import type { PackTemplate } from './layout.ts';
import type { Fate } from './paper-exam.ts';
import { ifNotEmpty, originText, paragraphs, type TracedDecision } from './phrases.ts';
import type { PlanState } from './plan-state.ts';
import { isTabbed, pointBlocks } from './points.ts';
import { voteLine } from './protocol-items.ts';
import { OUTCOME_TEXTS } from './texts.ts';
import type { Freeze, PackIssue, Paper, SittingRecord } from './types.ts';
import { indicatorsTable, measuresTable } from './views.ts';

export interface PackInput {
  /** Already without its confidential parts in a public copy. */
  readonly record: SittingRecord;
  readonly plan: PlanState;
  readonly freeze: Freeze;
  readonly open: readonly TracedDecision[];
  readonly version: number;
  readonly previous: PackIssue | null;
  readonly forPublic: boolean;
  readonly template: PackTemplate;
  /** What became of the annexes, by SHA-256; none where they are all given apart. */
  readonly fates: ReadonlyMap<string, Fate>;
}

export interface Annex {
  readonly number: number;
  readonly paper: Paper;
  readonly item: NumberedItem;
}

/** Papers in the order of the agenda, numbered through the whole pack. */
export const annexes = ({ items, papers }: SittingRecord): Annex[] =>
  numbered(items)
    .flatMap((item) =>
      papers.filter((paper) => paper.item === item.id).map((paper) => ({ paper, item })),
    )
    .map((annex, i) => ({ ...annex, number: i + 1 }));

export const annexNames = (all: readonly Annex[], id: string): string =>
  all
    .filter(({ item }) => item.id === id)
    .map(({ number }) => `Приложение ${number}`)
    .join(', ');

/** What a member should see at once: confidential, late, put off. */
const marksOf = ({ confidential, late, outcome, outcomeReason }: NumberedItem): string[] => {
  const off = outcome === 'postponed' || outcome === 'withdrawn';
  const why = outcomeReason === '' ? '' : `: ${withoutStop(outcomeReason)}`;
  return [
    confidential ? 'поверително' : '',
    late ? 'включена след свикването' : '',
    off ? `${OUTCOME_TEXTS[outcome].bg}${why}` : '',
  ].filter((mark) => mark !== '');
};

/** The same, behind a title. */
export const itemMarks = (item: NumberedItem): string => {
  const marks = marksOf(item);
  return marks.length === 0 ? '' : ` (${marks.join('; ')})`;
};

export const paperTitle = ({ title, late, addedAt }: Paper): string =>
  late
    ? `${title} (предоставен след свикването, ${formatDate(sofiaDay(Date.parse(addedAt)))})`
    : title;

const measuresOf = (item: NumberedItem, plan: PlanState): Block[] => {
  const at = `т. ${item.shown}`;
  const known = plan.measures.filter(({ measure }) => item.measures.includes(measure.code));
  const gone = item.measures.filter((code) => !known.some(({ measure }) => measure.code === code));
  return [
    ...(known.length === 0
      ? []
      : [
          ...measuresTable(known, plan, { caption: `Мерки по ${at}`, sheet: `Мерки ${at}` }),
          indicatorsTable(known, `Индикатори по ${at}`, `Индикатори ${at}`),
        ]),
    ...gone.map((code) =>
      note(`Мярка ${code} не е в плана към ${formatDate(plan.asOn)}: отпаднала е с изменение.`),
    ),
  ];
};

/** About a third of a page. */
const SHORT = 900;
const ROW = 90;

const lettersOf = (block: Block): number => {
  switch (block.kind) {
    case 'paragraph':
      return block.text.length;
    case 'list':
      return block.items.reduce((sum, { text }) => sum + text.length + ROW / 2, 0);
    case 'table':
      return (block.rows.length + 2) * ROW;
    case 'box':
      return block.lines.reduce((sum, line) => sum + line.length, 2 * ROW);
    default:
      return SHORT;
  }
};

const isShort = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, block) => sum + lettersOf(block), 0) < SHORT;

/** A pasted table is a table, and stands below the frame: no frame holds one in every document. */
const framed = (title: string, text: string, terms: readonly string[] = []): Block[] => {
  const lines = paragraphs(text);
  const table = lines.findIndex(isTabbed);
  const inside = table === -1 ? lines : lines.slice(0, table);
  return [box(title, [...inside, ...terms]), ...pointBlocks(lines.slice(inside.length))];
};

const decisionBoxes = (record: SittingRecord, item: NumberedItem): Block[] =>
  record.decisions
    .filter(({ item: of }) => of === item.id)
    .flatMap(({ number, text, unit, due }) =>
      framed(
        `Решение № ${number}`,
        text,
        [
          unit === null ? '' : withStop(`Отговорник: ${unit}`),
          due === null ? '' : `Срок: ${formatDate(due)}`,
          voteLine(record, item),
        ].filter((line) => line !== ''),
      ),
    );

/** What was decided; before that, what is proposed. */
const boxes = (item: NumberedItem, record: SittingRecord): Block[] => {
  const decided = decisionBoxes(record, item);
  if (decided.length > 0) return decided;
  return item.proposal.trim() === '' ? [] : framed('Проект на решение', item.proposal);
};

const annexList = (mine: readonly Annex[]): Block[] =>
  mine.length === 0
    ? []
    : [
        {
          kind: 'list',
          ordered: false,
          items: mine.map(({ number, paper }) => ({
            text: `Приложение ${number}. ${paperTitle(paper)}`,
          })),
        },
      ];

const annexesOf = ({ id }: NumberedItem, record: SittingRecord): Annex[] =>
  annexes(record).filter(({ item }) => item.id === id);

const originBlocks = (item: NumberedItem, record: SittingRecord): Block[] =>
  ifNotEmpty(originText(item, record.origins), (text) =>
    note(withStop(`Точката продължава ${text}`)),
  );

const ITEM = 'По т. ';
const itemTitle = ({ shown, title }: NumberedItem): string => `${ITEM}${shown} – ${title}`;

/** Where the material on an item begins, in any arrangement. */
export const isItemTitle = (block: Block): boolean =>
  block.kind === 'heading' && block.text.startsWith(ITEM);

const itemBlocks = (item: NumberedItem, { record, plan }: PackInput, first: boolean): Block[] => {
  const title = itemTitle(item);
  const blocks: Block[] = [
    ...ifNotEmpty(item.rapporteur, (text) => para(withStop(`Докладва: ${text}`))),
    ...originBlocks(item, record),
    ...pointBlocks(paragraphs(item.summary)),
    ...boxes(item, record),
    ...measuresOf(item, plan),
    ...annexList(annexesOf(item, record)),
  ];
  // The first follows the heading of its section at once, and what is short the one before it.
  return [first || isShort(blocks) ? heading(2, title) : chapter(2, title), ...blocks];
};

const hasMaterial = (item: NumberedItem, record: SittingRecord): boolean =>
  item.summary.trim() !== '' ||
  item.proposal.trim() !== '' ||
  item.measures.length > 0 ||
  item.origin !== null ||
  record.papers.some((paper) => paper.item === item.id);

export const itemsBlocks = (input: PackInput): Block[] => {
  const items = numbered(input.record.items).filter((item) => hasMaterial(item, input.record));
  return items.length === 0
    ? []
    : [
        heading(1, 'Материали по точките'),
        ...items.flatMap((item, i) => itemBlocks(item, input, i === 0)),
      ];
};

/** In the words of the agenda: what the council is asked for. */
const askedFor = (item: NumberedItem, record: SittingRecord): string => {
  if (record.decisions.some((one) => one.item === item.id)) return 'взето решение';
  return item.proposal.trim() === '' ? 'обсъждане' : 'решение';
};

/** Who says it, how long it takes, what is unusual about it: one line below the title. */
const headLine = (item: NumberedItem): Block[] => {
  const parts = [
    item.rapporteur === '' ? '' : `Докладва: ${withoutStop(item.rapporteur)}`,
    item.minutes === null ? '' : `${item.minutes} мин.`,
    marksOf(item).join('; '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [note(parts.join(' · '))];
};

/** A page of its own: what is asked for stands before why. */
const itemPage = (item: NumberedItem, { record, plan }: PackInput): Block[] => {
  const material = [
    ...originBlocks(item, record),
    ...boxes(item, record),
    ...pointBlocks(paragraphs(item.summary)),
    ...measuresOf(item, plan),
    ...annexList(annexesOf(item, record)),
  ];
  return [
    // By its own number in the agenda, and no other beside it.
    {
      kind: 'heading',
      level: 1,
      text: itemTitle(item),
      plain: true,
      newPage: true,
    },
    ...headLine(item),
    ...(material.length === 0 ? [note('По точката няма предоставени материали.')] : material),
  ];
};

/** The first page: each item with what is asked of the council. */
export const briefBlocks = (record: SittingRecord): Block[] => {
  const all = annexes(record);
  const items = numbered(record.items);
  return [
    heading(1, 'Накратко'),
    ...sections(items).map(({ title, items: mine }): Block => ({
      kind: 'table',
      sheet: 'Накратко',
      caption: title === '' ? 'Дневен ред' : `Дневен ред: ${title}`,
      columns: [
        { key: 'number', head: '№', align: 'left' },
        { key: 'title', head: 'Точка', align: 'left' },
        { key: 'rapporteur', head: 'Докладва', align: 'left' },
        { key: 'asked', head: 'За', align: 'left' },
        { key: 'papers', head: 'Материали', align: 'left' },
      ],
      rows: mine.map((item) => [
        { text: `${item.shown}.`, number: item.shown },
        cell(`${item.title}${itemMarks(item)}`),
        cell(item.rapporteur === '' ? '–' : item.rapporteur),
        cell(item.kind === 'item' ? askedFor(item, record) : '–'),
        cell(annexNames(all, item.id) || '–'),
      ]),
      foot: 0,
    })),
  ];
};

/** Every item that is no standard one has its page, also where nothing more is known of it. */
export const itemPages = (input: PackInput): Block[] =>
  numbered(input.record.items)
    .filter((item) => item.kind === 'item' || hasMaterial(item, input.record))
    .flatMap((item) => itemPage(item, input));

/** A chapter begins a page, save where that would leave the page before it nearly empty. */
export const chapterAfter = (before: readonly Block[], text: string): Block => {
  const from = before.findLastIndex((block) => block.kind === 'heading' && block.newPage === true);
  return isShort(before.slice(Math.max(0, from))) ? heading(1, text) : chapter(1, text);
};
