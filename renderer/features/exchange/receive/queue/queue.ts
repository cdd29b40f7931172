/** Several packages on their way in: what is known of each. Pure; use-queue.ts does the work. */
import type { ImportReport } from '../../../../../api/exchange/import-report.ts';
import type { Failure } from '../../../../../domain/kernel/failure.ts';
import type { FileProblem, OpenedFile } from '../../../../core/opened-file.ts';
import type { Work } from '../steps.ts';

export type Standing =
  | { readonly state: 'waits' | 'stopped' }
  | { readonly state: 'unread'; readonly problem: FileProblem }
  | ({ readonly state: 'working' } & Work)
  | { readonly state: 'refused'; readonly failure: Failure }
  /** `upload`: what the core holds of it; null where it was given back, and is sent again when taken. */
  | { readonly state: 'examined'; readonly upload: string | null; readonly report: ImportReport }
  | { readonly state: 'taken'; readonly report: ImportReport };

export interface Queued {
  readonly id: number;
  readonly opened: OpenedFile;
  readonly at: Standing;
}

export const reportOf = ({ at }: Queued): ImportReport | null =>
  at.state === 'examined' || at.state === 'taken' ? at.report : null;

/** What the core holds for a list at once; of what is beyond it only the report is kept. */
const KEPT_BYTES = 256 * 1024 * 1024;

/** Whether the core can hold one more file of this list. */
export const hasRoom = (queue: readonly Queued[], size: number): boolean =>
  queue.reduce(
    (sum, { opened, at }) =>
      at.state === 'examined' && at.upload !== null ? sum + (opened.file?.size ?? 0) : sum,
    size,
  ) <= KEPT_BYTES;

export type Judgement = 'good' | 'part' | 'known' | 'foreign' | 'replaces';

/**
 * What an examined package is worth taking in without another look: all of it counts, and it is for
 * this unit. One of which a part is refused, that takes a registry away, or that is for somebody else,
 * a person looks at first.
 */
export const judge = (report: ImportReport): Judgement => {
  const { applied, waiting, refused, registryMoved, replaced, forUs } = report;
  if (!forUs) return 'foreign';
  if (replaced !== null) return 'replaces';
  if (refused > 0) return 'part';
  return registryMoved || applied + waiting > 0 ? 'good' : 'known';
};

export const goodOnes = (queue: readonly Queued[]): Queued[] =>
  queue.filter(({ at }) => at.state === 'examined' && judge(at.report) === 'good');

export const isBusy = (queue: readonly Queued[]): boolean =>
  queue.some(({ at }) => at.state === 'waits' || at.state === 'working');
