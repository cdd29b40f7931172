/** The plan's yearly report: the boards' own numbers, in three forms, with what changed since the year before. */
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIGHT_COLOURS, type LightColour } from '../../domain/progress/types.ts';
import { LIGHT_TEXTS } from '../../domain/progress/light-texts.ts';
import { bytesOf, zipParts } from './council/document-parts.ts';
import { pdfTexts, squeezed } from './council/pdf-text.ts';
import { pdfTags } from './pdf/pdf-text.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

const UNIT = 'РЗИ-Бургас';
let world: Started;

const report = async (measure: string, period: string, fields: object): Promise<void> => {
  await world.as(UNIT, 'Димитрова');
  await world.call().progress.reports.set({ entries: [{ measure, period, ...fields }] });
  await world.call().progress.reports.submit({ period });
  await world.as('МЗ');
};
const accept = (measure: string, period: string) =>
  world.call().progress.reports.review({
    reports: [{ measure, period, unit: UNIT }],
    review: 'accepted',
  });

const DAY = 86_400;

beforeAll(async () => {
  world = await startedCore('2025-12-01T08:00:00Z');
  await world.setCycle();
  await world.call().progress.settings.assign({
    measures: ['1.1.1', '1.1.2', '3.1.1'],
    units: [UNIT],
  });
  await report('3.1.1', '2025-Q3', { value: '2' });
  await accept('3.1.1', '2025-Q3');
  const money = { measure: '3.1.1', source: 'Бюджет на МЗ' };
  await world.call().progress.money.set({
    entries: [
      { ...money, year: 2025, kind: 'planned', amount: '10000,01' },
      { ...money, year: 2025, kind: 'paid', amount: '5000' },
    ],
  });
  world.later(365 * DAY);
  await world.call().clock.answer({ trueNow: 'shown' });
  await report('3.1.1', '2026-Q3', { value: '7', note: 'Закъсня доставката на сървърите.' });
  await report('1.1.1', '2026-Q3', { value: '0', note: 'Чака се съгласуване.' });
  await world.call().progress.money.set({
    entries: [{ ...money, year: 2026, kind: 'paid', amount: '3333,33' }],
  });
  world.later(60 * DAY);
  await world.call().clock.answer({ trueNow: 'shown' });
}, 60_000);
afterAll(() => world.stop());

const made = (format: 'pdf' | 'docx' | 'xlsx', more: object = {}) =>
  world.call().progress.yearReport({ year: 2026, format, ...more });

type Row = readonly unknown[];
const sheets = async (more: object = {}): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const all = await readXlsxFile(Buffer.from(bytesOf(await made('xlsx', more))));
  return new Map(all.map(({ sheet, data }) => [sheet, data]));
};

const ON = { on: '2026-12-31' } as const;
const NAMES = new Map(LIGHT_COLOURS.map((colour) => [LIGHT_TEXTS[colour].bg, colour]));

/** A row of counts under the heads that name colours. */
const coloursIn = (head: Row, row: Row): Partial<Record<LightColour, unknown>> =>
  Object.fromEntries(
    head.flatMap((name, i) => {
      const colour = NAMES.get(String(name));
      return colour === undefined ? [] : [[colour, row[i]]];
    }),
  );

test('counts by goal are those of the board of goals', async () => {
  const rows = (await sheets()).get('По цели') ?? [];
  const goals = await world.call().progress.boards.goals(ON);
  const [head = [], ...lines] = rows.filter((row) => row.length > 3);
  expect(goals).toHaveLength(7);
  for (const [i, goal] of goals.entries()) {
    const line = lines[i] ?? [];
    expect(String(line[0])).toMatch(new RegExp(`^${goal.goal}\\.`));
    expect(line[1]).toBe(goal.measures);
    const counts = Object.fromEntries(LIGHT_COLOURS.map((one) => [one, goal.colours[one].length]));
    expect(coloursIn(head, line)).toEqual(counts);
  }
});

test('money by year is that of the board of money, лв. as entered and € as converted', async () => {
  const rows = (await sheets()).get('Средства по години') ?? [];
  const { years } = await world.call().progress.boards.money(ON);
  const cents = (value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 100) : null;
  for (const { year, sums } of years) {
    const row = rows.find(([first]) => String(first) === String(year)) ?? [];
    expect([row[2], row[4], row[6]].map(cents)).toEqual([sums.planned, sums.contracted, sums.paid]);
  }
  const of2025 = rows.find(([first]) => String(first) === '2025') ?? [];
  expect([of2025[1], of2025[5]]).toEqual([10_000.01, 5_000]);
  const of2026 = rows.find(([first]) => String(first) === '2026') ?? [];
  expect([of2026[5], of2026[6]]).toEqual(['–', 3_333.33]);
});

test('each measure stands with its light and its reason, and what changed since the year before', async () => {
  const all = await sheets();
  const lights = await world.call().progress.boards.lights(ON);
  const goal3 = all.get('Цел 3') ?? [];
  const row = goal3.find(([code]) => code === '3.1.1') ?? [];
  const light = lights.find(({ measure }) => measure === '3.1.1')?.light;
  expect(row[4]).toBe(LIGHT_TEXTS[light?.colour ?? 'none'].bg);
  const changed = all.get('Индикатори с промяна') ?? [];
  expect(changed.find(([code]) => code === '3.1.1')?.slice(2)).toEqual([2, '7 (неприета)']);
  const colours = (all.get('Промяна на състоянието') ?? []).filter(
    ([, n]) => typeof n === 'number',
  );
  expect(colours).toHaveLength(LIGHT_COLOURS.length);
  for (const [, before, now, difference] of colours)
    expect(Number(now) - Number(before)).toBe(difference);
});

test('PDF is tagged and DOCX can be edited; both say what units wrote, and the same sums', async () => {
  const pdf = bytesOf(await made('pdf'));
  const text = squeezed((await pdfTexts(pdf)).join(''));
  const docx = squeezed(
    (zipParts(await made('docx'))['word/document.xml'] ?? '').replaceAll(/<[^>]+>/gu, ''),
  );
  for (const said of [
    'Състояние към 31.12.2026 г.',
    'Чака се съгласуване.',
    '64 346 000',
    '3333,33',
  ]) {
    expect(text).toContain(squeezed(said));
    expect(docx).toContain(squeezed(said));
  }
  expect(pdfTags(pdf)['TH']).toBeGreaterThan(20);
});

test('what was known on a day only; the first year has nothing to be compared with', async () => {
  const then = await sheets({ year: 2025, known: '2025-12-31' });
  const paid =
    (then.get('Средства по години') ?? []).find(([first]) => String(first) === '2026') ?? [];
  expect(paid[6]).toBe('–');
  const text = (await pdfTexts(bytesOf(await made('pdf', { year: 2025 })))).join('');
  expect(squeezed(text)).toContain(squeezed('За края на 2024 г. тук няма данни'));
});

test('a year ahead, a day before the year or before the data is refused', async () => {
  expect(await codeOf(made('pdf', { year: 2028 }))).toBe('plan-report.year-ahead');
  expect(await codeOf(made('pdf', { known: '2025-12-31' }))).toBe('plan-report.known-day');
  expect(await codeOf(made('pdf', { known: '2029-01-01' }))).toBe('plan-report.known-day');
  expect(await codeOf(made('pdf', { year: 2020, known: '2020-12-31' }))).toBe(
    'plan.not-known-then',
  );
});
