/** The change log in words: what an act did, which field it touched, what the field held. */
import { legible } from '../kernel/legible.ts';
import { COUNCIL_FIELDS, COUNCIL_TECHNICAL, COUNCIL_VALUES } from '../council/field-texts.ts';
import { COUNCIL_ACTS, COUNCIL_FAMILIES } from '../council/history-texts.ts';
import { DELETED_FIELD, type FieldValue } from '../kernel/change.ts';
import { formatDate, parseDate } from '../kernel/date.ts';
import type { Language } from '../kernel/failure.ts';
import { isMoment } from '../kernel/hlc.ts';
import { formatMoney, money, parseAmount } from '../kernel/money.ts';
import {
  PROGRESS_ACTS,
  PROGRESS_FIELDS,
  PROGRESS_TECHNICAL,
  progressValueText,
} from '../progress/history-texts.ts';
import { sofiaMoment } from '../kernel/sofia-time.ts';
import { OTHER_FIELDS, OTHER_TECHNICAL, OTHER_VALUES } from '../text/field-texts.ts';
import { fieldName } from './places.ts';

type Texts = Readonly<Record<Language, string>>;

const ACTS: Readonly<Record<string, Texts>> = {
  ...PROGRESS_ACTS,
  ...COUNCIL_ACTS,
  'plan.seed': { bg: 'Въведен е приетият план', en: 'The adopted plan was entered' },
  'note.add': { bg: 'Добавена бележка', en: 'Note added' },
  'note.edit': { bg: 'Променена бележка', en: 'Note changed' },
  'note.delete': { bg: 'Изтрита бележка', en: 'Note deleted' },
  'finding.accept': { bg: 'Приета констатация', en: 'Finding accepted' },
  'finding.dismiss': { bg: 'Отхвърлена констатация', en: 'Finding dismissed' },
  'finding.reopen': { bg: 'Отново открита констатация', en: 'Finding reopened' },
  'finding.propose': {
    bg: 'Констатация, превърната в предложение за изменение',
    en: 'Finding turned into a proposed amendment',
  },
  'doubt.decide': {
    bg: 'Решено четене на приетия текст',
    en: 'Reading of the adopted text decided',
  },
  'doubt.reopen': { bg: 'Отново открито четене', en: 'Reading reopened' },
  'unit.add': { bg: 'Създадено звено', en: 'Unit founded' },
  'unit.rename': { bg: 'Преименувано звено', en: 'Unit renamed' },
  'unit.correct': { bg: 'Поправено име на звено', en: 'Name of a unit corrected' },
  'unit.close': { bg: 'Закрито звено', en: 'Unit closed' },
  'unit.merge': { bg: 'Влято звено', en: 'Unit merged' },
  'unit.remove-act': { bg: 'Премахнат акт за звено', en: 'Act on a unit removed' },
  'link.confirm': { bg: 'Потвърдена връзка', en: 'Link confirmed' },
  'link.reject': { bg: 'Отхвърлена връзка', en: 'Link rejected' },
  'link.reopen': { bg: 'Отново открита връзка', en: 'Link reopened' },
  'link.add': { bg: 'Добавена връзка', en: 'Link added' },
  'amendment.create': { bg: 'Нов проект на изменение', en: 'New draft amendment' },
  'amendment.rename': { bg: 'Преименуван проект на изменение', en: 'Draft amendment renamed' },
  'amendment.add-items': { bg: 'Предложено изменение', en: 'Amendment proposed' },
  'amendment.edit-item': { bg: 'Променено предложение', en: 'Proposed amendment changed' },
  'amendment.remove-item': { bg: 'Оттеглено предложение', en: 'Proposed amendment withdrawn' },
  'amendment.delete': { bg: 'Изтрит проект на изменение', en: 'Draft amendment deleted' },
  'amendment.adopt': { bg: 'Утвърдена редакция на плана', en: 'Amendment of the plan adopted' },
  'clock.correct': { bg: 'Поправен е грешен часовник', en: 'A wrong clock was corrected' },
  'clock.uncorrect': {
    bg: 'Махната е поправка на часовник',
    en: 'A correction of a clock was removed',
  },
  'tariff.add': { bg: 'Въведени тарифни стойности', en: 'Tariff values entered' },
  'tariff.confirm-act': {
    bg: 'Потвърдено обнародване на акт за тарифата',
    en: 'Publication of an act of the tariff confirmed',
  },
  'tariff.later': { bg: 'Отбелязан по-късен акт за тарифата', en: 'Later act of the tariff noted' },
  'tariff.take-over': {
    bg: 'Поета стойност по по-късен акт',
    en: 'Value of a later act taken over',
  },
  'tariff.later-forget': {
    bg: 'Махнат по-късен акт за тарифата',
    en: 'Later act of the tariff removed',
  },
  'valuation.save': { bg: 'Запазено изчисление по тарифата', en: 'Calculation saved' },
  'setting.set': { bg: 'Променена настройка', en: 'Setting changed' },
  'setting.remember': { bg: 'Запомнени заглавия', en: 'Headings remembered' },
};

