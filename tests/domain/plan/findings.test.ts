import { describe, expect, test } from 'vitest';
import { checkPlan, type PlanFinding } from '../../../domain/plan/findings/check.ts';
import { idParts, PLAN } from '../../../domain/plan/findings/finding.ts';
import { itemOf, remediesOf } from '../../../domain/plan/findings/remedies.ts';
import { applyAmendment } from '../../../domain/plan/amend.ts';
import { presentValue } from '../../../domain/plan/present-value.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import type { Measure } from '../../../domain/plan/plan.ts';
import { proposeLinks } from '../../../domain/plan/links.ts';
import { MISSED, REVIEWED, REVIEWED_LINKS } from './reviewed-findings.ts';
import { measureOf, seedPlan, withMeasure } from './seed-plan.ts';

const found = checkPlan(seedPlan);

/** As the reviewed list names a finding. */
const named = ({ measures, cells, params }: PlanFinding): string => {
  const place = measures.length > 0 ? measures.join(' ') : (cells[0]?.code ?? '');
  const { word, place: words, short, part, action, purpose, body, units, usual } = params;
  const what = word ?? words ?? short ?? part ?? action ?? purpose ?? body ?? units ?? usual ?? '';
  return what === place ? place : `${place} ${what}`.trim();
};

describe('findings on the adopted plan', () => {
  test('an id still tells its rule and its place when the finding is no more', () => {
    for (const { id, rule, measures, cells } of found) {
      const place = measures.length > 0 ? measures : [cells[0]?.code];
      expect(idParts(id)).toMatchObject({ rule, codes: place[0] === PLAN ? [] : place });
    }
  });

  test('the rules that find something are the reviewed ones', () => {
    expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual(
      Object.keys(REVIEWED).toSorted(),
    );
  });

  test.each(Object.entries(REVIEWED))('%s', (rule, reviewed) => {
    const ofRule = found.filter((f) => f.rule === rule).map(named);
    expect(ofRule).toEqual(reviewed.map(({ what }) => what));
  });

  test('at least 97 of 100 findings are right, and of 100 faults that can be seen 97 are found', () => {
    const all = Object.values(REVIEWED).flat();
    const right = all.filter((one) => one.right).length;
    expect(all).toHaveLength(found.length);
    expect(right / all.length).toBeGreaterThanOrEqual(0.97);
    expect(right / (right + MISSED.length)).toBeGreaterThanOrEqual(0.97);
  });

  test('one fact is one finding: a year before the plan is told once', () => {
    const early = found.filter(({ cells }) =>
      cells.some(
        ({ code, field, value }) => code === '7.3.4' && field === 'start' && value === '2023',
      ),
    );
    expect(early.map(({ rule }) => rule)).toEqual(['start-before-plan']);
    const everyLink = proposeLinks(seedPlan);
    const waiting = checkPlan(seedPlan, everyLink).filter(
      ({ rule, measures }) => rule === 'order-starts-first' && measures[0] === '7.3.4',
    );
    expect(waiting.map(({ params }) => params['makers'])).toEqual(['7.1.2']);
  });

  test('words before a name are no part of it', () => {
    const names = found.find(({ rule }) => rule === 'abbreviation-name-varies')?.params['names'];
    expect(names).toMatch(/^Национална/u);
    expect(names).not.toContain('надграждане');
  });

  test('what the application itself proposed is no ground for a finding', () => {
    expect(found.filter(({ rule }) => rule.startsWith('order-'))).toEqual([]);
  });

  test('a slip whose correction is a reading is not told as sure', () => {
    const slip = (code: string): string[] =>
      found
        .filter(({ rule, cells }) => rule === 'misspelling' && cells.some((c) => c.code === code))
        .map(({ params, confidence }) => `${params['word']}: ${confidence}`);
    expect(slip('3.1')).toEqual(['всички здравни информационни и здравни: likely']);
    expect(slip('2.3.1')).toContain('като гражданите да контролират: likely');
    expect(slip('2.4.1')).toEqual(['здравен запис, ще: likely', 'съгласие, от страна: likely']);
    expect(slip('2.3.1')).toContain('конкурента среда: sure');
  });

  test('an amendment can follow every advice', () => {
    const without = found.filter((f) => remediesOf(seedPlan, f).length === 0);
    expect(without.map(({ id }) => id)).toEqual([]);
    const [remedy] = remediesOf(
      seedPlan,
      found.find(({ params }) => params['short'] === 'ITIL')!,
    );
    expect(remedy).toEqual({ kind: 'add', code: 'ITIL', field: 'long' });
  });

  test('the amendment that follows an advice is accepted', () => {
    const other = (code: string, field: string): string => {
      const present = presentValue(seedPlan, code, field);
      if (field === 'start') return present === '2024' ? '2025' : '2024';
      if (field === 'end') return present === '2030' ? '2029' : '2030';
      if (field === 'stage') return 'Регулярна дейност, без срок';
      if (field === 'budget' || field === 'stated') return '1234567';
      if (field === 'fundingText') return 'Не са необходими средства';
      if (field === 'baseline' || field === 'target') return '7';
      return `${present} (уточнено)`;
    };
    for (const finding of found)
      for (const remedy of remediesOf(seedPlan, finding)) {
        const value =
          remedy.kind === 'add' ? 'Пълно наименование' : other(remedy.code, remedy.field);
        const result = applyAmendment(seedPlan, { items: [itemOf(remedy, value, 'Констатация')] });
        expect(result.ok ? null : [finding.rule, remedy, result.error]).toBeNull();
      }
    const zero = found.find(({ rule }) => rule === 'money-zero-in-budget')!;
    const items = remediesOf(seedPlan, zero).map((remedy) =>
      itemOf(remedy, 'Не се изискват средства', 'Констатация'),
    );
    const next = unwrap(applyAmendment(seedPlan, { items }));
    expect(checkPlan(next).filter(({ rule }) => rule.startsWith('money-zero'))).toEqual([]);
  });

  test('each has its own id, the same in every run', () => {
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkPlan(structuredClone(seedPlan)).map(({ id }) => id)).toEqual(ids);
  });

  test('every cell that clashes says where it stands in the source', () => {
    const placeless = found.flatMap(({ cells }) => cells).filter((c) => c.sources.length === 0);
    expect(placeless).toEqual([]);
  });
});

