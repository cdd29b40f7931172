/** `myarka progress signed`: the signed files beside the plan's yearly report; one is added, or taken off. */
import { basename } from 'node:path';
import { readInput } from '../db/input-file.ts';
import { PLAN_REPORT_YEARS } from '../domain/council/plan-report.ts';
import { ok } from '../domain/kernel/result.ts';
import { sofiaMoment } from '../domain/kernel/sofia-time.ts';
import { requiredYear, textOption, type Command } from './command.ts';
import { upload } from './upload.ts';

export const progressSignedCommand: Command = {
  words: ['progress', 'signed'],
  usage: 'progress signed --year ГГГГ [--add FILE] [--remove SHA256] [--json]',
  options: { year: { type: 'string' }, add: { type: 'string' }, remove: { type: 'string' } },
  run: async ({ call, values }) => {
    const year = requiredYear(values, 'year', PLAN_REPORT_YEARS);
    const { signedReport } = call().progress;
    const file = textOption(values, 'add');
    if (file !== undefined) {
      const content = readInput(file);
      if (!content.ok) return content;
      const name = basename(file);
      const id = await upload(call(), name, content.value);
      await signedReport.add({ year, upload: id, name });
    }
    const sha256 = textOption(values, 'remove');
    if (sha256 !== undefined) await signedReport.remove({ year, sha256 });
    const files = await signedReport.list({ year });
    const lines = files.map((one) =>
      [one.sha256, one.name, one.addedBy, sofiaMoment(Date.parse(one.addedAt))].join('\t'),
    );
    const none = `Няма подписани файлове към доклада за плана за ${year} г.`;
    return ok({ json: files, text: lines.join('\n') || none });
  },
};
