/** Where links and bookmarks of an annex lead to, in a pack. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFPageLeaf,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { dictAt, eachReached, name, nameAt, treePairs } from './read.ts';

export type Destinations = (target: PDFObject | undefined) => PDFObject | undefined;

/** Where a link leads to, said by page and not by a name that the pack may give to another place. */
export const destinationsOf = (doc: PDFDocument): Destinations => {
  const named = new Map(treePairs(dictAt(dictAt(doc.catalog, 'Names'), 'Dests')));
  for (const [key, value] of dictAt(doc.catalog, 'Dests')?.entries() ?? [])
    named.set(key.decodeText(), value);
  const place = (target: PDFObject | undefined): PDFObject | undefined => {
    const found = doc.context.lookup(target);
    return found instanceof PDFDict ? found.lookup(name('D')) : found;
  };
  return (target) => {
    const found = place(target);
    const isName =
      found instanceof PDFName || found instanceof PDFString || found instanceof PDFHexString;
    const known = isName ? place(named.get(found.decodeText())) : found;
    return known instanceof PDFArray ? known : undefined;
  };
};

const withDestination = (dict: PDFDict, key: string, destinations: Destinations): void => {
  const target = dict.get(name(key));
  if (target === undefined) return;
  const place = destinations(target);
  if (place === undefined) dict.delete(name(key));
  else dict.set(name(key), place);
};

const runsScript = (action: PDFDict): boolean => {
  let found = false;
  eachReached(action.context, [action], (object) => {
    if (object instanceof PDFPageLeaf) return false;
    found ||= object instanceof PDFDict && nameAt(object, 'S') === 'JavaScript';
    return !found;
  });
  return found;
};

/** An action or a destination, without scripts. */
export const tidyAction = (dict: PDFDict, destinations: Destinations): void => {
  withDestination(dict, 'Dest', destinations);
  const action = dictAt(dict, 'A');
  if (action === undefined) return;
  if (runsScript(action)) dict.delete(name('A'));
  else if (nameAt(action, 'S') === 'GoTo') withDestination(action, 'D', destinations);
};
