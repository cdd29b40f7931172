import type { RouterOutput } from '../../../core/trpc.ts';
import { saveFile } from '../../../ui/save-file.ts';

type RequestFile = RouterOutput['exchange']['request']['file'];

export const saveRequest = ({ name, text }: RequestFile): void =>
  saveFile(name, text, 'text/plain');
