/**
 * A story for the boards and the guide's pictures: two quarters of 2026, told through the core's own
 * use cases by the ministry, two inspectorates and the ministry of education. Today is 20.11.2026.
 */
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { period, type Period } from '../../domain/progress/period.ts';

const TODAY = '2026-11-20';
const Q2 = period('2026-Q2');
const Q3 = period('2026-Q3');

type Caller = ReturnType<typeof callerOf>;

interface Entry {
  readonly measure: string;
  readonly value?: string;
  readonly degree?: number;
  readonly note?: string;
}

interface Teller {
  readonly call: Caller;
  readonly on: (instant: string) => Promise<void>;
  readonly as: (unit: string, person: string) => Promise<void>;
}

const submit = async ({ call }: Teller, at: Period, entries: readonly Entry[]): Promise<void> => {
  await call.progress.reports.set({ entries: entries.map((entry) => ({ ...entry, period: at })) });
  const reports = entries.map(({ measure }) => ({ measure, period: at }));
  await call.progress.reports.submit({ period: at, reports });
};

const accept = async ({ call }: Teller, at: Period, unit: string, measures: readonly string[]) =>
  call.progress.reports.review({
    reports: measures.map((measure) => ({ measure, unit, period: at })),
    review: 'accepted',
  });

const assignments = async ({ call }: Teller): Promise<void> => {
  const units = ['РЗИ-Бургас', 'РЗИ-Варна'];
  await call.progress.settings.setCycle({
    dueDays: 15,
    periodicity: 'quarter',
    since: '2024-01-01',
    act: { act: 'Заповед № РД-01-15', date: '2024-01-10' },
  });
  await call.progress.settings.assign({ measures: ['3.1.1'], units, assigned: true });
};

const milestones = async ({ call }: Teller): Promise<void> => {
  const add = (measure: string, title: string, due: string) =>
    call.progress.milestones.add({ measure, milestones: [{ title, due }] });
  await add('7.3.3', 'Сключен договор за разработване', '2026-08-31');
  await add('5.3.1', 'Въвеждане на системата в пробна експлоатация', '2026-12-15');
};

const second = async (it: Teller): Promise<void> => {
  await it.on('2026-07-08T08:00:00Z');
  await it.as('РЗИ-Бургас', 'Димитрова');
  await submit(it, Q2, [{ measure: '3.1.1', value: '1' }]);
  await it.as('МЗ', 'Иванова');
  await accept(it, Q2, 'РЗИ-Бургас', ['3.1.1']);
  await submit(it, Q2, [{ measure: '7.3.4', value: '40' }]);
  await accept(it, Q2, 'МЗ', ['7.3.4']);
};

const ministry = async (it: Teller): Promise<void> => {
  await it.as('МЗ', 'Иванова');
  await submit(it, Q3, [
    { measure: '1.1.1', value: '0', degree: 70, note: 'Моделът чака съгласуване.' },
    { measure: '2.1.1', value: '2' },
    { measure: '7.3.4', value: '60' },
    { measure: '1.3.2', value: '1' },
    { measure: '4.1.2', value: '40' },
    { measure: '5.3.1', degree: 60 },
    { measure: '3.5.1', value: '1' },
  ]);
  await accept(it, Q3, 'МЗ', ['1.1.1', '2.1.1', '7.3.4', '1.3.2', '3.5.1']);
  await accept(it, Q3, 'РЗИ-Бургас', ['3.1.1']);
  await accept(it, Q3, 'РЗИ-Варна', ['3.1.1']);
  await it.call.progress.reports.review({
    reports: [{ measure: '6.1.1', unit: 'МОН', period: Q3 }],
    review: 'returned',
    reason: 'Липсва доказателствен документ за въведената тема.',
  });
};

const third = async (it: Teller): Promise<void> => {
  await it.on('2026-10-09T08:00:00Z');
  await it.as('РЗИ-Бургас', 'Димитрова');
  await submit(it, Q3, [{ measure: '3.1.1', value: '2' }]);
  await it.as('РЗИ-Варна', 'Колева');
  await submit(it, Q3, [{ measure: '3.1.1', value: '1' }]);
  await it.as('МОН', 'Петров');
  await submit(it, Q3, [{ measure: '6.1.1', value: '1' }]);
  await it.call.progress.reports.set({
    entries: [{ measure: '1.2.5', period: Q3, value: '1', note: 'Проект' }],
  });
  await ministry(it);
};

const money = async ({ call }: Teller): Promise<void> => {
  const entry = (measure: string, year: number, kind: string, amount: string, source = 'НПВУ') => ({
    measure,
    year,
    kind: kind as 'paid',
    amount,
    source,
  });
  await call.progress.money.set({
    entries: [
      entry('7.3.3', 2024, 'paid', '1200000'),
      entry('7.3.3', 2025, 'planned', '8000000'),
      entry('7.3.3', 2025, 'contracted', '6500000'),
      entry('7.3.3', 2025, 'paid', '5100000'),
      entry('7.3.3', 2026, 'planned', '5000000'),
      entry('7.3.3', 2026, 'contracted', '4200000'),
      entry('7.3.3', 2026, 'paid', '2600000'),
      entry('2.1.1', 2024, 'paid', '30000', 'Бюджет на МЗ'),
      entry('2.1.1', 2025, 'paid', '120000', 'Бюджет на МЗ'),
      entry('1.1.1', 2025, 'paid', '10000', 'Бюджет на МЗ'),
    ],
  });
};

export const tellProgress = async (dataDir: string): Promise<void> => {
  let clock = Date.parse('2026-04-01T08:00:00Z');
  const core = startNamed({ dataDir, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  const it: Teller = {
    call,
    on: async (instant) => {
      clock = Date.parse(instant);
      await call.clock.answer({ trueNow: new Date(clock).toISOString() });
    },
    as: async (unit, person) => {
      await call.app.setUnit({ unit });
      await call.app.setPerson({ person });
    },
  };
  await it.as('МЗ', 'Иванова');
  await assignments(it);
  await milestones(it);
  await second(it);
  await third(it);
  await money(it);
  await call.app.setToday({ day: TODAY });
  core.close();
};
