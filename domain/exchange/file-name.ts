/**
 * What a package's file is called. One extension, because Explorer and Finder look at the last one
 * only; `.myarka.json`, as packages were called first, is still read, and so is what a browser makes of
 * either when the name is taken: `х (1).myarka`, `х.myarka (1).json`.
 */
const EXTENSION = '.myarka';

const NAMED = /\.myarka(?: ?\(\d+\))?(?:\.json)?(?: ?\(\d+\))?$/iu;
const ENDING = /\.myarka(?:\.json)?$|\.json$/iu;

export const isPackageName = (name: string): boolean => NAMED.test(name);

export const packageName = (base: string): string => `${base}${EXTENSION}`;

/** «отчет.myarka» for one file; «отчет-1-от-3.myarka» for each of several. */
export const partName = (name: string, [part, parts]: readonly [number, number]): string => {
  if (parts === 1) return name;
  const which = `-${part}-от-${parts}`;
  return ENDING.test(name) ? name.replace(ENDING, `${which}$&`) : `${name}${which}`;
};
