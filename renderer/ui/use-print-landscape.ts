/** While a component that uses this is shown, the window prints on landscape A4. */
import './print-landscape.css';
import { useEffect } from 'react';

export const usePrintLandscape = (): void => {
  useEffect(() => {
    document.documentElement.dataset['print'] = 'landscape';
    return () => {
      delete document.documentElement.dataset['print'];
    };
  }, []);
};
