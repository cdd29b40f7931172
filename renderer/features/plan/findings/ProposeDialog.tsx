/** Turns a finding into a change of a draft: which of its cells, to what, in which draft, and why. */
import { Alert, Anchor, Radio, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { Link } from 'wouter';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { findingMessage, ruleTitle } from '../../../../domain/plan/findings/messages.ts';
import { itemOf } from '../../../../domain/plan/findings/remedies.ts';
import { itemProblem } from '../../../../domain/plan/item-problem.ts';
import { fieldName, ownerName } from '../../../../domain/plan/places.ts';
import { presentValue } from '../../../../domain/plan/present-value.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { ValueField } from '../amendments/ValueField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ProposeProps {
  readonly finding: CheckedFinding;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Null is the present value. The reason is the person's: what the checker advises is no legal ground. */
interface Typed {
  readonly [name: string]: number | string | null;
  readonly cell: number;
  readonly value: string | null;
  readonly reason: string;
  readonly chosen: string | null;
}

const UNTOUCHED: Typed = { cell: 0, value: null, reason: '', chosen: null };

const useDrafts = () => {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.plan.amendments.list.queryOptions());
  return data.filter(({ state }) => state === 'draft');
};

const Added = ({ amendment }: { readonly amendment: string }) => {
  const text = useText(findingsWords);
  return (
    <>
      {text.proposedNote}{' '}
      <Anchor
        size="sm"
        underline="always"
        renderRoot={(props) => <Link href="/amendments" state={{ draft: amendment }} {...props} />}
      >
        {text.toAmendment}
      </Anchor>
    </>
  );
};

const usePropose = (onClose: () => void) => {
  const trpc = useTRPC();
  return useMutation(
    trpc.plan.findings.propose.mutationOptions({
      onSuccess: ({ amendment }) => {
        onClose();
        notifications.show({ message: <Added amendment={amendment} /> });
      },
    }),
  );
};

const CellChoice = ({
  finding,
  cell,
  onCell,
}: {
  readonly finding: CheckedFinding;
  readonly cell: number;
  readonly onCell: (cell: number) => void;
}) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  return (
    <Radio.Group
      label={text.proposeField}
      value={String(cell)}
      onChange={(next) => onCell(Number(next))}
    >
      <Stack gap={4} mt={4} mah={150} style={{ overflowY: 'auto' }}>
        {finding.remedies.map((remedy, at) => (
          <Radio
            key={`${remedy.kind}/${remedy.code}/${remedy.field}`}
            size="xs"
            value={String(at)}
            label={
              remedy.kind === 'set'
                ? `${ownerName(remedy.code, language)}, ${fieldName(remedy.field, language)}`
                : text[remedy.kind === 'add' ? 'addToList' : 'takeFromList'](remedy.code)
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const Form = ({ finding, plan, onClose }: ProposeProps & { readonly plan: Plan }) => {
  const text = useText(findingsWords);
  const { language } = useLanguage();
  const say = useSentence();
  const drafts = useDrafts();
  const propose = usePropose(onClose);
  const presentOf = (at: number): string => {
    const { code = '', field = '' } = finding.remedies[at] ?? {};
    return presentValue(plan, code, field) ?? '';
  };
  const typed = useUnsaved<Typed>({
    place: `finding/${finding.id}/propose`,
    label: text.proposeTitle,
    initial: UNTOUCHED,
  });
  const { cell, chosen, reason } = typed.value;
  const value = typed.value.value ?? presentOf(cell);
  const [asked, setAsked] = useState(false);
  const draft = chosen ?? drafts[0]?.id ?? NEW;
  const remedy = finding.remedies[cell] ?? { kind: 'set', code: '', field: '' };
  const { kind, field } = remedy;
  const problem = itemProblem(plan, itemOf(remedy, value, reason));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (problem !== null) return;
    const target =
      draft === NEW
        ? { title: text.draftName(ruleTitle(finding.rule, language).toLowerCase()) }
        : { draft };
    propose.mutate(
      { id: finding.id, target, remedy: cell, value, reason },
      { onSuccess: typed.done },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {findingMessage(finding, language)}
        </Text>
        <CellChoice
          finding={finding}
          cell={cell}
          onCell={(at) => {
            typed.patch({ cell: at, value: null });
            setAsked(false);
          }}
        />
        {kind === 'set' && (
          <Text size="sm">
            {text.present}: „{presentOf(cell)}“
          </Text>
        )}
        {kind !== 'remove' && (
          <ValueField
            key={cell}
            first
            field={field}
            label={kind === 'add' ? text.fullForm : text.proposed}
            required
            value={value}
            onValue={(next) => typed.patch({ value: next })}
          />
        )}
        <Textarea
          most={MOST.draft}
          required
          autosize
          maxRows={5}
          label={text.reason}
          description={text.proposeReasonHint}
          value={reason}
          onChange={(event) => typed.patch({ reason: event.currentTarget.value })}
        />
        <Select
          label={text.proposeDraft}
          allowDeselect={false}
          data={[
            ...drafts.map(({ id, title }) => ({ value: id, label: title })),
            { value: NEW, label: text.newDraft },
          ]}
          value={draft}
          onChange={(next) => typed.patch({ chosen: next })}
        />
        {asked && problem !== null && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {say(problem)}
          </Alert>
        )}
        {propose.error !== null && (
          <Alert color="red" variant="light" role="alert" p="xs">
            {say(failureOf(propose.error))}
          </Alert>
        )}
        <DialogButtons
          typed={typed}
          cancel={text.cancel}
          onCancel={onClose}
          confirm={text.proposeButton}
          busy={propose.isPending}
          disabled={reason.trim() === ''}
          missing={text.reason}
        />
      </Stack>
    </form>
  );
};

export const ProposeDialog = ({ finding, onClose }: ProposeProps) => {
  const text = useText(findingsWords);
  const { data: plan } = usePlan();
  return (
    <Dialog onClose={onClose} title={text.proposeTitle} size="lg">
      {plan !== undefined && <Form finding={finding} plan={plan} onClose={onClose} />}
    </Dialog>
  );
};
