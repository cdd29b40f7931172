/** The shown findings on paper, whole. */
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { findingMessage } from '../../../../domain/plan/findings/messages.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { cellPlace } from '../../../../domain/plan/places.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { whenText } from '../../../ui/when.ts';
import type { Group } from './finding-groups.ts';
import classes from './findings.module.css';

const Printed = ({ finding }: { readonly finding: CheckedFinding }) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const { decision } = finding;
  const states = {
    accepted: text.isAccepted,
    amendment: text.isAmendment,
    dismissed: text.isDismissed,
  };
  return (
    <div className="avoid-break">
      <p>
        <b>
          {text[finding.severity]}, {text.confidence[finding.confidence]}.
        </b>{' '}
        {findingMessage(finding, language)}
      </p>
      <ul>
        {finding.cells.map((cell) => (
          <li key={`${cell.code}/${cell.field}/${cell.value}`}>
            {cellPlace(cell, language)}: „{cell.value}“
          </li>
        ))}
      </ul>
      {decision !== null && (
        <p>
          {states[decision.state]}
          {decision.reason === null ? '' : `: ${decision.reason}`} –{' '}
          {text.decidedBy(authorText(decision, language), whenText(decision.at))}
        </p>
      )}
    </div>
  );
};

interface PrintProps {
  readonly groups: readonly Group[];
  readonly titleOf: (key: string) => string;
}

export const FindingsPrint = ({ groups, titleOf }: PrintProps) => (
  <div className={`print-only ${classes['paper'] ?? ''}`}>
    {groups.map(({ key, items }) => (
      <section key={key}>
        <h2>{titleOf(key)}</h2>
        {items.map((finding) => (
          <Printed key={finding.id} finding={finding} />
        ))}
      </section>
    ))}
  </div>
);
