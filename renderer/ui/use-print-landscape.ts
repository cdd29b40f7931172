/** While a component that uses this is shown, the window prints on landscape A4, or A3 where it is `large`. */
import './print-landscape.css';
import { useEffect } from 'react';

export const usePrintLandscape = (paper: 'landscape' | 'large' = 'landscape'): void => {
  useEffect(() => {
    document.documentElement.dataset['print'] = paper;
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, [paper]);
};
