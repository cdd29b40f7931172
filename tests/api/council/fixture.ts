/** A core with a composed council, and files sent the way that a window sends them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { startNamed } from '../../fixtures/named-core.ts';
import { callerOf } from '../../../api/router.ts';
import { SEED_COUNCIL } from '../../../db/council/seed.ts';

export interface Office {
  readonly call: ReturnType<typeof callerOf>;
  readonly folder: string;
  readonly members: readonly string[];
  readonly setNow: (instant: string) => void;
  readonly stop: () => void;
}

export const COUNCIL = SEED_COUNCIL;
const NAMES = ['Петрова', 'Иванов', 'Георгиева', 'Димитров', 'Стоянова'];

export const openOffice = async (instant = '2026-12-01T08:00:00Z'): Promise<Office> => {
  const folder = mkdtempSync(join(tmpdir(), 'myarka-council-'));
  let clock = Date.parse(instant);
  const core = startNamed({ dataDir: folder, now: () => clock });
  const call = callerOf(core.context);
  await call.app.setPerson({ person: 'Секретарова' });
  const members: string[] = [];
  for (const [i, name] of NAMES.entries()) {
    const role = i === 0 ? 'chair' : 'member';
    const added = await call.council.councils.members.add({
      council: COUNCIL,
      name,
      role,
      organisation: `Организация ${i + 1}`,
    });
    members.push(added.id);
  }
  await call.council.councils.rules.set({
    council: COUNCIL,
    rules: [
      { name: 'quorum', value: '1/2+', act: 'чл. 7, ал. 1 от Правилника' },
      { name: 'majority', value: 'present:1/2+', act: 'чл. 7, ал. 2 от Правилника' },
      { name: 'noticeDays', value: '7', act: 'чл. 6 от Правилника' },
    ],
  });
  return {
    call,
    folder,
    members,
    setNow: (at) => {
      clock = Date.parse(at);
    },
    stop: () => {
      core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const upload = async (
  { call }: Pick<Office, 'call'>,
  name: string,
  bytes: Uint8Array,
): Promise<string> => {
  const { id } = await call.uploads.begin({ name, size: bytes.length });
  await call.uploads.chunk({ id, at: 0, base64: Buffer.from(bytes).toString('base64') });
  await call.uploads.finish({ id, name, size: bytes.length });
  return id;
};

/** A real PDF of so many pages, each with its own size, so that they are told apart. */
export const realPdf = async (pages: number): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i < pages; i += 1)
    doc.addPage([400 + i, 500]).drawSquare({ x: 50, y: 50, size: 90 });
  return doc.save();
};

/** Convened and, with a roll of so many members present, opened. */
export const opened = async (office: Office, sitting: string, n = 5): Promise<void> => {
  const { sittings } = office.call.council;
  await sittings.step({ id: sitting, to: 'convened', reason: 'проба' });
  await present(office, sitting, n);
  await sittings.step({ id: sitting, to: 'open', reason: 'проба' });
};

export const present = async (
  { call, members }: Office,
  sitting: string,
  n: number,
): Promise<void> => {
  for (const [i, member] of members.entries())
    await call.council.meeting.attend({ sitting, member, presence: i < n ? 'present' : 'absent' });
};
