// The seed plan is held against its source text, not against itself.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadPlan } from '../../seeds/load.ts';
import type { SeedMeasure } from '../../seeds/schema.ts';
import { healSource, parseSpan, sliceSource } from '../../seeds/source-text.ts';
import { cells, placed, planLines, sourceBytes } from './cells.ts';
import { joinSuspects, mixedWords, splitSuspects } from './words.ts';

const plan = loadPlan();
const lines = planLines();
const allCells = cells(plan);
const unspaced = (text: string) => text.replace(/\s/g, '');
const stotinki = (amount: string) => BigInt(amount.replace('.', ''));
const sum = (amounts: readonly string[]) => amounts.map(stotinki).reduce((a, b) => a + b, 0n);

describe('source', () => {
  test.each([
    ['plan-2024-2030.txt', '586af75c3feec058e30a19fc74c89b7575b79907f5f71cc57bd23c35ac9f409c'],
    [
      'ordinance-3-amendment-2022.txt',
      'c1adeae18a0497133c034fcba4dc3f0907b20e77fa4a4acfda4af50d2d381f7e',
    ],
  ])('%s is the exact copy', (name, hash) => {
    expect(createHash('sha256').update(sourceBytes(name)).digest('hex')).toBe(hash);
  });
});

describe('every cell is its source', () => {
  test('letter for letter', () => {
    const wrong = allCells.filter(
      ({ text, at }) => unspaced(sliceSource(lines, at).join('')) !== unspaced(text),
    );
    expect(wrong).toEqual([]);
  });

  test('word for word, by the law of the line end', () => {
    const wrong = allCells.filter(({ text, at }) => healSource(lines, at) !== text);
    expect(wrong).toEqual([]);
  });

  test('in NFC, with single spaces', () => {
    const wrong = allCells.filter(
      ({ text }) => text.normalize('NFC') !== text || / {2}/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

test('every printed character of the source is used exactly once', () => {
  const uses = lines.map((line) => new Uint8Array(line.length));
  for (const { at } of placed(plan)) {
    for (const { from, to, columns } of at.map(parseSpan)) {
      for (let line = from; line <= to; line++) {
        const row = uses[line - 1] ?? new Uint8Array();
        const end = columns?.to ?? row.length;
        for (let c = (columns?.from ?? 1) - 1; c < end; c++) row[c] = (row[c] ?? 0) + 1;
      }
    }
  }
  const wrong = lines.flatMap((line, l) =>
    [...line.matchAll(/\S/g)]
      .filter((match) => uses[l]?.[match.index] !== 1)
      .map(
        (match) => `${l + 1}:${match.index + 1} ${match[0]} used ${uses[l]?.[match.index]} times`,
      ),
  );
  expect(wrong).toEqual([]);
});

test('spans of one cell run forward through the source', () => {
  const starts = (at: readonly string[]) =>
    at.map(parseSpan).map(({ from, columns }) => from * 1000 + (columns?.from ?? 0));
  const wrong = placed(plan).filter(({ at }) => {
    const order = starts(at);
    return order.some((start, i) => i > 0 && start <= (order[i - 1] ?? 0));
  });
  expect(wrong).toEqual([]);
});

describe('counts', () => {
  test('7 goals, 23 sub-goals, 72 measures, 20 abbreviations', () => {
    expect(plan.goals.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(plan.subgoals).toHaveLength(23);
    expect(plan.measures.map(({ no }) => no)).toEqual(Array.from({ length: 72 }, (_, i) => i + 1));
    expect(plan.abbreviations).toHaveLength(20);
  });

  test('codes in the source are the codes in the data', () => {
    const source = lines.join('\n');
    const found = (pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1]);
    expect(plan.measures.map(({ code }) => code)).toEqual(found(/Мярка (\d\.\d\.\d)\./g));
    const subgoals = plan.subgoals.map(({ code }) => code);
    expect([...subgoals, ...subgoals]).toEqual(found(/Подцел (\d\.\d)\./g));
    expect(plan.goals.map(({ code }) => code)).toEqual(found(/Стратегическа цел (\d)\./g));
  });

  test('labels carry number and code', () => {
    for (const { no, code, label } of plan.measures)
      expect(label.text).toBe(`${no}. Мярка ${code}.`);
    for (const { code, label, labelInList } of plan.subgoals) {
      expect([label.text, labelInList.text]).toEqual([`Подцел ${code}.`, `Подцел ${code}.`]);
    }
    for (const { code, label, labelInList } of plan.goals) {
      expect(label.text).toBe(`СТРАТЕГИЧЕСКА ЦЕЛ ${code}:`);
      expect(labelInList.text).toBe(`Стратегическа цел ${code}.`);
    }
  });

  test('codes nest, and number without a gap', () => {
    for (const [parent, children] of [
      ['', plan.goals],
      ...plan.goals.map(({ code }) => [`${code}.`, plan.subgoals.filter((s) => s.goal === code)]),
      ...plan.subgoals.map(({ code }) => [
        `${code}.`,
        plan.measures.filter((m) => m.subgoal === code),
      ]),
    ] as [string, { code: string }[]][]) {
      expect(children.map(({ code }) => code)).toEqual(children.map((_, i) => `${parent}${i + 1}`));
      expect(children).not.toEqual([]);
    }
    for (const { goal, subgoal } of plan.measures) expect(subgoal.slice(0, 1)).toBe(goal);
  });

  test('one indicator for each measure, 58 of 72 with target 1', () => {
    for (const { code, indicators } of plan.measures) {
      expect(indicators.map(({ id }) => id)).toEqual([`${code}-1`]);
    }
    const targets = plan.measures.flatMap(({ indicators }) => indicators.map((i) => i.target.text));
    expect(targets.filter((target) => target === '1')).toHaveLength(58);
    expect(targets.every((target) => /^\d+$/.test(target))).toBe(true);
  });

  test('linkage is empty everywhere', () => {
    expect(plan.measures.filter(({ linkage }) => linkage !== null)).toEqual([]);
  });
});

describe('money', () => {
  test('amounts are what is printed', () => {
    const parsed = (text: string) => `${text.replace(' лв.', '').replaceAll(' ', '')}.00`;
    for (const { amount, text } of [
      ...plan.goals.map(({ stated }) => stated),
      ...plan.measures.map(({ budget }) => budget),
    ]) {
      expect(amount).toBe(parsed(text));
    }
  });

  test('every goal states the sum of its measures', () => {
    for (const { code, stated } of plan.goals) {
      const budgets = plan.measures.filter(({ goal }) => goal === code).map((m) => m.budget.amount);
      expect(stotinki(stated.amount)).toBe(sum(budgets));
    }
  });

  test('the plan comes to 64 346 000 лв.', () => {
    expect(sum(plan.goals.map(({ stated }) => stated.amount))).toBe(64_346_000_00n);
  });

  test('sources are those printed, in their order', () => {
    const printed = new Map(plan.fundingSources.map((source) => [source.source, source.printed]));
    expect(printed.size).toBe(plan.fundingSources.length);
    for (const { fundingText, funding } of plan.measures) {
      const items = fundingText.text.replace(/^- /, '').split(' - ');
      expect(funding.map(({ source }) => printed.get(source))).toEqual(
        items.map((item) => item.replace(/\.$/, '')),
      );
    }
  });
});

describe('time', () => {
  const printedStages = (text: string): number[] =>
    [...text.matchAll(/\((\d{4})-(\d{4})\)/g)].map(([, from, to]) => {
      const period =
        plan.periods.find((p) => p.from === Number(from) && p.to === Number(to)) ??
        plan.periods.find((p) => p.from <= Number(from) && p.to >= Number(to));
      return period?.stage ?? 0;
    });

  test('the three periods are those of the introduction', () => {
    expect(plan.periods.map(({ stage, from, to }) => [stage, from, to])).toEqual([
      [1, 2024, 2026],
      [2, 2027, 2028],
      [3, 2029, 2030],
    ]);
    for (const { from, to, at } of plan.periods) {
      expect(healSource(lines, at)).toContain(`${from}-${to} г.`);
    }
  });

  test('stages agree with the years and with the numbers printed', () => {
    for (const { stage, stages, regular } of plan.measures) {
      expect(stages).toEqual(printedStages(stage.text));
      expect(regular).toBe(/^Регулярн(о|а дейност)$/.test(stage.text));
      expect(regular).toBe(stages.length === 0);
    }
  });

  test('only 1.3.1 leaves the number of a stage out', () => {
    const numbers = ({ stage }: SeedMeasure) =>
      [...stage.text.matchAll(/етапи? (\d) /gi)].map((match) => Number(match[1]));
    const odd = plan.measures.filter((m) => numbers(m).join() !== m.stages.join());
    expect(odd.map(({ code }) => code)).toEqual(['1.3.1']);
  });

  test('years are those printed, from 2023 to 2030', () => {
    for (const { start, end } of plan.measures) {
      expect([String(start.year), String(end.year)]).toEqual([start.text, end.text]);
      expect(start.year).toBeGreaterThanOrEqual(2023);
      expect(end.year).toBeLessThanOrEqual(2030);
      expect(start.year).toBeLessThanOrEqual(end.year);
    }
  });
});

describe('words', () => {
  const texts = allCells.map(({ text }) => text);

  test('mixed script stands where it is declared, and nowhere else', () => {
    const found = plan.measures.flatMap((m) =>
      mixedWords(m.title.text).map((word) => ({ where: `measure ${m.code} title`, word })),
    );
    expect(found).toEqual(plan.mixedScript);
    expect(texts.flatMap(mixedWords)).toEqual(plan.mixedScript.map(({ word }) => word));
  });

  test('no word is left in two pieces; 7.4.2 does say «специалист и наблюдение»', () => {
    expect(splitSuspects(texts)).toEqual(['специалист и']);
  });

  test('no two words are run together, but one that is printed so', () => {
    expect(joinSuspects(texts)).toEqual(['здравноинформационна']);
    expect(lines[4619]).toContain('здравноинформационна');
  });

  test('the two checks see what they look for', () => {
    const pieces = allCells.map(({ at }) => sliceSource(lines, at).join(' '));
    expect(splitSuspects([...texts, ...pieces]).length).toBeGreaterThan(60);
    const glued = [...texts, 'здравнаинформация'];
    expect(joinSuspects(glued)).toContain('здравнаинформация');
  });
});
