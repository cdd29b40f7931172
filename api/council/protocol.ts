/** The protocol: its texts, its states, its seal, and what is added after it. */
import { z } from 'zod';
import { readRecord } from '../../db/council/sittings.ts';
import { amendmentWrites, blockWrites, sittingWrites } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { SEALED_FIELD, type Write } from '../../domain/kernel/change.ts';
import { failure } from '../../domain/kernel/failure.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { protocolTexts, TEXT_BLOCKS } from '../../domain/council/protocol.ts';
import { checkProtocolState } from '../../domain/council/states.ts';
import { PROTOCOL_STATES, type SittingRecord } from '../../domain/council/types.ts';
import { answer, router, writer } from '../trpc.ts';
import {
  editable,
  fits,
  idInput,
  needed,
  newId,
  recordOf,
  sittingOf,
  textInput,
} from './inputs.ts';

const log = 'council' as const;

const seal = (t: string, ...parts: string[]): Write => ({
  t,
  r: rowId(...parts),
  f: SEALED_FIELD,
  v: true,
});

/** Every row that the protocol is made of; decisions stay open for what is done on them. */
const sealWrites = ({
  sitting,
  items,
  papers,
  attendance,
  votes,
  opinions,
  blocks,
}: SittingRecord): Write[] => [
  ...items.map(({ id }) => seal('agenda_item', id)),
  ...papers.map(({ item, sha256 }) => seal('paper', item, sha256)),
  ...attendance.map(({ member }) => seal('attendance', sitting.id, member)),
  ...votes.map(({ item }) => seal('vote', sitting.id, item)),
  ...opinions.map(({ item, member }) => seal('opinion', sitting.id, item, member)),
  ...blocks.map(({ block }) => seal('protocol_block', sitting.id, block)),
  seal('sitting', sitting.id),
];

export const protocolRouter = router({
  /** The secretary's own words; null goes back to what the records say. */
  setText: writer
    .input(z.object({ sitting: idInput, block: z.enum(TEXT_BLOCKS), text: textInput.nullable() }))
    .mutation(({ ctx: { db, deps }, input: { sitting, block, text } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      const made = protocolTexts(record).find((one) => one.block === block)?.made;
      const own = text === null || text === made ? null : answer(fits('текст', text));
      const writes = blockWrites({ sitting, block, text: own });
      commitChange(db, deps, { log, act: 'protocol.text', writes });
    }),
  setState: writer
    .input(z.object({ sitting: idInput, to: z.enum(PROTOCOL_STATES) }))
    .mutation(({ ctx: { db, deps }, input: { sitting: id, to } }) => {
      const sitting = answer(sittingOf(db, id));
      answer(checkProtocolState(sitting, to));
      const sealedOn = to === 'final' ? { sealedOn: sofiaDay(deps.now()) } : {};
      const writes = sittingWrites(id, { protocol: to, ...sealedOn });
      const record = readRecord(db, id);
      const seals = to === 'final' && record !== null ? sealWrites(record) : [];
      const act = to === 'final' ? 'protocol.seal' : 'protocol.state';
      commitChange(db, deps, { log, act, writes: [...writes, ...seals] });
    }),
  amend: writer
    .input(z.object({ sitting: idInput, text: textInput, reason: textInput }))
    .mutation(({ ctx: { db, deps }, input: { sitting: id, ...input } }) => {
      const sitting = answer(sittingOf(db, id));
      answer(sitting.protocol === 'final' ? ok(null) : err(failure('council.not-sealed')));
      const text = answer(needed('поправка', input.text));
      const reason = answer(needed('основание', input.reason));
      const now = deps.now();
      const amendment = {
        id: newId(now),
        sitting: id,
        on: sofiaDay(now),
        text,
        reason,
        by: deps.author.person,
      };
      commitChange(db, deps, { log, act: 'protocol.amend', writes: amendmentWrites(amendment) });
      return { id: amendment.id };
    }),
});
