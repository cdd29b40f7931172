import type { RouterOutput } from '../../../core/trpc.ts';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';

export type SentPackage = RouterOutput['exchange']['send'];

export const savePackage = ({ name, base64 }: Pick<SentPackage, 'name' | 'base64'>): void =>
  saveFile(name, bytesOf(base64), 'application/json');
