/** Whoever cuts the journal here has told the others of what was in it. */
import { expect, test } from 'vitest';
import { enrolled, foundMinistry } from './installation.ts';

test('a journal without a row that was told of in a receipt is found, though its chain is whole', async () => {
  const ministry = await foundMinistry();
  const varna = await enrolled(ministry, 'РЗИ-Варна');
  await ministry.call.plan.notes.add({ measure: '1.1.1', text: 'бележка' });
  varna.take(ministry.send('all').bytes);
  varna.send('МЗ');
  const check = () => varna.call.log.check();
  expect(await check()).toMatchObject({ ok: true, problems: [], warnings: [] });
  const db = varna.store().write;
  const rows = db.raw.prepare('SELECT n FROM journal ORDER BY n').all() as { n: number }[];
  // The last row is of the last package: nobody was told of it yet.
  db.raw.exec(`DELETE FROM journal WHERE n = ${rows.at(-1)!.n}`);
  expect((await check()).warnings).toEqual([]);
  db.raw.exec(`DELETE FROM journal WHERE n > ${rows[0]!.n}`);
  expect(await check()).toMatchObject({
    ok: true,
    problems: [],
    warnings: [{ code: 'check.journal-cut' }],
  });
  [ministry, varna].forEach((one) => one.stop());
});
