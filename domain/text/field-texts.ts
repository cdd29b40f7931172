/** Names of the other fields that a list of changes may show: tariffs, clocks, acts, the plan's lists. */
import type { Language } from '../kernel/failure.ts';
import { UNIT_ACT_TEXTS } from '../plan/unit-texts.ts';

type Text = Readonly<Record<Language, string>>;

const TARIFF: Readonly<Record<string, Text>> = {
  value: { bg: 'стойност по тарифата', en: 'value in the tariff' },
  appliesFrom: { bg: 'прилага се от', en: 'applies from' },
  appliesUntil: { bg: 'прилага се до', en: 'applies until' },
  inForceFrom: { bg: 'в сила от', en: 'in force from' },
  publishedOn: { bg: 'обнародвано на', en: 'published on' },
  issue: { bg: 'брой на „Държавен вестник“', en: 'issue of the State Gazette' },
  place: { bg: 'място в акта', en: 'place in the act' },
  row: { bg: 'ред в акта', en: 'row in the act' },
  letter: { bg: 'буква в акта', en: 'letter in the act' },
};

const of = (table: string, fields: Readonly<Record<string, Text>>): [string, Text][] =>
  Object.entries(fields).map(([field, text]) => [`${table}.${field}`, text]);

const ACT: Readonly<Record<string, Text>> = {
  actKind: { bg: 'вид на акта', en: 'kind of act' },
  actNumber: { bg: 'номер на акта', en: 'number of the act' },
  actDate: { bg: 'дата на акта', en: 'date of the act' },
};

export const OTHER_FIELDS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries([
    ...of('tariff_value', TARIFF),
    ...of('tariff_later', TARIFF),
    ...of('tariff_act', TARIFF),
    ...of('edition', ACT),
    ...of('amendment', ACT),
  ]),
  'amendment.state': { bg: 'състояние на изменението', en: 'state of the amendment' },
  'stage.fromYear': { bg: 'етап от година', en: 'stage from year' },
  'stage.toYear': { bg: 'етап до година', en: 'stage to year' },
  'abbreviation.removed': { bg: 'отпаднало съкращение', en: 'abbreviation removed' },
  'introduction.removed': { bg: 'отпаднал абзац', en: 'paragraph removed' },
  'funding_source.name': { bg: 'източник на средства', en: 'source of funding' },
  'funding_deadline.note': {
    bg: 'бележка към срока на средствата',
    en: 'note on the term of funds',
  },
  'unit.region': { bg: 'област на звеното', en: 'region of the unit' },
  'cycle_setting.value': { bg: 'правило за отчитането', en: 'rule of reporting' },
  'valuation.kind': { bg: 'вид на изчислението', en: 'kind of valuation' },
  'valuation.title': { bg: 'заглавие на изчислението', en: 'title of the valuation' },
  'valuation.madeAt': { bg: 'изчислено на', en: 'valued on' },
  'clock_correction.shownFrom': { bg: 'часовникът е показвал от', en: 'the clock showed from' },
  'clock_correction.shownTo': { bg: 'часовникът е показвал до', en: 'the clock showed until' },
  'clock_correction.trueFrom': { bg: 'вярно начало', en: 'true beginning' },
  'clock_correction.reason': { bg: 'причина за поправката', en: 'reason for the correction' },
};

export const OTHER_TECHNICAL: readonly string[] = [
  'edition.base',
  'amendment.edition',
  'tariff_version.records',
  'valuation.version',
  'valuation.readings',
  'valuation.input',
  'valuation.result',
  'valuation.rules',
  'clock_correction.workplace',
  'clock_correction.lastStamp',
];

export const OTHER_VALUES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  'unit_act.kind': UNIT_ACT_TEXTS,
  'unit.kind': {
    ministry: { bg: 'министерство', en: 'ministry' },
    agency: { bg: 'агенция или център', en: 'agency or centre' },
    fund: { bg: 'фонд', en: 'fund' },
    rhi: { bg: 'регионална здравна инспекция', en: 'regional health inspectorate' },
    hospital: { bg: 'лечебно заведение', en: 'hospital' },
    group: { bg: 'група институции', en: 'group of institutions' },
    other: { bg: 'друго', en: 'other' },
  },
  'link_decision.state': { open: { bg: 'без решение', en: 'undecided' } },
  'finding_decision.state': { open: { bg: 'без решение', en: 'undecided' } },
  'valuation.kind': {
    line: { bg: 'един ред', en: 'one line' },
    batch: { bg: 'файл с редове', en: 'a file of lines' },
    difference: { bg: 'разлика по § 6', en: 'difference by § 6' },
  },
};
