/**
 * Every kind of PDF against the standards it names, by checks of our own over what qpdf and poppler read: veraPDF
 * comes in no package of npm or Debian. Where qpdf or poppler is missing, nothing is checked, and it is said.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openDesk, type Desk } from './documents.ts';
import { MISSING, objectsOf, pdfOf } from './file.ts';
import { A, SOUND } from './rules-a.ts';
import { UA } from './rules-ua.ts';

/** Beside the standard, which is written into the file. */
const NAMES = [
  'money of the plan',
  'timeline, A4',
  'timeline, A3',
  'the plan’s document',
  'справка of a line',
  'справка of a file',
  'справка of § 6',
  'pack',
  'protocol',
  'programme',
  'report of a council',
  'report of the plan',
];
const RULES = { 'ua-1': [...UA, ...SOUND], 'a-2a': [...A, ...SOUND] };

describe.skipIf(MISSING.length > 0)(
  `PDF/UA-1 and PDF/A-2a (${MISSING.join(', ') || 'qpdf and poppler'})`,
  () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await openDesk();
    }, 120_000);
    afterAll(() => desk.stop());

    test.each(NAMES)(
      '%s',
      async (name) => {
        const kinds = desk.kinds.filter((kind) => kind.name === name);
        expect(kinds).not.toEqual([]);
        for (const { standard, make } of kinds) {
          const bytes = bytesOf(await make());
          const pdf = pdfOf(objectsOf(bytes), bytes);
          const found = RULES[standard].flatMap((rule) =>
            rule.faults(pdf).map((fault) => `${standard} ${rule.id}: ${rule.says}: ${fault}`),
          );
          expect(found).toEqual([]);
        }
      },
      120_000,
    );

    test('every kind is named above', () => {
      expect([...new Set(desk.kinds.map(({ name }) => name))].toSorted()).toEqual(NAMES.toSorted());
    });
  },
);
