/** The protocol: as it stands on the left, the secretary's own texts and its states on the right. */
import { Alert, Button, Group, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { PROTOCOL_TEXTS } from '../../../../domain/council/texts.ts';
import { PROTOCOL_STATES, type ProtocolState } from '../../../../domain/council/types.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import classes from '../council.module.css';
import { SavedField } from '../SavedField.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { ProtocolFiles } from './DocumentsTab.tsx';
import { DocPreview } from './DocPreview.tsx';

interface ViewProps {
  readonly view: SittingView;
}

const SealDialog = ({
  busy,
  onSeal,
  onClose,
}: {
  readonly busy: boolean;
  readonly onSeal: () => void;
  readonly onClose: () => void;
}) => {
  const text = useText(sittingWords);
  return (
    <Dialog onClose={onClose} title={text.sealTitle} size="md">
      <Stack gap="sm">
        <Text size="sm">{text.sealQuestion}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus loading={busy} onClick={onSeal}>
            {text.seal}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};

const States = ({ view: { sitting } }: ViewProps) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const [sealing, setSealing] = useState(false);
  const set = async (to: ProtocolState): Promise<void> => {
    await run(council.protocol.setState.mutate({ sitting: sitting.id, to }));
    setSealing(false);
  };
  return (
    <Group gap="xs">
      <Text size="sm">
        <b>{PROTOCOL_TEXTS[sitting.protocol][language]}</b>
      </Text>
      {sitting.protocol !== 'final' &&
        PROTOCOL_STATES.filter((state) => state !== sitting.protocol).map((state) => (
          <Button
            key={state}
            size="compact-xs"
            variant="default"
            onClick={() => (state === 'final' ? setSealing(true) : void set(state))}
          >
            {text.protocolStates[state]}
          </Button>
        ))}
      {sealing && (
        <SealDialog
          busy={busy}
          onSeal={() => void set('final')}
          onClose={() => setSealing(false)}
        />
      )}
    </Group>
  );
};

const OwnTexts = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const names = text.textNames as Readonly<Record<string, string>>;
  const set = (block: string, value: string | null): void =>
    void run(
      council.protocol.setText.mutate({
        sitting: view.sitting.id,
        block: block as 'intro',
        text: value,
      }),
    );
  return (
    <Stack gap="xs">
      <Text size="xs">{text.textsHint}</Text>
      {view.texts.map(({ block, made, text: shown }) => (
        <div key={block}>
          <SavedField
            label={names[block] ?? block}
            lines={2}
            disabled={view.sitting.protocol === 'final'}
            value={shown}
            onSave={(value) => set(block, value)}
          />
          {shown !== made && view.sitting.protocol !== 'final' && (
            <Button size="compact-xs" variant="subtle" onClick={() => set(block, null)}>
              {text.restore}
            </Button>
          )}
        </div>
      ))}
    </Stack>
  );
};

const Amend = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const [amendment, setAmendment] = useState('');
  const [reason, setReason] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const input = { sitting: view.sitting.id, text: amendment, reason };
    if ((await run(council.protocol.amend.mutate(input))) === null) return;
    setAmendment('');
    setReason('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <Textarea
          size="xs"
          autosize
          minRows={2}
          label={text.amendText}
          value={amendment}
          onChange={(event) => setAmendment(event.currentTarget.value)}
        />
        <Textarea
          size="xs"
          autosize
          label={text.amendReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          loading={busy}
          disabled={amendment.trim() === '' || reason.trim() === ''}
        >
          {text.amend}
        </Button>
      </Stack>
    </form>
  );
};

export const ProtocolTab = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const trpc = useTRPC();
  const doc = useQuery(
    trpc.council.documents.protocolPreview.queryOptions({ sitting: view.sitting.id }),
  );
  return (
    <div className={classes['columns']}>
      <section className={`${classes['panel'] ?? ''} no-print`}>
        <Title order={2} size="h6">
          {text.protocol}
        </Title>
        <Stack gap="sm">
          <States view={view} />
          <ProtocolFiles view={view} />
          {view.sitting.protocol === 'final' ? <Amend view={view} /> : <OwnTexts view={view} />}
        </Stack>
      </section>
      <section aria-label={text.preview}>
        {doc.data === undefined ? <Skeleton h={500} /> : <DocPreview doc={doc.data} />}
        {doc.isError && <Alert color="red">{text.preview}</Alert>}
      </section>
    </div>
  );
};
