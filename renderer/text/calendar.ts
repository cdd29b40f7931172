import { byCount, counted } from '../../domain/text/counted.ts';
import { words } from './language.tsx';

export const calendarWords = words(
  {
    lead: 'Сроковете за отчет, етапите, мерките, решенията, заседанията и източниците, по дни.',
    months: 'Докога',
    inMonths: (n: number) => `${n} месеца`,
    kinds: 'Показани видове',
    overdue: (n: number) => `С изтекъл срок (${n})`,
    nothing: 'Няма нищо със срок дотогава.',
    day: 'Ден',
    what: 'Какво',
    whose: 'Чие',
    missing: (n: number) => byCount(n, 'липсва 1 отчет', `липсват ${n} отчета`),
    save: 'За друг календар (.ics)',
    saveTitle: 'Файл, който всеки календар приема. Каквото е поверително, е без текста си.',
    saved: (name: string) => `Записано: ${name}`,
    note: 'Планът посочва години: началото е 1 януари, краят – 31 декември. Изтекъл срок не значи, че не е изпълнено.',
  },
  {
    lead: 'Terms of reports, milestones, measures, decisions, sittings and sources, by day.',
    months: 'How far',
    inMonths: (n: number) => `${n} months`,
    kinds: 'Kinds on show',
    overdue: (n: number) => `Past its term (${n})`,
    nothing: 'Nothing has a term until then.',
    day: 'Day',
    what: 'What',
    whose: 'Whose',
    missing: (n: number) => counted(n, 'report is missing', 'reports are missing'),
    save: 'For another calendar (.ics)',
    saveTitle: 'A file that any calendar takes. What is confidential goes without its text.',
    saved: (name: string) => `Saved: ${name}`,
    note: 'The plan names years: a start is 1 January, an end 31 December. A term that is over does not mean that it is not done.',
  },
);
