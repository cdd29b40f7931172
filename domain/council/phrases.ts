/** Phrases that several documents of a council share. */
import { formatDate } from '../kernel/date.ts';
import { withoutStop, withStop } from '../text/one-stop.ts';
import { isOverdue } from './decisions.ts';
import { cell, type Block, type DocCell, type DocTable } from './document.ts';
import { votesCast, type VoteResult } from './votes.ts';
import { clockText, KIND_TEXTS, OUTCOME_TEXTS, weekday } from './texts.ts';
import type {
  AgendaItem,
  Decision,
  DecisionStep,
  ItemOrigin,
  Member,
  Sitting,
  SittingRecord,
  Vote,
} from './types.ts';
import type { LocalDate } from '../kernel/date.ts';

/** «№ 7», and a space to write in where there is no number. */
export const numberText = (number: string): string => `№\u00A0${number === '' ? '………' : number}`;

export const whenText = ({ date, time }: Pick<Sitting, 'date' | 'time'>): string =>
  `${formatDate(date)} (${weekday(date)})${time === '' ? '' : `, ${clockText(time)}`}`;

export const kindText = ({ kind }: Pick<Sitting, 'kind'>): string =>
  `${KIND_TEXTS[kind].bg} заседание`;

/** «т. 4 от заседание № 3 от 12.05.2026 г. (отложена: …)», back to the first. */
export const originText = (
  { origin }: Pick<AgendaItem, 'origin'>,
  origins: SittingRecord['origins'],
): string => {
  const parts: string[] = [];
  for (let id = origin; id !== null;) {
    const from: ItemOrigin | undefined = origins[id];
    if (from === undefined) break;
    const why = from.reason === '' ? '' : `: ${withoutStop(from.reason)}`;
    const outcome = from.outcome === null ? '' : ` (${OUTCOME_TEXTS[from.outcome].bg}${why})`;
    parts.push(
      `т.\u00A0${from.number ?? '–'} от заседание ${numberText(from.sittingNumber)} от ${formatDate(from.date)}${outcome}`,
    );
    id = from.origin;
  }
  return parts.join(', преди това ');
};

const none = (names: readonly string[]): string =>
  names.length === 0 ? '' : `, ${names.join(' и ')} няма`;

const RESULT_ENDINGS: Readonly<Record<VoteResult, string>> = {
  unanimous: ' Приема се единодушно.',
  adopted: ' Приема се.',
  'adopted-by-chair': ' Приема се.',
  rejected: ' Не се приема.',
  'rejected-by-chair': ' Не се приема.',
  tie: ' Гласовете са поравно.',
  open: '',
  'no-quorum': ' Няма кворум и решение не е взето.',
};

/** What a vote came to; where the chair decided it, who that was and on which side. */
export const endingText = (result: VoteResult, chair: string): string => {
  const decides = (side: string): string =>
    ` При равен брой гласове решава гласът на председателстващия ${chair} – „${side}“.`;
  const by =
    result === 'adopted-by-chair'
      ? decides('за')
      : result === 'rejected-by-chair'
        ? decides('против')
        : '';
  return by + RESULT_ENDINGS[result];
};

/** What the quorum and the majority take such a ballot for. */
const INVALID_NOTE = ' Подалите недействителна бюлетина са присъствали; тя не е глас „за“.';

/** «За – 12, против и въздържали се няма. Приема се единодушно.» */
export const voteText = (vote: Vote, ending: string): string => {
  const counts = [
    { name: 'за', n: vote.for },
    { name: 'против', n: vote.against },
    { name: 'въздържали се', n: vote.abstain },
    ...(vote.none === 0 ? [] : [{ name: 'не участвали', n: vote.none }]),
    ...(vote.invalid === 0 ? [] : [{ name: 'недействителни бюлетини', n: vote.invalid }]),
  ];
  const cast = counts.filter(({ n }) => n > 0).map(({ name, n }) => `${name} – ${n}`);
  const empty = counts.filter(({ n }) => n === 0).map(({ name }) => name);
  const listed = cast.length === 0 ? 'Няма подадени гласове' : `${cast.join(', ')}${none(empty)}`;
  const sentence = listed.slice(0, 1).toUpperCase() + listed.slice(1);
  const end = votesCast(vote) === 0 ? '' : ending;
  return `${sentence}.${vote.invalid === 0 ? '' : INVALID_NOTE}${end}`;
};

export const memberText = ({ name, jobTitle, organisation }: Member): string =>
  [name, jobTitle, organisation].filter((part) => part !== '').join(', ');

export const ifNotEmpty = (text: string, block: (text: string) => Block): Block[] =>
  text.trim() === '' ? [] : [block(text.trim())];

/** Lines as they are seen: Unicode's own separators and a carriage return break them, too. */
const BREAKS = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])+/u;
/** Tabs at an end of a table's line are its empty cells. */
const trimmed = (line: string): string =>
  line.trim() === '' ? '' : line.replaceAll(/^[^\S\t]+|[^\S\t]+$/gu, '');

/** A person's paragraphs: parted by empty lines or line breaks. */
export const paragraphs = (text: string): string[] =>
  text
    .split(BREAKS)
    .map((line) => (line.includes('\t') ? trimmed(line) : line.trim()))
    .filter((line) => line !== '');

export type TracedDecision = Decision & {
  readonly sittingNumber: string;
  readonly sittingDate: LocalDate;
  readonly steps: readonly DecisionStep[];
};

const stateCell = (decision: Decision, asOn: LocalDate): DocCell => {
  if (decision.state === 'done') return { text: 'изпълнено', tone: 'done' };
  if (decision.state === 'dropped') return { text: 'отпаднало', tone: 'none' };
  return isOverdue(decision, asOn)
    ? { text: 'просрочено', tone: 'red' }
    : { text: 'в изпълнение', tone: 'green' };
};

export const stepsText = (steps: readonly DecisionStep[]): string =>
  steps.map(({ on, text }) => withStop(`${formatDate(on)}: ${text}`)).join(' ');

export const dueCell = (due: LocalDate | null): DocCell =>
  due === null ? cell('без срок') : { text: formatDate(due), date: due };

export const decisionsTable = (
  decisions: readonly TracedDecision[],
  caption: string,
  asOn: LocalDate,
): DocTable => ({
  kind: 'table',
  sheet: 'Решения',
  caption,
  columns: [
    { key: 'decision', head: 'Решение', align: 'left' },
    { key: 'text', head: 'Текст', align: 'left' },
    { key: 'unit', head: 'Отговорник', align: 'left' },
    { key: 'due', head: 'Срок', align: 'left' },
    { key: 'state', head: 'Състояние', align: 'left' },
    { key: 'done', head: 'Извършено', align: 'left' },
  ],
  rows: decisions.map((one) => [
    cell(`№ ${one.number} от ${formatDate(one.sittingDate)}`),
    cell(one.text),
    cell(one.unit ?? '–'),
    dueCell(one.due),
    stateCell(one, asOn),
    cell(one.steps.length === 0 ? 'няма данни' : stepsText(one.steps)),
  ]),
  foot: 0,
});
