/** The field writes of a sitting's parts. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { Recusal, SittingBreak } from '../../domain/council/meeting-types.ts';
import type {
  AgendaItem,
  Attendance,
  Guest,
  Opinion,
  PresenceEvent,
  Paper,
  ProtocolAmendment,
  ProtocolBlock,
  Sitting,
  Vote,
  WrittenAnswer,
} from '../../domain/council/types.ts';

const digits = (value: number | null | undefined): string | null | undefined =>
  typeof value === 'number' ? String(value) : value;
const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

export const sittingWrites = (
  id: string,
  { views, ...fields }: Partial<Omit<Sitting, 'id'>>,
): Write[] => rowWrites('sitting', rowId(id), { ...fields, views: json(views) });

export const itemWrites = (
  id: string,
  { number, position, minutes, measures, ...fields }: Partial<Omit<AgendaItem, 'id'>>,
): Write[] =>
  rowWrites('agenda_item', rowId(id), {
    ...fields,
    number: digits(number),
    position: digits(position),
    minutes: digits(minutes),
    measures: json(measures),
  });

/** A position for each id, in order. */
export const orderWrites = (ids: readonly string[]): Write[] =>
  ids.flatMap((id, position) => itemWrites(id, { position }));

export const paperWrites = ({
  item,
  sha256,
  ...fields
}: Partial<Paper> & Pick<Paper, 'item' | 'sha256'>): Write[] =>
  rowWrites('paper', rowId(item, sha256), {
    ...fields,
    size: digits(fields.size),
    pages: digits(fields.pages),
    position: digits(fields.position),
  });

export const paperRemoval = (item: string, sha256: string): Write =>
  deleteRow('paper', rowId(item, sha256));

export const attendanceWrites = ({ sitting, member, ...fields }: Attendance): Write[] =>
  rowWrites('attendance', rowId(sitting, member), { ...fields });

export const attendanceRemoval = (sitting: string, member: string): Write =>
  deleteRow('attendance', rowId(sitting, member));

export const presenceWrites = ({ id, ...fields }: PresenceEvent): Write[] =>
  rowWrites('presence_event', rowId(id), { ...fields });

export const guestWrites = ({ id, ...fields }: Guest): Write[] =>
  rowWrites('guest', rowId(id), { ...fields });

/** A secret vote never has names, whatever comes in. */
export const voteWrites = ({ sitting, item, ...counts }: Vote): Write[] =>
  rowWrites('vote', rowId(sitting, item), {
    for: String(counts.for),
    against: String(counts.against),
    abstain: String(counts.abstain),
    none: String(counts.none),
    invalid: String(counts.invalid),
    mode: counts.mode,
    casting: counts.casting,
    named: counts.mode === 'named' && counts.named !== null ? JSON.stringify(counts.named) : null,
    ground: JSON.stringify(counts.ground),
  });

export const voteRemoval = (sitting: string, item: string): Write =>
  deleteRow('vote', rowId(sitting, item));

export const recusalWrites = ({ sitting, item, member, reason }: Recusal): Write[] =>
  rowWrites('recusal', rowId(sitting, item, member), { reason });

export const recusalRemoval = (sitting: string, item: string, member: string): Write =>
  deleteRow('recusal', rowId(sitting, item, member));

export const breakWrites = ({
  id,
  ...fields
}: Partial<SittingBreak> & Pick<SittingBreak, 'id'>): Write[] =>
  rowWrites('sitting_break', rowId(id), { ...fields });

export const opinionWrites = ({ sitting, item, member, text }: Opinion): Write[] =>
  rowWrites('opinion', rowId(sitting, item, member), { text });

export const answerWrites = ({ sitting, item, member, ...fields }: WrittenAnswer): Write[] =>
  rowWrites('written_answer', rowId(sitting, item, member), { ...fields });

export const answerRemoval = (sitting: string, item: string, member: string): Write =>
  deleteRow('written_answer', rowId(sitting, item, member));

export const blockWrites = ({
  sitting,
  block,
  text,
  made,
}: Omit<ProtocolBlock, 'text'> & { text: string | null }): Write[] =>
  rowWrites('protocol_block', rowId(sitting, block), { text, made });

export const amendmentWrites = ({ id, number, ...fields }: ProtocolAmendment): Write[] =>
  rowWrites('protocol_amendment', rowId(id), { ...fields, number: digits(number) });

export const removal = (table: string, id: string): Write => deleteRow(table, rowId(id));
