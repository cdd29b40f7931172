/**
 * From one state of a sitting to the next: forward as the main button, back as a quiet one. What stands before
 * a step (step-checklist.ts) is shown first: a contradiction stops it, what is unusual asks for a reason.
 */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { stepChecklist } from '../../../../domain/council/step-checklist.ts';
import type { SittingKind, SittingState } from '../../../../domain/council/types.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { closeWords } from '../../../text/council-close.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { SubmitButton } from '../../../ui/deeds.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { UnsavedAmong } from '../../../ui/UnsavedAmong.tsx';
import { useLocked } from '../rights.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { ChecklistLines } from './ChecklistLines.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';

type Ways = Readonly<Record<SittingState, SittingState | null>>;
const FORWARD: Ways = { draft: 'convened', convened: 'open', open: 'closed', closed: null };
const BACK: Ways = { draft: null, convened: 'draft', open: 'convened', closed: 'open' };
const FORWARD_WRITTEN: Ways = { ...FORWARD, convened: 'closed' };
const BACK_WRITTEN: Ways = { ...BACK, closed: 'convened' };

const waysOf = (kind: SittingKind, state: SittingState) =>
  kind === 'written'
    ? { forward: FORWARD_WRITTEN[state], back: BACK_WRITTEN[state] }
    : { forward: FORWARD[state], back: BACK[state] };

interface StepDialogProps {
  readonly view: SittingView;
  readonly to: SittingState;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onGo: (reason: string, sends: Sends) => void;
  readonly onClose: () => void;
}

const placeOf = ({ sitting }: SittingView, to: SittingState): string =>
  `sitting/${sitting.id}/step/${to}`;

const StepDialog = ({ view, to, confirm, busy, onGo, onClose }: StepDialogProps) => {
  const text = useText(sittingWords);
  const closing = useText(closeWords);
  const { contradictions, unusual } = stepChecklist(view, to, view);
  const place = placeOf(view, to);
  const form = useUnsaved<string>({ place, label: text.stepReason, initial: '' });
  const byLetter = view.sitting.kind === 'written';
  const reason = form.value.trim();
  const lacks = unusual.length > 0 && reason === '' ? text.stepLacks : null;
  const missing = contradictions.length > 0 ? text.stepStops : lacks;
  const asks = contradictions.length === 0 && unusual.length > 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (missing === null) onGo(reason, form.sends);
  };
  const titles = {
    draft: '',
    convened: text.convening,
    open: text.opening,
    closed: closing.closeTitle,
  };
  return (
    <Dialog onClose={onClose} title={byLetter ? confirm : titles[to]} size="lg">
      <Stack gap="sm" component="form" onSubmit={submit}>
        {to === 'closed' && (
          <Text size="sm">{byLetter ? closing.closeWillWritten : closing.closeWill}</Text>
        )}
        <ChecklistLines title={text.stepStops} failures={contradictions} wrong />
        <ChecklistLines title={text.stepUnusual} failures={unusual} />
        {asks && (
          <Textarea
            required
            data-autofocus
            autosize
            minRows={2}
            maxRows={8}
            label={text.stepReason}
            value={form.value}
            onChange={(event) => form.set(event.currentTarget.value)}
          />
        )}
        {to === 'closed' && (
          <UnsavedAmong
            title={byLetter ? closing.closeUnsavedWritten : closing.closeUnsaved}
            start={`sitting/${view.sitting.id}/`}
            but={place}
            onLeave={onClose}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <SubmitButton loading={busy} missing={missing}>
            {confirm}
          </SubmitButton>
        </Group>
      </Stack>
    </Dialog>
  );
};

export const Steps = ({ view }: { readonly view: SittingView }) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const [asking, setAsking] = useState<SittingState | null>(null);
  const { id, state, kind } = view.sitting;
  const locked = useLocked(view);
  const written = kind === 'written';
  const go = async (to: SittingState, reason = '', sends?: Sends): Promise<void> => {
    await run(council.sittings.step.mutate({ id, to, reason }, sends));
    setAsking(null);
  };
  const { forward, back } = waysOf(kind, state);
  if (locked) return null;
  const steps = written ? text.stepsWritten : text.steps;
  const backText =
    back === 'draft' ? steps.draft : text.stepsBack[back === 'open' ? 'open' : 'convened'];
  const again = written && back === 'convened' ? text.stepsBack.open : backText;
  /** Closing is always asked about: what is typed and not saved would not be in it. */
  const begin = (to: SittingState): void => {
    const { contradictions, unusual } = stepChecklist(view, to, view);
    if (to === 'closed' || contradictions.length + unusual.length > 0) setAsking(to);
    else void go(to);
  };
  return (
    <>
      {back !== null && (
        <Button size="xs" variant="default" onClick={() => void go(back)}>
          {again}
        </Button>
      )}
      {forward !== null && (
        <Button
          size="xs"
          data-unsaved-opens={placeOf(view, forward)}
          onClick={() => begin(forward)}
        >
          {steps[forward]}
        </Button>
      )}
      {asking !== null && asking === forward && (
        <StepDialog
          view={view}
          to={asking}
          confirm={steps[asking]}
          busy={busy}
          onGo={(reason, sends) => void go(asking, reason, sends)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
};
