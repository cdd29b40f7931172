/** What a check of inputs says is never shown as it is. */
import { expect, test } from 'vitest';
import { z, ZodError, type ZodType } from 'zod';
import { invalidInput } from '../../api/trpc.ts';
import { sentence } from '../../domain/text/sentences.ts';

const said = (schema: ZodType, input: unknown): string => {
  const { error } = z.object({ field: schema }).safeParse({ field: input });
  if (!(error instanceof ZodError)) throw new Error('taken');
  return sentence(invalidInput(error));
};

test.each([
  [z.string().max(3), 'дълго', /по-дълъг от 3 знака/u],
  [z.string().min(1), '', /празен/u],
  [z.string(), 5, /не е във вида/u],
  [z.number().max(5), 6, /не е във вида/u],
  [z.enum(['csv']), 'pdf', /не е във вида/u],
  [z.string().refine(() => false, 'YYYY-MM-DD'), 'утре', /не е във вида/u],
])('%#: a sentence of our own', (schema, input, expected) => {
  expect(said(schema, input)).toMatch(expected);
  expect(said(schema, input)).not.toMatch(/[A-Za-z]/u);
});
