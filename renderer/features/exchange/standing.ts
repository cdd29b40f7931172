import type { RouterOutput } from '../../core/trpc.ts';

export type Standing = RouterOutput['exchange']['standing'];
