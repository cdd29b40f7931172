/** `myarka work`: what waits for the unit at work. `myarka calendar`: everything with a day. */
import type { Work } from '../api/work.ts';
import { formatDate } from '../domain/kernel/date.ts';
import { ok } from '../domain/kernel/result.ts';
import { periodShort } from '../domain/progress/period.ts';
import { daysText, ownText, unreportedText } from '../domain/work/texts.ts';
import { calendarText } from '../domain/work/calendar-texts.ts';
import { dayOption, textOption, wholeOption, type Command } from './command.ts';
import { writeOut } from './out-file.ts';

const returnedLines = ({ returned: { first, total } }: Work): string[] => [
  ...first.map(
    ({ measure, period, reviewReason }) =>
      `Върнат: ${measure}, ${periodShort(period)} – ${reviewReason ?? ''}`,
  ),
  ...(total > first.length ? [`Върнати общо: ${total}`] : []),
];

const ownLines = ({ own, today }: Work): string[] =>
  own.map((one) => `${periodShort(one.period)}: ${ownText(one, today, 'bg')}`);

const ministryLines = ({ review, unreported, today }: Work): string[] => [
  ...(review ?? []).map(({ unit, count }) => `За преглед: ${unit} – ${count}`),
  ...(unreported ?? []).map(
    (one) => `Още не са подали, ${periodShort(one.period)}: ${unreportedText(one, today, 'bg')}`,
  ),
];

const councilLines = ({ council }: Work): string[] => {
  if (council === null) return [];
  const { overdue, next } = council;
  return [
    ...overdue.first.map(
      ({ text, daysOverdue }) => `Просрочено с ${daysText(daysOverdue, 'bg')}: ${text}`,
    ),
    ...(overdue.total > overdue.first.length ? [`Просрочени решения общо: ${overdue.total}`] : []),
    ...(next === null ? [] : [`Предстои заседание: ${formatDate(next.date)}, ${next.council}`]),
  ];
};

const exchangeLines = ({ exchange }: Work): string[] => {
  if (exchange === null) return [];
  const lines: readonly (readonly [string, number])[] = [
    ['Конфликти за решаване', exchange.conflicts],
    ['Бележки за преглед', exchange.records],
    ['Неизпратени промени', exchange.drafts],
    ['Записи от пакети, които чакат', exchange.held],
    ['Отказани файлове', exchange.refused],
  ];
  return lines.filter(([, n]) => n > 0).map(([name, n]) => `${name}: ${n}`);
};

export const workCommand: Command = {
  words: ['work'],
  usage: 'work [--on дд.мм.гггг] [--json]',
  options: { on: { type: 'string' } },
  run: async ({ call, values }) => {
    const on = dayOption(values, 'on');
    const work = await call().work.waiting(on === undefined ? {} : { on });
    const lines = [
      ...returnedLines(work),
      ...ownLines(work),
      ...ministryLines(work),
      ...councilLines(work),
      ...exchangeLines(work),
    ];
    const nothing = work.cycle
      ? 'Нищо не чака.'
      : 'Нищо не чака. Министерството още не е определило с акт цикъла на отчитане.';
    const head = `${work.unit}, ${formatDate(work.today)}`;
    return ok({ json: work, text: [head, ...(lines.length === 0 ? [nothing] : lines)].join('\n') });
  },
};

const MONTHS = { min: 1, max: 24 };

export const calendarCommand: Command = {
  words: ['calendar'],
  usage: 'calendar [--on дд.мм.гггг] [--months 6] [--out F.ics] [--force] [--json]',
  options: { on: { type: 'string' }, months: { type: 'string' }, out: { type: 'string' } },
  run: async ({ call, values }) => {
    const on = dayOption(values, 'on');
    const months = wholeOption(values, 'months', MONTHS) ?? 6;
    const asked = { months, ...(on === undefined ? {} : { on }) };
    const file = textOption(values, 'out');
    if (file !== undefined) {
      const { text, events } = await call().work.ics(asked);
      const written = writeOut(file, Buffer.from(text));
      return written.ok ? ok({ json: { file, events }, text: file }) : written;
    }
    const calendar = await call().work.calendar(asked);
    const lines = calendar.items.map((item) => {
      const late = item.overdue ? ' – просрочено' : '';
      const hour = item.time === '' ? '' : ` ${item.time}`;
      return `${formatDate(item.date)}${hour}  ${calendarText(item, 'bg')}${late}`;
    });
    return ok({
      json: calendar,
      text: lines.length === 0 ? 'Няма нищо със срок дотогава.' : lines.join('\n'),
    });
  },
};
