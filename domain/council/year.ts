/** The yearly programme and the yearly report of a council, from the same records as all else. */
import { formatDate, type LocalDate } from '../kernel/date.ts';
import { withStop } from '../text/one-stop.ts';
import {
  cell,
  count,
  heading,
  note,
  para,
  type Block,
  type Doc,
  type DocCell,
} from './document.ts';
import {
  decisionsTable,
  dueCell,
  kindText,
  numberText,
  paragraphs,
  type TracedDecision,
} from './phrases.ts';
import { pointBlocks } from './points.ts';
import type { VoteMode } from './meeting-types.ts';
import { ruleOf } from './rules.ts';
import { MODE_TEXTS, RESULT_TEXTS, stateText } from './texts.ts';
import type { Council, CouncilYear, ProgrammeItem, Rule, Sitting } from './types.ts';
import { isFallen, isPassed, type Counts, type VoteResult } from './votes.ts';

const QUARTERS = ['първо', 'второ', 'трето', 'четвърто'];
const quarterText = (quarter: number | null): string =>
  quarter === null ? 'през годината' : `${QUARTERS[quarter - 1] ?? ''} тримесечие`;

const adoptedText = ({ programmeAdopted, programmeAct }: CouncilYear): string => {
  if (programmeAdopted === null) return 'ПРОЕКТ';
  return `Приета на ${formatDate(programmeAdopted)}${programmeAct === '' ? '' : `, ${programmeAct}`}`;
};

const frame = (council: Council, title: string, footer: string) => ({
  title,
  lead: [],
  layout: council.layout,
  contents: false,
  footer,
});

export interface ProgrammeInput {
  readonly council: Council;
  readonly year: CouncilYear;
  readonly items: readonly ProgrammeItem[];
  readonly rules: readonly Rule[];
}

export const programmeDoc = ({ council, year, items, rules }: ProgrammeInput): Doc => {
  const rule = ruleOf(rules, 'programmeBy');
  const footer = `Програма за ${year.year} г.`;
  return {
    ...frame(council, `Работна програма за ${year.year} г.`, footer),
    under: [council.title, adoptedText(year)],
    blocks: [
      ...(rule === undefined
        ? []
        : [para(withStop(`Програмата се приема на основание ${rule.act}`))]),
      items.length === 0
        ? para('В програмата още няма въпроси.')
        : {
            kind: 'table',
            sheet: 'Програма',
            caption: `Въпроси за разглеждане през ${year.year} г.`,
            columns: [
              { key: 'n', head: '№', align: 'left' },
              { key: 'title', head: 'Въпрос', align: 'left' },
              { key: 'when', head: 'Кога', align: 'left' },
              { key: 'who', head: 'Докладва', align: 'left' },
              { key: 'measures', head: 'Мерки', align: 'left' },
            ],
            rows: items.map((item, i): DocCell[] => [
              { text: `${i + 1}.`, number: i + 1 },
              cell(item.title),
              cell(quarterText(item.quarter)),
              cell(item.rapporteur === '' ? '–' : item.rapporteur),
              cell(item.measures.length === 0 ? '–' : item.measures.join(', ')),
            ]),
            foot: 0,
          },
    ],
  };
};

/** A vote as the year counts it. */
export interface CountedVote {
  /** «т. 2», «дневен ред». */
  readonly item: string;
  readonly title: string;
  readonly mode: VoteMode;
  /** How many were there, of so many; null where nothing was noted. */
  readonly present: number | null;
  readonly members: number;
  readonly recused: number;
  readonly counts: Counts;
  readonly result: VoteResult;
}

export interface CountedSitting extends Sitting {
  /** At the roll; null where nobody's presence was noted. */
  readonly present: number | null;
  readonly members: number;
  /** After all that happened. */
  readonly atEnd: number | null;
  /** An item, a vote or the end was without a quorum, or too few answered; null without a rule or a roll. */
  readonly quorumLost: boolean | null;
  /** Where in its course it was lost, each in a sentence. */
  readonly losses: readonly string[];
  readonly decisions: number;
  readonly votes: readonly CountedVote[];
}

export interface ReportInput {
  readonly council: Council;
  readonly year: CouncilYear;
  readonly sittings: readonly CountedSitting[];
  readonly decisions: readonly TracedDecision[];
  readonly programme: readonly ProgrammeItem[];
  readonly today: LocalDate;
}

const ofAll = (present: number | null, members: number): DocCell =>
  present === null ? cell('–') : { text: `${present} от ${members}`, number: present };

const quorumCell = ({ quorumLost, kind }: CountedSitting): DocCell => {
  if (quorumLost === null) return cell('–');
  if (!quorumLost) return cell('да');
  return { text: kind === 'written' ? 'няма' : 'изгубен', tone: 'red' };
};

