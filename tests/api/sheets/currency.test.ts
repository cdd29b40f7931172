/** A currency that stands in a cell's format alone, as Excel, openpyxl and LibreOffice write it. */
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../api/sheets/in/open.ts';
import { bytesSource } from '../../../api/sheets/in/source.ts';
import { unwrap } from '../../../domain/kernel/result.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { xlsxOf } from '../../fixtures/xlsx-parts.ts';
import { startedCore } from '../progress-fixture.ts';

const text = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

test.each([
  ['#,##0.00 [$€-bg-BG]', 'EUR'],
  ['#,##0.00\\ [$лв.-402]', 'BGN'],
  ['_-* #,##0.00 &quot;лв.&quot;_-;-* #,##0.00 &quot;лв.&quot;_-', 'BGN'],
  ['#,##0\\ \\л\\в', 'BGN'],
  ['[$EUR] #,##0.00', 'EUR'],
  ['[$CHF-100C]\\ #,##0', 'CHF'],
  ['#,##0.00 [$-402]', null],
  ['0&quot; лвици&quot;', null],
  ['0;-0 &quot;лв.&quot;', null],
])('the format «%s» names the currency %s', async (format, currency) => {
  const bytes = xlsxOf({
    sheets: { Л: '<row><c s="1"><v>20000</v></c></row>' },
    formats: [format],
  });
  const book = unwrap(await openWorkbook(bytesSource('а.xlsx', bytes)));
  const { value } = await book.sheets[0]!.rows().next();
  book.close();
  expect(value).toEqual([
    {
      n: 1,
      cells: [
        {
          kind: 'number',
          text: '20000',
          calendar: 1900,
          ...(currency === null ? {} : { currency }),
        },
      ],
    },
  ]);
});

test('a sum of the plan whose format alone names another currency than its row is a question', async () => {
  const it = await startedCore('2026-10-05T08:00:00Z');
  const { plan } = it.call();
  const { measures } = await plan.plan();
  const line = (i: number, style: number): string => {
    const n = i + 2;
    const id = `${measures[i]!.code}-1`;
    return `<row r="${n}">${text(`A${n}`, id)}<c r="B${n}" s="${style}"><v>20000</v></c></row>`;
  };
  const headings = `<row r="1">${text('A1', 'id')}${text('B1', 'Индикативен ресурс')}</row>`;
  const bytes = xlsxOf({
    sheets: { План: headings + line(0, 1) + line(1, 2) },
    formats: ['#,##0.00 [$€-bg-BG]', '#,##0.00 &quot;лв.&quot;'],
  });
  const base64 = Buffer.from(bytes).toString('base64');
  const { errors } = await plan.import.compare({ name: 'план.xlsx', base64 });
  it.stop();
  expect(errors.map(({ address, failure }) => [address, failure.code])).toEqual([
    ['B2', 'cell.format-currency'],
  ]);
  expect(sentence(errors[0]!.failure)).toContain('„20000 €“');
});
