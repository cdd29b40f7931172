/** The parts of a protocol that each item of the agenda has. */
import { formatDate } from '../kernel/date.ts';
import type { NumberedItem } from './agenda.ts';
import { originText, paragraphs, RESULT_ENDINGS } from './phrases.ts';
import { isPoint } from './points.ts';
import { GAP, nameOf, resultLine, type MadePart } from './protocol-shared.ts';
import { OUTCOME_TEXTS } from './texts.ts';
import type { Decision, Member, SittingRecord, Vote } from './types.ts';
import { answerGroups, resultOf } from './written.ts';

/** A list begins on a line of its own. */
const labelled = (label: string, text: string): string => {
  const lines = paragraphs(text);
  if (lines.length === 0) return '';
  return `${label}:${isPoint(lines[0] ?? '') ? '\n' : ' '}${lines.join('\n')}`;
};

const report = ({ rapporteur, report: text }: NumberedItem): string =>
  rapporteur === '' && text === ''
    ? ''
    : labelled(`Докладва${rapporteur === '' ? '' : ` ${rapporteur}`}`, text || GAP);

const COUNTED = { for: 'за', against: 'против', abstain: 'въздържали се' } as const;

const namesOf = (members: readonly Member[]): string => members.map(({ name }) => name).join(', ');

/** By name, because there was no room in which hands were counted. */
const writtenVote = (
  record: SittingRecord,
  { id }: NumberedItem,
  vote: Vote | undefined,
): string => {
  const groups = answerGroups(record, id);
  const cast = (['for', 'against', 'abstain'] as const).map((name) => {
    const n = groups[name].length;
    return `${COUNTED[name]} – ${n}${n === 0 ? '' : ` (${namesOf(groups[name])})`}`;
  });
  const rest = [
    groups.late.length === 0 ? '' : `след срока – ${namesOf(groups.late)}`,
    groups.silent.length === 0 ? '' : `няма отговор – ${namesOf(groups.silent)}`,
  ].filter((part) => part !== '');
  const ending = vote === undefined ? '' : RESULT_ENDINGS[resultOf(record, vote)];
  return `Гласували: ${[...cast, ...rest].join('; ')}.${ending}`;
};

const voteLine = (record: SittingRecord, item: NumberedItem): string => {
  const vote = record.votes.find((one) => one.item === item.id);
  if (record.sitting.kind === 'written') return writtenVote(record, item, vote);
  return vote === undefined ? '' : `Гласували: ${resultLine(record, vote)}`;
};

const outcomeLine = ({ outcome, outcomeReason }: NumberedItem): string => {
  if (outcome === null || outcome === 'adopted') return '';
  const why = outcomeReason === '' ? '' : ` (${outcomeReason})`;
  return `Точката е ${OUTCOME_TEXTS[outcome].bg}${why}.`;
};

/** In one line, except that points keep theirs. */
const decisionLine = ({ number, text, unit, due }: Decision): string => {
  const lines = paragraphs(text);
  const listed = lines.some(isPoint);
  const whole = listed ? lines.join('\n') : lines.join(' ');
  const parts = [
    `${labelled(`Решение № ${number}`, whole).replace(/\.$/, '')}.`,
    unit === null ? '' : `Отговорник: ${unit}.`,
    due === null ? '' : `Срок: ${formatDate(due)}`,
  ].filter((part) => part !== '');
  const [first = '', ...terms] = parts;
  return terms.length === 0 ? first : `${first}${listed ? '\n' : ' '}${terms.join(' ')}`;
};

const opinions = (record: SittingRecord, { id }: NumberedItem): string =>
  record.opinions
    .filter(({ item }) => item === id)
    .map(
      ({ member, text }) =>
        `Особено мнение на ${nameOf(record, member)}: ${paragraphs(text).join(' ')}`,
    )
    .join('\n');

export const itemParts = (record: SittingRecord, item: NumberedItem): MadePart[] => {
  const origin = originText(item, record.origins);
  const decisions = record.decisions.filter((one) => one.item === item.id);
  const title =
    record.sitting.kind === 'written'
      ? `По въпрос ${item.shown}: ${item.title}`
      : `По т. ${item.shown} от дневния ред: ${item.title}`;
  const part = (name: string, style: MadePart['style'], made: string): MadePart => ({
    block: `item:${item.id}:${name}`,
    style,
    made,
  });
  return [
    part('title', 'heading', title),
    part('origin', 'note', origin === '' ? '' : `Точката продължава ${origin}.`),
    part('report', 'text', report(item)),
    part('statements', 'text', labelled('Изказвания', item.statements)),
    part('vote', 'strong', voteLine(record, item)),
    part('outcome', 'text', outcomeLine(item)),
    part('decisions', 'strong', decisions.map(decisionLine).join('\n')),
    part('opinions', 'quote', opinions(record, item)),
    part('own', 'text', ''),
  ];
};
