/** What the keys of values are called: «ред 4.1, III ниво», «ред 1.7, най-много дни (дете)». */
import type { Language } from '../../kernel/failure.ts';
import { ANY_KEY } from '../value.ts';

type Label = Readonly<Record<Language, string>>;
const label = (bg: string, en: string): Label => ({ bg, en });

/** What stands behind the row. */
const PARTS: Readonly<Record<string, Label>> = {
  a: label('б. „а“', 'letter “а”'),
  b: label('б. „б“', 'letter “б”'),
  v: label('б. „в“', 'letter “в”'),
  III: label('III ниво', 'level III'),
  II: label('II ниво', 'level II'),
  I: label('I ниво', 'level I'),
  hiv: label('коинфекция със СПИН', 'HIV coinfection'),
  child: label('дете', 'child'),
  months: label('най-много месеци', 'months at most'),
  'months.bacillary': label('най-много месеци с бацилоотделяне', 'months at most, bacillary'),
  'months.non-bacillary': label(
    'най-много месеци без бацилоотделяне',
    'months at most, not bacillary',
  ),
  'months.resistant': label(
    'най-много месеци при мултилекарствена резистентност',
    'months at most with multidrug resistance',
  ),
  latent: label('латентна туберкулозна инфекция', 'latent tuberculosis infection'),
  'latent.codes': label('кодове за латентна инфекция', 'codes of latent infection'),
  contact: label('контактни и суспектни лица', 'contacts and suspects'),
  'contact.codes': label('кодове за контактни и суспектни лица', 'codes of contacts and suspects'),
  days: label('най-много дни', 'days at most'),
  'days.tuberculosis': label('най-много дни с туберкулоза', 'days at most with tuberculosis'),
  'days.adult': label('най-много дни за възрастен', 'days at most of an adult'),
  'days.child': label('най-много дни за дете', 'days at most of a child'),
  readmission: label('дни до ново приемане', 'days until a new admission'),
  'childrens-hospital': label('детска специализирана болница', "children's specialised hospital"),
  courses: label('най-много курсове в годината', 'courses a year at most'),
  'without-level': label('болница без ниво', 'hospital without a level'),
  'without-level.months': label('най-много месеци без ниво', 'months without a level at most'),
  uplift: label('завишение при висока степен на зависимост', 'uplift for high dependency'),
  'uplift.days': label('най-много дни със завишение', 'days of uplift at most'),
  therapy: label('трудотерапия', 'work therapy'),
  doctor: label('лекар', 'doctor'),
  specialist: label('специалист по здравни грижи', 'health-care specialist'),
};

const DATES: Readonly<Record<string, Label>> = {
  [ANY_KEY]: label('всички стойности', 'all values'),
  'difference.from': label('§ 3 и § 6, начало', '§ 3 and § 6, from'),
  'acts.from': label('§ 4 и § 5, начало', '§ 4 and § 5, from'),
  'acts.until': label('§ 4 и § 5, край', '§ 4 and § 5, until'),
  'acts.deadline': label('§ 4 и § 5, срок за отчитане', '§ 4 and § 5, deadline of reports'),
  'notes.in-force': label('§ 7, в сила от', '§ 7, in force from'),
};

const ROW = /^(7a\.A\.3|\d+(?:\.\d+)*)(?:\.(.+))?$/;

/** A key that nobody knows stays as it is written. */
export const valueName = (key: string, language: Language): string => {
  const named = Object.hasOwn(DATES, key) ? DATES[key]?.[language] : undefined;
  if (named !== undefined) return named;
  const [, row = '', part] = ROW.exec(key) ?? [];
  const said = part === undefined ? undefined : PARTS[part]?.[language];
  if (row === '' || (part !== undefined && said === undefined)) return key;
  const place = `${language === 'bg' ? 'ред' : 'row'} ${row === '7a.A.3' ? '7а.А.3' : row}`;
  return said === undefined ? place : `${place}, ${said}`;
};
