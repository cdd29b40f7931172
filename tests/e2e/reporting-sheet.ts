/** A unit's template as a person's spreadsheet saves it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PROGRESS_COLUMNS } from '../../api/progress/sheet-columns.ts';
import { writeXlsx } from '../../api/sheets/xlsx.ts';
import { gridsOf } from '../fixtures/grids.ts';

interface Fill {
  readonly measure: string;
  readonly header: string;
  readonly value: string | number;
}

const HEADERS = PROGRESS_COLUMNS.map(({ header }) => header);

/** The template as a person's spreadsheet would save it after some cells were filled in. */
export const filledIn = async (path: string, fills: readonly Fill[]): Promise<Buffer> => {
  const [, ...rows] = (await gridsOf(readFileSync(path)))[0]?.rows ?? [];
  const changed = rows.map((cells) =>
    HEADERS.map((header, i) => {
      const fill = fills.find(
        (one) => one.header === header && one.measure === cells[HEADERS.indexOf('Мярка')],
      );
      return fill?.value ?? cells[i] ?? null;
    }),
  );
  const columns = PROGRESS_COLUMNS.map(({ key, header, width }) => ({ key, header, width }));
  return Buffer.from(await writeXlsx([{ name: 'Отчет', columns, rows: changed }]));
};

export const chooseFile = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('dialog')
      .getByRole('button', { name: /Избор на файл|Изберете файл/ })
      .click(),
  ]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await chooser.setFiles({ name, mimeType, buffer });
};
