/**
 * What measures of this field make and use, and at what remove from the patient.
 *
 * A measure that writes the rules for a subject comes before one that builds something on it, and that
 * before one that uses or extends it. The subjects are a reviewed list: words shared by chance
 * («равнище», «проект») proposed more wrong links than right ones when every common phrase was taken.
 */
import type { Measure } from './plan.ts';

/** 0 law, 1 rules below the law, 2 a thing built, 3 use or extension. */
export type Step = 0 | 1 | 2 | 3;

export interface Subject {
  readonly name: string;
  readonly nameEn: string;
  readonly pattern: RegExp;
}

const subject = (name: string, nameEn: string, pattern: string): Subject => ({
  name,
  nameEn,
  pattern: new RegExp(pattern, 'iu'),
});

export const SUBJECTS: readonly Subject[] = [
  subject('телемедицина', 'telemedicine', String.raw`телемедицин|телеконсултаци`),
  subject(
    'повторно използване на здравни данни',
    're-use of health data',
    String.raw`(?:повторно|вторично) използване на (?:\p{L}+ )?данни`,
  ),
  subject(
    'трансгранични услуги',
    'cross-border services',
    String.raw`трансграничн\p{L}+ услуги|услуги за транс\p{L}+ обмен`,
  ),
  subject(
    'проверка на оперативната съвместимост',
    'interoperability check',
    String.raw`проверк\p{L}+ (?:на|за) оперативна(?:та)? съвместимост`,
  ),
  subject('киберсигурност', 'cybersecurity', 'киберсигурност'),
  subject('геномни данни', 'genomic data', 'геномни данни'),
  subject(
    'контрол на гражданите върху данните им',
    'citizens’ control over their data',
    String.raw`гражданите[^.]*?контролират|пациент\p{L}* да контролира`,
  ),
  subject(
    'големи масиви от данни',
    'large data sets',
    String.raw`големи(?:те)? (?:информационни )?масиви|масиви или големи обеми`,
  ),
  subject(
    'национална инфраструктура за електронно здравеопазване',
    'national e-health infrastructure',
    String.raw`национална(?:та)? инфраструктура за електронно(?:то)? здравеопазване`,
  ),
];

const STEPS: readonly (readonly [Step, RegExp])[] = [
  [0, /нормативн|законов|правна рамка|наредба|закон(?!\p{L})|дефиници|регламентир/iu],
  [1, /стандарт|критери|методик|процедур|модел|концепц|архитектур|указани|механиз/iu],
  [2, /систем|платформ|регист|база данни|портал|сайт|инструмент|услуг|функционалност|точка/iu],
];

/** The step of what the indicator names first; where it names nothing, use. */
export const stepOf = ({ indicators }: Measure): Step => {
  const text = indicators.map((i) => i.text).join(' ');
  const named = STEPS.map(([step, pattern]) => ({ step, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return named[0]?.step ?? 3;
};
