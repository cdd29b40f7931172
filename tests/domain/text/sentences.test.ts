import { expect, test } from 'vitest';
import { sentence } from '../../../domain/text/sentences.ts';

const NAME = 'отчет\u202Eakraym.\u2066x\u0007';
const CONTROLS = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

test.each(['exchange.registry-alarm', 'file.missing', 'no.such-code'])(
  'what a file is called does not turn the words of «%s», nor those of the place before it',
  (code) => {
    for (const language of ['bg', 'en'] as const) {
      const said = sentence({ code, params: { file: NAME, version: 7 }, where: NAME }, language);
      expect(said).toContain('отчетakraym.x');
      expect(said).not.toMatch(CONTROLS);
    }
  },
);
