/** The справка of a finished file of claims (§ 6), out of what it left on the disk. */
import type { Language } from '../../domain/kernel/failure.ts';
import { differenceReport, type DifferenceFacts } from '../../domain/tariffs/difference-report.ts';
import type { DifferenceRules } from '../../domain/tariffs/difference.ts';
import { choicesOf } from '../../domain/tariffs/questions.ts';
import type { Provenance, Report } from '../../domain/tariffs/report.ts';
import { noteText } from '../../domain/tariffs/sentences.ts';
import {
  claimPlace,
  isRefused,
  refusalText,
  type Claimed,
  type PaidClaim,
  type RefusedClaim,
} from './claimed.ts';
import type { ClaimedRun } from './difference.ts';
import { jsonBatches } from './export-run.ts';

/** Lines on paper, of the paid and of the refused; the sums are of all. */
const ON_PAPER = 2000;

const paidOnPaper = (claim: PaidClaim, language: Language): DifferenceFacts['claims'][number] => ({
  ...claim,
  id: claim.id ?? '—',
  row: claim.row ?? '—',
  place: claimPlace(claim, language),
  notes: claim.notes.map((note) => noteText(note, language)),
});
const refusedOnPaper = (claim: RefusedClaim, language: Language) => ({
  n: claim.n,
  id: claim.id ?? '—',
  reason: refusalText(claim, language),
});

const firstClaims = async (path: string, language: Language) => {
  const claims: DifferenceFacts['claims'][number][] = [];
  const refused: DifferenceFacts['refused'][number][] = [];
  for await (const batch of jsonBatches<Claimed>(path)) {
    for (const claim of batch) {
      if (!isRefused(claim)) {
        if (claims.length < ON_PAPER) claims.push(paidOnPaper(claim, language));
      } else if (refused.length < ON_PAPER) refused.push(refusedOnPaper(claim, language));
    }
    if (claims.length === ON_PAPER && refused.length === ON_PAPER) break;
  }
  return { claims, refused };
};

export interface Statement {
  readonly file: Omit<ClaimedRun, 'mapping' | 'sheet' | 'place'> & { readonly name: string };
  /** JSON Lines of what each claim came to. */
  readonly claims: string;
  readonly unit: Provenance['unit'];
}

export const differenceStatement = async (
  { file, claims, unit }: Statement,
  rules: DifferenceRules,
  language: Language,
): Promise<Report> => {
  const { name, sha256, totals, version, readings } = file;
  const provenance = { unit, version, choices: choicesOf(readings) };
  const facts = { name, sha256, totals, ...(await firstClaims(claims, language)) };
  return differenceReport(facts, rules, provenance, language);
};
