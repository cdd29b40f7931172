/** What a board shows as an XLSX file: the answers of the boards themselves, written as sheets. */
import { z } from 'zod';
import { listMoney } from '../../db/progress/money.ts';
import { BOARDS } from '../../domain/progress/board-texts.ts';
import { PERIODICITIES } from '../../domain/progress/period.ts';
import { languageInput } from '../pdf/answer.ts';
import { MIME, type Sheet } from '../sheets/sheet.ts';
import { writeXlsx } from '../sheets/xlsx.ts';
import { answer, createCaller, procedure, type Context } from '../trpc.ts';
import type { SheetSetting } from './board-columns.ts';
import { dueSheet, lightsSheet, returnedSheet, unreportedSheet } from './board-sheets.ts';
import { completenessSheet, goalSheets, moneySheets } from './board-sum-sheets.ts';
import { boardsRouter } from './boards.ts';
import { readFrame, reportedIn, settingIn } from './state.ts';
import { viewFields, viewOf, type View } from './view.ts';
import type { ReportView } from './views.ts';

const boardsOf = createCaller(boardsRouter);

const fileInput = z.object({
  board: z.enum(BOARDS),
  language: languageInput,
  days: z.int().min(1).max(400).optional(),
  months: z.int().min(1).max(24).optional(),
  year: z.int().min(2000).max(2099).optional(),
  periodicity: z.enum(PERIODICITIES).optional(),
  all: z.boolean().optional(),
  ...viewFields,
});
type FileInput = z.output<typeof fileInput>;

/** Each report with the kind of its indicator, which says how its value is written. */
const withModes = (view: View, reports: readonly ReportView[]) => {
  const frame = readFrame(view.db);
  return reports.map((report) => {
    const found = reportedIn(frame, report.period, report.measure, report.indicator);
    const mode = found.ok ? settingIn(frame, found.value.indicator).kind : 'qualitative';
    return { ...report, mode };
  });
};

const sheetsOf = async (
  ctx: Context,
  input: FileInput,
  view: View,
  setting: SheetSetting,
): Promise<Sheet[]> => {
  const boards = boardsOf(ctx);
  switch (input.board) {
    case 'lights':
      return [lightsSheet(setting, 'lights', await boards.lights(input))];
    case 'late': {
      const all = await boards.lights(input);
      return [
        lightsSheet(
          setting,
          'late',
          all.filter(({ light }) => light.colour === 'red'),
        ),
      ];
    }
    case 'due':
      return [dueSheet(setting, await boards.due(input))];
    case 'unreported':
      return [unreportedSheet(setting, await boards.unreported(input), view.today)];
    case 'returned':
      return [returnedSheet(setting, withModes(view, await boards.returned(input)))];
    case 'completeness': {
      const year = input.year ?? Number(view.today.slice(0, 4));
      return [completenessSheet(setting, await boards.completeness({ ...input, year }))];
    }
    case 'goals':
      return goalSheets(setting, await boards.goals(input));
    case 'money': {
      const { measures } = await boards.money(input);
      return moneySheets(setting, measures, listMoney(view.db));
    }
    default:
      return input.board satisfies never;
  }
};

export const boardFileQuery = procedure.input(fileInput).query(async ({ ctx, input }) => {
  const view = viewOf({ store: answer(ctx.store()), now: ctx.now }, input);
  const setting = { plan: readFrame(view.db).plan, language: input.language };
  const bytes = await writeXlsx(await sheetsOf(ctx, input, view, setting));
  return { base64: Buffer.from(bytes).toString('base64'), mime: MIME.xlsx };
});
