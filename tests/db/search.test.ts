import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { migrateInMemory } from '../../db/migrate.ts';
import { closeDb, openInMemory, type WritableDb } from '../../db/open.ts';
import { rebuild } from '../../db/rebuild.ts';
import { searchPlan, type SearchHit, type SearchOptions } from '../../db/search.ts';
import { seedDb } from '../../db/seed.ts';
import { get, sql } from '../../db/sql.ts';
import { loadPlan } from '../../seeds/load.ts';

const deps: LogDeps = { author: { person: 'Тест', unit: 'МЗ' }, now: () => Date.UTC(2026, 0, 5) };

// The seed is written once; what a test writes is rolled back after it.
let db: WritableDb;
beforeAll(() => {
  db = migrateInMemory(openInMemory());
  seedDb(db);
});
afterAll(() => closeDb(db));
beforeEach(() => {
  db.raw.exec('SAVEPOINT test');
});
afterEach(() => {
  db.raw.exec('ROLLBACK TO test');
  db.raw.exec('RELEASE test');
});

const write = (writes: readonly Write[]): void => {
  commitChange(db, deps, { log: 'main', act: 'test', writes });
};
const addNote = (id: string, text: string, measure = '1.1.1'): void =>
  write(rowWrites('note', id, { measure, text, author: 'Тест', unit: 'МЗ', writtenAt: '' }));

const find = (words: string, options?: SearchOptions): SearchHit[] =>
  searchPlan(db, words, options);
const notes = (words: string): string[] =>
  find(words)
    .filter(({ table }) => table === 'note')
    .map(({ row }) => row);
const marked = ({ snippet, ranges }: SearchHit): string[] =>
  ranges.map(([start, end]) => snippet.slice(start, end));

test.each(['АИС', 'КЗЛД', 'ВУЗ', 'МЕУ', 'ДХЧО', 'НЦОЗА', 'ТГС', 'ЗЕУ'])(
  'a short form is found by itself: %s',
  (short) => {
    expect(find(short).filter(({ code }) => code === short)).toMatchObject([
      { table: 'abbreviation', field: 'long' },
    ]);
  },
);

test.each(['275 000', '275\u00A0000', '275000', '275 000,00 лв.'])('an amount: %s', (typed) => {
  expect(find(typed).map(({ code, field }) => [code, field])).toContainEqual(['1', 'stated']);
});

test('a measure is found by its amount, a decided reading by its words until it is taken back', () => {
  const { code: dear, budget } = loadPlan().measures.find(({ budget: b }) => b.amount.length > 9)!;
  const money = find(budget.amount.slice(0, -3)).map(({ code, field }) => `${code} ${field}`);
  expect(money).toContain(`${dear} budget`);
  const decide = (value: string | null): void =>
    write(rowWrites('doubt_decision', '1.1.3-missing-word', { reading: 'dropped', value }));
  decide('Съвети, които да окуражават реализацията');
  expect(find('окуражават реализация').map(({ code, table }) => [code, table])).toEqual([
    ['1.1.3', 'doubt_decision'],
  ]);
  decide(null);
  expect(find('окуражават')).toEqual([]);
});

