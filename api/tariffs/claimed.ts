/** What one line of a file of claims (§ 6) came to, as it stands on the disk and crosses to the window. */
import type { Failure, Language } from '../../domain/kernel/failure.ts';
import { sentence } from '../../domain/text/sentences.ts';
import { decimalAmount, type Minor } from '../../domain/kernel/money.ts';
import { citesOf, type Difference, type DifferenceCites } from '../../domain/tariffs/difference.ts';
import { noteText } from '../../domain/tariffs/sentences.ts';
import { resultText } from '../../domain/tariffs/text/results.ts';
import { placeText, type TablePlace } from './place.ts';
import type { Note } from '../../domain/tariffs/valuation.ts';
import type { PlainTotals } from '../../domain/tariffs/totals.ts';

interface Placed {
  readonly n: number;
  readonly id: string | null;
  readonly row: string | null;
  readonly hospital: string | null;
}
export interface PaidClaim extends Placed {
  readonly basis: Difference['basis'];
  /** Null where the whole worth is paid. */
  readonly old: Minor | null;
  readonly new: Minor | null;
  readonly bgn: Minor;
  readonly eur: Minor;
  readonly cites: DifferenceCites;
  readonly notes: readonly Note[];
}
export interface RefusedClaim extends Placed {
  readonly refused: Failure;
}
export type Claimed = PaidClaim | RefusedClaim;

/** `withoutAmount` counts the refused. */
export type ClaimTotals = Pick<PlainTotals, 'all' | 'byRow' | 'byHospital'>;

export const isRefused = (claim: Claimed): claim is RefusedClaim => 'refused' in claim;

/** `nothing` has a place in the act and a worth, and nothing on top: its 0 is in the total. */
export const claimVerdict = (claim: Claimed): 'refused' | 'paid' | 'nothing' => {
  if (isRefused(claim)) return 'refused';
  return claim.bgn === 0 ? 'nothing' : 'paid';
};

/** Said once of the whole file: all that § 6 pays was done before the act was in force. */
const EVERY_CLAIM = 'tariff.note.retroactive';

export const paidClaim = (n: number, hospital: string | null, found: Difference): PaidClaim => {
  const { id, row, basis, old, new: paid, bgn, eur, notes } = found;
  return {
    n,
    id,
    row,
    hospital,
    basis,
    old: old?.bgn ?? null,
    new: paid.bgn,
    bgn,
    eur,
    cites: citesOf(found),
    notes: [...notes, ...paid.notes.filter(({ code }) => code !== EVERY_CLAIM)],
  };
};

/** The id stands beside it. */
export const refusalText = (
  { refused, n }: RefusedClaim,
  language: Language,
  columns?: TablePlace['columns'],
): string => {
  const { where: _, ...reason } = refused;
  const { field } = reason.params ?? {};
  const place = placeText(columns, field === undefined ? undefined : String(field), n);
  return `${place === '' ? '' : `${place}: `}${sentence(reason, language)}`;
};

/** «§ 3, § 6; Приложение № 1, т. 1, ред 1.3; по старите стойности: …». */
export const claimPlace = ({ cites }: PaidClaim, language: Language): string => {
  const { paragraphs, new: places, old } = cites;
  const before = old.length === 0 ? [] : [`${resultText('byOld', language)}: ${old.join('; ')}`];
  return [paragraphs.join(', '), ...places, ...before].join('; ');
};

const plainNote = (note: Note) => ({
  code: note.code,
  text: noteText(note, 'bg'),
  cite: note.cite,
});
const amount = (value: Minor | null) => (value === null ? null : decimalAmount(value));

/** One line of JSON on the command line. */
export const claimLine = (claim: Claimed) => {
  const { n, id, row, hospital } = claim;
  if (isRefused(claim)) {
    const reason = { code: claim.refused.code, message: refusalText(claim, 'bg') };
    return { n, id, row, hospital, status: claimVerdict(claim), reason };
  }
  const { basis, old, new: paid, bgn, eur, cites, notes } = claim;
  return {
    n,
    id,
    row,
    hospital,
    status: claimVerdict(claim),
    basis,
    old: amount(old),
    new: amount(paid),
    bgn: decimalAmount(bgn),
    eur: decimalAmount(eur),
    cites,
    notes: notes.map(plainNote),
  };
};
