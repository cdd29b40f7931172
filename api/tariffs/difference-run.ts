/**
 * The additional payment (§ 6) of a file, line by line, on the disk: `difference.jsonl` beside the file
 * that was sent, from which the result is written as that file with columns added.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { decimalAmount, type Minor } from '../../domain/kernel/money.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { EMPTY } from '../../domain/kernel/table-cell.ts';
import { noteText } from '../../domain/tariffs/sentences.ts';
import {
  CLAIM_COLUMNS,
  CLAIM_TOTALS,
  hospitalText,
  resultText,
  type ResultText,
} from '../../domain/tariffs/text/results.ts';
import { isUnknown, type PlainSum } from '../../domain/tariffs/totals.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../sheets/out/cell.ts';
import {
  claimPlace,
  claimVerdict,
  isRefused,
  refusalText,
  type Claimed,
  type ClaimTotals,
} from './claimed.ts';
import { asideCells } from './aside-cells.ts';
import { jsonBatches } from './export-run.ts';
import type { TablePlace } from './place.ts';
import {
  writeResultFile,
  type Added,
  type ResultFile,
  type TableKind,
  type WrittenAnew,
} from './result-file.ts';

/** Each claim as a line; what it gives back waits until all is on the disk. */
export const claimsFile = (path: string) => {
  const stream = createWriteStream(path);
  stream.on('error', () => undefined);
  return {
    write: async (claims: readonly Claimed[]): Promise<void> => {
      if (stream.errored !== null) throw stream.errored;
      const text = claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');
      if (text !== '' && !stream.write(text)) await once(stream, 'drain');
    },
    end: async (): Promise<void> => {
      stream.end();
      await finished(stream);
    },
  };
};

const WIDTHS = [8, 16, 10, 16, 16, 16, 16, 70, 60, 60];

const amount = (value: Minor | null): OutCell =>
  value === null ? EMPTY : moneyOut(decimalAmount(value));

const cellsOf = (
  claim: Claimed,
  language: Language,
  columns: TablePlace['columns'] | undefined,
): OutCell[] => {
  const verdict = resultText(claimVerdict(claim), language);
  if (isRefused(claim)) {
    const blank = Array.from({ length: 5 }, () => EMPTY);
    const reason = textOut(refusalText(claim, language, columns));
    return [numberOut(claim.n), textOut(verdict), ...blank, reason, EMPTY, EMPTY];
  }
  const { n, basis, old, new: paid, bgn, eur, notes } = claim;
  const sums = [amount(old), amount(paid), amount(bgn), amount(eur)];
  const noted = notes.map((note) => noteText(note, language)).join(' ');
  const told = [EMPTY, textOut(claimPlace(claim, language)), textOut(noted)];
  return [numberOut(n), textOut(verdict), textOut(basis), ...sums, ...told];
};

const claimColumns = (
  path: string,
  language: Language,
  columns: TablePlace['columns'] | undefined,
): Added => {
  const batches = jsonBatches<Claimed>(path);
  let batch: readonly Claimed[] = [];
  let at = 0;
  return {
    aside: (row) => asideCells(row, CLAIM_COLUMNS, language),
    headings: CLAIM_COLUMNS.map((name) => resultText(name, language)),
    widths: WIDTHS,
    next: async () => {
      while (at >= batch.length) {
        const more = await batches.next();
        if (more.done === true) return [];
        [batch, at] = [more.value, 0];
      }
      const claim = batch[at];
      at += 1;
      return claim === undefined ? [] : cellsOf(claim, language, columns);
    },
  };
};

const totalsOf = ({ all, byRow, byHospital }: ClaimTotals, language: Language) => {
  const of = (name: ResultText): string => resultText(name, language);
  const paid = (name: string, sum: PlainSum): OutCell[] => [
    textOut(name),
    numberOut(sum.lines - sum.withoutAmount),
    ...(isUnknown(sum) ? [EMPTY, EMPTY] : [amount(sum.bgn), amount(sum.eur)]),
  ];
  const group = (
    title: ResultText,
    sums: readonly PlainSum[],
    label: (name: string) => string,
  ): OutCell[][] =>
    sums.length === 0
      ? []
      : [[textOut(of(title))], ...sums.map((sum) => paid(label(sum.name), sum))];
  return {
    name: of('totals'),
    widths: [40, 10, 18, 18],
    rows: [
      CLAIM_TOTALS.map((name) => textOut(of(name))),
      paid(isUnknown(all) ? `${of('valued')}: ${of('nothingPaid')}` : of('valued'), all),
      [textOut(of('allRefused')), numberOut(all.withoutAmount), EMPTY, EMPTY],
      ...group('byHospital', byHospital, (name) => hospitalText(name, language)),
      ...group('byRow', byRow, (name) => (name === '' ? of('unknown') : name)),
    ],
  };
};

export const exportClaims = (
  path: string,
  kind: TableKind,
  file: {
    readonly input: ResultFile['input'];
    readonly claims: string;
    readonly totals: ClaimTotals;
    readonly place?: TablePlace | null;
    readonly language: Language;
  },
  control: Pick<ResultFile, 'signal' | 'moved'>,
): Promise<Result<WrittenAnew, Failure>> =>
  readingFile(async () => {
    const { input, claims, totals, place, language } = file;
    return writeResultFile(path, kind, {
      input,
      sheet: resultText('difference', language),
      added: claimColumns(claims, language, place?.columns),
      totals: totalsOf(totals, language),
      language,
      ...control,
    });
  });