describe('word forms', () => {
  test('an article is no other word', () => {
    const plain = find('здравеопазване', { limit: 500 }).map(({ row, field }) => `${row} ${field}`);
    const definite = find('здравеопазването', { limit: 500 }).map(
      ({ row, field }) => `${row} ${field}`,
    );
    expect(plain.length).toBeGreaterThan(60);
    expect(definite.toSorted()).toStrictEqual(plain.toSorted());
  });

  test.each([
    ['МЯРКА', 'мерки'],
    ['регистър', 'регистри'],
    ['електронна рецепта', 'електронни'],
    ['Oптимизиране', 'оптимизиране'],
    ['ОПТИМИЗИРАНЕ', 'Oптимизиране'],
    ['стратегии', 'стратегията'],
    ['здраве\u00ADопазване', 'здравеопазването'],
  ])('%s finds %s', (words, form) => {
    expect(find(words, { limit: 500 }).flatMap(marked)).toContain(form);
  });

  test('the last word may be unfinished, the others not', () => {
    expect(find('национал').length).toBeGreaterThan(5);
    expect(find('здравни дан').flatMap(marked)).toContain('данни');
    addNote('n', 'кутия бутон');
    expect(notes('кутия бут')).toStrictEqual(['n']);
    addNote('m', 'кутията бутилка');
    expect(notes('кутия бут')).toStrictEqual(['m', 'n']);
  });

  test('a part of a word is found when nothing else is', () => {
    const hits = find('азване');
    expect(hits.length).toBeGreaterThan(10);
    expect(hits[0]?.table).not.toBe('note');
    expect(marked(hits[0]!)[0]).toMatch(/здравеопазване|показване/i);
    expect(find('няматакавадума')).toStrictEqual([]);
  });
});

describe('spelling', () => {
  test('decomposed text is found by composed words and the other way round', () => {
    addNote('nfd', 'Йодна профилактика за всички'.normalize('NFD'));
    expect(notes('йодна')).toStrictEqual(['nfd']);
    expect(notes('йодна'.normalize('NFD'))).toStrictEqual(['nfd']);
    expect(notes('иодна')).toStrictEqual([]);
    const [hit] = find('йодна');
    expect(marked(hit!)[0]?.normalize('NFC')).toBe('Йодна');
  });

  test('look-alike letters are one letter, in the text and in the question', () => {
    addNote('mixed', 'Писмо от HЗOК и OCEAH');
    for (const words of ['НЗОК', 'HЗOК', 'нзок', 'ОСЕАН', 'OCEAH', 'ocean'.replace('n', 'h')]) {
      expect(notes(words)).toStrictEqual(['mixed']);
    }
    expect(find('MЯPКА').length).toBe(find('мярка').length);
  });

  test('Latin words stay Latin, and are found while they are typed', () => {
    for (const words of ['eHDSI', 'EHDSI', 'eH', 'eHD']) {
      expect(find(words).flatMap(marked)).toContain('eHDSI');
    }
    addNote('latin', 'Профил HL7 FHIR');
    expect(notes('fhir')).toStrictEqual(['latin']);
    expect(notes('HL7')).toStrictEqual(['latin']);
  });
});

describe('codes and compounds', () => {
  test('a code brings its measure first, then what belongs to it', () => {
    addNote('about', 'Чакаме отговор', '3.5.1');
    const hits = find('3.5.1');
    expect(hits[0]).toMatchObject({ code: '3.5.1', table: 'measure', field: 'title' });
    expect(hits.map(({ row }) => row)).toContain('about');
    expect(hits.every(({ code }) => code === '3.5.1')).toBe(true);
    expect(find('мярка 3.5.1')).toStrictEqual(hits);
    expect(find('3.5.1.')).toStrictEqual(hits);
  });

  test('goals and sub-goals have codes and titles too', () => {
    expect(find('3.5')[0]).toMatchObject({ code: '3.5', table: 'subgoal' });
    expect(find('цел 4')[0]).toMatchObject({ code: '4', table: 'goal' });
    expect(find('киберсигурност поверителност')[0]).toMatchObject({ code: '4', table: 'goal' });
  });

  test('a code narrows the other words', () => {
    expect(find('3.5.1 мрежата').map(({ code }) => code)).toStrictEqual(['3.5.1', '3.5.1']);
  });

  test('a number is whole: 3.1 finds what is of 3.1 first, and nothing for 3.10 or 1.3.1', () => {
    write(rowWrites('measure', rowId('2', '3.10.1'), { title: 'Десета', subgoal: '3.10' }));
    const owners = new Set(find('3.1', { limit: 500 }).map(({ code }) => code));
    expect(owners.has('3.1.1')).toBe(true);
    expect(owners.has('3.10.1')).toBe(false);
    expect(owners.has('1.3.1')).toBe(false);
  });

  test('3.5.1 is not 13.5.1, 3.5.10 or 3, 5 and 1', () => {
    addNote('other', 'по 13.5.1 и 3.5.1.2, а също 3, 5 и 1', '1.1.1');
    addNote('same', 'виж 3.5.1, моля', '1.1.1');
    expect(notes('виж 3.5.1')).toStrictEqual(['same']);
    expect(notes('също 3.5.1 виж')).toStrictEqual([]);
  });

  test.each(['Н-6', 'н-6', 'H-6', 'Наредба № Н-6', 'наредба Н–6'])('%s', (words) => {
    expect(find(words).map(({ code }) => code)).toContain('2.4.1');
  });

  test('чл. 26, with and without a space', () => {
    addNote('spaced', 'съгласно чл. 26, ал. 1');
    addNote('joined', 'съгласно чл.26 от закона');
    expect(notes('чл. 26').toSorted()).toStrictEqual(['joined', 'spaced']);
    expect(notes('чл.26').toSorted()).toStrictEqual(['joined', 'spaced']);
  });

  test('a compound is found whole, by its parts and in its forms', () => {
    addNote('e', 'Концепция за е-здравеопазването');
    for (const words of [
      'е-здравеопазване',
      'e-здравеопазване',
      'е-здравеоп',
      'концепция здравеопазване',
    ]) {
      expect(notes(words)).toStrictEqual(['e']);
    }
  });
});

