/** What a person is told before a protocol is sealed, besides the checklist: its seal is not taken back. */
import { failure, type Failure } from '../kernel/failure.ts';
import { numbered } from './agenda.ts';
import { partName } from './part-texts.ts';
import { protocolParts } from './protocol.ts';
import type { SittingRecord } from './types.ts';

export const sealDoubts = (record: SittingRecord): Failure[] => {
  const parts = protocolParts(record);
  const items = numbered(record.items);
  const named = (some: typeof parts): string =>
    some.map(({ block }) => partName(items, block)).join('; ');
  const [open, stale] = [parts.filter((part) => part.open), parts.filter((part) => part.stale)];
  return [
    ...(open.length === 0 ? [] : [failure('council.seal-blanks', { parts: named(open) })]),
    ...(stale.length === 0 ? [] : [failure('council.seal-stale', { parts: named(stale) })]),
  ];
};
