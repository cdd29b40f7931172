/**
 * The archive of a sitting: a folder in a ZIP whose `SHA256SUMS` any machine can check with
 * `sha256sum -c SHA256SUMS`. The records stand in it as JSON and as CSV, beside the documents.
 */
import { createHash } from 'node:crypto';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { numbered } from '../../domain/council/agenda.ts';
import { annexesBeside } from '../../domain/council/pack.ts';
import type { Fate } from '../../domain/council/paper-exam.ts';
import {
  CHOICE_TEXTS,
  MODE_TEXTS,
  PRESENCE_TEXTS,
  RESULT_TEXTS,
  ROLE_TEXTS,
} from '../../domain/council/texts.ts';
import type { SignedFile } from '../../domain/council/signed.ts';
import type { SittingRecord } from '../../domain/council/types.ts';
import { resultOf } from '../../domain/council/written.ts';
import { writeCsv } from '../sheets/csv.ts';
import type { Cell, SheetColumn } from '../sheets/sheet.ts';
import { dressOf } from '../papers/stored.ts';
import type { PaperFacts } from '../papers/template/fill.ts';
import { paperDocx, type Paper } from '../papers/template/use.ts';
import { docPdf } from './document/pdf.ts';
import { docXlsx } from './document/xlsx.ts';
import { zipBytes, type ZipFile } from './document/zip.ts';
import type { Pack, Place } from './pack.ts';

interface ArchiveInput {
  readonly record: SittingRecord;
  readonly pack: Pack;
  readonly protocol: Paper;
  readonly author: string;
  readonly facts: PaperFacts;
  /** Where the look and the templates of papers are. */
  readonly place: Place;
  /** Signed files beside the documents; none in a public archive, which holds less than was signed. */
  readonly signed: readonly SignedFile[];
  readonly read: (sha256: string) => Uint8Array | null;
  readonly signal: AbortSignal | undefined;
}

const table = (
  name: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): ZipFile => ({
  name,
  bytes: writeCsv({
    name,
    columns: heads.map((header): SheetColumn => ({ key: header, header, width: 20 })),
    rows,
  }),
});

const memberName = ({ members }: SittingRecord, id: string | null): string =>
  members.find((member) => member.id === id)?.name ?? '';

const agenda = (record: SittingRecord): ZipFile =>
  table(
    'dneven-red.csv',
    ['№', 'Точка', 'Докладва', 'Мерки', 'Изход', 'Причина'],
    numbered(record.items).map((item) => [
      item.shown,
      item.title,
      item.rapporteur,
      item.measures.join(', '),
      item.outcome ?? '',
      item.outcomeReason,
    ]),
  );

const presence = (record: SittingRecord): ZipFile =>
  table(
    'prisastvie.csv',
    ['Име', 'Роля', 'Организация', 'Присъствие', 'Заместник'],
    record.attendance.map(({ member, presence: there, substitute }) => {
      const person = record.members.find(({ id }) => id === member);
      return [
        person?.name ?? '',
        person === undefined ? '' : ROLE_TEXTS[person.role].bg,
        person?.organisation ?? '',
        PRESENCE_TEXTS[there].bg,
        memberName(record, substitute),
      ];
    }),
  );

const votes = (record: SittingRecord): ZipFile => {
  const numbers = new Map(numbered(record.items).map(({ id, shown }) => [id, shown]));
  return table(
    'glasuvane.csv',
    [
      'Точка',
      'Начин',
      'Присъствали',
      'Отвод',
      'За',
      'Против',
      'Въздържали се',
      'Не участвали',
      'Недействителни бюлетини',
      'Резултат',
    ],
    record.votes.map((vote) => [
      numbers.get(vote.item) ?? 'дневен ред',
      MODE_TEXTS[vote.mode].bg,
      vote.ground?.voters.length ?? null,
      vote.ground?.recused.length ?? null,
      vote.for,
      vote.against,
      vote.abstain,
      vote.none,
      vote.invalid,
      RESULT_TEXTS[resultOf(record, vote)].bg,
    ]),
  );
};

/** One line a member and vote by name; a secret vote has none. */
const names = (record: SittingRecord): ZipFile => {
  const numbers = new Map(numbered(record.items).map(({ id, shown }) => [id, shown]));
  return table(
    'poimenno.csv',
    ['Точка', 'Име', 'Глас'],
    record.votes.flatMap(({ item, named }) =>
      Object.entries(named ?? {}).map(([member, choice]) => [
        numbers.get(item) ?? 'дневен ред',
        memberName(record, member),
        CHOICE_TEXTS[choice].bg,
      ]),
    ),
  );
};

const decisions = (record: SittingRecord): ZipFile =>
  table(
    'resheniya.csv',
    ['№', 'Текст', 'Отговорник', 'Срок', 'Мерки', 'Състояние'],
    record.decisions.map(({ number, text, unit, due, measures, state }) => [
      number,
      text,
      unit ?? '',
      due === null ? null : { date: due },
      measures.join(', '),
      state,
    ]),
  );

