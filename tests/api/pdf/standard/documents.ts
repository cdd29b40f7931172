/** Each kind of PDF that the application makes, on data with something in every part of it. */
import { exam, tariffDesk, type TariffDesk } from '../../../fixtures/tariff-desk.ts';
import {
  COUNCIL,
  openOffice,
  opened,
  realPdf,
  upload,
  type Office,
} from '../../council/fixture.ts';

interface Made {
  readonly base64: string;
}
export interface Kind {
  readonly name: string;
  readonly standard: 'ua-1' | 'a-2a';
  readonly make: () => Promise<Made>;
}

const LONG =
  'Предложението се приема с бележките, изразени на заседанието.\n\n1. Първо.\n2. Второ.\n';

/** A sitting with a long text, a table pasted from a spreadsheet, votes, a decision and an opinion. */
const sittingIn = async (office: Office): Promise<string> => {
  const { council } = office.call;
  const { id: sitting } = await council.sittings.add({
    title: 'Напредък',
    date: '2026-12-10',
    time: '10:00',
  });
  const { id: item } = await council.agenda.add({
    sitting,
    title: 'Отчет за изпълнението',
    measures: ['3.5.2', '1.1.1'],
    summary: 'Година\tСредства\n2025\t100\n2026\t250\n',
    report: LONG,
  });
  const name = 'доклад.pdf';
  await council.agenda.papers.add({
    item,
    upload: await upload(office, name, await realPdf(2)),
    name,
  });
  await opened(office, sitting);
  await council.meeting.vote({ sitting, item, for: 3, against: 1, abstain: 1 });
  await council.decisions.add({ sitting, item, text: 'Да се представи график.' });
  await council.sittings.step({ id: sitting, to: 'closed', reason: 'проба' });
  return sitting;
};

const CLAIMS = [
  'id;row;date;count;Лечебно заведение',
  'a;1.3;2022-03-01;4;МБАЛ Видин',
  'b;1.3;2022-03-02;2;МБАЛ Враца',
].join('\n');

/** A file of lines that is valued, and what it claims by § 6. */
const claimsAt = async ({ call, upload: send, finished }: TariffDesk): Promise<string> => {
  const run = await send('искания.csv', CLAIMS);
  const how = { run, mapping: {}, readings: {} };
  await finished(await call().batch.start(how));
  await finished(await call().difference.start(how));
  return run;
};

const BOTH = ['ua-1', 'a-2a'] as const;

export interface Desk {
  readonly kinds: readonly Kind[];
  readonly stop: () => void;
}

export const openDesk = async (): Promise<Desk> => {
  const office = await openOffice();
  const { plan, council, progress } = office.call;
  const sitting = await sittingIn(office);
  const year = 2026;
  const desk = tariffDesk();
  const run = await claimsAt(desk);
  const both = (name: string, make: (standard: Kind['standard']) => Promise<Made>): Kind[] =>
    BOTH.map((standard) => ({ name, standard, make: () => make(standard) }));
  const ua = (name: string, make: () => Promise<Made>): Kind => ({ name, standard: 'ua-1', make });
  return {
    kinds: [
      ua('money of the plan', () => plan.totals.pdf({})),
      ua('timeline, A4', () => plan.timeline.pdf({})),
      ua('timeline, A3', () => plan.timeline.pdf({ paper: 'a3' })),
      ua('the plan’s document', () => plan.document.make({ kind: 'pdf' })),
      ua('справка of a line', () =>
        desk.call().documents.line({ raw: exam('a'), readings: {}, kind: 'pdf' }),
      ),
      ua('справка of a file', () => desk.call().documents.batch({ run, kind: 'pdf' })),
      ua('справка of § 6', () => desk.call().documents.difference({ run, kind: 'pdf' })),
      ...both('pack', (standard) =>
        council.documents.pack({ sitting, format: 'pdf', standard, annexes: false }),
      ),
      ...both('protocol', (standard) =>
        council.documents.protocol({ sitting, format: 'pdf', standard }),
      ),
      ...both('programme', (standard) =>
        council.documents.programme({ council: COUNCIL, year, format: 'pdf', standard }),
      ),
      ...both('report of a council', (standard) =>
        council.documents.report({ council: COUNCIL, year, format: 'pdf', standard }),
      ),
      ...both('report of the plan', (standard) => progress.yearReport({ year, standard })),
    ],
    stop: () => {
      office.stop();
      desk.close();
    },
  };
};

export const bytesOf = ({ base64 }: Made): Buffer => Buffer.from(base64, 'base64');