describe('order', () => {
  test('titles, then other adopted text, then notes', () => {
    addNote('n', 'киберсигурност');
    const hits = find('киберсигурност', { limit: 500 });
    const kinds = hits.map(({ table, field }) =>
      table === 'note' ? 2 : field === 'title' ? 0 : 1,
    );
    expect(kinds).toStrictEqual(kinds.toSorted((a, b) => a - b));
    expect(new Set(kinds)).toStrictEqual(new Set([0, 1, 2]));
  });

  test('the word as typed, then its forms, then longer words', () => {
    addNote('begins', 'бутонът');
    addNote('exact', 'бутона');
    addNote('longer', 'бутонаджия');
    expect(notes('бутона')).toStrictEqual(['exact', 'begins', 'longer']);
  });

  test('the newest note first', () => {
    addNote('a', 'плакат');
    addNote('b', 'плакат');
    expect(notes('плакат')).toStrictEqual(['b', 'a']);
    addNote('a', 'плакат, нов');
    expect(notes('плакат')).toStrictEqual(['a', 'b']);
  });

  test('neither the plan nor the notes push the other out', () => {
    for (let i = 0; i < 30; i += 1) addNote(`n${i}`, 'здравеопазване');
    const tables = find('здравеопазване', { limit: 12 }).map(({ table }) => table === 'note');
    expect(tables.filter(Boolean)).toHaveLength(4);
    expect(find('здравеопазване', { limit: 0 })).toHaveLength(1);
  });
});

