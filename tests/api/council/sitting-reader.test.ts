/** In a deployment: who may only read sees all of it, changes nothing, and still gets the documents. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEED_COUNCIL } from '../../../db/council/seed.ts';
import { protocolDoc } from '../../../domain/council/protocol.ts';
import {
  enrolled,
  foundMinistry,
  type Installation,
  type Ministry,
} from '../exchange/installation.ts';

let ministry: Ministry;
let reader: Installation;
let sitting = '';

/** A sealed sitting with a text of the secretary's own, sent to a reader. */
beforeAll(async () => {
  ministry = await foundMinistry();
  reader = await enrolled(ministry, 'НЗОК', ['council.reader']);
  const { council } = ministry.call;
  sitting = (await council.sittings.add({ title: 'Напредък', date: '2026-10-20' })).id;
  for (const to of ['convened', 'open', 'closed'] as const)
    await council.sittings.step({ id: sitting, to, reason: 'без състав' });
  await council.protocol.setText({ sitting, block: 'own', text: 'Заседанието беше открито.' });
  await council.protocol.setState({ sitting, to: 'final', reason: 'без състав' });
  reader.later(2);
  reader.take(ministry.send('НЗОК', true).bytes);
}, 60_000);
afterAll(() => {
  reader.stop();
  ministry.stop();
});

test('the window knows beforehand, and the core refuses', async () => {
  expect((await ministry.call.app.rights()).deeds.council).toBeNull();
  expect((await reader.call.app.rights()).deeds.council).toMatchObject({
    code: 'rights.council',
    params: { unit: 'НЗОК', assumed: 'no' },
  });
  const attempts = [
    reader.call.council.sittings.add({ title: 'Друго', date: '2026-11-20' }),
    reader.call.council.councils.members.add({ council: SEED_COUNCIL, name: 'Някой' }),
    reader.call.council.protocol.amend({ sitting, text: 'Друго', reason: 'грешка' }),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow('rights.council');
});

test('reads the very protocol that was sealed, and builds the pack', async () => {
  const here = protocolDoc(await reader.call.council.sittings.read({ id: sitting }), false);
  const there = protocolDoc(await ministry.call.council.sittings.read({ id: sitting }), false);
  expect(here).toEqual(there);
  expect(JSON.stringify(here)).toContain('Заседанието беше открито.');
  const pack = await reader.call.council.documents.pack({ sitting, format: 'docx' });
  expect(pack.base64.length).toBeGreaterThan(1000);
});
