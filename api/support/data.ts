/**
 * What the file for support holds: numbers, codes and our own words, never what a person wrote and no
 * path. It is made also where the database cannot be opened, or was not even tried.
 */
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { arch, cpus, freemem, homedir, release, totalmem, version } from 'node:os';
import { join } from 'node:path';
import { checkDb } from '../../db/check.ts';
import { countEntries } from '../../db/exchange/entries.ts';
import { countDrafts } from '../../db/exchange/seal.ts';
import { ownKey, ownKid, readChain } from '../../db/exchange/registries.ts';
import { standingAlarm } from '../../db/exchange/alarm.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../db/migrate.ts';
import type { ReadableDb } from '../../db/open.ts';
import { fileShape, tableSizes } from '../../db/table-sizes.ts';
import { APP_VERSION, BUILT } from '../../domain/kernel/app-version.ts';
import type { Failure } from '../../domain/kernel/failure.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { supportText, type SupportPart, type SupportPartId } from '../../domain/support/parts.ts';
import { copiesIn, type Copy } from '../copies.ts';
import { stampOf } from '../daily-copy.ts';
import { copyTrouble } from '../exchange/installation.ts';
import { dataDirOf, folderRisk } from '../host/data-dir.ts';
import { LOG_FOLDER } from '../host/program-log.ts';
import { fileTroubles } from '../lost-files.ts';
import { codeOf, faultOf, plain } from '../program-log.ts';
import { secondPlace } from '../second-place.ts';
import type { Store } from '../store.ts';

export interface SupportSource {
  readonly dataDir: string;
  readonly now: number;
  /** Null where it was not tried: what has just failed may be the database. */
  readonly store: Result<Store, Failure> | null;
}

export interface SupportFile {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly SupportPart[];
}

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number): string => `${Math.round((bytes / MEGABYTE) * 10) / 10} MB`;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What one part amounts to; trouble with it is told in it, and costs no other part. */
const part = (id: SupportPartId, tell: () => readonly string[]): SupportPart => {
  try {
    return { id, lines: tell() };
  } catch (error) {
    return { id, lines: [String(faultOf(error)['fault'])] };
  }
};

const program = (): string[] => [
  `Версия: ${APP_VERSION}, направена на ${BUILT.slice(0, 10)}`,
  `Node ${process.versions.node}, Electron ${process.versions['electron'] ?? '-'}`,
  `Инсталирана: ${import.meta.url.includes('app.asar') ? 'да' : 'не'}`,
];

const system = (): string[] => {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return [
    `${process.platform} ${release()} ${arch()}; ${version()}`,
    `Процесори: ${cpus().length}; памет: ${megabytes(totalmem())}, свободна ${megabytes(freemem())}`,
    `Език: ${locale}; часова зона: ${timeZone}`,
  ];
};

const sizeOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'няма' : megabytes(found.size);
};

const kindOfPlace = (dataDir: string): string => {
  const { platform, env } = process;
  const own = dataDirOf({ platform, env: { ...env, MYARKA_DATA: undefined }, home: homedir() });
  return dataDir === own ? 'обичайното' : 'посочено от човек';
};

const bytesWithin = (folder: string): { readonly files: number; readonly bytes: number } => {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = found.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return { files: found.length, bytes: bytes.reduce((sum, one) => sum + one, 0) };
};

const within = (dataDir: string, folder: string): string => {
  const { files, bytes } = bytesWithin(join(dataDir, folder));
  return `${folder}: ${files} файла, ${megabytes(bytes)}`;
};

const place = (dataDir: string): string[] => {
  const { bavail, bsize } = statfsSync(dataDir);
  return [
    `Място: ${kindOfPlace(dataDir)}; риск: ${folderRisk(dataDir, process.env) ?? 'няма'}`,
    `Свободно на диска: ${megabytes(bavail * bsize)}`,
    ...['myarka.db', 'myarka.db-wal'].map((name) => `${name}: ${sizeOf(join(dataDir, name))}`),
    ...['files', 'backups', 'quarantine'].map((folder) => within(dataDir, folder)),
    `Ключ на това място: ${existsSync(join(dataDir, 'keys', 'device.myarka-key.json')) ? 'има' : 'няма'}`,
    crashes(dataDir),
  ];
};

/** What crashed leaves its memory in a file, and that may hold anything: such files are counted only. */
const crashes = (dataDir: string): string => {
  const folder = join(dataDir, 'window', 'Crashpad');
  const dumps = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.dmp'))
    : [];
  const newest = Math.max(0, ...dumps.map((name) => statSync(join(folder, name)).mtimeMs));
  return `Отчети за срив (не са тук): ${dumps.length}${newest === 0 ? '' : `, последният от ${day(newest)}`}`;
};