describe('what is searched', () => {
  test('notes and report notes, as they stand now', () => {
    addNote('n', 'бележка с пурпур');
    write(
      rowWrites('report', rowId('МЗ', '1.1.1', '1.1.1-1', '2026-01'), { note: 'отчет с пурпур' }),
    );
    expect(
      find('пурпур')
        .map(({ table }) => table)
        .toSorted(),
    ).toStrictEqual(['note', 'report']);
    addNote('n', 'друго');
    expect(find('пурпур').map(({ table }) => table)).toStrictEqual(['report']);
    write([deleteRow('note', 'n')]);
    expect(find('друго').filter(({ table }) => table === 'note')).toStrictEqual([]);
  });

  test('a report row of a compound key belongs to its measure', () => {
    write(rowWrites('report', rowId('МЗ', '2.4.1', 'x', '2026-01'), { note: 'лилаво' }));
    expect(find('лилаво')[0]).toMatchObject({ code: '2.4.1', table: 'report', field: 'note' });
  });

  test('adopted text of the chosen edition only', () => {
    write([
      ...rowWrites('edition', '2', { title: 'Изменение', base: '1' }),
      ...rowWrites('measure', rowId('2', '3.5.1'), { title: 'Съвсем ново заглавие с виолетка' }),
      ...rowWrites('measure', rowId('2', '3.5.2'), { title: 'Отпада', removed: true }),
      ...rowWrites('indicator', rowId('2', '3.5.1-1'), { measure: '3.5.1', text: 'Виолетка брой' }),
    ]);
    expect(find('виолетка').map(({ row }) => row)).toStrictEqual(['2/3.5.1', '2/3.5.1-1']);
    expect(find('виолетка', { edition: 1 })).toStrictEqual([]);
    const codes = (edition?: number) =>
      new Set(find('eHDSI', edition === undefined ? {} : { edition }).map(({ row }) => row));
    expect(codes(1)).toContain('1/3.5.1');
    expect(codes()).not.toContain('1/3.5.1');
    expect(codes()).not.toContain('1/3.5.1-1');
    expect(find('3.5.2').filter(({ table }) => table === 'measure')).toStrictEqual([]);
    expect(find('3.5.2', { edition: 1 })[0]).toMatchObject({ row: '1/3.5.2' });
  });

  test('a rebuild finds the same', () => {
    for (let i = 0; i < 5; i += 1) addNote(`N${i}`, `здравеопазване ${i}`);
    const before = find('здравеопазване', { limit: 500 });
    rebuild(db);
    expect(find('здравеопазване', { limit: 500 })).toStrictEqual(before);
  });

  test('an unchanged row is not indexed again', () => {
    const ids = () =>
      get(db, sql`SELECT max(id) AS top, count(*) AS n FROM search_doc WHERE id < 1000000000`);
    const before = ids();
    write(rowWrites('measure', '1/3.5.1', { end: '2029' }));
    expect(ids()).toStrictEqual(before);
  });
});

describe('every title of the plan', () => {
  test('is found by its own words, first', () => {
    const misses = loadPlan().measures.filter(({ code, title }) => {
      const [hit] = find(title.text);
      return hit?.code !== code || hit.field !== 'title';
    });
    expect(misses.map(({ code }) => code)).toStrictEqual([]);
  });
});

describe('nothing a person types is syntax', () => {
  test.each(['AND', 'OR', 'NOT', 'NEAR', 'near'])('%s is a word', (word) => {
    addNote('n', `Пише ${word} в текста`);
    expect(notes(word)).toStrictEqual(['n']);
    expect(notes(`${word} текста`)).toStrictEqual(['n']);
  });

  test.each([
    '"',
    '*',
    '(',
    ')',
    'мярка"',
    '"мярка',
    'мярка*',
    '(мярка',
    'NEAR(мярка',
    'words:мярка',
    '-мярка',
    '^мярка',
    "мярка'; --",
    '@мярка',
    '~мярка',
    '%',
    '_',
    '{мярка}',
  ])('%s does no harm', (words) => {
    const expected =
      words.includes('мярка') && !words.startsWith('NEAR') && !words.startsWith('words');
    expect(find(words).length > 0).toBe(expected);
  });

  test.each(['', '   ', '😀', '👩‍⚕️', '№', '\u0000', '\uD800'])('«%s» finds nothing', (words) => {
    expect(find(words)).toStrictEqual([]);
  });

  test('emoji beside words are passed over', () => {
    addNote('n', 'Готово 😀 най-после 👩‍⚕️ лекарката');
    expect(notes('готово 😀 лекарка')).toStrictEqual(['n']);
  });

  test('very long input', () => {
    const word = 'щ'.repeat(30_000);
    addNote('long', `${word} ${'дума '.repeat(7_000)}`);
    expect(notes(word)).toStrictEqual(['long']);
    expect(find('не такава '.repeat(50_000))).toStrictEqual([]);
    expect(find('щ.'.repeat(50_000))).toStrictEqual([]);
  });
});