/** Acts of a family that is known, where the act itself is not. */
const FAMILIES: Readonly<Record<string, Texts>> = {
  plan: { bg: 'Промяна в плана', en: 'Change of the plan' },
  note: { bg: 'Промяна в бележка', en: 'Change of a note' },
  finding: { bg: 'Решение по констатация', en: 'Decision on a finding' },
  link: { bg: 'Решение по връзка', en: 'Decision on a link' },
  amendment: { bg: 'Промяна в проект на изменение', en: 'Change of a draft amendment' },
  report: { bg: 'Промяна в отчет', en: 'Change of a report' },
  indicator: { bg: 'Промяна в отчитането', en: 'Change of the reporting' },
  cycle: { bg: 'Промяна в отчитането', en: 'Change of the reporting' },
  assignment: { bg: 'Промяна на отговорните звена', en: 'Change of the units responsible' },
  milestone: { bg: 'Промяна в междинен етап', en: 'Change of a milestone' },
  deadline: { bg: 'Промяна на срок', en: 'Change of a deadline' },
  evidence: { bg: 'Промяна в доказателствата', en: 'Change of the evidence' },
  money: { bg: 'Промяна в разходите', en: 'Change of the spending' },
  tariff: { bg: 'Промяна в тарифата', en: 'Change of the tariff' },
  ...COUNCIL_FAMILIES,
};
const ROLES: Readonly<Record<string, Texts>> = {
  undo: { bg: 'отменено', en: 'undone' },
  redo: { bg: 'повторено', en: 'repeated' },
};

/** «отменено», «повторено»; null for an act of its own. */
export const roleText = (role: string, lang: Language): string | null =>
  ROLES[role]?.[lang] ?? null;

const OTHER: Texts = { bg: 'Промяна', en: 'Change' };

export const actText = (act: string, lang: Language): string =>
  (ACTS[act] ?? FAMILIES[act.split('.')[0] ?? ''] ?? OTHER)[lang];

