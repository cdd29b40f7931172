/** The name of a council after «на», as its settings hold it, in the papers. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolParts } from '../../../domain/council/protocol.ts';
import { COUNCIL, openOffice, type Office } from './fixture.ts';

let office: Office;
const councils = () => office.call.council.councils;
beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
});
afterEach(() => office.stop());

const named = async (kind: 'regular' | 'written'): Promise<string> => {
  const { sittings } = office.call.council;
  const { id } = await sittings.add({ title: 'Т', date: '2027-01-15', kind, standard: false });
  const parts = protocolParts(await sittings.read({ id }));
  return ['head', 'intro']
    .map((block) => parts.find((one) => one.block === block)?.made ?? '')
    .join('\n')
    .replaceAll('\u00A0', ' ');
};

test('proposed, written by the secretary, and proposed anew for another name', async () => {
  const { council } = await councils().read({ id: COUNCIL });
  expect(await named('regular')).toMatch(
    /^от редовно заседание на Консултативния съвет за електронно здравеопазване\n[^]* на Консултативния съвет за електронно здравеопазване\.$/,
  );
  const inText = { title: council.title, form: 'КСЕЗ' };
  const letterhead = [...council.layout.letterhead];
  await councils().edit({ id: COUNCIL, layout: { ...council.layout, letterhead, inText } });
  expect(await named('regular')).toContain('от редовно заседание на КСЕЗ\n');
  expect(await named('written')).toMatch(
    /взети неприсъствено от КСЕЗ\n[^]*бяха взети решения на КСЕЗ неприсъствено/,
  );
  await councils().edit({ id: COUNCIL, title: 'Междуведомствен съвет' });
  expect(await named('written')).toContain('решения на Междуведомствения съвет неприсъствено');
});
