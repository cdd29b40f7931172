/**
 * The pack of a sitting as a document: agenda, what changed since the last issue, the items with their
 * papers and measures, decisions under way, the chosen views of the plan, and what the data knew.
 */
import { formatDate } from '../kernel/date.ts';
import { sofiaDay, sofiaTime } from '../kernel/sofia-time.ts';
import { withStop } from '../text/one-stop.ts';
import { numbered, sections, type NumberedItem } from './agenda.ts';
import { cell, heading, note, para, type Block, type Doc, type DocCell } from './document.ts';
import { decisionsTable, kindText, numberText, whenText } from './phrases.ts';
import type { Fate } from './paper-exam.ts';
import { packFooter } from './pack-footer.ts';
import type { PackContents, SittingRecord } from './types.ts';
import {
  annexes,
  annexNames,
  briefBlocks,
  chapterAfter,
  itemMarks,
  itemPages,
  itemsBlocks,
  paperTitle,
  type Annex,
  type PackInput,
} from './pack-items.ts';
import { viewBlocks } from './views.ts';

const agendaRow = (item: NumberedItem, all: readonly Annex[]): DocCell[] => [
  { text: `${item.shown}.`, number: item.shown },
  cell(`${item.title}${itemMarks(item)}`),
  cell(item.rapporteur === '' ? '–' : item.rapporteur),
  item.minutes === null ? cell('–') : { text: `${item.minutes} мин.`, number: item.minutes },
  cell(annexNames(all, item.id) || '–'),
];

const agendaBlocks = (record: SittingRecord): Block[] => {
  const all = annexes(record);
  const items = numbered(record.items);
  const parts = sections(items);
  const minutes = items.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  return [
    heading(1, 'Дневен ред'),
    ...parts.flatMap(({ title, items: mine }): Block[] => [
      {
        kind: 'table',
        sheet: 'Дневен ред',
        caption: title === '' ? 'Дневен ред' : `Дневен ред: ${title}`,
        columns: [
          { key: 'number', head: '№', align: 'left' },
          { key: 'title', head: 'Точка', align: 'left' },
          { key: 'rapporteur', head: 'Докладва', align: 'left' },
          { key: 'minutes', head: 'Време', align: 'right' },
          { key: 'papers', head: 'Материали', align: 'left' },
        ],
        rows: mine.map((item) => agendaRow(item, all)),
        foot: 0,
      },
    ]),
    ...(minutes === 0 ? [] : [note(`Предвидено време: ${minutes} минути.`)]),
  ];
};

type IssueItem = PackContents['items'][number];

const added = <T>(now: readonly T[], before: readonly T[], key: (one: T) => string): T[] => {
  const known = new Set(before.map(key));
  return now.filter((one) => !known.has(key(one)));
};

/** What is different from an issue, one sentence each. */
export const changesSince = (before: PackContents, now: PackContents): string[] => {
  const id = (item: IssueItem): string => item.id;
  const paperKey = ({ sha256 }: { sha256: string }): string => sha256;
  const kept = now.items.flatMap((item) => {
    const old = before.items.find((one) => one.id === item.id);
    return old === undefined ? [] : [{ item, old }];
  });
  return [
    ...added(now.items, before.items, id).map(({ number, title }) =>
      withStop(`Нова точка ${number}: ${title}`),
    ),
    ...added(before.items, now.items, id).map(({ number, title }) =>
      withStop(`Отпада точка ${number}: ${title}`),
    ),
    ...kept.flatMap(({ item, old }) => [
      ...(item.title === old.title
        ? []
        : [withStop(`Точка ${item.number} е преименувана: ${item.title}`)]),
      ...(item.number === old.number
        ? []
        : [`Точка „${item.title}“ е с нов номер: ${item.number}.`]),
      ...added(item.papers, old.papers, paperKey).map(({ title }) =>
        withStop(`Нов материал по т. ${item.number}: ${title}`),
      ),
      ...added(old.papers, item.papers, paperKey).map(({ title }) =>
        withStop(`Оттеглен материал по т. ${item.number}: ${title}`),
      ),
    ]),
    ...(before.head === now.head ? [] : ['Данните за плана са фиксирани наново.']),
  ];
};

export const packContents = (record: SittingRecord, head: string): PackContents => ({
  head,
  items: numbered(record.items).map(({ id, shown, title }) => ({
    id,
    number: shown,
    title,
    papers: record.papers
      .filter(({ item }) => item === id)
      .map(({ sha256, title: name }) => ({ sha256, title: name })),
  })),
});

const changeBlocks = ({ record, previous, freeze, version }: PackInput): Block[] => {
  if (previous === null) return [];
  const changes = changesSince(previous.contents, packContents(record, freeze.head));
  return [
    heading(1, `Промени спрямо издание ${previous.version}`),
    changes.length === 0
      ? para(`Издание ${version} не се различава по съдържание от издание ${previous.version}.`)
      : { kind: 'list', ordered: false, items: changes.map((text) => ({ text })) },
  ];
};

const paperRows = (all: readonly Annex[]): DocCell[][] =>
  all.map(({ number, paper }) => [
    { text: `Приложение ${number}`, number },
    cell(paperTitle(paper)),
    cell(paper.name),
    paper.pages === null ? cell('–') : { text: String(paper.pages), number: paper.pages },
  ]);

