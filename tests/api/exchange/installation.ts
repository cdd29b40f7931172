/** Installations on folders of their own that hand packages to each other; a clock for each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '../../../api/core.ts';
import { callerOf } from '../../../api/router.ts';
import { importPackage, type ImportReport } from '../../../api/exchange/receive.ts';
import { sendPackage, type Sent } from '../../../api/exchange/send.ts';
import type { Store } from '../../../api/store.ts';
import { unwrap, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';

export const PASSPHRASE = 'дълга парола за проба';
const passphrases = [PASSPHRASE];

export const startInstallation = (
  start: string,
  folder = mkdtempSync(join(tmpdir(), 'myarka-exchange-')),
) => {
  let clock = Date.parse(start);
  const core = startCore({ dataDir: folder, now: () => (clock += 1000) });
  const call = callerOf(core.context);
  const store = (): Store => unwrap(core.context.store());
  return {
    folder,
    core,
    call,
    store,
    later: (hours: number): void => {
      clock += hours * 3_600_000;
    },
    send: (to: string, full = false): Sent =>
      unwrap(sendPackage(store(), store().logDeps(), { to, full, passphrases })),
    trySend: (to: string): Result<Sent, Failure> =>
      sendPackage(store(), store().logDeps(), { to, full: false, passphrases }),
    take: (bytes: Uint8Array, name = 'пакет.myarka.json'): ImportReport =>
      unwrap(importPackage(store(), store().logDeps(), { name, bytes })),
    tryTake: (bytes: Uint8Array, name = 'пакет.myarka.json'): Result<ImportReport, Failure> =>
      importPackage(store(), store().logDeps(), { name, bytes }),
    digest: async (): Promise<string> => (await call.log.digest()).digest,
    stop: (): void => {
      core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Installation = ReturnType<typeof startInstallation>;

export interface Ministry extends Installation {
  readonly rootFiles: readonly { readonly name: string; readonly text: string }[];
}

/** A deployment of one root key. */
export const foundMinistry = async (start = '2026-10-01T06:00:00Z'): Promise<Ministry> => {
  const ministry = startInstallation(start);
  const rootFiles = await ministry.call.exchange.makeRootKeys({ count: 1, passphrase: PASSPHRASE });
  await ministry.call.exchange.found({ threshold: 1, rootFiles, passphrases });
  return { ...ministry, rootFiles };
};

/** A new installation, asked for and enrolled; it has not taken the registry in yet. */
export const enrolled = async (
  ministry: Ministry,
  unit: string,
  roles: readonly string[] = ['unit.reporter'],
  measures: readonly string[] = [],
): Promise<Installation> => {
  const installation = startInstallation('2026-10-01T07:00:00Z');
  const { file } = await installation.call.exchange.request({
    unit,
    label: `${unit} 1`,
    passphrase: PASSPHRASE,
  });
  const { rootFiles } = ministry;
  await ministry.call.exchange.enrol({
    request: file,
    roles: [...roles],
    measures: [...measures],
    rootFiles: [...rootFiles],
    passphrases,
  });
  return installation;
};
