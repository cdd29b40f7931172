/** The parts of a protocol that each item of the agenda has. */
import { formatDate } from '../kernel/date.ts';
import { withoutStop, withStop } from '../text/one-stop.ts';
import type { NumberedItem } from './agenda.ts';
import { originText, paragraphs } from './phrases.ts';
import { isPoint, isTabbed } from './points.ts';
import { GAP, nameOf, resultLine, type MadePart } from './protocol-shared.ts';
import { choiceText, namesTable, recusalLines, VOTED, writtenVote } from './protocol-votes.ts';
import { OUTCOME_TEXTS } from './texts.ts';
import type { Decision, SittingRecord } from './types.ts';

/** A list or a table begins on a line of its own. */
const labelled = (label: string, text: string): string => {
  const lines = paragraphs(text);
  if (lines.length === 0) return '';
  const [first = ''] = lines;
  return `${label}:${isPoint(first) || isTabbed(first) ? '\n' : ' '}${lines.join('\n')}`;
};

const report = ({ rapporteur, report: text }: NumberedItem): string =>
  rapporteur === '' && text === ''
    ? ''
    : labelled(`Докладва${rapporteur === '' ? '' : ` ${rapporteur}`}`, text || GAP);

export const voteLine = (record: SittingRecord, item: NumberedItem): string => {
  const vote = record.votes.find((one) => one.item === item.id);
  if (record.sitting.kind === 'written') return writtenVote(record, item.id, vote);
  return vote === undefined ? '' : `${VOTED[vote.mode]}: ${resultLine(record, vote)}`;
};

const lateText = ({ late }: NumberedItem): string =>
  late ? 'Точката е включена в дневния ред след свикването.' : '';

/** What a vote has said is not said again. */
const outcomeLine = (
  { votes }: SittingRecord,
  { id, outcome, outcomeReason }: NumberedItem,
): string => {
  const voted = votes.some(({ item }) => item === id);
  if (outcome === null || (outcome === 'adopted' && voted)) return '';
  const why = outcomeReason === '' ? '' : ` (${withoutStop(outcomeReason)})`;
  const is = outcome === 'rejected' ? '' : 'е ';
  return `Точката ${is}${OUTCOME_TEXTS[outcome].bg}${why}.`;
};

/** In one line, except that points and tables keep theirs. */
const decisionLine = ({ number, text, unit, due }: Decision): string => {
  const lines = paragraphs(text);
  const listed = lines.some((line) => isPoint(line) || isTabbed(line));
  const whole = listed ? lines.join('\n') : lines.join(' ');
  const parts = [
    withStop(labelled(`Решение № ${number}`, whole)),
    unit === null ? '' : withStop(`Отговорник: ${unit}`),
    due === null ? '' : `Срок: ${formatDate(due)}`,
  ].filter((part) => part !== '');
  const [first = '', ...terms] = parts;
  return terms.length === 0 ? first : `${first}${listed ? '\n' : ' '}${terms.join(' ')}`;
};

/** What members were given after they had been told of the agenda. */
const latePapers = (record: SittingRecord, { id }: NumberedItem): string => {
  const late = record.papers.filter((paper) => paper.item === id && paper.late);
  return late.length === 0
    ? ''
    : withStop(
        `Материали, предоставени след свикването: ${late.map(({ title }) => withoutStop(title)).join('; ')}`,
      );
};

const opinions = (record: SittingRecord, { id }: NumberedItem): string =>
  record.opinions
    .filter(({ item }) => item === id)
    .map(({ member, text }) =>
      labelled(
        `Особено мнение на ${nameOf(record, member)}${choiceText(record, id, member)}`,
        text,
      ),
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
    part('origin', 'note', origin === '' ? '' : withStop(`Точката продължава ${origin}`)),
    part('late', 'note', lateText(item)),
    part('papers', 'note', latePapers(record, item)),
    part('report', 'text', report(item)),
    part('statements', 'text', labelled('Изказвания', item.statements)),
    part('recusals', 'text', recusalLines(record, item.id)),
    part('vote', 'strong', voteLine(record, item)),
    part('names', 'text', namesTable(record, item.id)),
    part('outcome', 'text', outcomeLine(record, item)),
    part('decisions', 'strong', decisions.map(decisionLine).join('\n')),
    part('opinions', 'quote', opinions(record, item)),
    part('own', 'text', ''),
  ];
};
