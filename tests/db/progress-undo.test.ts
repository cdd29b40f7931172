import { expect, test } from 'vitest';
import { commitChange, type LogDeps } from '../../db/log.ts';
import { readReport, reviewWrites, unitWrites } from '../../db/progress/reports.ts';
import { redo, undo } from '../../db/undo.ts';
import { period } from '../../domain/progress/period.ts';
import { reportState } from '../../domain/progress/state.ts';
import { depsFrom, emptyDb } from './fixtures.ts';

const key = {
  unit: 'РЗИ-Бургас',
  measure: '3.1.1',
  indicator: '3.1.1-1',
  period: period('2026-Q3'),
};
const AT = '2026-10-05T08:00:00.000Z';

const stage = () => {
  const db = emptyDb();
  const ivanova = depsFrom('2026-10-05T07:00:00Z', 'Иванова', 'РЗИ-Бургас');
  const petrov = depsFrom('2026-10-05T08:00:00Z', 'Петров', 'РЗИ-Бургас');
  const georgiev = depsFrom('2026-10-05T09:00:00Z', 'Георгиев', 'МЗ');
  const write = (deps: LogDeps, act: string, writes: ReturnType<typeof unitWrites>) =>
    commitChange(db, deps, { log: 'main', act, writes });
  write(ivanova, 'report.set', unitWrites(key, { value: '4' }));
  write(petrov, 'report.submit', unitWrites(key, { submittedAt: AT, submittedBy: 'Петров' }));
  const accept = () =>
    write(
      georgiev,
      'report.accept',
      reviewWrites(key, { review: 'accepted', reviewOf: AT, acceptedValue: '4' }),
    );
  const state = () => {
    const report = readReport(db, key);
    return report === null ? null : reportState(report);
  };
  const attempt = (deps: LogDeps): string => {
    const result = undo(db, deps);
    return result.ok ? 'undone' : result.error.code;
  };
  return { db, write, ivanova, petrov, georgiev, accept, state, attempt };
};

test('what was submitted since is not taken back from under the submission', () => {
  const { ivanova, petrov, attempt, state } = stage();
  expect(attempt(ivanova)).toBe('report.undo-locked');
  expect(state()).toBe('submitted');
  expect(attempt(petrov)).toBe('undone');
  expect(state()).toBe('in-progress');
  expect(attempt(ivanova)).toBe('undone');
  expect(state()).toBe(null);
});

test('a submission that was judged is not taken back; the judgement can be', () => {
  const { petrov, georgiev, accept, attempt, state } = stage();
  accept();
  expect(attempt(petrov)).toBe('report.undo-locked');
  expect(state()).toBe('accepted');
  expect(attempt(georgiev)).toBe('undone');
  expect(state()).toBe('submitted');
  expect(attempt(petrov)).toBe('undone');
});

test('a judgement that a newer submission followed stays', () => {
  const { write, petrov, georgiev, accept, attempt, state } = stage();
  accept();
  const submittedAt = '2026-10-05T10:00:00.000Z';
  const correction = { value: '6', correctionOf: '4', correctionReason: 'Още два', submittedAt };
  write(petrov, 'report.correct', unitWrites(key, correction));
  expect(state()).toBe('submitted');
  expect(attempt(georgiev)).toBe('report.undo-locked');
  expect(attempt(petrov)).toBe('undone');
  expect(state()).toBe('accepted');
});

test('a judgement that was taken back is repeated upon the same submission, not upon a newer one', () => {
  const { db, write, petrov, georgiev, accept, attempt, state } = stage();
  accept();
  expect(attempt(georgiev)).toBe('undone');
  expect(redo(db, georgiev).ok).toBe(true);
  expect(state()).toBe('accepted');
  expect(attempt(georgiev)).toBe('undone');
  const later = '2026-10-06T08:00:00.000Z';
  write(petrov, 'report.submit', unitWrites(key, { submittedAt: later }));
  expect(redo(db, georgiev)).toMatchObject({ ok: false, error: { code: 'report.undo-locked' } });
  expect(state()).toBe('submitted');
});
