/**
 * How a person follows the advice of each finding on the adopted plan: the items of an amendment, written
 * as the finding's own sentence says. Where only a person can write the words, they are written here.
 */
import type { AmendmentItem } from '../../../domain/plan/amend.ts';
import type { FindingRule, PlanFinding } from '../../../domain/plan/findings/check.ts';
import { presentValue } from '../../../domain/plan/present-value.ts';
import { measureOf, seedPlan } from './seed-plan.ts';

type Follow = (f: PlanFinding) => AmendmentItem[];

const set = (measure: string, field: string, value: string): AmendmentItem => ({
  kind: 'set',
  measure,
  field,
  value,
  reason: 'Констатация',
});
const add = (measure: string, value: string): AmendmentItem => ({
  kind: 'add',
  measure,
  field: '',
  value,
  reason: 'Констатация',
});
const param = (f: PlanFinding, name: string): string => String(f.params[name] ?? '');
const first = ({ measures }: PlanFinding): string => measures[0] ?? '';
const indicatorOf = (f: PlanFinding): string =>
  f.cells.find(({ field }) => field === 'text')?.code ?? `${first(f)}-1`;

/** The same change in every cell of the finding, where it changes something. */
const inCells =
  (change: (value: string, f: PlanFinding) => string): Follow =>
  (f) =>
    f.cells.flatMap(({ code, field }) => {
      const present = presentValue(seedPlan, code, field) ?? '';
      const next = change(present, f);
      return next === present ? [] : [set(code, field, next)];
    });
const replaced = (from: string | RegExp, to: string): Follow =>
  inCells((value) => value.replaceAll(from, to));
const setText =
  (value: (f: PlanFinding) => string): Follow =>
  (f) => [set(indicatorOf(f), 'text', value(f))];
const setField =
  (field: string, value: (f: PlanFinding) => string): Follow =>
  (f) => [set(first(f), field, value(f))];
const ownResults: Follow = (f) =>
  f.measures.map((code) => set(code, 'expectedResult', `Изпълнена ${measureOf(code).title}`));
/** The indicator says all that the title says. */
const asTitle: Follow = setText((f) => `Изпълнено: ${measureOf(first(f)).title}`);

/** Words that only a person can choose, by measure or by the words in question. */
const WRITTEN: Readonly<Record<string, string>> = {
  '3.3.2': 'Брой въведени номенклатури съгласно препоръките на ЕК',
  '5.1.3': 'Брой системи, с които е осъществена интеграция',
  '2.1.4': 'Оценена използваемост на дигитални решения',
  '2.2.1 action': 'Брой въведени и сертифицирани системи за управление на сигурността',
  '7.1.4 action': 'Разработена и приложена концепция за развитие на телемедицината',
  '7.2.1 action': 'Въведен набор от функционалности за анализ на резултатите',
  '7.3.2 action': 'Използван набор от диагностични помощни инструменти',
  '3.5.2 units': 'Изградена Национална контактна точка',
  '6.1.1 units': 'Брой актуализирани учебни програми',
  '1.1.3 result': 'Създаден и действащ обществен съвет за всеки проект',
  '3.2.3 result': 'Интегрирани и използвани национални удостоверителни услуги',
  '3.4.3 result': 'Разработен механизъм за използване на инструменти',
  '4.1.3 result': 'Разработен и прилаган секторен модел',
  '5.1.1 result': 'Интегрирани информационни системи',
  '7.2.1 result': 'Разработен набор от функционалности за анализ',
};
const written = (key: string): string => WRITTEN[key] ?? `няма текст за ${key}`;

const TERMS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'електронно здравно досие': [
    [/електронното медицинско досие/gu, 'електронното здравно досие'],
    [/електронния здравен запис/gu, 'електронното здравно досие'],
  ],
  'повторно използване на данни': [[/вторично използване/gu, 'повторно използване']],
  'електронно здравеопазване': [
    [/цифровото здравеопазване/gu, 'електронното здравеопазване'],
    [/(?<!„)е-здравеопазване/gu, 'електронно здравеопазване'],
  ],
  цифров: [
    [/дигитализаци/gu, 'цифровизаци'],
    [/игиталн/gu, 'ифровн'],
    [/(?<=[Ццд])ифровн(а|и|о)?/gu, 'ифров$1'],
    [/дифров/gu, 'цифров'],
  ],
  'големи информационни масиви': [[/големи масиви от данни/gu, 'големи информационни масиви']],
  'дистанционни консултации': [[/телеконсултации/gu, 'дистанционни консултации']],
};

