/** The protocol: its states and files, the secretary's own texts, amendments; beside it the paper. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { checklistOf } from '../../../../domain/council/checklist.ts';
import { protocolParts } from '../../../../domain/council/protocol.ts';
import { PROTOCOL_TEXTS } from '../../../../domain/council/texts.ts';
import { PROTOCOL_STATES, type ProtocolState } from '../../../../domain/council/types.ts';
import { useAllUnsaved, useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { protocolWords } from '../../../text/council-protocol.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { SubmitButton } from '../../../ui/deeds.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { UnsavedAmong } from '../../../ui/UnsavedAmong.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import classes from '../council.module.css';
import { useLocked, useMayWrite } from '../rights.tsx';
import { SignedFiles } from '../SignedFiles.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { ChecklistLines } from './ChecklistLines.tsx';
import { ProtocolFiles } from './DocumentsTab.tsx';
import { SealedLook } from './SealedLook.tsx';
import { partPlace, ProtocolPaper, usePartName } from './ProtocolPaper.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface ViewProps {
  readonly view: SittingView;
}

interface SealProps extends ViewProps {
  readonly busy: boolean;
  readonly onSeal: (reason: string, sends: Sends) => void;
  readonly onClose: () => void;
}

const sealPlace = ({ sitting }: SittingView): string =>
  `sitting/${sitting.id}/protocol/seal-reason`;

const SealDialog = ({ view, busy, onSeal, onClose }: SealProps) => {
  const text = useText(protocolWords);
  const nameOf = usePartName(view);
  const parts = protocolParts(view);
  const own = parts.filter((part) => part.own);
  const open = parts.filter((part) => part.open).map(({ block }) => nameOf(block));
  const stale = own.filter((part) => part.stale).length;
  const { contradictions, unusual } = checklistOf(view, view);
  const form = useUnsaved<string>({
    place: sealPlace(view),
    label: text.sealReason,
    // What was said at the closing most often holds for the seal, too.
    initial: view.sitting.closedWhy,
  });
  const reason = form.value;
  const lacks = unusual.length > 0 && reason.trim() === '' ? text.sealLacks : null;
  const missing = contradictions.length > 0 ? text.contradictions : lacks;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (missing === null) onSeal(reason.trim(), form.sends);
  };
  return (
    <Dialog onClose={onClose} title={text.sealTitle} size="md">
      <Stack gap="sm" component="form" onSubmit={submit}>
        <Text size="sm">{text.sealQuestion}</Text>
        <ChecklistLines title={text.contradictions} failures={contradictions} wrong />
        <ChecklistLines title={text.unusual} failures={unusual} />
        {contradictions.length === 0 && unusual.length > 0 && (
          <Textarea
            most={MOST.councilText}
            required
            autosize
            minRows={2}
            label={text.sealReason}
            value={reason}
            onChange={(event) => form.set(event.currentTarget.value)}
          />
        )}
        {own.length > 0 && <Text size="sm">{text.sealOwn(own.length)}</Text>}
        {stale > 0 && (
          <Text size="sm" fw={600}>
            {text.sealStale(stale)}
          </Text>
        )}
        {open.length > 0 && <Text size="sm">{text.sealOpen(open.join('; '))}</Text>}
        <UnsavedAmong
          start={`sitting/${view.sitting.id}/`}
          but={sealPlace(view)}
          onLeave={onClose}
        />
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <SubmitButton loading={busy} missing={missing}>
            {text.states.final}
          </SubmitButton>
        </Group>
      </Stack>
    </Dialog>
  );
};

const States = ({ view }: ViewProps) => {
  const { sitting } = view;
  const text = useText(protocolWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const [sealing, setSealing] = useState(false);
  const locked = useLocked(view);
  const set = async (to: ProtocolState, reason = '', sends?: Sends): Promise<void> => {
    await run(council.protocol.setState.mutate({ sitting: sitting.id, to, reason }, sends));
    setSealing(false);
  };
  return (
    <Group gap="xs">
      <Text size="sm">
        <b>{PROTOCOL_TEXTS[sitting.protocol][language]}</b>
      </Text>
      {!locked &&
        PROTOCOL_STATES.filter((state) => state !== sitting.protocol).map((state) => (
          <Button
            key={state}
            size="compact-xs"
            variant="default"
            onClick={() => (state === 'final' ? setSealing(true) : void set(state))}
          >
            {text.states[state]}
          </Button>
        ))}
      {sealing && (
        <SealDialog
          view={view}
          busy={busy}
          onSeal={(reason, sends) => void set('final', reason, sends)}
          onClose={() => setSealing(false)}
        />
      )}
    </Group>
  );
};

/** Where the protocol departs from the records, so that nobody has to look for it. */
const OwnTexts = ({ view, onEdit }: ViewProps & { readonly onEdit: (block: string) => void }) => {
  const text = useText(protocolWords);
  const nameOf = usePartName(view);
  const locked = useLocked(view);
  const own = protocolParts(view).filter((part) => part.own);
  return (
    <div>
      <Title order={3} size="h6">
        {text.ownTexts}
      </Title>
      {own.length === 0 && <Text size="sm">{text.noOwn}</Text>}
      <ul className={classes['papers']}>
        {own.map(({ block, stale }) => (
          <li key={block} style={{ display: 'block' }}>
            <button
              type="button"
              className={classes['pick']}
              disabled={locked}
              onClick={() => onEdit(block)}
            >
              {nameOf(block)}
              {stale && <span className={classes['small']}>{text.stale}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Amend = ({ view }: ViewProps) => {
  const text = useText(protocolWords);
  const { council, run, busy } = useCouncil();
  const form = useUnsaved({
    place: `sitting/${view.sitting.id}/protocol/amendment`,
    label: text.amend,
    initial: { amendment: '', reason: '' },
  });
  const { amendment, reason } = form.value;
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = { sitting: view.sitting.id, text: amendment, reason };
    await run(council.protocol.amend.mutate(input, form.sends));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Textarea
          most={MOST.councilLine}
          size="xs"
          autosize
          minRows={2}
          label={text.amendText}
          value={amendment}
          onChange={(event) => form.patch({ amendment: event.currentTarget.value })}
        />
        <Textarea
          most={MOST.councilLine}
          size="xs"
          autosize
          label={text.amendReason}
          value={reason}
          onChange={(event) => form.patch({ reason: event.currentTarget.value })}
        />
        <Button
          size="xs"
          type="submit"
          loading={busy}
          disabled={amendment.trim() === '' || reason.trim() === ''}
        >
          {text.amend}
        </Button>
        <UnsavedNote of={form} />
      </Stack>
    </form>
  );
};

/** A part that is typed over and not saved is open at once. */
const useTypedPart = (view: SittingView): string | null => {
  const typed = new Set(useAllUnsaved().map(({ place }) => place));
  const part = protocolParts(view).find(({ block }) => typed.has(partPlace(view, block)));
  return part?.block ?? null;
};

export const ProtocolTab = ({ view }: ViewProps) => {
  const text = useText(protocolWords);
  const [editing, setEditing] = useState(useTypedPart(view));
  const mayWrite = useMayWrite();
  const isFinal = view.sitting.protocol === 'final';
  return (
    <div className={classes['side']}>
      <section className={`${classes['panel'] ?? ''} no-print`}>
        <Title order={2} size="h6">
          {text.protocol}
        </Title>
        <Stack gap="sm">
          <States view={view} />
          <ProtocolFiles view={view} />
          <SignedFiles
            owner={{ document: 'protocol', sitting: view.sitting.id }}
            where={{ sitting: view.sitting.id }}
            label={text.protocol}
          />
          <Text size="xs">{isFinal ? text.sealedHint : text.hint}</Text>
          {isFinal && <SealedLook view={view} />}
          {isFinal && mayWrite && <Amend view={view} />}
          <OwnTexts view={view} onEdit={setEditing} />
        </Stack>
      </section>
      <ProtocolPaper view={view} editing={editing} onEdit={setEditing} />
    </div>
  );
};
