import type { Language } from '../../kernel/failure.ts';

type Label = Readonly<Record<Language, string>>;
const label = (bg: string, en: string): Label => ({ bg, en });

/** What the fields of a line and their options are called, on forms and in documents. */
const FIELD_LABELS: Readonly<Record<string, Label>> = {
  id: label('Номер на реда', 'Line number'),
  row: label('Ред от приложението', 'Row of the annex'),
  admitted: label('Приет на', 'Admitted on'),
  discharged: label('Изписан на', 'Discharged on'),
  level: label('Ниво на компетентност', 'Level of competence'),
  resistant: label('Мултилекарствена резистентност', 'Multidrug resistance'),
  bacillary: label('С бацилоотделяне', 'Bacillary'),
  hivCoinfection: label('Коинфекция със СПИН', 'HIV coinfection'),
  child: label('Дете', 'Child'),
  extensionPermit: label(
    'Разрешение за продължаване при терапевтичен неуспех',
    'Permit to continue after failure of the treatment',
  ),
  date: label('Дата', 'Date'),
  icd10: label('Код по МКБ-10', 'ICD-10 code'),
  count: label('Брой', 'Count'),
  from: label('От (включително)', 'From (included)'),
  to: label('До (включително)', 'To (included)'),
  months: label('Месеци', 'Months'),
  patient: label('Пациент', 'Patient'),
  previousDischarge: label(
    'Предходно изписване от същото заведение',
    'Previous discharge from the same hospital',
  ),
  childrensHospital: label('Детска специализирана болница', "Children's specialised hospital"),
  days: label('Дни', 'Days'),
  coursesThisYear: label('Вече заплатени курсове за годината', 'Courses already paid this year'),
  monthsWithoutLevel: label(
    'Пореден месец без ниво в деня на приемането',
    'Which month without a level on the day of admission',
  ),
  withoutLevelSince: label('Без ниво от (ако е известно)', 'Without a level since (where known)'),
  highDependencyDays: label('Дни с висока степен на зависимост', 'Days of high dependency'),
  workTherapyDays: label('Дни с трудотерапия', 'Days with work therapy'),
  doctors: label('Лекари', 'Doctors'),
  specialists: label('Специалисти по здравни грижи', 'Health-care specialists'),
  beds: label('Легла', 'Beds'),
  hospital: label('Лечебно заведение', 'Hospital'),
  reportedOn: label('Отчетен на', 'Reported on'),
};

/** What else hospitals call their columns. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  id: ['№', 'No', 'Номер', 'ID', 'ИД', '№ по ред', 'Пореден №', 'Пореден номер', 'Номер по ред'],
  row: ['Ред', 'Ред от тарифата', 'Код на дейността'],
  admitted: ['Приет', 'Приета', 'Постъпил', 'Дата на приемане', 'Дата на постъпване'],
  discharged: ['Изписан', 'Изписана', 'Дата на изписване'],
  level: ['Ниво'],
  resistant: ['Резистентност', 'Резистентна'],
  bacillary: ['Бацилоотделяне', 'Бацилоотделител', 'БК+'],
  hivCoinfection: ['СПИН', 'HIV', 'ХИВ'],
  extensionPermit: ['Разрешение', 'Разрешение за продължаване'],
  icd10: ['МКБ', 'МКБ-10', 'Диагноза', 'Код по МКБ', 'ICD-10'],
  from: ['От', 'От дата', 'Начало'],
  to: ['До', 'До дата', 'Край'],
  previousDischarge: ['Предходно изписване'],
  coursesThisYear: ['Платени курсове'],
  monthsWithoutLevel: ['Месец без ниво', 'Пореден месец без ниво'],
  withoutLevelSince: ['Без ниво от'],
  highDependencyDays: ['Висока зависимост', 'Дни висока зависимост'],
  workTherapyDays: ['Трудотерапия', 'Дни трудотерапия'],
  specialists: ['Специалисти'],
  hospital: ['Болница', 'ЛЗ', 'Клиника', 'Заведение', 'Наименование на лечебното заведение'],
  reportedOn: ['Отчетено на', 'Отчетена на', 'Отчетено', 'Дата на отчитане'],
};

const OPTION_LABELS: Readonly<Record<string, Label>> = {
  III: label('III ниво', 'Level III'),
  II: label('II ниво', 'Level II'),
  I: label('I ниво', 'Level I'),
  none: label('Без ниво', 'Without a level'),
  tuberculosis: label('С туберкулоза', 'With tuberculosis'),
  nonspecificAdult: label('Възрастен, неспецифично заболяване', 'Adult, non-specific disease'),
  nonspecificChild: label('Дете, неспецифично заболяване', 'Child, non-specific disease'),
};

export const fieldLabel = (name: string, language: Language): string =>
  FIELD_LABELS[name]?.[language] ?? name;

const CENTRE = label(
  '„Без ниво“ е само за център за психични заболявания (75 на сто).',
  '“Without a level” is only of a centre for mental illness (75 per cent).',
);

/** What a field means in its row, where its name alone leaves it open. */
const HINTS: Readonly<Record<string, Label>> = {
  '1.5.date': label(
    'Денят на отчета: с него завършва последният от месеците.',
    'The day of the report: the last of the months ends with it.',
  ),
  '2.2.date': label('Последният ден от курса.', 'The last day of the course.'),
  '4.1.level': CENTRE,
  '4.2.level': CENTRE,
  '4.3.level': label(
    '„Без ниво“ е за всяко лечебно заведение без придобито ниво (75 на сто).',
    '“Without a level” is of any hospital that has none (75 per cent).',
  ),
  '7.1.2.date': label('Ден от последния от месеците.', 'A day of the last of the months.'),
};