const COMMAS: Readonly<Record<string, readonly [string, string]>> = {
  'проекти свързани с': ['проекти свързани', 'проекти, свързани'],
  'информация свързана с': ['информация свързана', 'информация, свързана'],
  'методика чрез която': ['методика чрез', 'методика, чрез'],
  'които предоставят да контролират': ['предоставят да', 'предоставят, да'],
  'услуги свързани с': ['услуги свързани', 'услуги, свързани'],
  'здравеопазването с НЗИС': ['здравеопазването с', 'здравеопазването, с'],
  'мерките е от': ['мерките е', 'мерките, е'],
  '„е-здравеопазване“ и отговорните институции': ['здравеопазване“ и', 'здравеопазване“, и'],
};

const unsplit: Follow = (f) => {
  const m = measureOf(first(f));
  const lines = m.funding.map(({ source }, i) => {
    const name = seedPlan.fundingSources.find(({ code }) => code === source)?.name ?? source;
    const part = m.budget / 100 / 2 + (i === 0 ? 1 : -1) * 1000;
    return `- ${name} – ${String(part).replace(/(\d)(?=(\d{3})+$)/gu, '$1 ')} лв.`;
  });
  return [set(m.code, 'fundingText', lines.join('\n'))];
};

const condition: Follow = (f) => {
  const thing = param(f, 'thing');
  const code = `${measureOf(first(f)).subgoal}.9`;
  return [
    add(code, `Създаване на ${thing}.`),
    set(code, 'stage', 'Етап 1 (2024-2026)'),
    set(code, 'start', '2024'),
    set(code, 'end', '2024'),
    set(code, 'budget', '0'),
  ];
};

const yearly: Follow = (f) => {
  const id = `${first(f)}-9`;
  return [
    add(id, 'Брой отчетени случаи годишно'),
    set(id, 'baseline', '0'),
    set(id, 'target', '5'),
  ];
};

