/** A sitting that is entered afterwards is of the day and the hour on which it was held, not of those of the steps. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { refusalOf } from '../core-fixture.ts';
import { COUNCIL, openOffice, opened, present, type Office } from './fixture.ts';

const YESTERDAY = '2027-01-14';
const TODAY = '2027-01-15';

let office: Office;
let sitting = '';
const council = () => office.call.council;
const read = () => council().sittings.read({ id: sitting });
const edit = (more: Record<string, string>) => council().sittings.edit({ id: sitting, ...more });
const step = (to: 'convened' | 'open' | 'closed', reason = 'проба') =>
  council().sittings.step({ id: sitting, to, reason });
const made = async (block: string): Promise<string> =>
  (protocolParts(await read()).find((one) => one.block === block)?.made ?? '').replaceAll(
    '\u00A0',
    ' ',
  );
const add = async (date: string, kind: 'regular' | 'written' = 'regular'): Promise<void> => {
  sitting = (await council().sittings.add({ title: 'Т', date, kind, standard: false })).id;
  await council().agenda.add({ sitting, title: 'Първа' });
  const [chairedBy = ''] = office.members;
  if (kind === 'regular') await council().sittings.edit({ id: sitting, chairedBy });
};

beforeEach(async () => {
  // 16:30 in Sofia.
  office = await openOffice(`${TODAY}T14:30:00Z`);
});
afterEach(() => office.stop());

test('yesterday’s sitting is entered today: protocol, decision and checklist are of yesterday', async () => {
  await add(YESTERDAY);
  await opened(office, sitting);
  expect((await read()).checklist.unusual.map(({ code }) => code)).toContain('council.other-day');
  await edit({ openedOn: '14.01.2027' });
  // The hour that the clock showed today is not one of yesterday.
  expect((await read()).sitting).toMatchObject({ openedOn: YESTERDAY, openedAt: '' });
  await edit({ openedAt: '10:00' });
  expect((await read()).checklist.unusual.map(({ code }) => code)).not.toContain(
    'council.other-day',
  );
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await council().decisions.add({ sitting, item: '1', text: 'Да се' });
  await step('closed', '');
  expect((await read()).sitting).toMatchObject({ closedAt: '', closedOn: null });
  await edit({ closedAt: '12:15' });
  expect(await made('intro')).toMatch(/^На 14\.01\.2027 г\. \(четвъртък\) от 10,00 ч\./);
  expect(await made('intro')).not.toContain('беше свикано за');
  expect(await made('closing')).toMatch(/беше закрито в 12,15 ч\.$/);
  expect((await council().decisions.list({ council: COUNCIL }))[0]?.sittingDate).toBe(YESTERDAY);
  await council().protocol.setState({ sitting, to: 'final' });
  expect(await refusalOf(edit({ openedOn: TODAY }))).toBe('council.sealed');
});

test('typed before the opening, the day stays, and none is asked about', async () => {
  await add(YESTERDAY);
  await step('convened');
  await edit({ openedOn: YESTERDAY });
  await present(office, sitting, 5);
  await step('open', '');
  expect((await read()).sitting).toMatchObject({ openedOn: YESTERDAY, openedAt: '' });
});

test('an hour that a person typed stays when the day moves', async () => {
  await add(YESTERDAY);
  await opened(office, sitting);
  await edit({ openedAt: '09:00' });
  await edit({ openedOn: YESTERDAY });
  expect((await read()).sitting).toMatchObject({ openedOn: YESTERDAY, openedAt: '09:00' });
});

test('no day and no hour to come, also before the opening; none that does not exist, none taken away', async () => {
  await add(TODAY);
  await step('convened');
  expect(await refusalOf(edit({ openedOn: '16.01.2027' }))).toBe('council.ahead');
  expect(await refusalOf(edit({ openedOn: '31.02.2027' }))).toBe('read.no-such-day');
  await edit({ openedAt: '23:00' });
  await present(office, sitting, 5);
  expect(await refusalOf(step('open'))).toBe('council.ahead');
  await edit({ openedAt: '' });
  await step('open');
  expect((await read()).sitting).toMatchObject({ openedOn: TODAY, openedAt: '16:30' });
  expect(await refusalOf(edit({ openedOn: '' }))).toMatch(/^read\./);
});

test('of another day than it was called for: closed and sealed with a reason only', async () => {
  await add(TODAY);
  await opened(office, sitting);
  await edit({ openedOn: YESTERDAY, openedAt: '10:00' });
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  expect(await refusalOf(step('closed', ''))).toBe('council.step-reason');
  await step('closed', 'Членовете бяха поканени по телефона за предния ден.');
  expect(await made('intro')).toContain('Заседанието беше свикано за 15.01.2027');
});

test('closed after midnight: the day of the closing is typed, after that of the opening', async () => {
  await add(YESTERDAY);
  await opened(office, sitting);
  await edit({ openedOn: YESTERDAY, openedAt: '22:00' });
  await council().meeting.vote({ sitting, item: '1', for: 5 });
  await step('closed');
  expect(await refusalOf(edit({ closedOn: '13.01.2027' }))).toBe('council.hours');
  expect(await refusalOf(edit({ closedOn: '16.01.2027' }))).toBe('council.ahead');
  await edit({ closedOn: TODAY, closedAt: '00:40' });
  expect(await made('closing')).toContain('беше закрито в 00,40 ч. на 15.01.2027');
  // On the day of its opening again, that hour was before it.
  expect(await refusalOf(edit({ closedOn: '' }))).toBe('council.hours');
});

test('a written procedure is not opened', async () => {
  await add(TODAY, 'written');
  expect(await refusalOf(edit({ openedOn: YESTERDAY }))).toBe('council.opening-written');
});
