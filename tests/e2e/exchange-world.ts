/**
 * A deployment for the exchange's screens: the ministry on the window's own data folder, РЗИ-Варна and
 * a second workplace of the ministry elsewhere, and the packages that they hand to it.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PASSPHRASE, startInstallation, type Installation } from '../api/exchange/installation.ts';

export interface World {
  readonly files: string;
  readonly other: Installation;
}

const START = '2026-10-01T06:00:00Z';
const Q3 = '2026-Q3';

const set = ({ call }: Installation, measure: string, value: string) =>
  call.progress.reports.set({ entries: [{ measure, period: Q3, value }] });

/** A request from a new workplace, enrolled by the ministry with its first two root keys. */
export const enrol = async (
  ministry: Installation,
  rootFiles: readonly { readonly name: string; readonly text: string }[],
  unit: string,
  role: string,
): Promise<Installation> => {
  const one = startInstallation('2026-10-02T07:00:00Z');
  await one.call.app.setPerson({ person: 'Иван Иванов' });
  const { file } = await one.call.exchange.request({
    unit,
    label: `${unit}, стая 12`,
    passphrase: PASSPHRASE,
  });
  await ministry.call.exchange.enrol({
    request: file,
    roles: [role],
    measures: [],
    rootFiles: rootFiles.slice(0, 2),
    passphrases: [PASSPHRASE],
  });
  return one;
};

/** Leaves the ministry's folder closed, ready to be served. `other` still runs. */
export const makeWorld = async (dataDir: string): Promise<World> => {
  const files = mkdtempSync(join(tmpdir(), 'myarka-exchange-files-'));
  const put = (name: string, bytes: Uint8Array): void => writeFileSync(join(files, name), bytes);
  const ministry = startInstallation(START, dataDir);
  await ministry.call.app.setPerson({ person: 'Мария Петрова' });
  const rootFiles = await ministry.call.exchange.makeRootKeys({ count: 3, passphrase: PASSPHRASE });
  await ministry.call.exchange.found({ threshold: 2, rootFiles, passphrases: [PASSPHRASE] });
  const varna = await enrol(ministry, rootFiles, 'РЗИ-Варна', 'unit.reporter');
  const other = await enrol(ministry, rootFiles, 'МЗ', 'plan.owner');
  const { bytes } = ministry.send('all', true);
  varna.take(bytes);
  other.take(bytes);
  await set(varna, '2.2.3', '120');
  const first = varna.send('all').bytes;
  put('varna.myarka.json', first);
  put('changed.myarka.json', changed(first));
  await set(ministry, '7.3.4', '50');
  await set(other, '7.3.4', '55');
  put('second.myarka.json', other.send('all').bytes);
  varna.stop();
  ministry.core.close();
  return { files, other };
};

/** The signature of the manifest, one letter of it another. */
const changed = (bytes: Uint8Array): Uint8Array => {
  const tray = JSON.parse(Buffer.from(bytes).toString('utf8')) as { manifest: string };
  const [head = '', body = '', sign = ''] = tray.manifest.split('.');
  const first = sign.startsWith('A') ? 'B' : 'A';
  return Buffer.from(
    JSON.stringify({ ...tray, manifest: `${head}.${body}.${first}${sign.slice(1)}` }),
  );
};

/** Drops files on the page as a person does from a folder. */
export const dropFiles = async (
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> => {
  const plain = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, plain);
  await page.dispatchEvent('body', 'drop', { dataTransfer });
};
