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
  monthsWithoutLevel: label('Пореден месец без ниво', 'Which month without a level'),
  highDependencyDays: label('Дни с висока степен на зависимост', 'Days of high dependency'),
  workTherapyDays: label('Дни с трудотерапия', 'Days with work therapy'),
  doctors: label('Лекари', 'Doctors'),
  specialists: label('Специалисти по здравни грижи', 'Health-care specialists'),
  beds: label('Легла', 'Beds'),
  hospital: label('Лечебно заведение', 'Hospital'),
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

export const optionLabel = (option: string, language: Language): string =>
  OPTION_LABELS[option]?.[language] ?? option;
