/** The two steps of a package's way in, each a job of the core that tells how far it is and can be stopped. */
import type { TRPCClient } from '@trpc/client';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import type { AppRouter } from '../../../../api/router.ts';
import { LIMITS } from '../../../../domain/exchange/types.ts';
import { failure, type Failure } from '../../../../domain/kernel/failure.ts';
import type { EventBus } from '../../../core/events.ts';
import { failureOf } from '../../../core/trpc.ts';
import { uploadFile } from '../../../ui/upload-file.ts';
import { runJob } from './run-job.ts';

export interface CoreAccess {
  readonly client: TRPCClient<AppRouter>;
  readonly bus: EventBus;
}

/** A job under way: how far it is, and its id once it has one. */
export interface Work {
  readonly share: number;
  readonly job: string | null;
}

export interface Showing {
  /** The file goes to the core. */
  readonly reading: (share: number) => void;
  readonly working: (work: Work) => void;
}

export type Examination =
  | { readonly state: 'examined'; readonly upload: string; readonly report: ImportReport }
  | { readonly state: 'refused'; readonly failure: Failure }
  | { readonly state: 'stopped' };

export type TakingIn =
  | { readonly state: 'taken'; readonly report: ImportReport }
  | { readonly state: 'refused'; readonly failure: Failure }
  | { readonly state: 'stopped' };

const MB = 1024 * 1024;

const tooBig = ({ name, size }: File): Failure | null =>
  size > LIMITS.file
    ? failure('exchange.too-big', { file: name, problem: `${Math.ceil(size / MB)} MB` })
    : null;

/** Runs a job of a package; each step is shown by what it makes of it. */
const packageJob = async (
  { bus }: CoreAccess,
  begin: () => Promise<string>,
  show: (work: Work) => void,
) => {
  let work: Work = { share: 0, job: null };
  const step = (part: Partial<Work>): void => {
    work = { ...work, ...part };
    show(work);
  };
  return runJob<ImportReport>(bus, begin, {
    started: (job) => step({ job }),
    progress: (share) => step({ share }),
  });
};

/** Hands the file to the core and has it checked; nothing is written. */
export const examineFile = async (
  core: CoreAccess,
  file: File,
  { reading, working }: Showing,
): Promise<Examination> => {
  const refusal = tooBig(file);
  if (refusal !== null) return { state: 'refused', failure: refusal };
  let upload = '';
  try {
    reading(0);
    upload = await uploadFile(core.client, file, reading);
  } catch (error) {
    return { state: 'refused', failure: failureOf(error) };
  }
  const { name } = file;
  const ended = await packageJob(
    core,
    () => core.client.exchange.examine.mutate({ name, upload }),
    working,
  );
  switch (ended.state) {
    case 'done':
      return { state: 'examined', upload, report: ended.result };
    case 'failed':
      return { state: 'refused', failure: ended.failure };
    case 'cancelled':
      return { state: 'stopped' };
    default:
      return ended satisfies never;
  }
};

/** Takes an examined file in: all of it or nothing. */
export const takeFileIn = async (
  core: CoreAccess,
  name: string,
  upload: string,
  founding: readonly string[],
  show: (work: Work) => void,
): Promise<TakingIn> => {
  const ended = await packageJob(
    core,
    () => core.client.exchange.import.mutate({ name, upload, founding: [...founding] }),
    show,
  );
  switch (ended.state) {
    case 'done':
      return { state: 'taken', report: ended.result };
    case 'failed':
      return { state: 'refused', failure: ended.failure };
    case 'cancelled':
      return { state: 'stopped' };
    default:
      return ended satisfies never;
  }
};