/** The same kinds in other words, and the words that put each right. */
describe('a seed with an altered text behaves', () => {
  const rulesOf = (code: string, change: Partial<Measure>): string[] =>
    checkPlan(withMeasure(code, change))
      .filter(({ measures }) => measures.includes(code))
      .map(({ rule }) => rule);
  const reworded = (code: string, text: string, target?: string): Partial<Measure> => {
    const [indicator] = measureOf(code).indicators;
    return { indicators: [{ ...indicator!, text, target: target ?? indicator!.target }] };
  };

  test.each<[string, Partial<Measure>, string]>([
    ['4.2.2', { title: `${measureOf('4.2.2').title} Съвместно с НЦОЗА.` }, 'body-unnamed'],
    [
      '5.3.1',
      { title: 'Въвеждане и използване на информационна система за персонала.' },
      'action-unmeasured',
    ],
    ['5.2.1', { title: 'Функции за плащане и отчитане.' }, 'title-no-action'],
    [
      '6.2.3',
      reworded('6.2.3', 'Създадени центрове за обучение в електронното здравеопазване'),
      'indicator-many-target-one',
    ],
    ['3.1.2', reworded('3.1.2', 'Обхват на 8 скринингови програми', '8'), 'indicator-number-twice'],
    [
      '4.2.2',
      { title: 'Създаване на платформа за докладване на инциденти по COBIT.' },
      'abbreviation-undeclared',
    ],
    ['5.3.1', { expectedResult: 'Първия модул включва рецептата' }, 'misspelling'],
    ['5.3.1', { expectedResult: 'Данни, които подават да се ползват' }, 'comma'],
    ['6.2.2', { start: 2022 }, 'start-before-plan'],
    [
      '4.2.2',
      { title: 'Създаване на платформа за докладване на инциденти във всички лечебни заведения.' },
      'indicator-all-target-one',
    ],
    ['6.2.3', reworded('6.2.3', 'Брой програми и/или модули за обучение'), 'indicator-two-units'],
    [
      '5.3.4',
      { title: `${measureOf('5.3.4').title.slice(0, -1)} и осведомяване на пациентите.` },
      'part-unmeasured',
    ],
    [
      '5.3.1',
      { expectedResult: 'Мерки, осигуряващи достъп до данните, осигуряващи и отчет' },
      'doubled-word',
    ],
    [
      '5.3.1',
      { expectedResult: 'Системата, с която ще се работи с данните е от ключово значение' },
      'comma',
    ],
    ['6.1.1', { expectedResult: 'Обучение в цифровото здравеопазване' }, 'term-varies'],
    ['3.4.2', { title: `Поетапно ${measureOf('3.4.2').title}` }, 'regular-phased'],
    ['2.3.3', reworded('2.3.3', 'Брой проведени проверки (регулярно)'), 'indicator-stage-remark'],
    [
      '5.2.1',
      { title: `${measureOf('5.2.1').title.slice(0, -1)}, който отчита всяка болница поотделно.` },
      'qualifier-unmeasured',
    ],
    ['4.2.1', { expectedResult: 'Превъзходство чрез „machine learning“' }, 'foreign-words'],
    ['3.2.2', { expectedResult: 'Наблюдение и мониторинг на потоците' }, 'doubled-sense'],
    ['1.3.1', { expectedResult: 'Пространство - място за обмен' }, 'hyphen-for-dash'],
    ['6.1.2', { expectedResult: 'За осигуряване качеството на обучението' }, 'missing-preposition'],
  ])('%s gets the fault %#', (code, change, rule) => {
    expect(rulesOf(code, {})).not.toContain(rule);
    expect(rulesOf(code, change)).toContain(rule);
  });

  test.each<[string, Partial<Measure>, string]>([
    ['2.2.1', { partners: ['НЗОК'], partnersText: 'НЗОК' }, 'body-unnamed'],
    [
      '7.1.4',
      reworded('7.1.4', 'Разработена и приложена концепция за телемедицината'),
      'action-unmeasured',
    ],
    ['7.4.1', { title: 'Събиране на геномни данни' }, 'title-no-action'],
    [
      '3.2.3',
      reworded('3.2.3', 'Брой системи, които използват националните удостоверителни услуги'),
      'indicator-all-target-one',
    ],
    ['6.1.1', reworded('6.1.1', 'Брой актуализирани учебни програми'), 'indicator-two-units'],
    [
      '2.1.2',
      reworded(
        '2.1.2',
        'Регламентирани роли и отговорности на доставчиците и въведени механизми от задължения и стимули',
      ),
      'part-unmeasured',
    ],
    [
      '1.1.3',
      reworded('1.1.3', 'Брой обществени съвети с участието на съсловните организации', '5'),
      'indicator-many-target-one',
    ],
    ['2.1.4', reworded('2.1.4', 'Брой оценени дигитални решения'), 'indicator-number-twice'],
    [
      '3.4.3',
      reworded(
        '3.4.3',
        'Разработен механизъм за използване на инструменти за електронно здравеопазване при клинични изпитвания',
      ),
      'purpose-unmeasured',
    ],
    ['5.3.3', reworded('5.3.3', 'Въведен набор контроли и индикатори'), 'part-unmeasured'],
    [
      '7.2.1',
      { expectedResult: 'Анализ на резултатите от здравната политика.' },
      'result-fits-other',
    ],
    [
      '2.3.4',
      reworded(
        '2.3.4',
        'Въведена правна рамка по отношение на електронното здравеопазване и телемедицината.',
      ),
      'part-unmeasured',
    ],
    [
      '2.2.1',
      reworded('2.2.1', measureOf('2.2.1').indicators[0]!.text, '2'),
      'indicator-several-target-one',
    ],
    [
      '6.2.3',
      reworded(
        '6.2.3',
        'Създадена програма за обучение, включваща специфични набори от цифрови умения',
      ),
      'qualifier-unmeasured',
    ],
    [
      '6.2.2',
      reworded(
        '6.2.2',
        'Въведена платформа за електронно обучение за обмен на знания в реално време',
      ),
      'qualifier-unmeasured',
    ],
    [
      '7.2.3',
      reworded(
        '7.2.3',
        'Създадена система за наблюдение и оценка на храненето и хранителния статус на различни групи от населението.',
      ),
      'qualifier-unmeasured',
    ],
    [
      '7.2.3',
      {
        title: 'Създаване на система за мониторинг и оценка на храненето.',
        ...reworded('7.2.3', 'Създадена система за мониторинг и оценка на храненето.'),
      },
      'doubled-sense',
    ],
    ['5.1.1', reworded('5.1.1', 'Брой свързани информационни системи'), 'indicator-stage-remark'],
    ['5.1.1', { title: 'Интеграция на информационните системи с НЗИС.' }, 'regular-phased'],
    [
      '7.3.4',
      { title: 'Въвеждане на „интернет на нещата“ („internet of things“).' },
      'foreign-words',
    ],
    [
      '3.2.1',
      {
        title: 'Въвеждане на корпоративна (Ентерпрайз) архитектура.',
        ...reworded('3.2.1', 'Въведена корпоративна архитектура.'),
      },
      'foreign-words',
    ],
    [
      '7.3.4',
      reworded(
        '7.3.4',
        'Брой лечебни заведения от болничната и извънболничната помощ, свързани към мрежата',
      ),
      'indicator-counts-existing',
    ],
    [
      '5.1.1',
      {
        title:
          'Поетапна интеграция на информационните системи, обслужващи процесите в здравеопазването, с НЗИС.',
        ...reworded('5.1.1', 'Брой системи, свързани с НЗИС'),
      },
      'comma',
    ],
  ])('%s loses the fault %#', (code, change, rule) => {
    expect(rulesOf(code, {})).toContain(rule);
    expect(rulesOf(code, change)).not.toContain(rule);
  });
});

