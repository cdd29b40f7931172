/**
 * The annex of forms says what the product takes: whatever its guards take, the schemas take; whatever
 * the schemas refuse, the guards refuse; and what only the guards refuse is what `$comment` says.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  isEntryPayload,
  isManifest,
  isRegistry,
  isRequest,
  isTray,
} from '../../domain/exchange/schema.ts';
import type { Tray } from '../../domain/exchange/types.ts';
import { schemaOf, SCHEMAS, schemasText, type Form } from './schemas.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;

const GUARDS = {
  entry: isEntryPayload,
  manifest: isManifest,
  registry: isRegistry,
  request: isRequest,
  package: (value: unknown) => isTray(value) && /^myarka-package\/\d+$/u.test(value.format),
} as const satisfies Partial<Record<Form, (value: unknown) => boolean>>;
type Guarded = keyof typeof GUARDS;

const validators = new Map<Guarded, z.ZodType>();
const takes = (form: Guarded, value: unknown): boolean => {
  const known = validators.get(form) ?? z.fromJSONSchema(schemaOf(form) as never);
  validators.set(form, known);
  return known.safeParse(value).success;
};

test('the annex is the one that is generated', () => {
  expect(read(SCHEMAS)).toEqual(JSON.parse(schemasText()));
});

/** Refused by what no schema can say. */
const BEYOND: readonly string[] = [
  'a clock that falls',
  'a first entry after another',
  'a predecessor beyond refs',
  'a predecessor that is itself',
  'a row not in NFC',
  'a row of 201 units',
  'a second entry after none',
  'a text of 65,537 units',
  'an act beyond the operations',
  'an act on a day that there is not',
  'half a letter',
  'nesting of nine',
  'the 30th of February',
  'the first act from 1',
  'the year 10000 reached',
];

const bytesOf = (part = ''): Buffer => Buffer.from(part, 'base64url');
const json = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

const OBJECTS = read<{ objects: { name: string; object: string; code: string }[] }>('objects.json');
const HISTORIES = read<{ package: string }[]>('histories.json');

const payloads = OBJECTS.objects
  .filter(({ code }) => code === 'ok' || code === 'schema')
  .map(({ name, object, code }) => {
    const value = json(gunzipSync(bytesOf(object.split('.')[1])));
    return { name, value, ok: code === 'ok' };
  });

test('of the vectors, the schemas refuse every form but those of which $comment tells', () => {
  expect(payloads.filter(({ ok }) => ok).every(({ value }) => takes('entry', value))).toBe(true);
  const beyond = payloads.filter(({ ok, value }) => !ok && takes('entry', value));
  expect(beyond.map(({ name }) => name).toSorted()).toEqual(BEYOND);
});

/** Good objects of every form, from the histories. */
const good = HISTORIES.slice(0, 12).flatMap(({ package: text }): [Guarded, unknown][] => {
  const tray = JSON.parse(text) as Tray;
  return [
    ['package', tray],
    ['manifest', json(bytesOf(tray.manifest.split('.')[1]))],
    ...tray.registries.map((one): [Guarded, unknown] => ['registry', json(bytesOf(one.payload))]),
    ...tray.entries.map((one): [Guarded, unknown] => [
      'entry',
      json(gunzipSync(bytesOf(one.split('.')[1]))),
    ]),
  ];
});

test.each(['package', 'manifest', 'registry', 'entry'] as const)('good objects: %s', (form) => {
  const mine = good.filter(([of]) => of === form);
  expect(mine.length).toBeGreaterThan(5);
  for (const [, value] of mine)
    expect([GUARDS[form](value), takes(form, value)]).toEqual([true, true]);
});

/** Somewhere in it another value. */
const altered = (value: unknown, path: readonly number[], other: unknown): unknown => {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return other;
  const names = Object.keys(value);
  const name = names[at % Math.max(1, names.length)];
  if (name === undefined) return other;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<
    string,
    unknown
  >;
  copy[name] = altered(copy[name], rest, other);
  return copy;
};

const OTHERS = [null, true, '', 'x', 0, -1, 1.5, 2 ** 53, [], {}, 'a'.repeat(201), [[0, 0]], ['x']];

const isHeld = (n: number, path: readonly number[], other: unknown): boolean => {
  const [form, value] = good[n]!;
  const changed = altered(value, path, other);
  return !GUARDS[form](changed) || takes(form, changed);
};

test('what a guard takes, its schema takes, whatever is altered', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: good.length - 1 }),
      fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...OTHERS),
      (n, path, other) => {
        expect(isHeld(n, path, other)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
