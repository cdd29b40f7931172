import { describe, expect, test } from 'vitest';
import { loadPlan, loadUnits } from '../../seeds/load.ts';
import { healSource } from '../../seeds/source-text.ts';
import { planLines } from './cells.ts';

const plan = loadPlan();
const units = loadUnits();
const codes = new Set(units.map(({ code }) => code));
const inspectorates = units.filter(({ kind }) => kind === 'rhi');

describe('units', () => {
  test('codes, names and aliases point to one unit each', () => {
    const names = units.flatMap(({ code, name, aliases }) => [
      ...new Set([code, name, ...aliases]),
    ]);
    const folded = names.map((name) => name.toLocaleLowerCase('bg'));
    expect(folded.filter((name, i) => folded.indexOf(name) !== i)).toEqual([]);
  });

  test('parents exist', () => {
    const wrong = units.filter(({ parent }) => parent !== null && !codes.has(parent));
    expect(wrong).toEqual([]);
  });

  test('28 inspectorates under the ministry, regions 01 to 28 in alphabetical order', () => {
    expect(inspectorates).toHaveLength(28);
    expect(inspectorates.map(({ region }) => region)).toEqual(
      Array.from({ length: 28 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
    const oblasts = inspectorates.map(({ code }) => code.slice('РЗИ-'.length).replaceAll('-', ' '));
    const order = new Intl.Collator('bg').compare;
    const others = oblasts.filter((oblast) => !oblast.startsWith('София'));
    expect(others).toEqual(others.toSorted(order));
    expect([oblasts[21], oblasts[22]]).toEqual(['София град', 'София област']);
    for (const { parent } of inspectorates) expect(parent).toBe('МЗ');
  });

  test('only inspectorates have a region', () => {
    expect(units.filter(({ kind, region }) => (kind === 'rhi') !== (region !== null))).toEqual([]);
  });
});

describe('units in the plan', () => {
  test('every responsible and partner code is a unit', () => {
    const used = plan.measures.flatMap(({ responsible, partners }) => [
      ...responsible,
      ...partners,
    ]);
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('responsible codes are those printed, in their order', () => {
    const printedForms = new Map(
      units.flatMap((u) => [u.code, ...u.aliases].map((a) => [a, u.code])),
    );
    for (const { responsibleText, responsible } of plan.measures) {
      const items = (responsibleText?.text ?? '').split(', ');
      expect(items.map((item) => printedForms.get(item))).toEqual(responsible);
    }
  });

  test('a body with a place in the source is named at that place', () => {
    const lines = planLines();
    for (const { code, name, aliases, source } of units) {
      const forms = [code, name, ...aliases].map((form) => form.toLocaleLowerCase('bg'));
      for (const span of source.at ?? []) {
        const printed = healSource(lines, [span]).toLocaleLowerCase('bg');
        expect(
          forms.some((form) => printed.includes(form)),
          `${code} at ${span}`,
        ).toBe(true);
      }
    }
  });

  test('bodies of the abbreviation list have the name given there', () => {
    const list = new Map(plan.abbreviations.map(({ short, long }) => [short, long.text]));
    const named = units.filter(({ code }) => list.has(code) && code !== 'ВРБ');
    expect(named.map(({ name }) => name)).toEqual(named.map(({ code }) => list.get(code)));
    expect(named.map(({ code }) => code).toSorted()).toEqual(
      ['КЗЛД', 'ВУЗ', 'ЛЗ', 'МЕУ', 'МЗ', 'МС', 'НЗОК', 'НС', 'НЦОЗА'].toSorted(),
    );
  });
});
