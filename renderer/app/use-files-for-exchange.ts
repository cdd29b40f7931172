/**
 * Packages that a person opens from the desktop or drops on the window, whatever page is shown: the
 * page of the exchange takes them. Any other file dropped beside its place is ignored, not opened.
 */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { isPackage, offerFiles, useOpenedFiles } from '../core/opened-file.ts';

const EXCHANGE_PATH = '/exchange';

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') ?? false;

const onDragOver = (event: DragEvent): void => {
  if (hasFiles(event)) event.preventDefault();
};

const onDrop = (event: DragEvent): void => {
  if (!hasFiles(event) || event.defaultPrevented) return;
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.some(isPackage)) offerFiles(files);
};

export const useFilesForExchange = (): void => {
  const opened = useOpenedFiles();
  const [location, navigate] = useLocation();
  useEffect(() => {
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  useEffect(() => {
    if (opened.length > 0 && location !== EXCHANGE_PATH) navigate(EXCHANGE_PATH);
  }, [opened, location, navigate]);
};
