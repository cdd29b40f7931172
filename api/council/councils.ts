/** Councils: founded, composed, their rules entered with the act that says so, their years. */
import { MOST } from '../../domain/text/limits.ts';
import { z } from 'zod';
import {
  councilWrites,
  memberWrites,
  programmeWrites,
  readCouncils,
  readMembers,
  readProgramme,
  readRules,
  readYear,
  ruleRemoval,
  ruleWrites,
  yearWrites,
} from '../../db/council/councils.ts';
import { readDecisions } from '../../db/council/decisions.ts';
import { readSittings } from '../../db/council/sittings.ts';
import { removal } from '../../db/council/writes.ts';
import { commitChange } from '../../db/log.ts';
import { removalWithParts } from '../../db/references.ts';
import { readDate } from '../../domain/kernel/read/date.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { ReadableDb } from '../../db/open.ts';
import { failure, type Failure } from '../../domain/kernel/failure.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { MAX_SIZE, MIN_SIZE, NUMBERINGS, PACK_TEMPLATES } from '../../domain/council/layout.ts';
import { checkRule, RULE_TEMPLATES } from '../../domain/council/rules.ts';
import { MEMBER_ROLES, RULE_NAMES, type Member } from '../../domain/council/types.ts';
import { COUNCIL_YEARS } from '../../domain/council/years.ts';
import { foldWord } from '../../domain/text/fold.ts';
import { commitDeletion } from '../deletion.ts';
import { answer, reader, router, writes } from '../trpc.ts';
import {
  councilOf,
  fits,
  idInput,
  lineInput,
  measuresOf,
  needed,
  newId,
  textInput,
} from './inputs.ts';

const log = 'council' as const;

const layoutInput = z.object({
  letterhead: z.array(lineInput).max(6),
  numbering: z.enum(NUMBERINGS),
  justified: z.boolean(),
  centredHeading: z.boolean(),
  size: z.number().min(MIN_SIZE).max(MAX_SIZE),
  pack: z.enum(PACK_TEMPLATES).default('usual'),
  inText: z.object({ title: lineInput, form: lineInput }).nullable().default(null),
});

const memberInput = z.object({
  name: lineInput,
  role: z.enum(MEMBER_ROLES).default('member'),
  organisation: lineInput.default(''),
  jobTitle: lineInput.default(''),
  substituteFor: idInput.nullable().default(null),
  votes: z.boolean().optional(),
});
type MemberInput = z.infer<typeof memberInput>;

const fold = (text: string): string => text.split(/\s+/).map(foldWord).join(' ');

/** The same person of the same organisation, whatever the letter case and the alphabet's twins. */
const samePerson = (a: Pick<Member, 'name' | 'organisation'>, b: MemberInput): boolean =>
  fold(a.name) === fold(b.name) && fold(a.organisation) === fold(b.organisation);

const checkMember = (
  members: readonly Member[],
  input: MemberInput,
  id = '',
): Result<MemberInput, Failure> => {
  const name = needed('име', input.name);
  if (!name.ok) return name;
  const others = members.filter((member) => member.active && member.id !== id);
  if (others.some((member) => samePerson(member, input)))
    return err(failure('council.member-twice', { name: input.name }));
  const of = input.substituteFor;
  return of === null || members.some((member) => member.id === of && member.substituteFor === null)
    ? ok(input)
    : err(failure('council.member-unknown'));
};

const WITHOUT_VOTE = new Set(['secretary', 'observer']);

const votesOf = ({ votes, role, substituteFor }: MemberInput): boolean =>
  votes ?? (substituteFor === null && !WITHOUT_VOTE.has(role));

const memberOf = (db: ReadableDb, council: string, id: string): Result<Member, Failure> => {
  const member = readMembers(db, council).find((one) => one.id === id);
  return member === undefined ? err(failure('council.member-unknown')) : ok(member);
};

const membersRouter = router({
  add: writes('council')
    .input(memberInput.extend({ council: idInput }))
    .mutation(({ ctx: { db, deps }, input: { council, ...input } }) => {
      answer(councilOf(db, council));
      const members = readMembers(db, council);
      const member = answer(checkMember(members, input));
      const id = newId(deps.now());
      const position = Math.max(-1, ...members.map((one) => one.position)) + 1;
      const fields = { ...member, council, votes: votesOf(member), active: true, position };
      commitChange(db, deps, { log, act: 'council.member', writes: memberWrites(id, fields) });
      return { id };
    }),
  edit: writes('council')
    .input(memberInput.extend({ council: idInput, id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { council, id, ...input } }) => {
      answer(memberOf(db, council, id));
      const member = answer(checkMember(readMembers(db, council), input, id));
      const writes = memberWrites(id, { ...member, votes: votesOf(member) });
      commitChange(db, deps, { log, act: 'council.member', writes });
    }),
  /** Leaves the council; sittings already held still name the person. */
  leave: writes('council')
    .input(z.object({ council: idInput, id: idInput, active: z.boolean().default(false) }))
    .mutation(({ ctx: { db, deps }, input: { council, id, active } }) => {
      answer(memberOf(db, council, id));
      const act = { log, act: 'council.member', writes: memberWrites(id, { active }) } as const;
      if (!active) return commitDeletion(db, deps, act);
      commitChange(db, deps, act);
      return { deleted: null };
    }),
});

const ruleInput = z.object({ name: z.enum(RULE_NAMES), value: lineInput, act: lineInput });