test('links proposed on the adopted plan are the reviewed ones, each with its evidence', () => {
  const links = proposeLinks(seedPlan);
  expect(links.map(({ maker, user, thing }) => `${maker} → ${user}: ${thing}`)).toEqual(
    REVIEWED_LINKS,
  );
  for (const { maker, user, evidence } of links) {
    const codes = evidence.map(({ code }) => code.replace(/-\d+$/, ''));
    expect(new Set(codes)).toEqual(new Set([maker, user]));
  }
});

test('a bracketed foreign name makes no other name: title and indicator are the same', () => {
  const changed = withMeasure('3.2.1', {
    title: 'Въвеждане на корпоративна (Ентерпрайз) архитектура.',
    indicators: [
      { ...measureOf('3.2.1').indicators[0]!, text: 'Въведена корпоративна архитектура.' },
    ],
  });
  const rules = checkPlan(changed).filter(
    ({ measures, cells }) =>
      measures.includes('3.2.1') &&
      cells.some(({ field }) => field === 'title' || field === 'text'),
  );
  expect(rules.map(({ rule }) => rule)).toEqual([]);
});

test('no part is quoted from the middle of its phrase, and the thing made is its noun', () => {
  const text = (code: string, value: string, more: Partial<Measure> = {}) => {
    const indicators = [{ ...measureOf(code).indicators[0]!, text: value, target: '5' }];
    return checkPlan(withMeasure(code, { indicators, ...more })).filter(({ measures }) =>
      measures.includes(code),
    );
  };
  const [part] = checkPlan(
    withMeasure('2.4.3', {
      indicators: [
        {
          ...measureOf('2.4.3').indicators[0]!,
          text: 'Внедрена функционалност за еднакво достъпна електронна среда за пациентите',
        },
      ],
    }),
  ).filter(({ rule, measures }) => rule === 'qualifier-unmeasured' && measures[0] === '2.4.3');
  expect(part?.params['part']).toBe('до електронното им здравно …');
  const counted = text('5.3.3', 'Брой въведени контроли годишно');
  expect(counted.map(({ rule }) => rule)).not.toContain('result-not-measured');
  const others = text('5.3.3', 'Брой справки', {
    expectedResult: 'Въведени необходимите контроли',
  });
  expect(others.find(({ rule }) => rule === 'result-not-measured')?.params['thing']).toBe(
    'контроли',
  );
});
