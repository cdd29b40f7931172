/** `myarka council …` as its contract says, in processes of their own. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myarka, myarkaJson } from './run.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'myarka-council-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');
const json = <T>(...args: string[]): T => myarkaJson<T>(data(), ['council', ...args]);
const id = (...args: string[]): string => json<{ id: string }>(...args).id;

interface Written {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number | null;
}

const write = (verb: string, sitting: string, name: string, ...more: string[]): Written => {
  const out = join(folder, name);
  const written = json<Written>(verb, sitting, '--out', out, ...more);
  expect(written.file).toBe(out);
  expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(written.sha256);
  return written;
};

test('a sitting from agenda to decisions, every document among it', { timeout: 120_000 }, () => {
  const councils = json<{ id: string; title: string }[]>('list');
  expect(councils.map(({ title }) => title)).toEqual([
    'Консултативен съвет за електронно здравеопазване',
  ]);
  const council = councils.map((one) => one.id).join('');
  const form = 'Консултативния съвет';
  expect(json('edit', council, '--in-text', form, '--pack', 'by-item')).toMatchObject({
    layout: { inText: { form }, pack: 'by-item', size: 11 },
  });
  expect(json('edit', council, '--in-text', '', '--pack', 'usual')).toMatchObject({
    layout: { inText: null, pack: 'usual' },
  });
  const sitting = id('sitting', 'add', '--title', 'Напредък', '--date', '2027-01-15');
  const item = id('agenda', 'add', sitting, '--title', 'Точка', '--measures', '3.5.2,7.3.3');
  const text = 'Да се представи график';
  const asked = ['--text', text, '--unit', 'МЗ', '--due', '2027-02-28', '--measures', '3.5.2'];
  const decision = id('decision', 'add', sitting, '--item', item, ...asked);
  for (const to of ['convened', 'open'])
    json('sitting', 'step', sitting, '--to', to, '--reason', 'без състав');
  expect(
    json('vote', sitting, '--item', item, '--for', '5', '--against', '1', '--abstain', '0'),
  ).toEqual({ id: item, result: 'open' });
  const day = ['--as-on', '2027-01-01'];
  const pack = write('pack', sitting, 'p.pdf', ...day);
  expect(pack.pages).toBeGreaterThan(10);
  expect(write('pack', sitting, 'again.pdf', ...day).sha256).toBe(pack.sha256);
  expect(write('pack', sitting, 'p.docx', ...day).pages).toBeNull();
  expect(write('pack', sitting, 'p.xlsx', ...day, '--public').pages).toBeNull();
  expect(write('protocol', sitting, 'r.pdf').pages).toBe(1);
  expect(write('archive', sitting, 'a.zip', ...day).pages).toBeNull();
  expect(json('decisions', '--open')).toMatchObject([
    { id: decision, unit: 'МЗ', due: '2027-02-28', measures: ['3.5.2'], state: 'open' },
  ]);
});

test('what cannot be done says so, with a code', { timeout: 120_000 }, () => {
  const refused = (...args: string[]) => {
    const { code, out, err } = myarka(data(), ['council', ...args, '--json']);
    return { code, error: (JSON.parse(out) as { error: { code: string } }).error.code, err };
  };
  expect(refused('sitting', 'add', '--title', 'Т', '--date', '31.02.2027')).toMatchObject({
    code: 1,
    error: 'read.no-such-day',
  });
  const [sitting = { id: '' }] = json<{ id: string }[]>('sitting', 'list');
  expect(refused('pack', sitting.id, '--out', 'p.odt').error).toBe('council.out-kind');
  expect(refused('vote', sitting.id, '--item', '9', '--for', '1').error).toBe(
    'council.item-unknown',
  );
  expect(refused('vote', sitting.id, '--item', '1', '--for=-1').error).toBe('read.out-of-range');
  expect(myarka(data(), ['council', 'pack', sitting.id]).code).toBe(2);
});

test('a seal over blanks asks first, as the window does', { timeout: 120_000 }, () => {
  const written = ['--date', '2027-03-01', '--kind', 'written', '--bare'];
  const sitting = id('sitting', 'add', '--title', 'Писмено', ...written);
  id('agenda', 'add', sitting, '--title', 'Въпрос', '--rapporteur', 'Иванов');
  for (const to of ['convened', 'closed'])
    json('sitting', 'step', sitting, '--to', to, '--reason', 'без състав');
  const seal = ['council', 'protocol', 'state', sitting, '--to', 'final', '--reason', 'проба'];
  const { code, err } = myarka(data(), seal);
  expect([code, err]).toEqual([1, expect.stringMatching(/празни места.*т\. 1, доклад.*--as-is/s)]);
  expect(myarka(data(), [...seal, '--as-is']).code).toBe(0);
});