/** Every rule that finds something on the adopted plan. */
export const FOLLOWED: Partial<Readonly<Record<FindingRule, Follow>>> = {
  'money-unsplit': unsplit,
  'money-zero-in-budget': (f) =>
    f.cells.map(({ code }) => set(code, 'fundingText', 'Не са необходими средства')),
  'start-before-plan': setField('start', () => '2024'),
  'start-before-stage': setField('start', (f) =>
    measureOf(first(f)).stages[0] === 3 ? '2029' : '2027',
  ),
  'regular-ends-early': setField('end', () => '2030'),
  'stage-label-no-number': inCells((value, f) =>
    value.replace(param(f, 'text'), param(f, 'text').replace('етап', `етап ${param(f, 'meant')}`)),
  ),
  'stage-label-plural': replaced('Етапи', 'Етап'),
  'stage-label-years': inCells((value, f) =>
    value.replace(param(f, 'text'), `Етап ${param(f, 'stage')} (${param(f, 'right')})`),
  ),
  'stage-label-variants': inCells((_, f) => param(f, 'usual')),
  'regular-phased': (f) => [
    set(first(f), 'title', measureOf(first(f)).title.replace('Поетапна интеграция', 'Интеграция')),
  ],
  'indicator-copied': (f) => [
    set(`${param(f, 'copy')}-1`, 'text', `Изпълнено: ${measureOf(param(f, 'copy')).title}`),
  ],
  'indicator-shared': (f) =>
    f.measures.map((code) =>
      set(`${code}-1`, 'text', `${param(f, 'text')}: ${measureOf(code).title}`),
    ),
  'indicator-no-unit': setText((f) => written(first(f))),
  'indicator-degree': (f) => [set(indicatorOf(f), 'target', '15 %')],
  'indicator-counts-existing': setText((f) => `${param(f, 'text')}, свързани към мрежата`),
  'indicator-number-twice': setText((f) => written(first(f))),
  'indicator-many-target-one': (f) => [
    set(indicatorOf(f), 'target', '5'),
    set(indicatorOf(f), 'text', `Брой: ${param(f, 'text')}`),
  ],
  'indicator-all-target-one': (f) => [set(indicatorOf(f), 'target', '100 %')],
  'indicator-several-target-one': (f) => [set(indicatorOf(f), 'target', '2')],
  'indicator-two-units': setText((f) => written(`${first(f)} units`)),
  'indicator-stage-remark': inCells((value, f) => value.replace(` ${param(f, 'remark')}`, '')),
  'indicator-activity': (f) =>
    f.cells.map(({ code }) => set(code, 'text', written(`${code.slice(0, -2)} result`))),
  'baseline-before-made': (f) => [set(indicatorOf(f), 'baseline', '0')],
  'indicator-off-title': asTitle,
  'regular-one-off': yearly,
  'result-of-other': setField('expectedResult', (f) => `Изпълнено: ${measureOf(first(f)).title}`),
  'result-fits-other': setField('expectedResult', (f) => `Изпълнено: ${measureOf(first(f)).title}`),
  'result-of-group': setField('expectedResult', (f) => `Изпълнено: ${measureOf(first(f)).title}`),
  'result-not-measured': (f) => {
    const id = `${first(f)}-9`;
    return [add(id, param(f, 'result')), set(id, 'baseline', '0'), set(id, 'target', '1')];
  },
  'result-shared': ownResults,
  'result-of-heading': ownResults,
  'result-activity': inCells((value) =>
    value
      .replace('Създаване на постоянно', 'Създадени постоянно')
      .replace('Разработка на', 'Разработени'),
  ),
  'title-no-object': (f) => [
    set(
      first(f),
      'title',
      measureOf(first(f)).title.replace('Интегриране с', 'Интегриране на регистрите с'),
    ),
  ],
  'title-no-action': (f) =>
    f.cells.slice(0, 1).map(({ code, field, value }) => set(code, field, `Въвеждане на ${value}`)),
  'body-unnamed': (f) => [set(first(f), 'partnersText', param(f, 'body'))],
  'action-unmeasured': setText((f) => written(`${first(f)} action`)),
  'part-unmeasured': setText((f) => `Изпълнено: ${param(f, 'text')}`),
  'purpose-unmeasured': setText(
    (f) => `${param(f, 'indicator').replace(/\.$/u, '')} в подкрепа на ${param(f, 'purpose')}`,
  ),
  'qualifier-unmeasured': asTitle,
  'indicator-adds': asTitle,
  'indicator-narrows': inCells((value, f) =>
    param(f, 'part')
      .split(', ')
      .reduce((text, word) => text.replace(`${word} `, ''), value),
  ),
  'condition-unmade': condition,
  'heading-differs': (f) => {
    const [{ value }, { code, field }] = [f.cells[0]!, f.cells[1]!];
    return [set(code, field, value)];
  },
  'name-differs': replaced('Национална платформа', 'Национална дигитална платформа'),
  'term-varies': (f) =>
    inCells((value) => {
      return (TERMS[param(f, 'usual')] ?? []).reduce(
        (text, [from, to]) => text.replaceAll(from, to),
        value,
      );
    })(f),
  'mixed-script': replaced('Oптимизиране', 'Оптимизиране'),
  'doubled-word': inCells((value) => {
    const at = value.lastIndexOf(', гарантиращи');
    return at < 0 ? value : `${value.slice(0, at)} и${value.slice(at + ', гарантиращи'.length)}`;
  }),
  misspelling: inCells((value, f) =>
    value.replaceAll(new RegExp(param(f, 'word'), 'giu'), (was) => {
      const right = param(f, 'right');
      return /^\p{Lu}/u.test(was) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
    }),
  ),
  'missing-word': replaced('да реализацията', 'да подпомагат реализацията'),
  spacing: inCells((value) =>
    value.replaceAll('БЛС,БФС', 'БЛС, БФС').replaceAll('/ инфра', '/инфра'),
  ),
  'stray-full-stop': inCells((value) =>
    value.replace('НЗИС. (', 'НЗИС (').replace(/бюджета на МЗ\.$/u, 'бюджета на МЗ'),
  ),
  comma: inCells((value, f) => {
    const [from, to] = COMMAS[param(f, 'place')] ?? ['', ''];
    return from === '' ? value : value.replaceAll(from, to);
  }),
  quotes: inCells((value) => value.replace(/\.$/u, '“')),
  'missing-preposition': inCells((value, f) => {
    const [before = '', ...after] = param(f, 'place').split(' ');
    const words = before === 'с' ? ['с оглед на', ...after.slice(1)] : [before, 'на', ...after];
    return value.replaceAll(param(f, 'place'), words.join(' '));
  }),
  'dangling-preposition': replaced('в това число и до електронното', 'в това число електронното'),
  'doubled-sense': replaced('наблюдение, мониторинг', 'наблюдение'),
  'foreign-words': inCells((value) =>
    value
      .replaceAll('„internet of things“', '„интернет на нещата“ („internet of things“)')
      .replaceAll('Ентерпрайз', 'корпоративна (Ентерпрайз)'),
  ),
  'hyphen-for-dash': replaced(' - ', ' – '),
  'range-dash-varies': replaced('2019 – 2025', '2019-2025'),
  'full-stop-varies': inCells((value, f) => {
    const fewerWith = Number(f.params['with']) < Number(f.params['without']);
    return fewerWith ? value.replace(/\.\s*$/u, '') : `${value.trim()}.`;
  }),
  'abbreviation-undeclared': (f) => [add(param(f, 'short'), 'Пълно наименование')],
  'abbreviation-unused': (f) => [
    { kind: 'remove', measure: param(f, 'short'), field: '', value: null, reason: 'Констатация' },
  ],
  'abbreviation-ambiguous': inCells((value) =>
    value.replaceAll('НС 112', 'Националната система 112'),
  ),
  'abbreviation-name-varies': inCells((value, f) =>
    value.replaceAll(/национална(?:та)? здравно-?информационна система/giu, (was) =>
      was.toLowerCase().startsWith('националната')
        ? 'Националната здравна информационна система'
        : param(f, 'long'),
    ),
  ),
};
