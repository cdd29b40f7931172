import type { RouterOutput } from '../../../core/trpc.ts';

export type RootFile = RouterOutput['exchange']['makeRootKeys'][number];
