/**
 * How many texts are unsaved, of those that a test picks. What is stored within a moment is never
 * counted, so that a number does not flicker at every keystroke.
 */
import { useEffect, useState } from 'react';
import type { Entry } from './store.ts';
import { useAllUnsaved } from './use-unsaved.ts';

const MOMENT_MS = 800;

export const useUnsavedCount = (picked: (entry: Entry) => boolean): number => {
  const count = useAllUnsaved().filter(picked).length;
  const [shown, setShown] = useState(count);
  if (count < shown) setShown(count);
  useEffect(() => {
    if (count <= shown) return undefined;
    const timer = setTimeout(() => setShown(count), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [count, shown]);
  return Math.min(count, shown);
};
