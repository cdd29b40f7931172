/** What is pasted from a spreadsheet, or is one long word, stays what it was in each document. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { protocolDoc } from '../../../domain/council/protocol.ts';
import { bytesOf } from './document-parts.ts';
import { COUNCIL, openOffice, opened, type Office } from './fixture.ts';
import { pdfTexts } from './pdf-text.ts';

const PASTED = 'Код\tСтойност\n2025\t100250\n7\t100';

let office: Office;
const council = () => office.call.council;

beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
});
afterEach(() => office.stop());

const held = async (): Promise<string> => {
  const date = '2027-01-15';
  const { id } = await council().sittings.add({ title: 'Т', date, standard: false });
  const { id: item } = await council().agenda.add({ sitting: id, title: 'Първа' });
  await opened(office, id);
  await council().meeting.vote({ sitting: id, item: '1', for: 5 });
  await council().decisions.add({ sitting: id, item: '1', text: PASTED, due: '2027-03-01' });
  const [member = ''] = office.members;
  await council().meeting.opinion({
    sitting: id,
    item,
    member,
    text: `Не съм съгласен:\n${PASTED}`,
  });
  return id;
};

test('an opinion and a decision with a pasted table are tables in the protocol, and no cell gets a stop', async () => {
  const sitting = await held();
  const { blocks } = protocolDoc(await council().sittings.read({ id: sitting }), false);
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables.map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))).toEqual([
    [
      ['2025', '100250'],
      ['7', '100'],
    ],
    [
      ['2025', '100250'],
      ['7', '100'],
    ],
  ]);
});

test('an amendment with a pasted table, and the notes of a seal, keep it too', async () => {
  const sitting = await held();
  await council().sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  await council().protocol.setState({ sitting, to: 'final', reason: `Ред\n${PASTED}` });
  await council().protocol.amend({ sitting, text: PASTED, reason: 'писмо' });
  const { blocks } = protocolDoc(await council().sittings.read({ id: sitting }), false);
  expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(4);
});

test('in a cell of a report and of the next pack the columns are told apart', async () => {
  const sitting = await held();
  const report = await council().documents.report({ council: COUNCIL, year: 2027, format: 'pdf' });
  const [, ...text] = [null, ...(await pdfTexts(bytesOf(report)))];
  const whole = text.join('\n').replaceAll(/\s+/g, ' ');
  expect(whole).toContain('2025 | 100250');
  expect(whole).not.toContain('2025100250');
  expect(sitting).not.toBe('');
});
