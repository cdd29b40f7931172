/** A word by a name that comes from outside; nothing where there is none. */
export const named = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;
