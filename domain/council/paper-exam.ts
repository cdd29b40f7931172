/**
 * What was found in a paper when it was looked into, and what that means for the pack. Pages are put into
 * a pack only where they look there as they do in their own file; whatever would be lost on the way is
 * named, and then the file itself goes beside the pack.
 */

/** What a finding does: nothing, or the file is also given beside the pack, or only there. */
const EFFECTS = {
  'not-pdf': 'apart',
  /** Nothing is seen of it without a password. */
  'user-password': 'apart',
  /** Opens for everybody; its author allows no change. */
  'owner-password': 'apart',
  /** Programs mend it when they open it, each in its own way. */
  damaged: 'apart',
  /** Not built as the library that copies pages expects. */
  unusual: 'apart',
  portfolio: 'apart',
  files: 'apart',
  xfa: 'apart',
  /** Fields that each program draws itself. */
  'form-undrawn': 'apart',
  media: 'apart',
  form: 'copy',
  signed: 'copy',
  scripts: 'copy',
  'layers-off': 'whole',
  layers: 'whole',
  fonts: 'whole',
} as const;

export type FindingCode = keyof typeof EFFECTS;

export interface Finding {
  readonly code: FindingCode;
  /** How many, where that is counted. */
  readonly count?: number;
  readonly names?: readonly string[];
}

/** `copy`: its pages are in the pack and the file itself is beside it. */
export type Fate = 'whole' | 'copy' | 'apart';

export interface PaperExam {
  /** Null where it is not known. */
  readonly pages: number | null;
  readonly findings: readonly Finding[];
}

export const effectOf = ({ code }: Finding): Fate => EFFECTS[code];

export const fateOf = ({ findings }: PaperExam): Fate => {
  const effects = new Set(findings.map(effectOf));
  return effects.has('apart') ? 'apart' : effects.has('copy') ? 'copy' : 'whole';
};

/** Those that keep the file, or a part of it, out of the pack. */
export const reasons = (exam: PaperExam): Finding[] =>
  exam.findings.filter((finding) => effectOf(finding) === fateOf(exam) && fateOf(exam) !== 'whole');

export const NOT_PDF: PaperExam = { pages: null, findings: [{ code: 'not-pdf' }] };
/** What nothing can be made of is still a file, given as it is. */
export const STRANGE: PaperExam = { pages: null, findings: [{ code: 'unusual' }] };
