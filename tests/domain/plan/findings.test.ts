import { describe, expect, test } from 'vitest';
import { checkPlan, type PlanFinding } from '../../../domain/plan/findings/check.ts';
import { idParts, PLAN } from '../../../domain/plan/findings/finding.ts';
import { proposeLinks } from '../../../domain/plan/links.ts';
import { REVIEWED, REVIEWED_LINKS } from './reviewed-findings.ts';
import { seedPlan } from './seed-plan.ts';

const found = checkPlan(seedPlan);

/** As the reviewed list names a finding. */
const named = ({ measures, cells, params }: PlanFinding): string => {
  const place = measures.length > 0 ? measures.join(' ') : (cells[0]?.code ?? '');
  return `${place} ${params['word'] ?? params['place'] ?? params['short'] ?? ''}`;
};

describe('findings on the adopted plan', () => {
  test('an id still tells its rule and its place when the finding is no more', () => {
    for (const { id, rule, measures, cells } of found) {
      const place = measures.length > 0 ? measures : [cells[0]?.code];
      expect(idParts(id)).toMatchObject({ rule, codes: place[0] === PLAN ? [] : place });
    }
  });

  test('the rules that find something are the reviewed ones', () => {
    expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual(
      Object.keys(REVIEWED).toSorted(),
    );
  });

  test.each(Object.entries(REVIEWED))('%s', (rule, reviewed) => {
    const ofRule = found.filter((f) => f.rule === rule).map(named);
    expect(ofRule).toHaveLength(reviewed.length);
    for (const [i, name] of ofRule.entries()) expect(name).toContain(reviewed[i]);
  });

  test('each has its own id, the same in every run', () => {
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(checkPlan(structuredClone(seedPlan)).map(({ id }) => id)).toEqual(ids);
  });

  test('every cell that clashes says where it stands in the source', () => {
    const placeless = found.flatMap(({ cells }) => cells).filter((c) => c.sources.length === 0);
    expect(placeless).toEqual([]);
  });
});

test('links proposed on the adopted plan are the reviewed ones, each with its evidence', () => {
  const links = proposeLinks(seedPlan);
  expect(links.map(({ maker, user, thing }) => `${maker} → ${user}: ${thing}`)).toEqual(
    REVIEWED_LINKS,
  );
  for (const { maker, user, evidence } of links) {
    const codes = evidence.map(({ code }) => code.replace(/-\d+$/, ''));
    expect(new Set(codes)).toEqual(new Set([maker, user]));
  }
});
