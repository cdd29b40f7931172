/** Writes the vectors anew: `node tests/vectors/make.ts`. What changes in them changes the format. */
import { writeFileSync } from 'node:fs';
import { ANNEX, annexText, REVIEWS, reviewsText } from './annex.ts';
import { emptyDb } from '../db/fixtures.ts';
import { packageOf } from '../property/history-files.ts';
import { pickHistories } from './histories.ts';
import { codeOfObject, takeFiles } from './judge.ts';
import { KEY, objectVectors } from './objects.ts';
import { SCHEMAS, schemasText } from './schemas.ts';
import { packageVectors } from './packages.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const json = (path: string, value: unknown): void =>
  writeFileSync(at(path), `${JSON.stringify(value, null, 1)}\n`);

writeFileSync(at(ANNEX), annexText());
writeFileSync(at(REVIEWS), reviewsText());
writeFileSync(at(SCHEMAS), schemasText());
json('objects.json', {
  key: KEY.jwk,
  objects: objectVectors().map((vector) => ({
    ...vector,
    code: codeOfObject(vector.object, KEY.jwk),
  })),
});
json(
  'packages.json',
  packageVectors().map((vector) => ({ ...vector, ...takeFiles(vector.files) })),
);
json(
  'histories.json',
  pickHistories(emptyDb()).map(({ history, outcome }) => ({
    package: packageOf(history.chain, history.entries),
    ...outcome,
  })),
);
