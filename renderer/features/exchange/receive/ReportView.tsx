/** Everything that taking a package in would do, or did: before and after look the same. */
import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { DELETED_FIELD } from '../../../../domain/kernel/change.ts';
import { fieldText } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { placeWords } from '../../../text/exchange.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { measureOfRow, rowText } from '../place.ts';
import { Section } from '../Section.tsx';
import { DiffTables } from './DiffTables.tsx';
import { EntryTable, refusedOf, waitingOf } from './EntryTable.tsx';
import { GapList } from './GapList.tsx';
import { PackageFacts } from './PackageFacts.tsx';
import { PackageNotes } from './PackageNotes.tsx';
import { Returned } from './Returned.tsx';
import type { Incoming } from './use-receive.ts';
import classes from '../exchange.module.css';

interface ReportProps {
  readonly report: ImportReport;
  readonly of: Pick<Incoming, 'name' | 'signature'>;
  readonly taken: boolean;
  readonly onConflicts: () => void;
}

const Counts = ({ report, taken }: Pick<ReportProps, 'report' | 'taken'>) => {
  const text = useText(receiveWords);
  const counts: readonly (readonly [string, number])[] = [
    [taken ? text.applied : text.willApply, report.applied],
    [text.changes, report.changes],
    [text.known, report.known],
    [text.waiting, report.waiting],
    [text.refused, report.refused],
  ];
  return (
    <dl className={classes['counts']} aria-label={text.counts}>
      {counts.map(([name, n]) => (
        <div key={name} data-zero={n === 0 || undefined}>
          <dt>{name}</dt>
          <dd>{n}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Which fields, and what each side says. */
const ClashList = ({ clashes }: Pick<ImportReport, 'clashes'>) => {
  const held = useHeldText();
  const places = useText(placeWords);
  const text = useText(receiveWords);
  const { language } = useLanguage();
  return (
    <ul className={classes['list']}>
      {clashes.map((clash) => {
        const place = { table: clash.t, row: clash.r, field: clash.f };
        const measure = measureOfRow(clash);
        const where = [
          ...(measure === null ? [] : [places.measure(measure)]),
          rowText(clash, places, language),
          ...(clash.kind === 'delete-edit' ? [] : [fieldText(place, language)]),
        ].join(' · ');
        const said = clash.heads.map(({ f, value, unit, by }) =>
          f === DELETED_FIELD
            ? text.saidDeleted(by, unit)
            : text.said(
                held({ table: clash.t, row: clash.r, field: f }, value) ?? text.empty,
                by,
                unit,
              ),
        );
        return <li key={clash.id}>{`${where}: ${said.join('; ')}`}</li>;
      })}
    </ul>
  );
};

const Conflicts = ({ report, taken, onConflicts }: Omit<ReportProps, 'of'>) => {
  const text = useText(receiveWords);
  const { conflicts, newConflicts } = report;
  if (conflicts === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      <div className={classes['between']}>
        <div>
          {taken ? text.conflictsDone(conflicts) : text.conflicts(conflicts)}{' '}
          {text.newConflicts(newConflicts)}
          <ClashList clashes={report.clashes} />
          {report.clashes.length < newConflicts && text.clashesSome(report.clashes.length)}
        </div>
        {taken && (
          <Button size="xs" variant="default" className="no-print" onClick={onConflicts}>
            {text.toConflicts}
          </Button>
        )}
      </div>
    </Alert>
  );
};

const NotApplied = ({ report }: Pick<ReportProps, 'report'>) => {
  const text = useText(receiveWords);
  const [refused, waiting] = [refusedOf(report), waitingOf(report)];
  return (
    <>
      {refused.length > 0 && (
        <Section title={text.refusedTitle}>
          <Text size="sm">{text.refusedNote}</Text>
          <EntryTable caption={text.refusedTitle} entries={refused} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={text.waitingTitle}>
          <EntryTable caption={text.waitingTitle} entries={waiting} />
        </Section>
      )}
      {report.gaps.length > 0 && (
        <Section title={text.gapsTitle}>
          <GapList gaps={report.gaps} />
        </Section>
      )}
    </>
  );
};

export const ReportView = (props: ReportProps) => {
  const text = useText(receiveWords);
  const { report, of, taken } = props;
  return (
    <>
      <Counts report={report} taken={taken} />
      <Returned diff={report.diff} />
      <PackageNotes report={report} taken={taken} />
      {report.released.length > 0 && (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {text.released(report.released.join(', '))}
        </Alert>
      )}
      <Conflicts {...props} />
      {report.rejudged > 0 && <Text size="sm">{text.rejudged(report.rejudged)}</Text>}
      <NotApplied report={report} />
      <Section title={taken ? text.diffTitleDone : text.diffTitle}>
        <DiffTables report={report} taken={taken} />
      </Section>
      <Section title={text.what}>
        <PackageFacts report={report} of={of} taken={taken} />
      </Section>
    </>
  );
};