const sittingsBlocks = ({ sittings, year }: ReportInput): Block[] =>
  sittings.length === 0
    ? [para(`През ${year.year} г. съветът не е провеждал заседания.`)]
    : [
        {
          kind: 'table',
          sheet: 'Заседания',
          caption: `Заседания през ${year.year} г.`,
          columns: [
            { key: 'n', head: '№', align: 'left' },
            { key: 'date', head: 'Дата', align: 'left' },
            { key: 'kind', head: 'Вид', align: 'left' },
            { key: 'title', head: 'Тема', align: 'left' },
            { key: 'state', head: 'Състояние', align: 'left' },
            { key: 'present', head: 'Присъствали', align: 'right' },
            { key: 'end', head: 'В края', align: 'right' },
            { key: 'quorum', head: 'Кворум', align: 'left' },
            { key: 'decisions', head: 'Решения', align: 'right' },
          ],
          rows: sittings.map((one): DocCell[] => [
            cell(one.number === '' ? '–' : one.number),
            dueCell(one.date),
            cell(kindText(one)),
            cell(one.title === '' ? '–' : one.title),
            cell(stateText(one.state, 'bg', one.kind)),
            ofAll(one.present, one.members),
            one.kind === 'written' ? cell('–') : ofAll(one.atEnd, one.members),
            quorumCell(one),
            count(one.decisions),
          ]),
          foot: 0,
        },
        ...sittings.flatMap(({ number, date, losses }) =>
          losses.map((loss) =>
            note(`Заседание ${numberText(number)} от ${formatDate(date)}: ${loss}`),
          ),
        ),
      ];

/** A secret vote alone has such ballots. */
const INVALID_COLUMN = { key: 'invalid', head: 'Недейств.', align: 'right' } as const;

/** Attendance by item, and what each vote came to. */
const votesBlocks = ({ sittings, year }: ReportInput): Block[] => {
  const votes = sittings.flatMap(({ number, votes: all }) =>
    all.map((vote) => ({ ...vote, number })),
  );
  if (votes.length === 0) return [];
  const secret = votes.some(({ mode }) => mode === 'secret');
  const passed = votes.filter(({ result }) => isPassed(result)).length;
  const fallen = votes.filter(({ result }) => isFallen(result)).length;
  return [
    heading(1, 'Гласувания'),
    para(
      `Гласувания: ${votes.length}, от тях с прието предложение: ${passed}, с неприето: ${fallen}. Заседания с изгубен кворум: ${sittings.filter(({ quorumLost, kind }) => quorumLost === true && kind !== 'written').length}.`,
    ),
    {
      kind: 'table',
      sheet: 'Гласувания',
      caption: `Гласувания през ${year.year} г. и присъствие при тях`,
      columns: [
        { key: 'sitting', head: '№', align: 'left' },
        { key: 'item', head: 'Точка', align: 'left' },
        { key: 'mode', head: 'Начин', align: 'left' },
        { key: 'present', head: 'Присъств.', align: 'right' },
        { key: 'recused', head: 'Отвод', align: 'right' },
        { key: 'for', head: 'За', align: 'right' },
        { key: 'against', head: 'Против', align: 'right' },
        { key: 'abstain', head: 'Възд.', align: 'right' },
        { key: 'none', head: 'Не уч.', align: 'right' },
        ...(secret ? [INVALID_COLUMN] : []),
        { key: 'result', head: 'Резултат', align: 'left' },
      ],
      rows: votes.map((vote): DocCell[] => [
        cell(vote.number === '' ? '–' : vote.number),
        cell(vote.title === '' ? vote.item : `${vote.item}: ${vote.title}`),
        cell(MODE_TEXTS[vote.mode].bg),
        ofAll(vote.present, vote.members),
        count(vote.recused),
        count(vote.counts.for),
        count(vote.counts.against),
        count(vote.counts.abstain),
        count(vote.counts.none),
        ...(secret ? [count(vote.counts.invalid)] : []),
        cell(RESULT_TEXTS[vote.result].bg),
      ]),
      foot: 0,
    },
  ];
};

const programmeBlocks = ({ programme, sittings, year }: ReportInput): Block[] =>
  programme.length === 0
    ? []
    : [
        heading(1, 'Работна програма'),
        para(
          `Въпроси в програмата за ${year.year} г.: ${programme.length}. Проведени заседания: ${sittings.filter(({ state }) => state === 'closed').length}.`,
        ),
      ];

export const reportDoc = (input: ReportInput): Doc => {
  const { council, year, decisions, today } = input;
  const done = decisions.filter(({ state }) => state === 'done').length;
  const footer = `Доклад за ${year.year} г.`;
  return {
    ...frame(council, `Годишен доклад за ${year.year} г.`, footer),
    under: [council.title],
    blocks: [
      ...(year.reportText.trim() === ''
        ? []
        : [heading(1, 'Въведение'), ...pointBlocks(paragraphs(year.reportText))]),
      heading(1, 'Заседания'),
      ...sittingsBlocks(input),
      ...votesBlocks(input),
      ...programmeBlocks(input),
      heading(1, 'Решения'),
      ...(decisions.length === 0
        ? [para('Няма взети решения.')]
        : [
            para(
              `Взети решения: ${decisions.length}, от тях изпълнени към ${formatDate(today)}: ${done}.`,
            ),
            decisionsTable(decisions, `Решения, взети през ${year.year} г.`, today),
          ]),
    ],
  };
};
