/** Printing a page whose data is still on its way would print it without them: without doubts, as if certain. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';

/** Until nothing that the page asked for is being fetched; what failed is not waited for. */
export const settled = (queries: QueryClient): Promise<void> =>
  new Promise((resolve) => {
    if (queries.isFetching() === 0) {
      resolve();
      return;
    }
    const stop = queries.getQueryCache().subscribe(() => {
      if (queries.isFetching() > 0) return;
      stop();
      resolve();
    });
  });

const AFTER_PAINT_MS = 50;

/** Prints the page on show, once it is whole. */
export const usePrint = (): (() => void) => {
  const queries = useQueryClient();
  return () => {
    void settled(queries).then(() => setTimeout(() => window.print(), AFTER_PAINT_MS));
  };
};
