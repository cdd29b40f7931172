/**
 * The additional payment (§ 6) of a file, line by line, on the disk: `difference.jsonl` beside the file
 * that was sent, from which the result is written as that file with columns added.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { sentence } from '../../domain/text/sentences.ts';
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { decimalAmount, eurOfBgn, minor, type Minor } from '../../domain/kernel/money.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { EMPTY } from '../../domain/kernel/table-cell.ts';
import type { Difference } from '../../domain/tariffs/difference.ts';
import { resultText, type ResultText } from '../../domain/tariffs/text/results.ts';
import { readingFile } from '../sheets/in/unreadable.ts';
import { moneyOut, numberOut, textOut, type OutCell } from '../sheets/out/cell.ts';
import { jsonBatches } from './export-run.ts';
import { writeResultFile, type Added, type ResultFile, type TableKind } from './result-file.ts';

/** What one line of the file came to. */
export type Claimed =
  | {
      readonly n: number;
      readonly id: string;
      readonly row: string;
      readonly basis: Difference['basis'];
      readonly old: Minor | null;
      readonly new: Minor | null;
      readonly bgn: Minor;
      readonly eur: Minor;
    }
  | { readonly n: number; readonly refused: Failure };

export const claimedOf = (n: number, result: Result<Difference, Failure>): Claimed => {
  if (!result.ok) return { n, refused: result.error };
  const { id, row, basis, old, new: paid, bgn, eur } = result.value;
  return { n, id, row, basis, old: old?.bgn ?? null, new: paid.bgn, bgn, eur };
};

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

const HEADINGS: readonly ResultText[] = [
  'line',
  'verdict',
  'basis',
  'old',
  'new',
  'toPay',
  'toPayEur',
  'refusal',
];
const WIDTHS = [8, 16, 10, 16, 16, 16, 16, 70];

const amount = (value: Minor | null): OutCell =>
  value === null ? EMPTY : moneyOut(decimalAmount(value));

const cellsOf = (claim: Claimed, language: Language): OutCell[] => {
  const verdict = resultText('refused' in claim ? 'refused' : 'paid', language);
  if ('refused' in claim) {
    const { where: _, ...reason } = claim.refused;
    const blank = Array.from({ length: 5 }, () => EMPTY);
    return [numberOut(claim.n), textOut(verdict), ...blank, textOut(sentence(reason, language))];
  }
  const { n, basis, old, new: paid, bgn, eur } = claim;
  const sums = [amount(old), amount(paid), amount(bgn), amount(eur)];
  return [numberOut(n), textOut(verdict), textOut(basis), ...sums, EMPTY];
};

const claimColumns = (path: string, language: Language): Added => {
  const batches = jsonBatches<Claimed>(path);
  let batch: readonly Claimed[] = [];
  let at = 0;
  return {
    headings: HEADINGS.map((name) => resultText(name, language)),
    widths: WIDTHS,
    next: async () => {
      while (at >= batch.length) {
        const more = await batches.next();
        if (more.done === true) return [];
        [batch, at] = [more.value, 0];
      }
      const claim = batch[at];
      at += 1;
      return claim === undefined ? [] : cellsOf(claim, language);
    },
  };
};

export interface ClaimSums {
  readonly claims: number;
  readonly refusals: number;
  readonly bgn: Minor;
}

const totalsOf = ({ claims, refusals, bgn }: ClaimSums, language: Language) => {
  const of = (name: ResultText): string => resultText(name, language);
  return {
    name: of('totals'),
    widths: [24, 10, 18, 18],
    rows: [
      [of('name'), of('lines'), of('toPay'), of('toPayEur')].map(textOut),
      [
        textOut(of('paid')),
        numberOut(claims - refusals),
        amount(bgn),
        amount(eurOfBgn(minor(bgn))),
      ],
      [textOut(of('refused')), numberOut(refusals), EMPTY, EMPTY],
    ],
  };
};

export const exportClaims = (
  path: string,
  kind: TableKind,
  file: {
    readonly input: ResultFile['input'];
    readonly claims: string;
    readonly sums: ClaimSums;
    readonly language: Language;
  },
  control: Pick<ResultFile, 'signal' | 'moved'>,
): Promise<Result<null, Failure>> =>
  readingFile(async () => {
    const { input, claims, sums, language } = file;
    const written = await writeResultFile(path, kind, {
      input,
      sheet: resultText('difference', language),
      added: claimColumns(claims, language),
      totals: totalsOf(sums, language),
      language,
      ...control,
    });
    return written.ok ? ok(null) : written;
  });