const rulesRouter = router({
  templates: reader.query(() => RULE_TEMPLATES),
  /** All of them or none: a template is taken over with its acts. */
  set: writes('council')
    .input(z.object({ council: idInput, rules: z.array(ruleInput).min(1) }))
    .mutation(({ ctx: { db, deps }, input: { council, rules } }) => {
      answer(councilOf(db, council));
      const checked = rules.map((rule) => answer(checkRule(rule)));
      const writes = checked.flatMap((rule) => ruleWrites(council, rule));
      commitChange(db, deps, { log, act: 'council.rule', writes });
    }),
  remove: writes('council')
    .input(z.object({ council: idInput, name: z.enum(RULE_NAMES) }))
    .mutation(({ ctx: { db, deps }, input: { council, name } }) => {
      return commitDeletion(db, deps, {
        log,
        act: 'council.rule',
        writes: [ruleRemoval(council, name)],
      });
    }),
});

export const yearInput = z.object({
  council: idInput,
  year: z.int().min(COUNCIL_YEARS.min).max(COUNCIL_YEARS.max),
});

const programmeInput = z.object({
  title: lineInput,
  quarter: z.int().min(1).max(4).nullable().default(null),
  rapporteur: lineInput.default(''),
  measures: z.array(z.string()).default([]),
});

const yearRouter = router({
  read: reader.input(yearInput).query(({ ctx: { db }, input: { council, year } }) => ({
    ...readYear(db, council, year),
    programme: readProgramme(db, council, year),
  })),
  addItem: writes('council')
    .input(programmeInput.extend(yearInput.shape))
    .mutation(({ ctx: { db, deps }, input: { council, year, ...input } }) => {
      answer(councilOf(db, council));
      const title = answer(needed('въпрос', input.title));
      const measures = answer(measuresOf(db, input.measures));
      const position = readProgramme(db, council, year).length;
      const id = newId(deps.now());
      const writes = programmeWrites(id, { ...input, council, year, title, measures, position });
      commitChange(db, deps, { log, act: 'council.programme', writes });
      return { id };
    }),
  removeItem: writes('council')
    .input(z.object({ id: idInput }))
    .mutation(({ ctx: { db, deps }, input }) => {
      const writes = [removal('programme_item', input.id)];
      return commitDeletion(db, deps, { log, act: 'council.programme', writes });
    }),
  set: writes('council')
    .input(
      yearInput.extend({
        programmeAdopted: z.string().nullable().optional(),
        programmeAct: lineInput.optional(),
        reportText: textInput.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const { council, year, programmeAdopted: adopted, programmeAct, reportText } = input;
      answer(councilOf(db, council));
      const programmeAdopted =
        adopted === undefined || adopted === null ? adopted : answer(readDate(adopted));
      const fields = {
        ...(programmeAdopted === undefined ? {} : { programmeAdopted }),
        ...(programmeAct === undefined ? {} : { programmeAct }),
        ...(reportText === undefined ? {} : { reportText: answer(fits('доклад', reportText)) }),
      };
      const writes = yearWrites({ council, year, ...fields });
      commitChange(db, deps, { log, act: 'council.year', writes });
    }),
});

export const councilsRouter = router({
  list: reader.query(({ ctx: { db } }) => {
    const sittings = readSittings(db);
    const decisions = readDecisions(db, { open: true });
    return readCouncils(db).map((council) => ({
      ...council,
      members: readMembers(db, council.id).filter((one) => one.active && one.substituteFor === null)
        .length,
      rules: readRules(db, council.id).length,
      sittings: sittings.filter((sitting) => sitting.council === council.id).length,
      openDecisions: decisions.filter((decision) => decision.council === council.id).length,
    }));
  }),
  read: reader.input(z.object({ id: idInput })).query(({ ctx: { db }, input: { id } }) => ({
    council: answer(councilOf(db, id)),
    members: readMembers(db, id),
    rules: readRules(db, id),
    sittings: readSittings(db, id),
  })),
  add: writes('council')
    .input(
      z.object({
        title: lineInput,
        act: lineInput.default(''),
        task: textInput.default(''),
        measures: z.array(z.string()).default([]),
      }),
    )
    .mutation(({ ctx: { db, deps }, input }) => {
      const title = answer(needed('наименование', input.title));
      const measures = answer(measuresOf(db, input.measures));
      const id = newId(deps.now());
      const position = readCouncils(db).length;
      const writes = councilWrites(id, { ...input, title, measures, position });
      commitChange(db, deps, { log, act: 'council.add', writes });
      return { id };
    }),
  edit: writes('council')
    .input(
      z.object({
        id: idInput,
        title: lineInput.optional(),
        act: lineInput.optional(),
        task: textInput.optional(),
        measures: z.array(z.string()).optional(),
        layout: layoutInput.optional(),
      }),
    )
    .mutation(({ ctx: { db, deps }, input: { id, ...input } }) => {
      answer(councilOf(db, id));
      if (input.title !== undefined) answer(needed('наименование', input.title));
      for (const line of input.layout?.letterhead ?? [])
        answer(fits('бланка', line, MOST.councilLine));
      answer(fits('име в текст', input.layout?.inText?.form ?? '', MOST.councilLine));
      const measures =
        input.measures === undefined ? undefined : answer(measuresOf(db, input.measures));
      const writes = councilWrites(id, { ...input, measures });
      commitChange(db, deps, { log, act: 'council.edit', writes });
    }),
  remove: writes('council')
    .input(z.object({ id: idInput }))
    .mutation(({ ctx: { db, deps }, input: { id } }) => {
      answer(councilOf(db, id));
      const sittings = readSittings(db, id).length;
      answer(sittings === 0 ? ok(null) : err(failure('council.in-use', { sittings })));
      const writes = removalWithParts(db, 'council', rowId(id));
      return commitDeletion(db, deps, { log, act: 'council.remove', writes });
    }),
  members: membersRouter,
  rules: rulesRouter,
  year: yearRouter,
});
