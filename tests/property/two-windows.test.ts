/**
 * Two windows and the command line at one report: they read, write, hand over what they did not touch, and
 * choose where they are asked. The model knows for each window what it had before it. What is shown is
 * what was last entered and accepted: nobody's value gives way before its other writer was asked, and
 * whoever is asked is asked rightly.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Core } from '../../api/core.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { askWith } from '../../renderer/core/overtaken.ts';
import { openWindow, type OpenWindow } from '../api/window-fixture.ts';

const RUNS = process.env['MYARKA_CAMPAIGN'] === undefined ? 25 : 1000;
const KEY = { measure: '1.2.2', period: '2026-Q3' } as const;
const FIELDS = ['value', 'degree', 'note'] as const;
type Field = (typeof FIELDS)[number];
type Values = Record<Field, string | null>;
const CHOICES: Record<Field, readonly string[]> = {
  value: ['0', '1'],
  degree: ['10', '20', '30'],
  note: ['а', 'б', 'в'],
};
const EMPTY: Values = { value: null, degree: null, note: null };

interface Step {
  readonly who: 0 | 1 | 'cli';
  readonly kind: 'write' | 'read';
  readonly fields: Partial<Record<Field, number>>;
  /** Untouched fields that the form hands over as well. */
  readonly whole: boolean;
  readonly choice: 'mine' | 'theirs' | 'neither';
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Step['who']>(0, 1, 'cli'),
  kind: fc.constantFrom<Step['kind']>('write', 'write', 'read'),
  fields: fc.dictionary(fc.constantFrom(...FIELDS), fc.nat(2), { minKeys: 1 }),
  whole: fc.boolean(),
  choice: fc.constantFrom<Step['choice']>('mine', 'theirs', 'neither'),
});

/** What a window had before it of each field: read, or written by itself. */
interface View {
  readonly had: Values;
  /** Who wrote last, as far as it was this window. */
  readonly own: Set<Field>;
}

interface World {
  readonly core: Core;
  readonly windows: readonly OpenWindow[];
  readonly views: View[];
  model: Values;
}

const shown = async ({ core }: World): Promise<Values> => {
  const grid = await callerOf(core.context).progress.reports.grid({
    unit: 'РЗИ-Варна',
    period: KEY.period,
    all: true,
  });
  const report = grid.rows.find(({ measure }) => measure === KEY.measure)?.report;
  const { value = null, degree = null, note = null } = report ?? {};
  return { value, degree: degree === null ? null : String(degree), note };
};

const typed = (field: Field, value: string | null): string | null =>
  field === 'value' && value !== null ? ({ '0': 'не', '1': 'да' }[value] ?? null) : value;

const wantedBy = ({ fields, whole }: Step, had: Values): Partial<Values> => {
  const wanted: Partial<Values> = whole ? { ...had } : {};
  for (const field of FIELDS) {
    const at = fields[field];
    if (at !== undefined) wanted[field] = CHOICES[field][at % CHOICES[field].length] ?? null;
  }
  return wanted;
};

const wrote = (world: World, who: number | 'cli', field: Field, value: string | null): void => {
  if (world.model[field] === value) return;
  world.model[field] = value;
  for (const [i, view] of world.views.entries())
    if (i === who) {
      view.had[field] = value;
      view.own.add(field);
    } else view.own.delete(field);
};

const write = async (world: World, one: Step): Promise<void> => {
  const window = one.who === 'cli' ? undefined : world.windows[one.who];
  const view = one.who === 'cli' ? undefined : world.views[one.who];
  const wanted = wantedBy(one, view?.had ?? EMPTY);
  const entries = [
    {
      ...KEY,
      ...Object.fromEntries(
        Object.entries(wanted).map(([f, value]) => [f, typed(f as Field, value)]),
      ),
    },
  ];
  if (window === undefined || view === undefined) {
    await callerOf(world.core.context).progress.reports.set({ entries });
    for (const field of FIELDS)
      if (wanted[field] !== undefined) wrote(world, 'cli', field, wanted[field]);
    return;
  }
  const names = FIELDS.filter((field) => wanted[field] !== undefined);
  const overtaken = names.filter(
    (field) =>
      !view.own.has(field) &&
      world.model[field] !== view.had[field] &&
      world.model[field] !== wanted[field],
  );
  const met = overtaken.filter((field) => wanted[field] !== view.had[field]);
  let asked: string[] = [];
  const stop = askWith(({ cells }) => {
    asked = cells.map(({ f }) => f);
    if (one.choice === 'neither') return Promise.resolve(null);
    return Promise.resolve(
      one.choice === 'theirs' ? cells.map(({ t, r, f }) => ({ t, r, f })) : [],
    );
  });
  const done = await window.client.progress.reports.set.mutate({ entries }).then(
    () => true,
    () => false,
  );
  stop();
  expect(asked.toSorted()).toEqual([...met].toSorted());
  expect(done).toBe(met.length === 0 || one.choice !== 'neither');
  if (!done) return;
  // Who was asked has seen how everything stood by then.
  const left = met.length === 0 ? overtaken : one.choice === 'theirs' ? met : [];
  for (const field of names)
    if (!left.includes(field)) wrote(world, one.who, field, wanted[field] ?? null);
};

const run = async (steps: readonly Step[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-windows-'));
  let clock = Date.parse('2026-10-05T08:00:00Z');
  const core = startNamed({ dataDir: folder, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  await call.progress.settings.assign({ measures: [KEY.measure], units: ['РЗИ-Варна'] });
  await call.app.setUnit({ unit: 'РЗИ-Варна' });
  const world: World = {
    core,
    windows: [openWindow(core), openWindow(core)],
    views: [0, 1].map(() => ({ had: { ...EMPTY }, own: new Set<Field>() })),
    model: { ...EMPTY },
  };
  try {
    for (const { client } of world.windows) await client.app.status.query();
    for (const one of steps) {
      if (one.kind === 'write') await write(world, one);
      else if (one.who !== 'cli') {
        await read(world, one.who);
      }
      expect(await shown(world)).toEqual(world.model);
    }
  } finally {
    world.windows.forEach(({ close }) => close());
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The page has read everything anew, as it does whenever it hears of a change. */
const read = async (world: World, who: 0 | 1): Promise<void> => {
  const window = world.windows[who];
  if (window === undefined) return;
  await window.readAnew();
  world.views[who] = { had: { ...world.model }, own: new Set() };
};

test('what is shown is what was last entered and accepted, however two windows and a file meet', async () => {
  const histories = fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), run),
    {
      numRuns: RUNS,
    },
  );
  await expect(histories).resolves.toBeUndefined();
}, 120_000);
