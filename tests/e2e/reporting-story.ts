/** Before the quarter's reports: two inspectorates are assigned, one has the quarter before accepted. */
import { startNamed } from '../fixtures/named-core.ts';
import { callerOf } from '../../api/router.ts';
import { period } from '../../domain/progress/period.ts';

export const UNIT = 'РЗИ-Бургас';
/** In the plan's order; 1.1.1, 1.2.1 and 4.1.1 are yes-no, the others count up. */
export const MEASURES = ['1.1.1', '1.1.2', '1.2.1', '2.1.1', '3.1.1', '3.1.2', '4.1.1'];
const Q2 = period('2026-Q2');
const Q3 = period('2026-Q3');

interface Opening {
  /** Reports of the third quarter that are submitted already. */
  readonly submitted?: readonly string[];
  readonly as?: string;
}

const VALUES: Readonly<Record<string, string>> = { '1.1.2': '3', '3.1.1': '5' };

export const openReporting = async (
  dataDir: string,
  { submitted = [], as = UNIT }: Opening = {},
): Promise<void> => {
  let clock = Date.parse('2026-07-10T08:00:00Z');
  const core = startNamed({ dataDir, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  const work = async (unit: string, person: string): Promise<void> => {
    await call.app.setUnit({ unit });
    await call.app.setPerson({ person });
  };
  await work('МЗ', 'Стоянова');
  await call.app.setToday({ day: '2026-10-05' });
  await call.progress.settings.setCycle({
    dueDays: 15,
    periodicity: 'quarter',
    since: '2024-01-01',
    act: { act: 'Заповед № РД-01-15', date: '2024-01-10' },
  });
  await call.progress.settings.assign({ measures: MEASURES, units: [UNIT, 'РЗИ-Варна'] });
  const q2 = { measure: '1.1.2', period: Q2 };
  await work(UNIT, 'Димитрова');
  await call.progress.reports.set({ entries: [{ ...q2, value: '2' }] });
  await call.progress.reports.submit({ period: Q2 });
  await work('МЗ', 'Стоянова');
  await call.progress.reports.review({ reports: [{ ...q2, unit: UNIT }], review: 'accepted' });
  await work(UNIT, 'Димитрова');
  clock = Date.parse('2026-10-05T08:00:00Z');
  await call.clock.answer({ trueNow: 'shown' });
  if (submitted.length > 0) {
    await call.progress.reports.set({
      entries: submitted.map((measure) => ({ measure, period: Q3, value: VALUES[measure] ?? '1' })),
    });
    await call.progress.reports.submit({ period: Q3 });
  }
  await work(as, as === 'МЗ' ? 'Стоянова' : 'Димитрова');
  core.close();
};
