/** A document on its way over a port: plain JSON, its bytes as base64. */
import { z } from 'zod';
import type { Pdf } from './typeset.ts';

export const languageInput = z.enum(['bg', 'en']).default('bg');

export const pdfAnswer = ({ bytes, pages }: Pdf) => ({
  base64: Buffer.from(bytes).toString('base64'),
  pages,
});
