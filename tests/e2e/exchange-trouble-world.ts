/**
 * The ministry on the window's own data folder, and what goes wrong with packages that come to it: each
 * kind of trouble as a file, and РЗИ-Варна's log in two stories.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rememberSigned } from '../../api/exchange/installation.ts';
import { newKey } from '../../api/exchange/keys.ts';
import {
  foundMinistry,
  PASSPHRASE,
  startInstallation,
  type Installation,
} from '../api/exchange/installation.ts';
import { enrol } from './exchange-world.ts';

export interface TroubleWorld {
  readonly rootFiles: readonly { readonly name: string; readonly text: string }[];
  /** By name; dropped on the window one after the other. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Tray {
  readonly format: string;
  readonly manifest: string;
  readonly registries: readonly unknown[];
  readonly entries: readonly string[];
  readonly blobs: object;
}

const trayOf = (bytes: Uint8Array): Tray => JSON.parse(Buffer.from(bytes).toString('utf8')) as Tray;
const bytesOf = (tray: Tray): Uint8Array => Buffer.from(JSON.stringify(tray));
const b64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');

/** The first letter of a signature, another. */
const altered = (jws: string): string => {
  const [head = '', body = '', sign = ''] = jws.split('.');
  return `${head}.${body}.${sign.startsWith('A') ? 'B' : 'A'}${sign.slice(1)}`;
};

/** The same manifest, signed by a key that nobody knows, over no entries. */
const byStranger = (tray: Tray): Tray => {
  const { kid, sign } = newKey();
  const [, body = ''] = tray.manifest.split('.');
  const head = b64(JSON.stringify({ alg: 'Ed25519', typ: 'myarka-manifest+json', kid }));
  const message = `${head}.${body}`;
  return { ...tray, manifest: `${message}.${b64(sign(message))}`, registries: [], entries: [] };
};

const report = ({ call }: Installation, value: string) =>
  call.progress.reports.set({ entries: [{ measure: '2.2.3', period: '2026-Q3', value }] });

/** Two packages whose logs part after what both hold: a copy was put back in between. */
const fork = async (varna: Installation): Promise<readonly [Uint8Array, Uint8Array]> => {
  const file = join(varna.folder, '..', `myarka-fork-${process.pid}.db`);
  await varna.call.log.backup({ file });
  await report(varna, '130');
  const one = varna.send('МЗ').bytes;
  await varna.call.log.restore({ file });
  rmSync(file);
  rememberSigned(varna.store().write, varna.store());
  await report(varna, '150');
  return [one, varna.send('МЗ').bytes];
};

/** Leaves the ministry's folder closed, ready to be served. */
export const makeTroubleWorld = async (dataDir: string): Promise<TroubleWorld> => {
  const ministry = startInstallation('2026-10-01T06:00:00Z', dataDir);
  await ministry.call.app.setPerson({ person: 'Мария Петрова' });
  const rootFiles = await ministry.call.exchange.makeRootKeys({ count: 3, passphrase: PASSPHRASE });
  await ministry.call.exchange.found({ threshold: 2, rootFiles, passphrases: [PASSPHRASE] });
  const varna = await enrol(ministry, rootFiles, 'РЗИ-Варна', 'unit.reporter');
  varna.take(ministry.send('all', true).bytes);
  ministry.core.close();

  const alien = await foundMinistry();
  const foreign = alien.send('all').bytes;
  alien.stop();
  await report(varna, '110');
  const first = varna.send('МЗ').bytes;
  varna.later(1);
  await report(varna, '120');
  const second = varna.send('МЗ').bytes;
  const [one, other] = await fork(varna);
  await report(varna, '170');
  const late = varna.send('МЗ').bytes;
  varna.stop();
  const tray = trayOf(first);
  const files = new Map<string, Uint8Array>([
    ['непознат', bytesOf(byStranger(tray))],
    ['повреден', first.subarray(0, first.length / 2)],
    ['променен', bytesOf({ ...tray, manifest: altered(tray.manifest) })],
    ['чужд', foreign],
    ['нов', bytesOf({ ...tray, format: 'myarka-package/2' })],
    ['първи', first],
    ['втори', second],
    ['едната', one],
    ['другата', other],
    ['късен', late],
  ]);
  return { rootFiles, files };
};