const annexTable = (all: readonly Annex[]): Block => ({
  kind: 'table',
  sheet: 'Приложения',
  caption: 'Приложения',
  columns: [
    { key: 'annex', head: 'Приложение', align: 'left' },
    { key: 'title', head: 'Наименование', align: 'left' },
    { key: 'file', head: 'Файл', align: 'left' },
    { key: 'pages', head: 'Стр.', align: 'right' },
  ],
  rows: paperRows(all),
  foot: 0,
});

const decisionBlocks = ({ open, freeze }: PackInput): Block[] =>
  open.length === 0
    ? []
    : [
        heading(1, 'Изпълнение на взетите решения'),
        decisionsTable(open, `Решения в изпълнение към ${formatDate(freeze.asOn)}`, freeze.asOn),
      ];

/** One sentence does not make a chapter. */
const noDecisions = ({ open, freeze }: PackInput): Block[] =>
  open.length === 0 ? [note(`Към ${formatDate(freeze.asOn)} няма решения в изпълнение.`)] : [];

const planBlocks = ({ record, plan }: PackInput, before: readonly Block[]): Block[] => {
  const views = viewBlocks(record.sitting.views, plan);
  return views.length === 0
    ? []
    : [
        chapterAfter(before, `Състояние на плана към ${formatDate(plan.asOn)}`),
        ...(plan.edition === '' ? [] : [para(withStop(plan.edition))]),
        ...views,
      ];
};

const knownText = ({ freeze, plan }: PackInput): string =>
  plan.sources.length === 0
    ? 'Пакети с данни от други звена не са внасяни.'
    : `Внесени пакети с данни: ${plan.sources.map(({ unit, label, seq }) => `${unit} (${label}, до запис ${seq})`).join('; ')}. Към ${formatDate(freeze.asOn)}.`;

const instant = (at: string): string =>
  `${formatDate(sofiaDay(Date.parse(at)))}, ${sofiaTime(Date.parse(at))}\u00A0ч.`;

const dataBlocks = (input: PackInput): Block[] => {
  const { freeze } = input;
  return [
    heading(1, 'За данните в пакета'),
    para(
      `Данните са към ${formatDate(freeze.asOn)}, каквито са били известни на ${instant(freeze.takenAt)} Пакет, изготвен отново към същата дата, съдържа същите числа. ${knownText(input)}`,
    ),
    note(`Отчетени промени: ${freeze.changes}.`),
  ];
};

/** Annexes of which the file itself goes beside the pack. */
export const annexesBeside = (record: SittingRecord, fates: ReadonlyMap<string, Fate>): Annex[] =>
  annexes(record).filter(({ paper }) => fates.get(paper.sha256) !== 'whole');

const listed = (some: readonly Annex[]): string =>
  some.map(({ number }) => `Приложение ${number}`).join(', ');

const annexBlocks = ({ record, fates }: PackInput): Block[] => {
  const all = annexes(record);
  if (all.length === 0) return [];
  const of = (fate: Fate): Annex[] => all.filter(({ paper }) => fates.get(paper.sha256) === fate);
  const [apart, copied] = [of('apart'), of('copy')];
  const merged = fates.size > 0 && apart.length < all.length;
  return [
    heading(1, 'Приложения'),
    annexTable(all),
    ...(merged
      ? [
          note(
            'Файлът съдържа и страници на приложения от други източници, затова е без PDF/A. Материалите без приложенията се издават като PDF/A-2a, а приложенията се прилагат отделно.',
          ),
        ]
      : []),
    ...(apart.length > 0 ? [note(`Като отделни файлове се прилагат: ${listed(apart)}.`)] : []),
    ...(copied.length > 0
      ? [
          note(
            `Страниците на следните приложения са тук, а самите файлове се прилагат и отделно: ${listed(copied)}.`,
          ),
        ]
      : []),
  ];
};

const underTitle = ({ record, version, forPublic, freeze }: PackInput): string[] => {
  const { sitting, council } = record;
  return [
    council.title,
    `${kindText(sitting)} ${numberText(sitting.number)}, ${whenText(sitting)}`,
    ...(sitting.place === '' ? [] : [sitting.place]),
    `Данни към ${formatDate(freeze.asOn)}`,
    ...(version > 1 ? [`Издание ${version}`] : []),
    ...(forPublic ? ['Копие за публикуване, без поверителните части'] : []),
  ];
};

/** Agenda and items, in the arrangement that is asked for. */
const body = (input: PackInput): Block[] =>
  input.template === 'by-item'
    ? [
        ...briefBlocks(input.record),
        ...noDecisions(input),
        ...changeBlocks(input),
        { kind: 'contents' },
        ...itemPages(input),
      ]
    : [
        ...agendaBlocks(input.record),
        ...noDecisions(input),
        ...changeBlocks(input),
        ...itemsBlocks(input),
      ];

export const packDoc = (input: PackInput): Doc => {
  const { record, template } = input;
  const before = [...body(input), ...decisionBlocks(input)];
  return {
    title: 'Материали за заседание',
    under: underTitle(input),
    lead: record.sitting.title === '' ? [] : [record.sitting.title],
    layout: record.council.layout,
    contents: template === 'usual',
    footer: packFooter(record),
    blocks: [...before, ...planBlocks(input, before), ...dataBlocks(input), ...annexBlocks(input)],
  };
};

/** The hash of everything above, of its data and of its annexes: one line at the end of the document that it is of. */
export const withContentHash = (doc: Doc, sha256: string): Doc => ({
  ...doc,
  blocks: doc.blocks.concat(note(`SHA-256: ${sha256}`)),
});
