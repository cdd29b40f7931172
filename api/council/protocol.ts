/** The protocol: its texts, its states, its seal, and what is added after it. */
import { z } from 'zod';
import { amendmentWrites, blockWrites, sittingWrites } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { SEALED_FIELD, type Write } from '../../domain/kernel/change.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import { sofiaDay } from '../../domain/kernel/sofia-time.ts';
import { checklistOf } from '../../domain/council/checklist.ts';
import { nextAmendmentNumber } from '../../domain/council/numbering.ts';
import { protocolParts } from '../../domain/council/protocol.ts';
import { checkProtocolState } from '../../domain/council/states.ts';
import { PROTOCOL_STATES, type Sitting, type SittingRecord } from '../../domain/council/types.ts';
import { letterheadOf } from '../papers/style.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import { sittingFacts } from './paper-facts.ts';
import { keepLook, sealedLook } from './sealed-look.ts';
import { clockOf, editable, fits, idInput, needed, newId, recordOf, textInput } from './inputs.ts';

const log = 'council' as const;

const seal = (t: string, ...parts: string[]): Write => ({
  t,
  r: rowId(...parts),
  f: SEALED_FIELD,
  v: true,
});

/** Every row that the protocol is made of; decisions stay open for what is done on them. */
const sealWrites = (record: SittingRecord): Write[] => {
  const { sitting, items, papers, attendance, presence, guests, votes, opinions, answers } = record;
  const { recusals, breaks } = record;
  const written = sitting.kind === 'written';
  const parts = protocolParts(record);
  return [
    // As they stand, so that nothing that changes later elsewhere changes the protocol.
    ...parts.flatMap(({ block, text, made }) =>
      blockWrites({ sitting: sitting.id, block, text, made }),
    ),
    ...parts.map(({ block }) => seal('protocol_block', sitting.id, block)),
    ...items.map(({ id }) => seal('agenda_item', id)),
    ...papers.map(({ item, sha256 }) => seal('paper', item, sha256)),
    ...attendance.map(({ member }) => seal('attendance', sitting.id, member)),
    ...presence.map(({ id }) => seal('presence_event', id)),
    ...breaks.map(({ id }) => seal('sitting_break', id)),
    ...recusals.map(({ item, member }) => seal('recusal', sitting.id, item, member)),
    ...guests.map(({ id }) => seal('guest', id)),
    ...(written ? [] : votes.map(({ item }) => seal('vote', sitting.id, item))),
    ...answers.map(({ item, member }) => seal('written_answer', sitting.id, item, member)),
    ...opinions.map(({ item, member }) => seal('opinion', sitting.id, item, member)),
    seal('sitting', sitting.id),
  ];
};

/** What contradicts itself is not sealed; what is unusual, with the reason that it returns. */
const checkSeal = (record: SittingRecord, typed: string, now: number): Result<string, Failure> => {
  const { contradictions, unusual } = checklistOf(record, clockOf(now));
  const [wrong] = contradictions;
  if (wrong !== undefined) return err(wrong);
  if (unusual.length === 0) return ok('');
  const reason = fits('причина', typed.trim());
  return !reason.ok || reason.value !== ''
    ? reason
    : err(failure('council.seal-reason', { count: unusual.length }));
};

export const protocolRouter = router({
  /** In which look a sealed protocol is made again; null where none was kept, or it is not here. */
  look: reader.input(z.object({ sitting: idInput })).query(({ ctx: { db, store }, input }) => {
    const { sitting } = answer(recordOf(db, input.sitting));
    const look = sealedLook(store.folder, sitting.sealedLook);
    if (look === null) return null;
    const { dress, layout, emblem } = look;
    return {
      letterhead: letterheadOf(layout, dress.style),
      accent: dress.style.accent,
      emblem,
      template: dress.template?.name ?? null,
    };
  }),
  /** The secretary's own words («» leaves the part out); null goes back to what the records say. */
  setText: writes('council')
    .input(z.object({ sitting: idInput, block: idInput, text: textInput.nullable() }))
    .mutation(({ ctx: { db, deps }, input: { sitting, block, text } }) => {
      answer(editable(db, sitting));
      const record = answer(recordOf(db, sitting));
      const part = protocolParts(record).find((one) => one.block === block);
      const { made } = answer(part === undefined ? err(failure('council.text-unknown')) : ok(part));
      const own = text === null || text === made ? null : answer(fits('текст', text));
      const writes = blockWrites({ sitting, block, text: own, made: own === null ? null : made });
      commitChange(db, deps, { log, act: 'protocol.text', writes });
    }),
  setState: writes('council')
    .input(
      z.object({
        sitting: idInput,
        to: z.enum(PROTOCOL_STATES),
        /** Why it is sealed though something in the records is unusual. */
        reason: textInput.default(''),
      }),
    )
    .mutation(({ ctx: { db, deps, store }, input: { sitting: id, to, reason } }) => {
      const record = answer(recordOf(db, id));
      answer(checkProtocolState(record.sitting, to));
      const sealReason = to === 'final' ? answer(checkSeal(record, reason, deps.now())) : '';
      const sealed = (): Partial<Sitting> => ({
        sealedOn: sofiaDay(deps.now()),
        sealReason,
        sealedLook: keepLook(db, store.folder, {
          layout: record.council.layout,
          facts: sittingFacts(db, deps.author, record),
        }),
      });
      const writes = sittingWrites(id, { protocol: to, ...(to === 'final' ? sealed() : {}) });
      const sitting = { ...record.sitting, sealReason };
      const seals = to === 'final' ? sealWrites({ ...record, sitting }) : [];
      const act = to === 'final' ? 'protocol.seal' : 'protocol.state';
      commitChange(db, deps, { log, act, writes: [...writes, ...seals] });
    }),
  amend: writes('council')
    .input(z.object({ sitting: idInput, text: textInput, reason: textInput }))
    .mutation(({ ctx: { db, deps }, input: { sitting: id, ...input } }) => {
      const { sitting, amendments } = answer(recordOf(db, id));
      answer(sitting.protocol === 'final' ? ok(null) : err(failure('council.not-sealed')));
      const text = answer(needed('поправка', input.text));
      const reason = answer(needed('основание', input.reason));
      const now = deps.now();
      const amendment = {
        id: newId(now),
        sitting: id,
        number: nextAmendmentNumber(amendments),
        on: sofiaDay(now),
        text,
        reason,
        by: deps.author.person,
      };
      commitChange(db, deps, { log, act: 'protocol.amend', writes: amendmentWrites(amendment) });
      return { id: amendment.id, number: amendment.number };
    }),
});
