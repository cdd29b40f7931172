/** `myarka plan check`: what clashes in the adopted plan, with the place of each clashing cell. */
import type { CheckedFinding } from '../api/plan/findings.ts';
import { ok } from '../domain/kernel/result.ts';
import { GRADES } from '../domain/plan/findings/grades.ts';
import { findingMessage } from '../domain/plan/findings/messages.ts';
import { cellPlace } from '../domain/plan/places.ts';
import type { Command } from './command.ts';

/** The contract's form of a finding, and what a person decided about it. */
const findingJson = (finding: CheckedFinding) => ({
  id: finding.id,
  rule: finding.rule,
  severity: finding.severity,
  confidence: finding.confidence,
  measures: finding.measures,
  message: findingMessage(finding, 'bg'),
  evidence: finding.cells.map((cell) => ({ text: cell.value, where: cellPlace(cell, 'bg') })),
  state: finding.state,
  reason: finding.decision?.reason ?? null,
});

type FindingJson = ReturnType<typeof findingJson>;

const SEVERITY: Readonly<Record<CheckedFinding['severity'], string>> = {
  error: 'ГРЕШКА',
  warning: 'ВНИМАНИЕ',
  info: 'СВЕДЕНИЕ',
};

const STATE: Readonly<Record<CheckedFinding['state'], string>> = {
  open: '',
  accepted: ' [приета]',
  amendment: ' [в изменение]',
  dismissed: ' [отхвърлена]',
};

const lines = ({ severity, confidence, state, measures, message, evidence }: FindingJson): string =>
  [
    `${SEVERITY[severity]} (${GRADES.bg.confidence[confidence]})${STATE[state]} ${measures.join(', ')}`.trimEnd(),
    `  ${message}`,
    ...evidence.map(({ text, where }) => `  – ${where}: „${text}“`),
  ].join('\n');

export const planCheckCommand: Command = {
  words: ['plan', 'check'],
  usage: 'plan check [--json]',
  run: async ({ call }) => {
    const findings = (await call().plan.findings.list()).map(findingJson);
    return ok({ json: findings, text: findings.map(lines).join('\n\n') });
  },
};
