/** A pack issued while the clock stood a year ahead; then the clock is put right, and a record says so. */
import { afterEach, expect, test } from 'vitest';
import { bytesOf } from './document-parts.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';
import { pdfTexts, squeezed } from './pdf-text.ts';

const TRUE_DAY = '2026-11-03';
const SHOWN_DAY = '2027-11-03';

let office: Office;
afterEach(() => office.stop());

const at = async (instant: string): Promise<void> => {
  office.setNow(instant);
  await office.call.clock.answer({ trueNow: (await office.call.clock.state()).now });
};

const aYearAhead = async () => {
  office = await openOffice('2026-11-01T08:00:00Z');
  await at(`${SHOWN_DAY}T09:00:00Z`);
  const { council, plan } = office.call;
  await plan.notes.add({ measure: '1.1.1', text: 'същия ден' });
  const { id: sitting } = await council.sittings.add({ title: 'Проба', date: '2026-11-12' });
  await council.agenda.add({ sitting, title: 'Отчет', measures: ['1.1.1'] });
  await opened(office, sitting);
  const { id: decision } = await council.decisions.add({ sitting, item: '1', text: 'Да се' });
  await council.decisions.follow({ id: decision, text: 'Готово', state: 'done' });
  const sent = await council.documents.pack({ sitting });
  await council.documents.issue({ sitting });
  const ofTrueDay = await council.documents.pack({ sitting, asOn: TRUE_DAY });
  return { sitting, sent, ofTrueDay };
};

const putRight = async (): Promise<void> => {
  await at('2026-11-04T08:00:00Z');
  await office.call.clock.correct({
    shownFrom: '2027-11-01T00:00:00.000Z',
    shownTo: '2027-11-05T00:00:00.000Z',
    trueFrom: '2026-11-01T00:00:00.000Z',
  });
};

const read = (id: string) => office.call.council.sittings.read({ id });
const codes = (warnings: readonly { readonly code: string }[]): string[] =>
  warnings.map(({ code }) => code);

test('the list of issues, and the steps of the sitting, go by the corrected clock and say so', async () => {
  const { sitting } = await aYearAhead();
  const before = await read(sitting);
  expect(before.issues).toMatchObject([{ asOn: SHOWN_DAY, shown: null }]);
  expect(before.packWarnings).toEqual([]);
  await putRight();
  const { issues, sitting: now, decisions } = await read(sitting);
  expect(issues).toMatchObject([
    {
      asOn: TRUE_DAY,
      issuedAt: expect.stringMatching(/^2026-11-03T09:00/),
      shown: { asOn: SHOWN_DAY, issuedAt: expect.stringMatching(/^2027-11-03T09:00/) },
    },
  ]);
  expect(now).toMatchObject({ convenedOn: TRUE_DAY, openedOn: TRUE_DAY });
  expect(decisions).toMatchObject([{ closedOn: TRUE_DAY }]);
  const [decision] = await office.call.council.decisions.list({ council: COUNCIL });
  expect(decision?.steps).toMatchObject([{ on: TRUE_DAY }]);
});

test('what was sent stays as it was sent, and the secretary is told what stands in it', async () => {
  const { sitting, sent, ofTrueDay } = await aYearAhead();
  await putRight();
  const { documents } = office.call.council;
  const again = await documents.pack({ sitting, asOn: SHOWN_DAY });
  expect(again.sha256).toBe(sent.sha256);
  expect((await pdfTexts(bytesOf(again))).join('')).toContain('03.11.2027');
  expect(codes(again.warnings)).toEqual([
    'council.freeze-shown',
    'council.freeze-other',
    'council.freeze-shown',
  ]);
  // The next pack is as on the day that the issue was truly made on, with what was truly known by then.
  const next = await documents.pack({ sitting, renew: true });
  expect(next.asOn).toBe(TRUE_DAY);
  expect(next.contentSha256).not.toBe(ofTrueDay.contentSha256);
  expect(next.version).toBe(2);
  const text = squeezed((await pdfTexts(bytesOf(next))).join(''));
  expect(text).toContain(
    squeezed('Данните са към 03.11.2026 г., каквито са били известни на 04.11.2026'),
  );
  expect(next.warnings).toMatchObject([
    { code: 'council.freeze-shown', params: { date: '03.11.2027 г.' } },
  ]);
});

test('a day that was typed under the wrong clock, and is not the one it showed, stays', async () => {
  office = await openOffice('2026-11-01T08:00:00Z');
  await at(`${SHOWN_DAY}T09:00:00Z`);
  const { council } = office.call;
  const { id: sitting } = await council.sittings.add({ title: 'Проба', date: '2026-11-12' });
  await council.agenda.add({ sitting, title: 'Отчет', measures: [] });
  await opened(office, sitting);
  const { id } = await council.decisions.add({ sitting, item: '1', text: 'Да се' });
  await council.decisions.follow({ id, text: 'Готово', on: '2026-10-30', state: 'done' });
  await putRight();
  const [decision] = await council.decisions.list({ council: COUNCIL });
  expect(decision).toMatchObject({ closedOn: '2026-10-30', steps: [{ on: '2026-10-30' }] });
});
