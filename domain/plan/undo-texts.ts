/**
 * What a change was about, in a sentence for the notice after it: what an undo or a redo took back, and
 * what was deleted («Изтрито: бележка „Обадих се“, 1.2.1»).
 */
import type { FieldValue } from '../kernel/change.ts';
import type { Language } from '../kernel/failure.ts';
import { rowIdParts } from '../kernel/row-id.ts';
import type { IndicatorMode } from '../progress/types.ts';
import { formatValue } from '../progress/value.ts';
import { actText, fieldText, tellsSomething, valueText } from './history-texts.ts';
import { cutText } from '../text/cut.ts';

/** A row that a change was about, with what its fields held by then. */
export interface Subject {
  readonly table: string;
  readonly row: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface WrittenField {
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

export interface ToldChange {
  readonly change: number;
  readonly act: string;
  /** True where it deleted `subject`. */
  readonly deletes: boolean;
  readonly subject: Subject | null;
  /** The first field it wrote that tells a person something, and how many more did. */
  readonly first: WrittenField | null;
  readonly more: number;
  /** How the indicator is reported, where a report was written. */
  readonly mode: IndicatorMode | null;
}

export type Direction = 'undo' | 'redo';

type Texts = Readonly<Record<Language, string>>;

const THINGS: Readonly<Record<string, Texts>> = {
  note: { bg: 'бележка', en: 'note' },
  saved_view: { bg: 'запазен изглед', en: 'saved view' },
  amendment: { bg: 'проект на изменение', en: 'draft amendment' },
  amendment_item: { bg: 'предложено изменение', en: 'proposed change' },
  milestone: { bg: 'междинен етап', en: 'milestone' },
  evidence: { bg: 'доказателствен документ', en: 'evidence' },
  money_entry: { bg: 'средства', en: 'money' },
  funding_deadline: { bg: 'срок на източник', en: 'deadline of a source' },
  council: { bg: 'съвет', en: 'council' },
  council_member: { bg: 'член на съвета', en: 'member of the council' },
  council_rule: { bg: 'правило на съвета', en: 'rule of the council' },
  programme_item: { bg: 'въпрос в годишната програма', en: 'item of the year’s programme' },
  sitting: { bg: 'заседание', en: 'sitting' },
  agenda_item: { bg: 'точка от дневния ред', en: 'agenda item' },
  paper: { bg: 'материал', en: 'paper' },
  signed_file: { bg: 'подписан файл', en: 'signed file' },
  signed_report: {
    bg: 'подписан файл към годишния доклад за плана',
    en: 'signed file beside the yearly report of the plan',
  },
  signed_valuation: {
    bg: 'подписан файл към изчисление',
    en: 'signed file beside a valuation',
  },
  guest: { bg: 'гост', en: 'guest' },
  vote: { bg: 'гласуване', en: 'vote' },
  decision: { bg: 'решение', en: 'decision' },
  recusal: { bg: 'отвод', en: 'conflict of interest' },
  sitting_break: { bg: 'прекъсване на заседанието', en: 'break of the sitting' },
  opinion: { bg: 'особено мнение', en: 'separate opinion' },
  presence_event: { bg: 'промяна в присъствието', en: 'change of presence' },
  clock_correction: { bg: 'поправка на часовник', en: 'correction of a clock' },
  assignment: { bg: 'възлагане', en: 'assignment' },
  tariff_value: { bg: 'тарифна стойност', en: 'tariff value' },
  tariff_act: { bg: 'обнародване на акт за тарифата', en: 'publication of an act of the tariff' },
  tariff_later: { bg: 'по-късен акт за тарифата', en: 'later act of the tariff' },
  indicator_setting: { bg: 'начин на отчитане', en: 'way of reporting' },
};

/** Fields that name a row, the first that holds something. */
const NAMES = ['title', 'name', 'text', 'value', 'amount', 'date'] as const;
const MEASURE_PART: Readonly<Record<string, number>> = { report: 1, assignment: 1, money_entry: 0 };
/** Rows that are called by a part of their own key: a value by its key, an act by its title. */
const KEY_PART: Readonly<Record<string, number>> = {
  tariff_value: 0,
  tariff_act: 0,
  tariff_later: 0,
};
const LONGEST = 59;

const short = (text: string): string => cutText(text.replaceAll(/\s+/gu, ' ').trim(), LONGEST);

/** The measure that a row speaks of. */
export const measureOf = ({ table, row, fields }: Subject): string | null => {
  if (KEY_PART[table] !== undefined) return null;
  const part = MEASURE_PART[table];
  const measure = part === undefined ? fields['measure'] : rowIdParts(row)[part];
  return typeof measure === 'string' && measure !== '' ? measure : null;
};

const quoted = (value: string, lang: Language): string =>
  lang === 'bg' ? `„${short(value)}“` : `“${short(value)}”`;

/** What a person calls it: its title, its text. */
export const nameOf = ({ table, row, fields }: Subject, lang: Language): string | null => {
  const part = KEY_PART[table];
  const key = part === undefined ? undefined : rowIdParts(row)[part];
  if (key !== undefined) return quoted(key, lang);
  const field = NAMES.find((name) => typeof fields[name] === 'string' && fields[name] !== '');
  const held =
    field === undefined ? null : valueText({ table, field }, fields[field] ?? null, lang);
  return held === null ? null : quoted(held, lang);
};

const thingText = (subject: Subject, act: string, lang: Language): string => {
  const thing = THINGS[subject.table]?.[lang] ?? actText(act, lang);
  const name = nameOf(subject, lang);
  const measure = measureOf(subject);
  return `${name === null ? thing : `${thing} ${name}`}${measure === null ? '' : `, ${measure}`}`;
};

const REPORTED = new Set(['value', 'acceptedValue']);

/** A reported value is stored as a number whatever its kind: 1 is «да» where yes or no is asked. */
export const heldText = (
  place: Pick<WrittenField, 'table' | 'field'>,
  value: FieldValue,
  mode: IndicatorMode | null,
  lang: Language,
): string | null =>
  mode !== null && typeof value === 'string' && REPORTED.has(place.field)
    ? formatValue(mode, value, lang)
    : valueText(place, value, lang);

const fieldWritten = (first: WrittenField, mode: IndicatorMode | null, lang: Language): string => {
  const field = fieldText(first, lang);
  const value = heldText(first, first.to, mode, lang);
  return value === null ? field : `${field} ${quoted(value, lang)}`;
};

const moreText = (more: number, lang: Language): string => {
  if (more === 0) return '';
  return lang === 'bg' ? ` и още ${more}` : ` and ${more} more`;
};

const whatText = (told: ToldChange, lang: Language): string => {
  const { act, deletes, subject, first, more } = told;
  if (subject === null) return actText(act, lang);
  if (deletes) return thingText(subject, act, lang);
  if (first === null || fieldText(first, lang) === first.field)
    return `${actText(act, lang)}: ${thingText(subject, act, lang)}`;
  const place = measureOf(subject) ?? actText(act, lang);
  return `${place}, ${fieldWritten(first, told.mode, lang)}${moreText(more, lang)}`;
};

const VERBS: Readonly<Record<Language, Record<Direction, readonly [string, string]>>> = {
  bg: { undo: ['Върнато', 'Възстановено'], redo: ['Отново', 'Отново изтрито'] },
  en: { undo: ['Taken back', 'Restored'], redo: ['Again', 'Deleted again'] },
};

/** «Върнато: 1.2.2, отчетена стойност „да“», «Възстановено: бележка „Обадих се“, 1.2.1». */
export const takenBackText = (told: ToldChange, direction: Direction, lang: Language): string =>
  `${VERBS[lang][direction][told.deletes ? 1 : 0]}: ${whatText(told, lang)}`;

/** «Изтрито: междинен етап „Договор“, 1.2.1»; a member only leaves, and stays in what was held. */
export const deletedText = (told: ToldChange, lang: Language): string => {
  if (told.deletes || told.subject === null)
    return `${lang === 'bg' ? 'Изтрито' : 'Deleted'}: ${whatText(told, lang)}`;
  return `${lang === 'bg' ? 'Извън състава' : 'No longer a member'}: ${thingText(told.subject, told.act, lang)}`;
};

export const tells = (written: WrittenField): boolean =>
  written.field !== '_del' && tellsSomething(written);
