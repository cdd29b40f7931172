// The shape of tariffs.json: dated values of the ordinance, and what became of each part of its text.
// Strict: an unknown key is an error. What a value means is checked by domain/tariffs/read-value.ts.
import { z } from 'zod';
import tariffs from './tariffs.json' with { type: 'json' };

const text = z.string().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const span = z.string().regex(/^[1-9]\d*(-[1-9]\d*)?$/);
const at = z.array(span);

const source = z.strictObject({
  act: text,
  issue: text,
  place: text,
  row: text,
  letter: z.string(),
  at,
});

const tariffValueSchema = z.strictObject({
  key: text,
  measure: z.enum([
    'amount',
    'coefficient',
    'percent',
    'days',
    'months',
    'courses',
    'codes',
    'date',
  ]),
  value: text,
  currency: z.enum(['BGN', 'EUR']).optional(),
  unit: text,
  appliesFrom: date,
  appliesUntil: date.nullable().default(null),
  inForceFrom: date,
  publishedOn: date,
  confirmed: z.boolean().default(true),
  source,
});

const coverage = z.strictObject({
  at: span,
  part: text,
  kind: z.enum(['value', 'rule', 'check', 'recorded', 'heading']),
  values: z.array(text).optional(),
  rule: text.optional(),
  check: text.optional(),
  why: text.optional(),
});

export const seedTariffsSchema = z.strictObject({
  values: z.array(tariffValueSchema),
  coverage: z.array(coverage),
});

export type SeedTariffs = z.infer<typeof seedTariffsSchema>;

export const loadTariffs = (): SeedTariffs => seedTariffsSchema.parse(tariffs);
