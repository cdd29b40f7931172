/** Ctrl+C, Ctrl+X and Ctrl+V while the cursor stands in the grid, and not in a cell's editor. */
import { useEffect, useRef, type RefObject } from 'react';

interface ClipboardActs {
  /** The selection as text. */
  readonly copy: () => string;
  readonly cut: () => string;
  readonly paste: (text: string) => void;
}

const TYPING = 'input, textarea';

export const useGridClipboard = (
  table: RefObject<HTMLElement | null>,
  acts: ClipboardActs,
): void => {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const isMine = (): boolean => {
      const at = document.activeElement;
      return at !== null && table.current?.contains(at) === true && !at.matches(TYPING);
    };
    const onCopy = (event: ClipboardEvent): void => {
      if (!isMine()) return;
      event.preventDefault();
      const text = event.type === 'cut' ? latest.current.cut() : latest.current.copy();
      event.clipboardData?.setData('text/plain', text);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isMine()) return;
      event.preventDefault();
      latest.current.paste(event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [table]);
};