export const fieldHint = (row: string, name: string, language: Language): string | undefined =>
  HINTS[`${row}.${name}`]?.[language];

export const optionLabel = (option: string, language: Language): string =>
  OPTION_LABELS[option]?.[language] ?? option;

/** Every name by which a column of a table is taken for the field. */
export const fieldNames = (name: string): readonly string[] => [
  fieldLabel(name, 'en'),
  ...(ALSO[name] ?? []),
];

const LEVEL_WORD = /\s*ниво\s*|\s*level\s*/giu;
/** The Cyrillic letter «І» of old scripts and small Roman numerals are the same sign to a reader. */
const folded = (text: string): string =>
  text.normalize('NFKC').trim().toUpperCase().replaceAll('І', 'I').replaceAll(/\s+/gu, ' ');

/** The option that is written or named: «III», «III ниво», «без ниво». */
export const optionOf = (text: string, options: readonly string[]): string | null => {
  const wanted = folded(text);
  const bare = folded(text.replaceAll(LEVEL_WORD, ''));
  return (
    options.find((option) =>
      [option, optionLabel(option, 'bg'), optionLabel(option, 'en')].map(folded).includes(wanted),
    ) ??
    options.find((option) => folded(option) === bare) ??
    null
  );
};

/** What the fields of a value, of its source and of a later act are called. */
const VALUE_FIELDS: Readonly<Record<string, Label>> = {
  key: label('Ключ', 'Key'),
  measure: label('Вид на стойността', 'Kind of the value'),
  value: label('Стойност', 'Value'),
  amount: label('Стойност', 'Value'),
  currency: label('Валута', 'Currency'),
  unit: label('За', 'For'),
  appliesFrom: label('Прилага се от', 'Applies from'),
  appliesUntil: label('Прилага се до', 'Applies until'),
  inForceFrom: label('В сила от', 'In force from'),
  publishedOn: label('Обнародвана на', 'Published on'),
  on: label('В сила на', 'In force on'),
  source: label('Източник', 'Source'),
  act: label('Акт', 'Act'),
  issue: label('Брой на „Държавен вестник“', 'Issue of the State Gazette'),
  row: label('Ред', 'Row'),
  letter: label('Буква', 'Letter'),
  place: label('Място в акта', 'Place in the act'),
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** By the contract's name, or by what it is called; «Ред» and «Буква» are those of the source. */
export const valueFieldNamed = (name: string): string | null =>
  Object.entries(VALUE_FIELDS).find(([key, { bg, en }]) =>
    [key, bg, en].map(plain).includes(plain(name)),
  )?.[0] ?? null;

/** «source.act» is called as «act». */
export const valueFieldLabel = (name: string, language: Language): string =>
  VALUE_FIELDS[name.split('.').at(-1) ?? name]?.[language] ?? name;

const MEASURES: Readonly<Record<string, Label>> = {
  amount: label('сума, например 65,00', 'an amount such as 65.00'),
  coefficient: label('коефициент, например 2,5', 'a coefficient such as 2.5'),
  percent: label('процент, например 75', 'a percent such as 75'),
  days: label('брой дни', 'a number of days'),
  months: label('брой месеци', 'a number of months'),
  courses: label('брой курсове', 'a number of courses'),
  codes: label('кодове по МКБ-10, например Z11.1', 'ICD-10 codes such as Z11.1'),
  date: label('дата', 'a date'),
};

/** «amount», «сума»: the kind of a value by its own name or by its first word. */
export const measureNamed = (text: string): string | null =>
  Object.entries(MEASURES).find(([key, { bg, en }]) =>
    [key, bg, en].some((name) => plain(name.split(', ')[0] ?? '') === plain(text)),
  )?.[0] ?? null;

export const measureLabel = (measure: string, language: Language): string =>
  MEASURES[measure]?.[language] ?? measure;
