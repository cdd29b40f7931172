/** Bulgarian order, numbers inside texts by value: 1.2 before 1.10. */
const collator = new Intl.Collator('bg', { numeric: true });

export const collate = (a: string, b: string): number => collator.compare(a, b);
