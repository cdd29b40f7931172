/** The hash chain of the log: each change's hash holds the one before. */
import { hash } from 'node:crypto';

export const FIRST_HASH = '0'.repeat(64);

export const chainHash = (prev: string, text: string): string => hash('sha256', prev + text);
