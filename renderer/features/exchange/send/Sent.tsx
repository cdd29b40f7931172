/** The file is saved: its cover note, to be printed, with a slot for a person's own signature. */
import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { whenText } from '../../../ui/when.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Facts } from '../Facts.tsx';
import { FocusTitle } from '../FocusTitle.tsx';
import type { Standing } from '../standing.ts';
import { SentFiles } from './SentFiles.tsx';
import { useSavePart, type SentPackage } from './sent-package.ts';
import classes from '../exchange.module.css';

interface SentProps {
  readonly sent: SentPackage;
  readonly to: string;
  readonly standing: Standing;
  readonly onAnother: () => void;
}

interface CoverNoteProps extends Omit<SentProps, 'onAnother'> {
  readonly signature: string | null;
  readonly made: string;
}

const CoverNote = ({ sent, to, standing, signature, made }: CoverNoteProps) => {
  const text = useText(sendWords);
  const trpc = useTRPC();
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  const person = status?.ready === true ? status.person : '';
  const { entries, changes, registries, blobs, parts } = sent;
  const several = parts.length > 1;
  const facts: readonly (readonly [string, string])[] = [
    [text.noteFile, several ? text.noteFiles(parts.length) : (parts[0]?.name ?? '')],
    [text.noteFrom, standing.unit],
    [text.noteTo, to === 'all' ? text.all : to],
    [text.noteMade, whenText(made)],
    [text.noteBy, person],
    [text.noteHolds, text.noteHoldsText(entries, changes, registries, blobs)],
    [text.noteKey, standing.fingerprint ?? ''],
    [text.noteP7s, signature === null ? text.p7sAbsent : text.p7sPresent(signature)],
    ...(several ? [] : [[text.noteSha, parts[0]?.sha256 ?? ''] as const]),
  ];
  return (
    <article className={classes['paper']}>
      <h3>{text.noteTitle}</h3>
      <Facts facts={facts} code={text.noteSha} />
      {several && (
        <Facts
          facts={parts.map(({ name, sha256 }) => [name, sha256] as const)}
          code={parts.map(({ name }) => name)}
        />
      )}
      <p>{text.noteShaHint}</p>
      <p>{text.noteSeal}</p>
      <p className="print-only">{text.noteHand}</p>
    </article>
  );
};

const SignatureSlot = ({
  signature,
  onSignature,
}: {
  readonly signature: string | null;
  readonly onSignature: (name: string | null) => void;
}) => {
  const text = useText(sendWords);
  return (
    <div className={`${classes['section']} no-print`}>
      <Text size="sm" fw={600}>
        {text.p7s}
      </Text>
      <Text size="sm">{text.p7sHint}</Text>
      <Group gap="sm">
        <FileButton accept=".p7s" onChange={(file) => onSignature(file?.name ?? null)}>
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {text.p7sChoose}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {signature === null ? text.p7sAbsent : text.p7sPresent(signature)}
        </Text>
        {signature !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => onSignature(null)}>
            {text.p7sRemove}
          </Button>
        )}
      </Group>
    </div>
  );
};

export const Sent = (props: SentProps) => {
  const text = useText(sendWords);
  const { sent, onAnother } = props;
  const save = useSavePart();
  const [only] = sent.parts;
  const several = sent.parts.length > 1;
  const [signature, setSignature] = useState<string | null>(null);
  const [made] = useState(() => new Date().toISOString());
  return (
    <Stack gap="sm" maw={860}>
      <div className="no-print">
        <FocusTitle>{text.doneTitle}</FocusTitle>
        <Text size="sm">
          {several ? text.doneLeadParts(sent.parts.length) : text.doneLead(only?.name ?? '')}
        </Text>
        <Group gap="xs" mt="xs">
          <PrintButton variant="filled">{text.print}</PrintButton>
          {!several && only !== undefined && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => save.mutate(only)}
            >
              {text.saveAgain}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={onAnother}>
            {text.another}
          </Button>
        </Group>
      </div>
      {save.isError && <FailureNote failure={failureOf(save.error)} />}
      {several && (
        <div className="no-print">
          <SentFiles parts={sent.parts} />
        </div>
      )}
      {sent.sealed.kept > 0 && (
        <Alert color="yellow" variant="light">
          {text.kept(sent.sealed.kept)}
        </Alert>
      )}
      {sent.blobsLeftOut > 0 && (
        <Alert color="yellow" variant="light">
          {text.blobsLeftOut(sent.blobsLeftOut)}
        </Alert>
      )}
      <CoverNote {...props} signature={signature} made={made} />
      <SignatureSlot signature={signature} onSignature={setSignature} />
    </Stack>
  );
};
