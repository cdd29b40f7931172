/**
 * The annex of forms: every object of docs/exchange.md as JSON Schema 2020-12, with the product's own
 * limits. What a schema cannot say stands in `$comment`; a test holds the product's guards to it.
 */
import { LIMITS, MAJOR } from '../../domain/exchange/types.ts';
import { KEY_STATUSES, PACKAGE_KINDS } from '../../domain/exchange/schema.ts';

export const SCHEMAS = '../../docs/exchange-schemas.json';

const SAFE = Number.MAX_SAFE_INTEGER;
const whole = (minimum: number, maximum: number = SAFE) => ({ type: 'integer', minimum, maximum });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (items: object, maxItems: number, minItems = 0) => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});
const tuple = (...prefixItems: object[]) => ({
  type: 'array',
  prefixItems,
  minItems: prefixItems.length,
  maxItems: prefixItems.length,
});
const members = (
  properties: Readonly<Record<string, object>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
const only = (properties: Readonly<Record<string, object>>) => ({
  ...members(properties),
  additionalProperties: false,
});
const mapOf = (values: object, maxProperties: number) => ({
  type: 'object',
  additionalProperties: values,
  maxProperties,
});

const OPS = LIMITS.ops;
const PLACES = LIMITS.keys * 4;

const DEFS = {
  id: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
  name: {
    type: 'string',
    maxLength: LIMITS.id,
    $comment: 'At most that many UTF-16 units; well-formed, in NFC.',
  },
  moment: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
    $comment: 'One that there is.',
  },
  hlc: {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z-[0-9a-f]{4}$',
    $comment: 'Of a moment that there is.',
  },
  key: only({
    kty: { const: 'OKP' },
    crv: { const: 'Ed25519' },
    x: { type: 'string', pattern: '^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$' },
  }),
  value: {
    anyOf: [{ type: 'string', maxLength: LIMITS.text }, { type: 'boolean' }, { type: 'null' }],
    $comment: 'A text has at most that many UTF-16 units.',
  },
  operation: {
    ...members({
      k: ref('name'),
      t: ref('name'),
      r: ref('name'),
      f: ref('name'),
      v: ref('value'),
      p: list(tuple(whole(-1, LIMITS.refs - 1), whole(0, OPS - 1)), LIMITS.refs),
      h: whole(0),
    }),
    $comment:
      'p: [r, i] is op i of the entry refs[r], [-1, i] an earlier op of the same entry. h never falls, and hlc + h is not beyond the year 9999.',
  },
  act: {
    type: 'array',
    prefixItems: [whole(0, OPS - 1), ref('name'), ref('moment')],
    minItems: 2,
    maxItems: 3,
    $comment:
      'The first from 0, each from a later op than the one before, and from one that there is.',
  },
  entry: {
    ...members({
      v: { const: MAJOR },
      net: ref('id'),
      log: { type: 'string', pattern: '^[a-z]{1,20}$' },
      seq: whole(1),
      prev: { anyOf: [ref('id'), { type: 'null' }] },
      reg: whole(1),
      hlc: ref('hlc'),
      by: ref('name'),
      refs: list(ref('id'), LIMITS.refs),
      acts: list(ref('act'), OPS, 1),
      ops: list(ref('operation'), OPS, 1),
    }),
    $comment: 'prev is null exactly where seq is 1.',
  },
  position: tuple(whole(0), { type: 'string' }),
  registryKey: members(
    {
      jwk: ref('key'),
      unit: ref('name'),
      label: ref('name'),
      roles: list(ref('name'), 5000),
      status: { enum: [...KEY_STATUSES] },
      last: mapOf(ref('position'), 20),
    },
    ['last'],
  ),
  grant: members({
    role: ref('name'),
    unit: ref('name'),
    may: list(ref('name'), 5000),
    measures: list(ref('name'), 5000),
    indicators: list(ref('name'), 5000),
  }),
  registry: {
    ...members(
      {
        v: { const: MAJOR },
        net: { anyOf: [ref('id'), { type: 'null' }] },
        version: whole(1),
        prev: { anyOf: [ref('id'), { type: 'null' }] },
        made: ref('moment'),
        root: members(
          {
            threshold: whole(1, 20),
            keys: list(ref('key'), 20, 1),
            holders: list(ref('name'), 20, 1),
          },
          ['holders'],
        ),
        keys: mapOf(ref('registryKey'), LIMITS.keys),
        grants: list(ref('grant'), PLACES),
        floors: mapOf({ type: 'array', items: tuple(whole(0), whole(1)) }, PLACES),
        keep: mapOf(mapOf(ref('id'), LIMITS.entries), PLACES),
        rejects: list(ref('id'), LIMITS.rejects),
        minApp: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      },
      ['rejects', 'minApp'],
    ),
    $comment:
      'net and prev are null exactly in version 1. Root keys are distinct and at least threshold; holders, where given, are as many as the keys. The names in keys are thumbprints (RFC 7638) of their keys.',
  },
  manifest: members({
    v: { const: MAJOR },
    net: ref('id'),
    kind: { enum: [...PACKAGE_KINDS] },
    from: ref('name'),
    to: list(ref('name'), 5000),
    made: ref('moment'),
    registry: members({ version: whole(1), id: ref('id') }),
    heads: mapOf(ref('position'), PLACES),
    holds: list(tuple(ref('id'), { type: 'string' }, whole(1), whole(1)), LIMITS.entries),
    part: { ...tuple(whole(1, LIMITS.entries), whole(1, LIMITS.entries)), $comment: 'i <= n' },
  }),
  request: members({
    v: { const: MAJOR },
    jwk: ref('key'),
    unit: ref('name'),
    label: ref('name'),
    made: ref('moment'),
  }),
  package: only({
    format: { type: 'string', pattern: '^myarka-package/\\d+$' },
    manifest: { type: 'string' },
    registries: list(
      only({
        payload: { type: 'string' },
        signatures: list(
          only({ protected: { type: 'string' }, signature: { type: 'string' } }),
          40,
        ),
      }),
      100_000,
    ),
    entries: list({ type: 'string' }, LIMITS.entries),
    blobs: mapOf({ type: 'string' }, LIMITS.entries),
  }),
} as const;
export type Form = keyof typeof DEFS;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The schema of one form, by itself. */
export const schemaOf = (name: Form): object => ({
  $schema: DIALECT,
  $ref: `#/$defs/${name}`,
  $defs: DEFS,
});

export const schemasText = (): string =>
  `${JSON.stringify({ $schema: DIALECT, $defs: DEFS }, null, 1)}\n`;
