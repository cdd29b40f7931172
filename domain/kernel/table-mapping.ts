/** What a person says that the columns of a table mean: heading → field, or nothing for one that is left out. */
export type Mapping = Readonly<Record<string, string>>;

export const IGNORED = '';