const WORKING: Readonly<Record<string, Texts>> = {
  'note.text': { bg: 'текст на бележката', en: 'text of the note' },
  'note._del': { bg: 'изтрита', en: 'deleted' },
  'link_decision.state': { bg: 'състояние на връзката', en: 'state of the link' },
  'link_decision.origin': { bg: 'произход на връзката', en: 'origin of the link' },
  'link_decision.reason': { bg: 'основание за връзката', en: 'reason for the link' },
  'finding_decision.state': { bg: 'решение по констатацията', en: 'decision on the finding' },
  'finding_decision.reason': { bg: 'основание за решението', en: 'reason for the decision' },
  'doubt_decision.reading': { bg: 'решено четене', en: 'reading decided' },
  'doubt_decision.value': { bg: 'текст по приетия документ', en: 'text by the adopted document' },
  'doubt_decision.reason': { bg: 'основание за четенето', en: 'reason for the reading' },
  'unit.name': { bg: 'наименование на звеното', en: 'name of the unit' },
  'unit.kind': { bg: 'вид на звеното', en: 'kind of the unit' },
  'unit.parent': { bg: 'към кого е звеното', en: 'whom the unit belongs to' },
  'unit.aliases': { bg: 'други имена на звеното', en: 'other names of the unit' },
  'unit_act.kind': { bg: 'вид на акта за звено', en: 'kind of act on a unit' },
  'unit_act.unit': { bg: 'звено', en: 'unit' },
  'unit_act.day': { bg: 'в сила от', en: 'in force from' },
  'unit_act.act': { bg: 'акт', en: 'act' },
  'unit_act.name': { bg: 'ново наименование', en: 'new name' },
  'unit_act.successor': { bg: 'влято в', en: 'went into' },
  'unit_act._del': { bg: 'премахнат акт за звено', en: 'act on a unit removed' },
  'introduction.text': { bg: 'текст на абзаца', en: 'paragraph' },
  'amendment_item.value': { bg: 'предложен текст', en: 'proposed text' },
  'amendment_item.field': { bg: 'изменяно поле', en: 'field to be amended' },
  'amendment_item.kind': { bg: 'вид на изменението', en: 'kind of amendment' },
  'amendment_item.reason': { bg: 'мотиви за изменението', en: 'reason for the amendment' },
  'measure.regular': { bg: 'регулярна дейност', en: 'regular activity' },
  'measure.removed': { bg: 'отпаднала мярка', en: 'measure removed' },
  'measure.goal': { bg: 'цел', en: 'goal' },
  'measure.subgoal': { bg: 'подцел', en: 'sub-goal' },
  'measure.currency': { bg: 'валута', en: 'currency' },
  'measure_funding.share': { bg: 'дял на източника', en: 'share of the source' },
  ...PROGRESS_FIELDS,
  ...COUNCIL_FIELDS,
  ...OTHER_FIELDS,
};

/** Fields that serve the application and tell a person nothing. */
const TECHNICAL = new Set([
  'no',
  'position',
  'sources',
  'stages',
  'measure',
  'author',
  'unit',
  'writtenAt',
  'finding',
  'amendment',
]);

const TECHNICAL_OF: ReadonlySet<string> = new Set([
  ...PROGRESS_TECHNICAL,
  ...COUNCIL_TECHNICAL,
  ...OTHER_TECHNICAL,
]);

interface Place {
  readonly table: string;
  readonly field: string;
}

interface Written extends Place {
  readonly from: FieldValue;
  readonly to: FieldValue;
}

const holdsNothing = (value: FieldValue): value is null | '' => value === null || value === '';

/** False for technical fields, and where nothing became nothing. */
export const tellsSomething = ({ table, field, from, to }: Written): boolean =>
  !TECHNICAL.has(field) &&
  !TECHNICAL_OF.has(`${table}.${field}`) &&
  !(holdsNothing(from) && holdsNothing(to));

/** Rows that are each a rule of its own, in one field. */
const RULES: Readonly<Record<string, Texts>> = {
  dueDays: { bg: 'срок за отчет, дни след периода', en: 'due, days after the period' },
  periodicity: { bg: 'обичаен отчетен период', en: 'usual reporting period' },
  since: { bg: 'отчети се очакват от', en: 'reports are expected since' },
  act: { bg: 'акт за отчитането', en: 'act on reporting' },
  actDate: { bg: 'дата на акта за отчитането', en: 'date of the act on reporting' },
};

