/** The reporting cycle in the change log's words (`domain/plan/history-texts.ts` joins them). */
import type { FieldValue } from '../kernel/change.ts';
import { formatDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import { formatNumber, parseAmount } from '../kernel/money.ts';
import { sofiaDay, sofiaTime } from '../kernel/sofia-time.ts';
import { PERIODICITIES, PERIODICITY_TEXTS } from './period.ts';
import { MODE_TEXTS } from './settings.ts';
import { INDICATOR_MODES } from './types.ts';
import { formatDegree } from './value.ts';

type Texts = Readonly<Record<Language, string>>;

export const PROGRESS_ACTS: Readonly<Record<string, Texts>> = {
  'report.set': { bg: 'Попълнен отчет', en: 'Report filled in' },
  'report.submit': { bg: 'Подаден отчет', en: 'Report submitted' },
  'report.withdraw': { bg: 'Оттеглен отчет', en: 'Report withdrawn' },
  'report.accept': { bg: 'Приет отчет', en: 'Report accepted' },
  'report.return': { bg: 'Върнат отчет', en: 'Report returned' },
  'report.close': { bg: 'Закрит отчет', en: 'Report closed' },
  'report.correct': { bg: 'Корекция на приет отчет', en: 'Accepted report corrected' },
  'report.confirm': { bg: 'Потвърдена необичайна стойност', en: 'Unlikely value confirmed' },
  'report.import': { bg: 'Отчети, внесени от таблица', en: 'Reports taken in from a table' },
  'milestone.add': { bg: 'Добавен междинен етап', en: 'Milestone added' },
  'milestone.edit': { bg: 'Променен междинен етап', en: 'Milestone changed' },
  'milestone.order': { bg: 'Променен ред на етапите', en: 'Order of milestones changed' },
  'milestone.delete': { bg: 'Изтрит междинен етап', en: 'Milestone deleted' },
  'evidence.add': { bg: 'Добавен доказателствен документ', en: 'Evidence added' },
  'evidence.remove': { bg: 'Премахнат доказателствен документ', en: 'Evidence removed' },
  'money.set': { bg: 'Записани средства', en: 'Money entered' },
  'money.delete': { bg: 'Изтрити средства', en: 'Money deleted' },
  'deadline.set': { bg: 'Записан срок на източник', en: 'Deadline of a source entered' },
  'deadline.delete': { bg: 'Изтрит срок на източник', en: 'Deadline of a source deleted' },
  'cycle.set': { bg: 'Променени правила за отчитане', en: 'Rules of reporting changed' },
  'indicator.set': { bg: 'Определен начин на отчитане', en: 'Way of reporting set' },
  'indicator.reset': {
    bg: 'Върнат начин на отчитане по подразбиране',
    en: 'Way of reporting set back to the default',
  },
  'assignment.add': { bg: 'Определено звено за отчитане', en: 'Reporting unit assigned' },
  'assignment.remove': { bg: 'Свалено звено от отчитане', en: 'Reporting unit taken off' },
  'assignment.reset': { bg: 'Отчитащи звена по плана', en: 'Reporting units as in the plan' },
};

export const PROGRESS_FIELDS: Readonly<Record<string, Texts>> = {
  'report.value': { bg: 'отчетена стойност', en: 'reported value' },
  'report.degree': { bg: 'степен на изпълнение', en: 'degree of completion' },
  'report.note': { bg: 'пояснение', en: 'explanation' },
  'report.submittedAt': { bg: 'подаден на', en: 'submitted on' },
  'report.submittedBy': { bg: 'подаден от', en: 'submitted by' },
  'report.correctionOf': { bg: 'коригирана стойност', en: 'value corrected' },
  'report.correctionReason': { bg: 'мотив за корекцията', en: 'reason for the correction' },
  'report.confirmedReason': { bg: 'защо стойността е вярна', en: 'why the value is right' },
  'report.review': { bg: 'преглед', en: 'review' },
  'report.reviewReason': { bg: 'мотив от прегледа', en: 'reason of the review' },
  'report.reviewedAt': { bg: 'прегледан на', en: 'reviewed on' },
  'report.reviewedBy': { bg: 'прегледан от', en: 'reviewed by' },
  'report.acceptedValue': { bg: 'приета стойност', en: 'accepted value' },
  'report.acceptedDegree': { bg: 'приета степен', en: 'accepted degree' },
  'milestone.title': { bg: 'междинен етап', en: 'milestone' },
  'milestone.due': { bg: 'срок на етапа', en: 'due date of the milestone' },
  'milestone.doneOn': { bg: 'изпълнен на', en: 'done on' },
  'milestone.note': { bg: 'бележка към етапа', en: 'note on the milestone' },
  'milestone.origin': { bg: 'произход на етапа', en: 'origin of the milestone' },
  'signed_report.name': { bg: 'име на подписания файл', en: 'name of the signed file' },
  'signed_report.addedAt': { bg: 'подписан файл, добавен на', en: 'signed file added on' },
  'signed_report.addedBy': { bg: 'подписан файл, добавен от', en: 'signed file added by' },
  'signed_valuation.name': { bg: 'име на подписания файл', en: 'name of the signed file' },
  'signed_valuation.addedAt': { bg: 'подписан файл, добавен на', en: 'signed file added on' },
  'signed_valuation.addedBy': { bg: 'подписан файл, добавен от', en: 'signed file added by' },
  'evidence.name': { bg: 'документ', en: 'document' },
  'money_entry.amount': { bg: 'сума', en: 'amount' },
  'money_entry.currency': { bg: 'валута', en: 'currency' },
  'money_entry.note': { bg: 'бележка към сумата', en: 'note on the amount' },
  'funding_deadline.date': { bg: 'срок на източника', en: 'deadline of the source' },
  'funding_deadline.act': { bg: 'акт за срока', en: 'act of the deadline' },
  'indicator_setting.kind': { bg: 'вид на индикатора', en: 'kind of indicator' },
  'indicator_setting.periodicity': { bg: 'отчетен период', en: 'reporting period' },
  'indicator_setting.unit': { bg: 'мерна единица', en: 'unit of measurement' },
  'indicator_setting.asked': {
    bg: 'пита при необичайна стойност',
    en: 'unlikely values asked about',
  },
  'indicator_setting.times': {
    bg: 'скок, за който се пита (пъти)',
    en: 'jump that is asked about (times)',
  },
  'indicator_setting.most': { bg: 'очаквано най-много', en: 'most expected' },
  'assignment.assigned': { bg: 'отчита мярката', en: 'reports on the measure' },
};

/** Fields that tell a person nothing beside the act itself. */
export const PROGRESS_TECHNICAL: ReadonlySet<string> = new Set([
  // The line's own date says it, and goes by what became known of the clock.
  'report.submittedAt',
  'report.reviewedAt',
  'report.reviewOf',
  'report.confirmed',
  'signed_report.mime',
  'signed_report.size',
  'signed_valuation.mime',
  'signed_valuation.size',
  'evidence.mime',
  'evidence.size',
  'evidence.addedAt',
  'evidence.addedBy',
  'assignment.assignedAt',
  'assignment.assignedBy',
]);

const WORDS: Readonly<Record<string, Texts>> = {
  returned: { bg: 'върнат', en: 'returned' },
  accepted: { bg: 'приет', en: 'accepted' },
  closed: { bg: 'закрит', en: 'closed' },
  suggested: { bg: 'предложен от приложението', en: 'proposed by the application' },
  manual: { bg: 'добавен от служител', en: 'added by a person' },
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

const instantText = (instant: string): string => {
  const millis = Date.parse(instant);
  return `${formatDate(sofiaDay(millis))} ${sofiaTime(millis)}`;
};

const settingText = (field: string, value: string, lang: Language): string | null => {
  const kind = INDICATOR_MODES.find((one) => one === value);
  if (field === 'kind' && kind !== undefined) return MODE_TEXTS[kind].name[lang];
  const periodicity = PERIODICITIES.find((one) => one === value);
  return periodicity === undefined ? null : PERIODICITY_TEXTS[periodicity][lang];
};

/** Null where the value of this field is told like any other. */
export const progressValueText = (
  { table, field }: { readonly table: string; readonly field: string },
  value: FieldValue,
  lang: Language,
): string | null => {
  if (typeof value !== 'string') return null;
  switch (table) {
    case 'report':
      if (field === 'degree' || field === 'acceptedDegree') return formatDegree(Number(value));
      return INSTANT.test(value) ? instantText(value) : (WORDS[value]?.[lang] ?? null);
    case 'milestone':
      return field === 'origin' ? (WORDS[value]?.[lang] ?? null) : null;
    case 'money_entry': {
      const amount = field === 'amount' ? parseAmount(value) : null;
      return amount === null ? null : formatNumber(amount);
    }
    case 'indicator_setting':
      return settingText(field, value, lang);
    default:
      return null;
  }
};
