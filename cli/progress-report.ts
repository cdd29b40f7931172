/** `myarka progress report`: the yearly report of the plan, written to a file. */
import { PLAN_REPORT_YEARS } from '../domain/council/plan-report.ts';
import { dayOption, requiredOption, requiredYear, textOption, type Command } from './command.ts';
import { formatOf, STANDARDS, written } from './council/documents.ts';
import { oneOf, optional } from './council/options.ts';

export const progressReportCommand: Command = {
  words: ['progress', 'report'],
  usage:
    'progress report --year ГГГГ --out F.pdf|.docx|.xlsx [--force] [--known ДД.ММ.ГГГГ] [--standard ua-1|a-2a] [--json]',
  options: {
    year: { type: 'string' },
    out: { type: 'string' },
    known: { type: 'string' },
    standard: { type: 'string' },
  },
  run: async ({ call, values }) => {
    const file = requiredOption(values, 'out');
    const format = formatOf(file, ['pdf', 'docx', 'xlsx']);
    if (!format.ok) return format;
    const known = optional('known', dayOption(values, 'known'));
    const asked = {
      year: requiredYear(values, 'year', PLAN_REPORT_YEARS),
      format: format.value,
      standard: oneOf(textOption(values, 'standard') ?? 'ua-1', STANDARDS),
      ...known,
    };
    const made = await call().progress.yearReport(asked);
    return written(file, made);
  },
};
