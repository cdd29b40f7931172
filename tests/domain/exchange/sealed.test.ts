/** What counts on a sealed row, by examples that a person can follow. */
import { expect, test } from 'vitest';
import { mergeField, type MergeOp } from '../../../domain/exchange/merge.ts';
import { sealedField, sealingOf } from '../../../domain/exchange/sealed.ts';

let last = 0;
const op = (author: string | null, v: string | number, seen: readonly MergeOp[] = []): MergeOp => {
  last += 1;
  const stamp = `2026-10-01T00:00:${String(last).padStart(2, '0')}.000Z-0000`;
  const place = { author, seq: last, i: 0, stamp, log: 'council' };
  return { n: last, v, p: seen.map(({ n }) => n), ...place, withdraws: false };
};
const SEAL = 1;

/** The heads of a field, and what is late in it. */
const outcome = (field: readonly MergeOp[], marks: readonly MergeOp[]) => {
  const sealing = sealingOf(marks, field);
  const register = sealing === null ? mergeField(field) : sealedField(field, sealing);
  return [register?.heads.map(({ v }) => v) ?? [], sealing?.late.map(({ v }) => v) ?? []];
};

test('without a seal everything counts', () => {
  const first = op('а', 'едно');
  expect(outcome([first, op('б', 'две', [first])], [])).toEqual([['две'], []]);
});

test('what the sealer had counts; what he had not is late, though it was written before', () => {
  const first = op('а', 'едно');
  const unseen = op('б', 'две', [first]);
  const seal = op('а', SEAL, [first]);
  expect(outcome([first, unseen], [seal])).toEqual([['едно'], ['две']]);
  expect(outcome([unseen, first], [seal])).toEqual([['едно'], ['две']]);
});

test('his own earlier writes need no naming, his later ones are late', () => {
  const own = op('а', 'едно');
  const seal = op('а', SEAL);
  expect(outcome([own, op('а', 'две', [own])], [seal])).toEqual([['едно'], ['две']]);
});

test('the common ground needs no naming, and lies beneath', () => {
  const seed = op(null, 'образец');
  const named = op('б', 'едно', [seed]);
  expect(outcome([seed], [op('а', SEAL)])).toEqual([['образец'], []]);
  expect(outcome([seed, named], [op('а', SEAL, [named])])).toEqual([['едно'], []]);
});

test('a field filled only past the seal holds nothing', () => {
  expect(outcome([op('б', 'едно')], [op('а', SEAL)])).toEqual([[], ['едно']]);
});

test('a seal after a seal lets nothing more in', () => {
  const first = op('а', 'едно');
  const seal = op('а', SEAL, [first]);
  const changed = op('б', 'две', [first]);
  const again = op('б', SEAL, [first, seal, changed]);
  expect(outcome([first, changed], [seal, again])).toEqual([['едно'], ['две']]);
});

test('two seals made apart keep both versions side by side', () => {
  const first = op('а', 'едно');
  const changed = op('б', 'две', [first]);
  const marks = [op('а', SEAL, [first]), op('б', SEAL, [first, changed])];
  expect(outcome([first, changed], marks)).toEqual([['едно', 'две'], []]);
  expect(outcome([changed, first], marks.toReversed())).toEqual([['едно', 'две'], []]);
});
