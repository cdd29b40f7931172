/** Whatever a person's text ends with, no sentence that a document is composed of ends twice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutStop, withStop } from '../../../domain/text/one-stop.ts';
import { zipParts } from './document-parts.ts';
import { COUNCIL, openOffice, present, realPdf, upload, type Office } from './fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice('2027-01-15T08:00:00Z');
});
afterEach(() => office.stop());

/** Two ends of a sentence on each other. A space to write in («………») is a word, and «г.» before a bracket another. */
const TWICE = /(?<!\.)\.\.(?!\.)|[?!]\.|(?<!…)…\.|\.[;:,]\.|\. \.(?!\.)|(?<!г)\.\)\./u;

const paragraphsOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((one) =>
      [...one.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join(''),
    );

const faultsIn = (file: { readonly base64: string }): string[] =>
  paragraphsOf(zipParts(file)['word/document.xml'] ?? '').filter((line) => TWICE.test(line));

test('one stop is put where there is none, and taken where something goes on', () => {
  for (const text of ['Спешно е.', 'Защо?', 'Край…', 'до 15.03.2026 г.', '„Да!“'])
    expect(withStop(text)).toBe(text);
  expect([withStop('Спешно е'), withStop('Приет (на 15.03.2026 г.)'), withStop('')]).toEqual([
    'Спешно е.',
    'Приет (на 15.03.2026 г.).',
    '',
  ]);
  expect(['няма кворум.', 'до 2027 г.', 'чака…', 'и т.н.'].map(withoutStop)).toEqual([
    'няма кворум',
    'до 2027 г.',
    'чака…',
    'и т.н.',
  ]);
});

test.each(['.', '', '?', ' г.'])(
  'no document of a council ends a sentence twice: «%s»',
  async (end) => {
    const { call, members } = office;
    const { council } = call;
    const said = (text: string): string => `${text}${end}`;
    await council.councils.rules.set({
      council: COUNCIL,
      rules: [
        { name: 'quorum', value: '1/2+', act: said('чл. 7 от Правилника') },
        { name: 'majority', value: 'present:1/2+', act: said('чл. 7 от Правилника') },
        { name: 'noticeDays', value: '7', act: said('чл. 6 от Правилника') },
        { name: 'programmeBy', value: '12-31', act: said('чл. 9 от Правилника') },
        { name: 'agendaVote', value: 'yes', act: said('чл. 10 от Правилника') },
      ],
    });
    const date = '2027-01-15';
    const { id: sitting } = await council.sittings.add({
      title: said('Напредък'),
      date,
      place: said('зала 2'),
    });
    const { id: next } = await council.sittings.add({
      title: said('Следващо'),
      date: '2027-02-15',
    });
    const add = (title: string) =>
      council.agenda.add({ sitting, title: said(title), rapporteur: said('Иванов') });
    const [first, second, third] = [await add('Първа'), await add('Втора'), await add('Трета')];
    await council.documents.issue({ sitting, asOn: date });
    for (const { id } of [first, second, third])
      await council.agenda.edit({
        id,
        report: said('Каза нещо'),
        statements: said('Иванов попита'),
        summary: said('Накратко'),
      });
    await council.sittings.step({ id: sitting, to: 'convened', reason: said('Спешно е') });
    await council.agenda.add({ sitting, title: said('Закъсняла') });
    await council.agenda.papers.add({
      item: first.id,
      upload: await upload(office, 'a.pdf', await realPdf(1)),
      name: 'a.pdf',
      title: said('Отчет'),
    });
    await present(office, sitting, 5);
    await council.sittings.step({ id: sitting, to: 'open', reason: said('Не е посочен кой води') });
    await council.meeting.vote({ sitting, item: 'agenda', for: 5 });
    const member = members[4] ?? '';
    await council.meeting.recuse({ sitting, item: first.id, member, reason: said('роднина') });
    await council.meeting.vote({ sitting, item: first.id, for: 4 });
    await council.meeting.opinion({
      sitting,
      item: first.id,
      member: members[0] ?? '',
      text: said('Не съм съгласна'),
    });
    await council.decisions.add({
      sitting,
      item: first.id,
      text: said('Да се направи'),
      due: '2027-03-01',
    });
    office.setNow('2027-01-15T12:00:00Z');
    const pause = await council.breaks.begin({ sitting, at: '12:00', reason: said('обяд') });
    await council.breaks.resume({ sitting, at: '12:30' });
    expect(pause.id).not.toBe('');
    await council.agenda.edit({
      id: second.id,
      outcome: 'withdrawn',
      outcomeReason: said('липсва становище'),
    });
    await council.agenda.postpone({ id: third.id, reason: said('няма време'), to: next });
    await council.sittings.step({ id: sitting, to: 'closed', reason: said('Така се случи') });
    await council.protocol.setState({ sitting, to: 'final', reason: said('Така се случи') });
    await council.protocol.amend({ sitting, text: said('Пропуснато'), reason: said('писмо') });
    const { decisions } = await council.sittings.read({ id: sitting });
    await council.decisions.follow({ id: decisions[0]?.id ?? '', text: said('Готово') });
    const year = { council: COUNCIL, year: 2027 };
    await council.councils.year.set({ ...year, reportText: said('Увод') });
    const format = 'docx' as const;
    for (const file of [
      await council.documents.protocol({ sitting, format }),
      await council.documents.pack({ sitting, format, asOn: date }),
      await council.documents.pack({ sitting: next, format, asOn: date }),
      await council.documents.report({ ...year, format }),
      await council.documents.programme({ ...year, format }),
    ])
      expect(faultsIn(file).join('\n')).toBe('');
  },
);
