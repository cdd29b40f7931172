/** A request, a key file and a package, each in the place of another: what it is is said, with a title of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKey } from '../../../api/exchange/keys.ts';
import { readRequest } from '../../../api/exchange/join.ts';
import { refusedFiles } from '../../../api/exchange/quarantine.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { failureTitle } from '../../../domain/text/failure-titles.ts';
import { sentence } from '../../../domain/text/sentences.ts';
import { foundMinistry, PASSPHRASE, startInstallation, type Ministry } from './installation.ts';

let ministry: Ministry;
let files: { readonly package: string; readonly request: string; readonly key: string };

beforeAll(async () => {
  ministry = await foundMinistry();
  const other = startInstallation('2026-10-01T07:00:00Z');
  try {
    const { file } = await other.call.exchange.request({
      unit: 'РЗИ-Варна',
      label: 'РЗИ-Варна 1',
      passphrase: PASSPHRASE,
    });
    const [root] = ministry.rootFiles;
    const text = Buffer.from(ministry.send('all').bytes).toString('utf8');
    files = { package: text, request: file.text, key: root?.text ?? '' };
  } finally {
    other.stop();
  }
});
afterAll(() => ministry.stop());

const take = {
  package: (text: string) => ministry.tryTake(Buffer.from(text), 'файл'),
  request: (text: string) => readRequest({ name: '/home/x/файл', text }),
  key: (text: string) => openKey(text, 'файл', [PASSPHRASE]),
} as const satisfies Record<string, (text: string) => Result<unknown, Failure>>;

const KINDS = ['package', 'request', 'key'] as const;
const PAIRS = KINDS.flatMap((wanted) =>
  KINDS.filter((given) => given !== wanted).map((given) => [given, wanted] as const),
);

test.each(PAIRS)('a %s in the place of a %s', (given, wanted) => {
  const taken = take[wanted](files[given]);
  expect(taken.ok).toBe(false);
  if (taken.ok) return;
  expect(taken.error.code).toBe(`exchange.file-is-${given}`);
  for (const language of ['bg', 'en'] as const) {
    expect(sentence(taken.error, language)).not.toMatch(/undefined|\/home/u);
    expect(failureTitle(taken.error, language)).not.toBe(
      failureTitle({ code: 'exchange' }, language),
    );
  }
});

test('none of them, a changed request and a wrong passphrase have other words', () => {
  const codeOf = (taken: Result<unknown, Failure>) => (taken.ok ? 'taken' : taken.error.code);
  for (const [wanted, code] of [
    ['package', 'exchange.damaged'],
    ['request', 'exchange.request-bad'],
    ['key', 'exchange.key-file-bad'],
  ] as const)
    expect(codeOf(take[wanted]('нещо друго'))).toBe(code);
  const [head = '', body = '', tail = ''] = files.request.trim().split('.');
  const other = `${tail.startsWith('A') ? 'B' : 'A'}${tail.slice(1)}`;
  expect(codeOf(take.request([head, body, other].join('.')))).toBe('exchange.request-changed');
  expect(codeOf(openKey(files.key, 'файл', ['друга парола, дълга']))).toBe(
    'exchange.passphrase-wrong',
  );
});

test('a key file that is given as a package is refused, and no copy of it is kept', () => {
  for (const text of ['нещо друго', files.key]) expect(take.package(text).ok).toBe(false);
  const kept = refusedFiles(ministry.store().folder).map(({ failure }) => failure.code);
  expect(kept).toContain('exchange.damaged');
  expect(kept).not.toContain('exchange.file-is-key');
});
