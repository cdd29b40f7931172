/**
 * Row ids of natural keys: parts joined by «/», with `%` and `/` inside a part escaped, so that
 * `unit/measure/indicator/period` is one text and comes apart again without loss.
 */
const escapePart = (part: string): string => part.replaceAll('%', '%25').replaceAll('/', '%2F');
const unescapePart = (part: string): string => part.replaceAll('%2F', '/').replaceAll('%25', '%');

export const rowId = (...parts: readonly string[]): string => parts.map(escapePart).join('/');
export const rowIdParts = (id: string): string[] => {
  const parts = id.split('/');
  return id.includes('%') ? parts.map(unescapePart) : parts;
};
