import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { findingMessage, ruleTitle } from '../../../../domain/plan/findings/messages.ts';
import { failureOf } from '../../../core/trpc.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { ReviewList } from '../../../ui/ReviewList.tsx';
import { ALL_OPEN, type Grouping } from './finding-groups.ts';
import { FindingDetail, type FindingActions } from './FindingDetail.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingsPrint } from './FindingsPrint.tsx';
import { PastDecisions } from './PastDecisions.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import { useDecide, useFindingList, useFindings } from './use-findings.ts';
import classes from './findings.module.css';
import { useRefusal } from '../../../core/use-rights.ts';
import { RightNote } from '../../../ui/deeds.tsx';

/** «1.1.1, 1.1.2» or «1.1.1 + 20». */
const fewCodes = ([first = '', second, ...rest]: readonly string[]): string => {
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first} + ${rest.length + 1}`;
};

const Row = ({ finding }: { readonly finding: CheckedFinding }) => {
  const { language } = useLanguage();
  return (
    <div className={classes['row']}>
      <SeverityIcon severity={finding.severity} />
      <span className={classes['rowText']} title={findingMessage(finding, language)}>
        {findingMessage(finding, language)}
      </span>
      <span className={classes['code']}>{fewCodes(finding.measures)}</span>
    </div>
  );
};

const rowOf = (finding: CheckedFinding) => <Row finding={finding} />;

const useGroupTitle = () => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  return (grouping: Grouping, key: string): string => {
    if (grouping === 'rule') return ruleTitle(key, language);
    return key === '' ? text.wholePlan : text.measureGroup(key);
  };
};

const Nothing = ({ filtered, onClear }: { filtered: boolean; onClear: () => void }) => {
  const text = useText(findingsWords);
  return (
    <Center p="xl">
      <Stack align="center" gap="xs">
        <Text>{filtered ? text.none : text.noneOpen}</Text>
        {filtered && (
          <Button size="xs" variant="default" onClick={onClear}>
            {text.clearFilters}
          </Button>
        )}
      </Stack>
    </Center>
  );
};

type Dialog = { readonly kind: 'dismiss' | 'propose'; readonly finding: CheckedFinding } | null;

const Workspace = ({ all }: { readonly all: readonly CheckedFinding[] }) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const list = useFindingList(all);
  const decide = useDecide();
  const [dialog, setDialog] = useState<Dialog>(null);
  const titleOf = useGroupTitle();
  const mayDecide = useRefusal('plan') === null;
  const actions: FindingActions = {
    accept: ({ id, state }) => state !== 'accepted' && decide.mutate({ id, state: 'accepted' }),
    reopen: ({ id, state }) => state !== 'open' && decide.mutate({ id, state: 'open' }),
    dismiss: (finding) => setDialog({ kind: 'dismiss', finding }),
    propose: (finding) => finding.remedies.length > 0 && setDialog({ kind: 'propose', finding }),
  };
  const { selected } = list;
  const close = (): void => setDialog(null);
  return (
    <Stack gap="xs">
      <FindingFilters
        findings={all}
        filters={list.filters}
        onFilters={list.setFilters}
        grouping={list.grouping}
        onGrouping={list.setGrouping}
      />
      {selected === null ? (
        <Nothing
          filtered={list.filters !== ALL_OPEN}
          onClear={() => list.setFilters({ ...ALL_OPEN, state: 'any' })}
        />
      ) : (
        <div className={`${classes['workspace']} no-print`}>
          <ReviewList
            key={list.grouping}
            label={text.list}
            groups={list.groups.map(({ key, items }) => ({
              key,
              items,
              title: (
                <>
                  <span>{titleOf(list.grouping, key)}</span>
                  <span>{items.length}</span>
                </>
              ),
            }))}
            idOf={({ id }) => id}
            selected={selected.id}
            onSelect={list.select}
            keys={
              mayDecide
                ? {
                    a: actions.accept,
                    d: actions.dismiss,
                    p: actions.propose,
                    o: actions.reopen,
                  }
                : {}
            }
            row={rowOf}
            opens="finding"
          />
          <FindingDetail finding={selected} actions={actions} />
        </div>
      )}
      <Text size="xs" c="dimmed" className="no-print">
        {text.keys}
      </Text>
      <PastDecisions />
      <FindingsPrint groups={list.groups} titleOf={(key) => titleOf(list.grouping, key)} />
      {dialog?.kind === 'dismiss' && (
        <ReasonDialog
          place={`finding/${dialog.finding.id}/dismiss`}
          title={text.dismissTitle}
          subject={findingMessage(dialog.finding, language)}
          label={text.reason}
          hint={text.dismissHint}
          confirm={text.dismiss}
          cancel={text.cancel}
          busy={decide.isPending}
          onClose={close}
          onConfirm={(reason, typed) =>
            decide.mutate(
              { id: dialog.finding.id, state: 'dismissed', reason },
              {
                onSuccess: () => {
                  typed.done();
                  close();
                },
              },
            )
          }
        />
      )}
      {dialog?.kind === 'propose' && <ProposeDialog finding={dialog.finding} onClose={close} />}
    </Stack>
  );
};

export const FindingsPage = () => {
  const text = useText(findingsWords);
  const { data, error, refetch } = useFindings();
  return (
    <Page title={text.title} lead={text.lead} actions={<PrintButton>{text.print}</PrintButton>}>
      <RightNote deed="plan" />
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Center p="xl">
          <Loader aria-label={text.loading} />
        </Center>
      )}
      {data !== undefined && <Workspace all={data} />}
    </Page>
  );
};
