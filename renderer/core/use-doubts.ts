/** Where the adopted document can be read in two ways; the same list for every page. */
import { useQuery } from '@tanstack/react-query';
import { useTRPC, type RouterOutput } from './trpc.ts';

export type Doubt = RouterOutput['plan']['doubts']['list'][number];

const NONE: readonly Doubt[] = [];

export const useDoubts = (): readonly Doubt[] =>
  useQuery(useTRPC().plan.doubts.list.queryOptions()).data ?? NONE;
