import type { CheckedFinding } from '../../../../api/plan/findings.ts';
export const ProposeDialog = (_: {
  readonly finding: CheckedFinding;
  readonly onClose: () => void;
}) => null;
