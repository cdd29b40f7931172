/** Bulgarian order, numbers inside texts by value: «1.1.2» before «1.1.10», Cyrillic before Latin. */
const collator = new Intl.Collator('bg', { numeric: true });

export const compareBg = (a: string, b: string): number => collator.compare(a, b);
