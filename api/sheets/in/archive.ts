/**
 * The parts of a ZIP file by their names, read as streams through yauzl: it goes by the list at the
 * file's end, checks that no part unpacks to more than it says, and reads archives of more than 4 GiB.
 * Names are as writers should spell them: «/» between folders, none in front, any case.
 */
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { Source } from './source.ts';
import { unreadable, UnreadableFile } from './unreadable.ts';

export interface Archive {
  /** As the writer spelt them, with «/» between folders; folders themselves left out. */
  readonly names: () => readonly string[];
  readonly has: (part: string) => boolean;
  readonly sizeOf: (part: string) => number;
  readonly read: (part: string) => AsyncGenerator<Uint8Array>;
  /** How much of the part that was opened last was read, 0 to 1. */
  readonly share: () => number;
  readonly close: () => void;
}

const MAX_PARTS = 10_000;

const spelt = (name: string): string => name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');

export const partName = (name: string): string => spelt(name).toLowerCase();

const OPTIONS = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

const openZip = async ({ at }: Source): Promise<ZipFile> => {
  const { default: yauzl } = await import('yauzl');
  return 'path' in at
    ? yauzl.openPromise(at.path, OPTIONS)
    : yauzl.fromBufferPromise(at.bytes, OPTIONS);
};

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size > MAX_PARTS) throw new Error('parts');
    const name = partName(entry.fileNameRaw.toString('utf8'));
    // Two parts of one name: programs differ in which of them they show.
    if (entries.has(name)) throw new Error('twice');
    entries.set(name, entry);
  }
  return entries;
};

const bytesOf = async function* (
  zip: ZipFile,
  entry: Entry,
  file: string,
  seen: (bytes: number) => void,
) {
  let sum = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    const bytes = piece as Buffer;
    sum = crc32(bytes, sum);
    seen(bytes.length);
    yield bytes;
  }
  if (sum !== entry.crc32) throw unreadable('sheet.damaged', file);
};

/** Trouble of the archive becomes the one sentence that the file is damaged. */
async function* guarded(bytes: AsyncGenerator<Uint8Array>, file: string) {
  try {
    yield* bytes;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : unreadable('sheet.damaged', file);
  }
}

export const openArchive = async (source: Source): Promise<Archive> => {
  const { name } = source;
  const zip = await openZip(source).catch(() => {
    throw unreadable('sheet.damaged', name);
  });
  const entries = await entriesOf(zip).catch(() => {
    zip.close();
    throw unreadable('sheet.damaged', name);
  });
  let opened = { size: 1, read: 0 };
  const partOf = (part: string): Entry => {
    const entry = entries.get(partName(part));
    if (entry === undefined) throw unreadable('sheet.damaged', name);
    if (entry.isEncrypted()) throw unreadable('sheet.password', name);
    return entry;
  };
  return {
    names: () =>
      [...entries.values()]
        .map(({ fileNameRaw }) => spelt(fileNameRaw.toString('utf8')))
        .filter((part) => part !== '' && !part.endsWith('/')),
    has: (part) => entries.has(partName(part)),
    sizeOf: (part) => entries.get(partName(part))?.uncompressedSize ?? 0,
    read: (part) => {
      const entry = partOf(part);
      opened = { size: entry.uncompressedSize, read: 0 };
      const mine = opened;
      const seen = (bytes: number): void => {
        mine.read += bytes;
      };
      return guarded(bytesOf(zip, entry, name, seen), name);
    },
    share: () => opened.read / Math.max(1, opened.size),
    close: () => zip.close(),
  };
};
