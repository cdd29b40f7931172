/** Paper is white: while the window prints, the colours are the light ones, whatever the screen has. */
import { useEffect } from 'react';

const SCHEME = 'data-mantine-color-scheme';

export const useLightOnPaper = (): void => {
  useEffect(() => {
    const root = document.documentElement;
    const paper = matchMedia('print');
    let before: string | null = null;
    const change = (): void => {
      if (paper.matches && before === null) {
        before = root.getAttribute(SCHEME);
        root.setAttribute(SCHEME, 'light');
      } else if (!paper.matches && before !== null) {
        root.setAttribute(SCHEME, before);
        before = null;
      }
    };
    paper.addEventListener('change', change);
    return () => paper.removeEventListener('change', change);
  }, []);
};
