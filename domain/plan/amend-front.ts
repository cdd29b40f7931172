/**
 * What stands before the measures and can be amended like them: the list of abbreviations, each by its
 * short form («НЗИС»), and the paragraphs of the introduction, by their place («I.2»).
 */
import { failure, type Failure } from '../kernel/failure.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { ABBREVIATION_SETTERS, PARAGRAPH_SETTERS, setField } from './amend-fields.ts';
import type { Plan } from './plan.ts';

interface Item {
  readonly measure: string;
  readonly field: string;
}
type Amended = Result<Plan, Failure>;

const PARAGRAPH = /^I\.[1-9]\d*$/;
/** A capital first, as in «МЗ», «ITIL», «eHDSI»; a number of a measure or goal never is one. */
const ABBREVIATION = /^(?=.*\p{Lu})\p{L}[\p{L}\p{N}-]*$/u;

export const isParagraph = (code: string): boolean => PARAGRAPH.test(code);
export const isAbbreviation = (code: string): boolean => ABBREVIATION.test(code);

/** The place after the last one. */
export const nextParagraph = ({ introduction }: Plan): string =>
  `I.${Math.max(0, ...introduction.map(({ code }) => Number(code.slice(2)))) + 1}`;

const fail = (code: string, { measure, field }: Item): Amended =>
  err(failure(`amendment.${code}`, { measure, field }, measure));

/** Null where the code is neither's. */
export const addFront = (plan: Plan, item: Item, value: string): Amended | null => {
  const code = item.measure;
  if (isParagraph(code)) {
    if (plan.introduction.some((one) => one.code === code)) return fail('duplicate-code', item);
    if (code !== nextParagraph(plan)) return fail('bad-code', item);
    return ok({
      ...plan,
      introduction: [...plan.introduction, { code, text: value, sources: {} }],
    });
  }
  if (!isAbbreviation(code)) return null;
  if (plan.abbreviations.some(({ short }) => short === code)) return fail('duplicate-code', item);
  const abbreviations = [...plan.abbreviations, { short: code, long: value, sources: {} }];
  return ok({ ...plan, abbreviations });
};

interface Given extends Item {
  readonly value: string;
}

export const setFront = (plan: Plan, { measure: code, field, value }: Given): Amended | null => {
  const given = { value, code, field, plan };
  const paragraph = plan.introduction.find((one) => one.code === code);
  if (paragraph !== undefined) {
    const next = setField(PARAGRAPH_SETTERS, paragraph, given);
    if (!next.ok) return next;
    const introduction = plan.introduction.map((one) => (one === paragraph ? next.value : one));
    return ok({ ...plan, introduction });
  }
  const abbreviation = plan.abbreviations.find(({ short }) => short === code);
  if (abbreviation === undefined) return null;
  const next = setField(ABBREVIATION_SETTERS, abbreviation, given);
  if (!next.ok) return next;
  const abbreviations = plan.abbreviations.map((one) => (one === abbreviation ? next.value : one));
  return ok({ ...plan, abbreviations });
};

export const removeFront = (plan: Plan, { measure: code }: Item): Plan | null => {
  const introduction = plan.introduction.filter((one) => one.code !== code);
  const abbreviations = plan.abbreviations.filter(({ short }) => short !== code);
  const same =
    introduction.length === plan.introduction.length &&
    abbreviations.length === plan.abbreviations.length;
  return same ? null : { ...plan, introduction, abbreviations };
};
