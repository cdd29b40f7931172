/** A name given twice in one object of JSON: which value holds, nobody knows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameTwice } from '../../../api/sheets/in/json-names.ts';
import {
  AS_MEANT,
  fourReaders,
  READERS,
  TABLES,
  type FourReaders,
} from '../../fixtures/four-readers.ts';

let readers: FourReaders;
beforeAll(async () => {
  readers = await fourReaders();
});
afterAll(() => readers.stop());

const bytes = (text: string) => Buffer.from(text);

test.each([
  ['{"a":1,"b":[1,"a",{"a":2}],"c":{"a":3}}', null],
  ['{ "a" : "}:{\\"a\\":", "b" : "a" }', null],
  ['[{"a":1},{"a":2}]', null],
  ['{"a":1,"\\u0061":2}', { name: 'a', object: 1 }],
  ['[{"a":1},{"b":{"c":1,"c":2}}]', { name: 'c', object: 2 }],
])('of %s', (json, found) => {
  expect(nameTwice(json)).toEqual(found);
});

test.each(READERS)(
  '%s: a list of rows with a name twice is refused, the record named',
  async (reader) => {
    const [head = [], row = []] = TABLES[reader];
    const members = head.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(row[at])}`);
    const last = members.at(-1)!;
    const json = (more: string) => bytes(`[{${members.join()}${more}}]`);
    const plain = await readers.read(reader, 'а.json', json(''));
    expect(plain.found.toSorted()).toEqual(AS_MEANT[reader].toSorted());
    const { found, sentences } = await readers.read(reader, 'а.json', json(`,${last}`));
    expect(found).toEqual(['refused sheet.name-twice']);
    expect(sentences[0]).toContain(`записът № 1 има два пъти „${head.at(-1)}“`);
  },
);

const LINE = '{"id":"a","row":"1.2","date":"2022-03-15","icd10":"Z29.2","count":3';

test.each(['tariff', 'claims'] as const)(
  '%s: such a line of JSON Lines is refused alone',
  async (reader) => {
    const good = `${LINE.replace('"a"', '"b"')}}`;
    for (const more of ['"count":300', '"count":3', '"Брой":300', '"co\\u0075nt" : 300']) {
      const { found, sentences } = await readers.read(
        reader,
        'а.jsonl',
        bytes(`${LINE},${more}}\n${good}\n`),
      );
      expect(found).toEqual([
        'a tariff.field.twice',
        reader === 'tariff' ? 'b payable 90.00' : 'b tariff.difference.old-missing',
      ]);
      expect(sentences[0]).toContain('„Брой“ е дадено два пъти');
    }
  },
);