/** Settings of this installation, each a row, by its name or what the name begins with. */
const SETTINGS: Readonly<Record<string, Texts>> = {
  person: { bg: 'кой работи тук', en: 'who works here' },
  unit: { bg: 'звено', en: 'unit' },
  workplace: { bg: 'име на работното място', en: 'name of the workplace' },
  today: { bg: 'ден, който се показва като днес', en: 'day that is shown as today' },
  tariffs: { bg: 'тълкувания при тарифите', en: 'readings of the tariffs' },
  papers: { bg: 'изглед и номера на документите', en: 'look and numbers of papers' },
  reviewed: { bg: 'отбелязано като прегледано, от', en: 'marked as looked at, by' },
};

const ruleText = ({ table, row }: Place & { readonly row?: string }): Texts | undefined => {
  if (row === undefined) return undefined;
  if (table === 'cycle_setting') return RULES[row];
  return table === 'setting' ? SETTINGS[row.split('.')[0] ?? ''] : undefined;
};

export const fieldText = (place: Place & { readonly row?: string }, lang: Language): string => {
  const { table, field } = place;
  const known = ruleText(place) ?? WORKING[`${table}.${field}`];
  if (known !== undefined) return known[lang];
  if (field === DELETED_FIELD) return lang === 'bg' ? 'изтрито' : 'deleted';
  return fieldName(field, lang);
};

const VALUES: Readonly<Record<string, Texts>> = {
  confirmed: { bg: 'потвърдена', en: 'confirmed' },
  rejected: { bg: 'отхвърлена', en: 'rejected' },
  proposed: { bg: 'предложена от приложението', en: 'proposed by the application' },
  manual: { bg: 'добавена от служител', en: 'added by a person' },
  accepted: { bg: 'приета', en: 'accepted' },
  dismissed: { bg: 'отхвърлена', en: 'dismissed' },
  amendment: { bg: 'предложено изменение', en: 'turned into an amendment' },
  set: { bg: 'нов текст на поле', en: 'new text of a field' },
  add: { bg: 'нова мярка', en: 'new measure' },
  remove: { bg: 'отпадане на мярка', en: 'removal of a measure' },
  draft: { bg: 'проект', en: 'draft' },
  adopted: { bg: 'прието', en: 'adopted' },
};
const VALUES_OF: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  ...COUNCIL_VALUES,
  ...OTHER_VALUES,
};
const STATES = new Set(['state', 'origin', 'review', 'kind']);

/** Of a list of texts (other names, measures) its members; null where the value is no such list. */
const textsOf = (value: string): string[] | null => {
  if (!value.startsWith('[')) return null;
  try {
    const held: unknown = JSON.parse(value);
    return Array.isArray(held) && held.every((one) => typeof one === 'string') ? held : null;
  } catch {
    return null;
  }
};

/** What a field held; null where it held nothing. */
export const valueText = (place: Place, value: FieldValue, lang: Language): string | null => {
  if (holdsNothing(value)) return null;
  if (typeof value === 'boolean') {
    if (lang === 'bg') return value ? 'да' : 'не';
    return value ? 'yes' : 'no';
  }
  // Several choices in one setting are not told one by one.
  if (place.table === 'setting' && value.startsWith('{')) return null;
  const ofProgress = progressValueText(place, value, lang);
  if (ofProgress !== null) return ofProgress;
  if (place.table === 'amendment_item' && place.field === 'field') return fieldName(value, lang);
  const named = VALUES_OF[`${place.table}.${place.field}`]?.[value];
  if (named !== undefined) return named[lang];
  if (STATES.has(place.field)) return VALUES[value]?.[lang] ?? value;
  const amount = place.field === 'budget' || place.field === 'share' ? parseAmount(value) : null;
  if (amount !== null) return formatMoney(money(amount, 'BGN'));
  const listed = textsOf(value);
  if (listed !== null) return listed.length === 0 ? null : listed.map(legible).join(', ');
  if (isMoment(value)) return sofiaMoment(Date.parse(value));
  const date = parseDate(value);
  return date === null ? legible(value) : formatDate(date);
};
