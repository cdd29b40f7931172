/** Councils, their members and rules, programmes and yearly reports: read, and the writes of each. */
import { deleteRow, rowWrites, type Write } from '../../domain/kernel/change.ts';
import { rowId } from '../../domain/kernel/row-id.ts';
import type { LocalDate } from '../../domain/kernel/date.ts';
import { readLayout, type Layout } from '../../domain/council/layout.ts';
import {
  RULE_NAMES,
  type Council,
  type CouncilYear,
  type Member,
  type MemberRole,
  type ProgrammeItem,
  type Rule,
  type RuleName,
} from '../../domain/council/types.ts';
import type { ReadableDb } from '../open.ts';
import { all, get, sql } from '../sql.ts';

interface CouncilRow {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly task: string | null;
  readonly measures: string | null;
  readonly layout: string | null;
}

export const list = (json: string | null): string[] => JSON.parse(json ?? '[]') as string[];

const councilOf = ({ id, title, act, task, measures, layout }: CouncilRow): Council => ({
  id,
  title: title ?? '',
  act: act ?? '',
  task: task ?? '',
  measures: list(measures),
  layout: readLayout(layout),
});

export const readCouncils = (db: ReadableDb): Council[] =>
  all<CouncilRow>(
    db,
    sql`SELECT id, title, act, task, measures, layout FROM council ORDER BY position, id`,
  ).map(councilOf);

export const readCouncil = (db: ReadableDb, id: string): Council | null =>
  readCouncils(db).find((council) => council.id === id) ?? null;

interface MemberRow {
  readonly id: string;
  readonly council: string;
  readonly name: string | null;
  readonly role: MemberRole | null;
  readonly organisation: string | null;
  readonly jobTitle: string | null;
  readonly substituteFor: string | null;
  readonly votes: number | null;
  readonly active: number | null;
  readonly position: number | null;
}

export const readMembers = (db: ReadableDb, council: string): Member[] =>
  all<MemberRow>(
    db,
    sql`SELECT * FROM council_member WHERE council = ${council} ORDER BY position, id`,
  ).map((row) => ({
    ...row,
    name: row.name ?? '',
    role: row.role ?? 'member',
    organisation: row.organisation ?? '',
    jobTitle: row.jobTitle ?? '',
    votes: row.votes === 1,
    active: row.active === 1,
    position: row.position ?? 0,
  }));

const isRuleName = (name: string): name is RuleName => RULE_NAMES.some((known) => known === name);

export const readRules = (db: ReadableDb, council: string): Rule[] =>
  all<{ name: string; value: string | null; act: string | null }>(
    db,
    sql`SELECT name, value, act FROM council_rule WHERE council = ${council}`,
  )
    .flatMap(({ name, value, act }) =>
      isRuleName(name) && value !== null ? [{ name, value, act: act ?? '' }] : [],
    )
    .toSorted((a, b) => RULE_NAMES.indexOf(a.name) - RULE_NAMES.indexOf(b.name));

export interface CouncilFields {
  readonly title?: string | undefined;
  readonly act?: string | undefined;
  readonly task?: string | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly layout?: Layout | undefined;
  readonly position?: number | undefined;
}

const json = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);
const digits = (value: number | null | undefined): string | null | undefined =>
  typeof value === 'number' ? String(value) : value;

export const councilWrites = (id: string, fields: CouncilFields): Write[] =>
  rowWrites('council', rowId(id), {
    ...fields,
    measures: json(fields.measures),
    layout: json(fields.layout),
    position: digits(fields.position),
  });

export const memberWrites = (
  id: string,
  { position, ...fields }: Partial<Omit<Member, 'id'>>,
): Write[] => rowWrites('council_member', rowId(id), { ...fields, position: digits(position) });

export const ruleWrites = (council: string, { name, value, act }: Rule): Write[] =>
  rowWrites('council_rule', rowId(council, name), { value, act });

export const ruleRemoval = (council: string, name: RuleName): Write =>
  deleteRow('council_rule', rowId(council, name));

export const readYear = (db: ReadableDb, council: string, year: number): CouncilYear => {
  const row = get<{
    programmeAdopted: LocalDate | null;
    programmeAct: string | null;
    reportText: string | null;
  }>(
    db,
    sql`SELECT programmeAdopted, programmeAct, reportText FROM council_year
        WHERE council = ${council} AND year = ${year}`,
  );
  return {
    council,
    year,
    programmeAdopted: row?.programmeAdopted ?? null,
    programmeAct: row?.programmeAct ?? '',
    reportText: row?.reportText ?? '',
  };
};

export const yearWrites = ({
  council,
  year,
  ...fields
}: Partial<CouncilYear> & Pick<CouncilYear, 'council' | 'year'>): Write[] =>
  rowWrites('council_year', rowId(council, String(year)), fields);

type ProgrammeRow = Omit<ProgrammeItem, 'measures'> & { measures: string | null };

export const readProgramme = (db: ReadableDb, council: string, year: number): ProgrammeItem[] =>
  all<ProgrammeRow>(
    db,
    sql`SELECT * FROM programme_item WHERE council = ${council} AND year = ${year}
        ORDER BY quarter IS NULL, quarter, position, id`,
  ).map((row) => ({
    ...row,
    title: row.title ?? '',
    rapporteur: row.rapporteur ?? '',
    measures: list(row.measures),
  }));

export const programmeWrites = (id: string, fields: Partial<Omit<ProgrammeItem, 'id'>>): Write[] =>
  rowWrites('programme_item', rowId(id), {
    ...fields,
    year: digits(fields.year),
    quarter: digits(fields.quarter),
    position: digits(fields.position),
    measures: json(fields.measures),
  });
