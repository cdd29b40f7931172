/** The numbers of a file's lines: each is paid once, so each stands once. Grows with the file. */
export interface Numbers {
  /** The line that had this number before; null where this one is the first (it has it from now on). */
  readonly before: (id: string | null, n: number) => number | null;
}

export const lineNumbers = (): Numbers => {
  const seen = new Map<string, number>();
  return {
    before: (id, n) => {
      if (id === null) return null;
      const first = seen.get(id);
      if (first === undefined) seen.set(id, n);
      return first ?? null;
    },
  };
};
