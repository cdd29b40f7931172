/** By code units, as ids, days and moments sort; names of people and things are collated (text/collate). */
export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
