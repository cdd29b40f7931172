import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '../../../../domain/plan/findings/finding.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useText } from '../../../text/language.tsx';
import classes from './findings.module.css';

const ICONS = {
  error: IconExclamationCircle,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
} as const;

interface IconProps {
  readonly severity: Severity;
  /** The word stands beside it. */
  readonly decorative?: boolean;
}

/** A shape for each severity, not a colour alone. */
export const SeverityIcon = ({ severity, decorative = false }: IconProps) => {
  const text = useText(findingsWords);
  const Icon = ICONS[severity];
  const spoken = decorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': text[severity] };
  return <Icon size={16} stroke={1.9} className={classes[severity]} {...spoken} />;
};