const data = (db: ReadableDb): string[] => {
  const { schema, pages, free, journal } = fileShape(db);
  const migrations = MIGRATIONS.map(([number]) => number).filter((number) => number <= schema);
  return [
    `Схема ${schema}, позната до ${CURRENT_VERSION}; миграции: ${migrations.join(' ')}`,
    `Страници ${pages}, свободни ${free}, дневник ${journal}`,
    ...tableSizes(db).map(({ table, rows }) => `${table}: ${rows}`),
  ];
};

const counted = (found: readonly Failure[]): string[] => {
  const times = new Map<string, number>();
  for (const { code } of found) times.set(codeOf(code), (times.get(codeOf(code)) ?? 0) + 1);
  return [...times].map(([code, n]) => `${code}: ${n}`);
};

const check = (store: Store): string[] => {
  const { ok, problems, warnings } = checkDb(store.read, store.now());
  const files = ok ? fileTroubles(store.read, store.folder) : [];
  const question = store.clockQuestion();
  return [
    ok ? 'Базата е цяла.' : 'В базата има проблеми.',
    ...counted([...problems, ...files, ...warnings]),
    ...(question === null ? [] : [`Часовник под въпрос: ${question.kind}`]),
  ];
};

const exchange = (store: Store): string[] => {
  const { read: db } = store;
  const chain = readChain(db);
  const trouble = ownKid(db) === null ? null : copyTrouble(db, store);
  return [
    `Ключ: ${ownKid(db) === null ? 'няма' : (ownKey(db)?.status ?? 'заявен')}`,
    `Регистър: ${chain.length}; записи: ${countEntries(db)}; чернови: ${countDrafts(db)}`,
    `Подписване: ${trouble === null ? 'без пречка' : codeOf(trouble.code)}`,
    ...(standingAlarm(db) === null ? [] : ['Два регистъра с един номер: нерешено']),
  ];
};

const copiesBy = (copies: readonly Copy[]): string[] =>
  [...Map.groupBy(copies, ({ kind }) => kind)].map(([kind, some]) => {
    const bytes = some.reduce((sum, copy) => sum + copy.bytes, 0);
    return `${kind}: ${some.length}, ${megabytes(bytes)}, последно ${day(Math.max(...some.map(({ at }) => at)))}`;
  });

const copies = (dataDir: string): string[] => {
  const second = secondPlace(dataDir);
  const there = second?.isThere === true ? 'там е' : 'няма го сега';
  const last = second?.last === null || second === null ? 'няма' : day(second.last);
  return [
    ...copiesBy(copiesIn(dataDir)),
    second === null
      ? 'Второ място: не е посочено'
      : `Второ място: ${there}; последно копие: ${last}`,
  ];
};

/** The end of each log; the part of a line that the cut leaves is dropped. */
const MOST_LOG = 128 * 1024;

const logEnd = (path: string): string[] => {
  const text = readFileSync(path, 'utf8');
  const lines = text.slice(-MOST_LOG).split(/\r?\n/u);
  return (text.length > MOST_LOG ? lines.slice(1) : lines).filter((line) => line !== '');
};

const log = (dataDir: string): string[] => {
  const folder = join(dataDir, LOG_FOLDER);
  if (!existsSync(folder)) return ['Няма записано.'];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .toSorted()
    .flatMap((name) => [`-- ${plain(name)}`, ...logEnd(join(folder, name))]);
};

const closed = (trouble: Failure | null): string[] => [
  trouble === null
    ? 'Базата не е отваряна за тези данни.'
    : `Базата не се отваря: ${codeOf(trouble.code)}`,
];

const ofDatabase = (store: SupportSource['store']): SupportPart[] => {
  if (store?.ok !== true) return [{ id: 'check', lines: closed(store?.error ?? null) }];
  const { value } = store;
  return [
    part('data', () => data(value.read)),
    part('check', () => check(value)),
    part('exchange', () => exchange(value)),
  ];
};

export const supportData = ({ dataDir, now, store }: SupportSource): SupportFile => {
  const parts = [
    part('program', program),
    part('system', system),
    part('place', () => place(dataDir)),
    ...ofDatabase(store),
    part('copies', () => copies(dataDir)),
    part('log', () => log(dataDir)),
  ];
  const stamp = stampOf(now);
  return {
    name: `myarka-support-${stamp.slice(0, 16)}.txt`,
    text: supportText(new Date(now).toISOString(), parts),
    parts,
  };
};
