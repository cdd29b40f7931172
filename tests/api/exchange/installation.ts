/** Installations on folders of their own that hand packages to each other; a clock for each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heardOf } from '../../fixtures/heard.ts';
import { startNamed } from '../../fixtures/named-core.ts';
import { callerOf } from '../../../api/router.ts';
import type { ImportReport } from '../../../api/exchange/import-report.ts';
import { importPackage, inspectPackage } from '../../../api/exchange/receive.ts';
import { openDeviceKey } from '../../../api/exchange/installation.ts';
import { send, type SendInput, type Sent } from '../../../api/exchange/send.ts';
import type { KeyVault } from '../../../api/exchange/vault.ts';
import type { Store } from '../../../api/store.ts';
import { ok, unwrap, type Result } from '../../../domain/kernel/result.ts';
import type { Failure } from '../../../domain/kernel/failure.ts';

export const PASSPHRASE = 'дълга парола за проба';
const passphrases = [PASSPHRASE];

/** What was sent, with its files; `bytes` of the first. */
export interface Made extends Sent {
  readonly files: readonly Uint8Array[];
  readonly bytes: Uint8Array;
}

/** Seals and sends with the passphrase of the tests. */
const makePackage = (store: Store, input: SendInput): Result<Made, Failure> => {
  const key = openDeviceKey(store.write, store, passphrases);
  if (!key.ok) return key;
  const files: Uint8Array[] = [];
  const sent = send(store, store.logDeps(), key.value, input, (_, bytes) => files.push(bytes));
  return sent.ok ? ok({ ...sent.value, files, bytes: files[0] ?? new Uint8Array() }) : sent;
};

interface Host {
  readonly vault?: KeyVault;
  readonly appVersion?: string;
  readonly witness?: string;
}

export const startInstallation = (
  start: string,
  folder = mkdtempSync(join(tmpdir(), 'myarka-exchange-')),
  host: Host = {},
) => {
  let clock = Date.parse(start);
  const core = startNamed({ dataDir: folder, now: () => (clock += 1000), ...host });
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
    send: (to: string, full = false, more: Partial<SendInput> = {}): Made =>
      unwrap(makePackage(store(), { to, full, ...more })),
    trySend: (to: string): Result<Made, Failure> => makePackage(store(), { to, full: false }),
    take: (bytes: Uint8Array, name = 'пакет.myarka.json'): ImportReport =>
      unwrap(importPackage(store(), store().logDeps(), { name, bytes }, heardOf(bytes))),
    tryTake: (bytes: Uint8Array, name = 'пакет.myarka.json'): Result<ImportReport, Failure> =>
      importPackage(store(), store().logDeps(), { name, bytes }, heardOf(bytes)),
    inspect: (bytes: Uint8Array, name = 'пакет.myarka.json'): ImportReport =>
      unwrap(inspectPackage(store(), store().logDeps(), { name, bytes })),
    tryInspect: (bytes: Uint8Array, name = 'пакет.myarka.json'): Result<ImportReport, Failure> =>
      inspectPackage(store(), store().logDeps(), { name, bytes }),
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
export const foundMinistry = async (
  start = '2026-10-01T06:00:00Z',
  host: Host = {},
): Promise<Ministry> => {
  const ministry = startInstallation(start, undefined, host);
  const rootFiles = await ministry.call.exchange.makeRootKeys({ count: 1, passphrase: PASSPHRASE });
  await ministry.call.exchange.found({ threshold: 1, rootFiles, passphrases });
  return { ...ministry, rootFiles };
};

/** A new installation, asked for and enrolled; it has not taken the registry in yet. A vault keeps its key. */
export const enrolled = async (
  ministry: Ministry,
  unit: string,
  roles: readonly string[] = ['unit.reporter'],
  measures: readonly string[] = [],
  host: Host = {},
  label = `${unit} 1`,
): Promise<Installation> => {
  const installation = startInstallation('2026-10-01T07:00:00Z', undefined, host);
  const { file } = await installation.call.exchange.request({
    unit,
    label,
    passphrase: PASSPHRASE,
    system: host.vault !== undefined,
  });
  const { rootFiles } = ministry;
  await ministry.call.exchange.enrol({
    request: file,
    roles: [...roles],
    measures: [...measures],
    sure: true,
    rootFiles: [...rootFiles],
    passphrases,
  });
  return installation;
};
