/** Undo and redo say what they took; what was deleted is named, and that very act is taken back. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deletedText, takenBackText } from '../../domain/plan/undo-texts.ts';
import { codeOf, startedCore, type Started } from './progress-fixture.ts';

let it: Started;
beforeEach(async () => {
  it = await startedCore('2026-10-05T08:00:00Z');
});
afterEach(() => it.stop());

const undone = async (): Promise<string> => takenBackText(await it.call().log.undo(), 'undo', 'bg');
const redone = async (): Promise<string> => takenBackText(await it.call().log.redo(), 'redo', 'bg');

test('a value that is taken back is named by measure, field and value', async () => {
  await it.setCycle();
  await it.call().progress.settings.assign({ measures: ['1.2.1'], units: ['РЗИ-Варна'] });
  await it.as('РЗИ-Варна');
  const entry = { measure: '1.2.1', period: '2026-Q3' } as const;
  await it.call().progress.reports.set({ entries: [{ ...entry, value: 'да', degree: '66' }] });
  expect(await undone()).toBe('Върнато: 1.2.1, отчетена стойност „да“ и още 1');
  expect(await redone()).toBe('Отново: 1.2.1, отчетена стойност „да“ и още 1');
  expect(await undone()).toBe('Върнато: 1.2.1, отчетена стойност „да“ и още 1');
});

test('a setting that is taken back is named by what it is; what is only kept in mind is no step', async () => {
  await it.call().app.setWorkplace({ workplace: 'стая 12' });
  await it.call().app.setToday({ day: '2026-10-31' });
  await it.call().tariffs.readings.set({ readings: {} });
  await it.call().tariffs.batch.remember({ mapping: { Ред: 'row' } });
  expect(await undone()).toBe('Върнато: Променена настройка, тълкувания при тарифите');
  expect(await undone()).toBe(
    'Върнато: Променена настройка, ден, който се показва като днес „31.10.2026 г.“',
  );
  expect(await redone()).toBe(
    'Отново: Променена настройка, ден, който се показва като днес „31.10.2026 г.“',
  );
  expect(await undone()).toContain('31.10.2026');
  expect(await undone()).toBe('Върнато: Променена настройка, име на работното място „стая 12“');
  expect(await it.call().app.status()).toMatchObject({ workplace: '', unit: 'МЗ' });
});

test('who works here is no step of undo: without a name nothing could be redone', async () => {
  const { app, plan, log } = it.call();
  await plan.notes.add({ measure: '1.2.1', text: 'Първо име' });
  await app.setPerson({ person: 'Втори Човек' });
  await plan.notes.add({ measure: '1.2.1', text: 'Второ име' });
  expect(await undone()).toContain('Второ име');
  expect(await codeOf(log.undo())).toBe('log.nothing-to-undo');
  expect(await redone()).toContain('Второ име');
  expect(await app.status()).toMatchObject({ person: 'Втори Човек' });
});

test('what was deleted is named, comes back, and is deleted again', async () => {
  const { notes } = it.call().plan;
  const id = await notes.add({ measure: '1.2.1', text: 'Обадих се\nв МЕУ' });
  await notes.edit({ id, text: 'Обадиха се' });
  const { deleted } = await notes.remove({ id });
  expect(deleted && deletedText(deleted, 'bg')).toBe('Изтрито: бележка „Обадиха се“, 1.2.1');
  expect(deleted && deletedText(deleted, 'en')).toBe('Deleted: note “Обадиха се”, 1.2.1');
  expect(await undone()).toBe('Възстановено: бележка „Обадиха се“, 1.2.1');
  expect(await redone()).toBe('Отново изтрито: бележка „Обадиха се“, 1.2.1');
  expect(await undone()).toBe('Възстановено: бележка „Обадиха се“, 1.2.1');
  expect(await undone()).toBe('Върнато: 1.2.1, текст на бележката „Обадиха се“');
  expect(await undone()).toBe('Върнато: 1.2.1, текст на бележката „Обадих се в МЕУ“');
});

test('a deletion is taken back after other work, once, and not over what came later', async () => {
  const { notes } = it.call().plan;
  const { undoChange } = it.call().log;
  const first = await notes.add({ measure: '1.2.1', text: 'Първа' });
  const { deleted } = await notes.remove({ id: first });
  const change = deleted?.change ?? 0;
  const second = await notes.add({ measure: '1.2.1', text: 'Втора' });
  expect(takenBackText(await undoChange({ change }), 'undo', 'bg')).toContain('„Първа“');
  const { notes: shown } = await notes.list({ measure: '1.2.1' });
  expect(shown.map(({ text }) => text).toSorted()).toEqual(['Втора', 'Първа']);
  expect(await codeOf(undoChange({ change }))).toBe('log.act-gone');
  const again = await notes.remove({ id: second });
  await it.as('МЗ', 'Петров');
  expect(await codeOf(undoChange({ change: again.deleted?.change ?? 0 }))).toBe('log.act-gone');
});

test('a deletion that somebody’s later write overtook is refused with the reason', async () => {
  const { milestones } = it.call().progress;
  await it.setCycle();
  await milestones.add({ measure: '1.2.1', milestones: [{ title: 'Договор' }] });
  const { milestones: all } = await it.call().progress.measure({ measure: '1.2.1' });
  const { deleted } = await milestones.remove({ id: all[0]?.id ?? '' });
  expect(deleted && deletedText(deleted, 'bg')).toBe('Изтрито: междинен етап „Договор“, 1.2.1');
  const change = deleted?.change ?? 0;
  await it.call().log.undo();
  await milestones.remove({ id: all[0]?.id ?? '' });
  expect(await codeOf(it.call().log.undoChange({ change }))).toBe('log.act-gone');
});

test('a draft goes with its changes and is named by its title, money by its sum', async () => {
  const { amendments } = it.call().plan;
  const id = await amendments.create({ title: 'Есенно изменение' });
  const { deleted } = await amendments.remove({ id });
  expect(deleted && deletedText(deleted, 'bg')).toBe(
    'Изтрито: проект на изменение „Есенно изменение“',
  );
  const money = { measure: '7.3.3', year: 2026, source: 'НПВУ', kind: 'paid' } as const;
  await it.call().progress.money.set({ entries: [{ ...money, amount: '1 234,50', note: '' }] });
  const gone = await it.call().progress.money.remove(money);
  expect(gone.deleted && deletedText(gone.deleted, 'bg')).toMatch(
    /^Изтрито: средства „1234,50“, 7\.3\.3$/u,
  );
});

test('a member who leaves a council is named, and the button takes that very act back', async () => {
  const { councils } = it.call().council;
  const { id: council } = await councils.add({ title: 'Съвет' });
  const { id } = await councils.members.add({ council, name: 'Анна Петрова', role: 'chair' });
  const { deleted } = await councils.members.leave({ council, id });
  expect(deleted && deletedText(deleted, 'bg')).toBe(
    'Извън състава: член на съвета „Анна Петрова“',
  );
  await it.call().log.undoChange({ change: deleted?.change ?? 0 });
  expect((await councils.read({ id: council })).members).toMatchObject([{ id, active: true }]);
  expect(await councils.members.leave({ council, id, active: true })).toEqual({ deleted: null });
});
