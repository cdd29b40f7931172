import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { periodShort, type Period } from '../../../../domain/progress/period.ts';
import { boardsWords } from '../../../text/boards.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useBoards } from './boards-context.ts';

interface ReportLinkProps {
  readonly unit: string;
  readonly measure: string;
  readonly indicator: string;
  readonly period: Period;
}

/** The period of a report, leading to its own cell; only a name where the boards show a past day. */
export const ReportLink = ({ unit, measure, indicator, period }: ReportLinkProps) => {
  const text = useText(boardsWords);
  const { language } = useLanguage();
  const { view } = useBoards();
  const name = periodShort(period, language);
  if (view.asKnownOn !== undefined) return name;
  const label = text.toReport(name, unit, measure);
  return (
    <Link href="/progress" state={{ tab: 'entry', unit, period, indicator }} asChild>
      <Anchor inherit aria-label={label} title={label}>
        {name}
      </Anchor>
    </Link>
  );
};
