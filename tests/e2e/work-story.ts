/**
 * A quarter in the middle of its review: two inspectorates have submitted seven reports each, the
 * ministry has returned one of the first. Today is 29.11.2026, 45 days after the term.
 */
import { callerOf } from '../../api/router.ts';
import { period } from '../../domain/progress/period.ts';
import { startNamed } from '../fixtures/named-core.ts';
import { MEASURES } from './reporting-story.ts';

const Q3 = period('2026-Q3');
export const UNITS = ['РЗИ-Бургас', 'РЗИ-Варна'] as const;
export const REASON = 'Приложете протокола от въвеждането.';

export const tellWork = async (dataDir: string, as: string): Promise<void> => {
  let clock = Date.parse('2026-10-12T08:00:00Z');
  const core = startNamed({ dataDir, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  const work = async (unit: string, person: string): Promise<void> => {
    await call.app.setUnit({ unit });
    await call.app.setPerson({ person });
  };
  await work('МЗ', 'Стоянова');
  await call.progress.settings.setCycle({
    dueDays: 15,
    periodicity: 'quarter',
    since: '2026-07-01',
    act: { act: 'Заповед № РД-01-15', date: '2026-06-10' },
  });
  await call.progress.settings.assign({ measures: [...MEASURES, '7.3.3'], units: [...UNITS] });
  for (const unit of UNITS) {
    await work(unit, 'Димитрова');
    await call.progress.reports.set({
      entries: MEASURES.map((measure) => ({ measure, period: Q3, value: '1' })),
    });
    await call.progress.reports.submit({ period: Q3 });
  }
  await work('МЗ', 'Стоянова');
  await call.progress.reports.review({
    reports: [{ unit: UNITS[0], measure: '2.1.1', period: Q3 }],
    review: 'returned',
    reason: REASON,
  });
  await call.app.setToday({ day: '2026-11-29' });
  await work(as, as === 'МЗ' ? 'Стоянова' : 'Димитрова');
  core.close();
};