const README = `Архив на заседание, изготвен от Мярка.

Проверка без приложението: разархивирайте файла и в папката изпълнете
    sha256sum -c SHA256SUMS
(в Windows: certutil -hashfile ИМЕ SHA256 и сравнете с реда във файла SHA256SUMS).

zasedanie.json    записите на заседанието, за машинна обработка
dneven-red.csv    дневен ред
prisastvie.csv    присъствие
glasuvane.csv     гласувания
poimenno.csv      поименни гласове и отговори
resheniya.csv     решения
paket.*           материали за заседанието (PDF/A-2a, DOCX, XLSX)
protokol.*        протокол (PDF/A-2a, DOCX)
materiali/        приложените файлове
podpisani/        подписаните файлове, приложени към пакета, протокола и материалите

Контролната сума доказва, че файловете не са променени след архивирането. Тя не е електронен
подпис. Подписаните файлове са такива, каквито са приложени; подписите в тях не са проверявани.
`;

const SIGNED_FOLDERS = {
  pack: 'paket',
  protocol: 'protokol',
  paper: 'material',
  programme: 'programa',
  report: 'doklad',
} as const satisfies Record<SignedFile['document'], string>;

/** Paths that every system can unpack. */
const safeName = (name: string): string => name.replaceAll(/[<>:"/\\|?*]/gu, '_');

type Read = ArchiveInput['read'];

/** The papers as they are, except those that the pack holds whole. */
export const filesBeside = (
  record: SittingRecord,
  fates: ReadonlyMap<string, Fate>,
  read: Read,
): Result<ZipFile[], Failure> => {
  const files: ZipFile[] = [];
  for (const { number, paper } of annexesBeside(record, fates)) {
    const bytes = read(paper.sha256);
    if (bytes === null)
      return err(failure('council.paper-absent', { name: paper.name }, paper.name));
    const place = String(number).padStart(2, '0');
    files.push({ name: `materiali/${place}-${safeName(paper.name)}`, bytes });
  }
  return ok(files);
};

/** As they came; the document that each belongs to stands in its name. */
const signedFiles = ({ signed, read }: ArchiveInput): Result<ZipFile[], Failure> => {
  const files: ZipFile[] = [];
  for (const [i, { sha256, document, name }] of signed.entries()) {
    const bytes = read(sha256);
    if (bytes === null) return err(failure('signed.absent', { file: name }, name));
    const place = String(i + 1).padStart(2, '0');
    const of = SIGNED_FOLDERS[document];
    files.push({ name: `podpisani/${place}-${of}-${safeName(name)}`, bytes });
  }
  return ok(files);
};

const sums = (files: readonly ZipFile[]): ZipFile => ({
  name: 'SHA256SUMS',
  bytes: files
    .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join(''),
});

export const withSums = (files: readonly ZipFile[]): ZipFile[] => [...files, sums(files)];

export const archiveFiles = async (input: ArchiveInput): Promise<Result<ZipFile[], Failure>> => {
  const { record, pack, protocol, author, facts, place, signal } = input;
  const today = dressOf(place.db, place.folder, 'pack');
  const sealed = protocol.sealed ?? dressOf(place.db, place.folder, 'protocol');
  const options = { standard: 'a-2a' as const, author, annexes: [], signal };
  const attached = filesBeside(record, new Map(), input.read);
  if (!attached.ok) return attached;
  const signed = signedFiles(input);
  if (!signed.ok) return signed;
  const packPdf = await docPdf(pack.doc, { ...options, style: today.style });
  if (!packPdf.ok) return packPdf;
  const protocolPdf = await docPdf(protocol.doc, { ...options, style: sealed.style });
  if (!protocolPdf.ok) return protocolPdf;
  const packDocx = await paperDocx(today, author, { doc: pack.doc, facts });
  if (!packDocx.ok) return packDocx;
  const protocolDocx = await paperDocx(sealed, author, protocol);
  if (!protocolDocx.ok) return protocolDocx;
  const files: ZipFile[] = [
    { name: 'README.txt', bytes: README },
    {
      name: 'zasedanie.json',
      bytes: `${JSON.stringify({ freeze: pack.freeze, ...record }, null, 2)}\n`,
    },
    agenda(record),
    presence(record),
    votes(record),
    names(record),
    decisions(record),
    { name: 'paket.pdf', bytes: packPdf.value.bytes },
    { name: 'paket.docx', bytes: packDocx.value },
    { name: 'paket.xlsx', bytes: await docXlsx(pack.doc) },
    { name: 'protokol.pdf', bytes: protocolPdf.value.bytes },
    { name: 'protokol.docx', bytes: protocolDocx.value },
    ...attached.value,
    ...signed.value,
  ];
  return ok(withSums(files));
};

export const archiveZip = (files: readonly ZipFile[]): Uint8Array => zipBytes(files);
