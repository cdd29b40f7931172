/** Signed files beside a document: that they are there, not whether their signatures are good. */
import { ActionIcon, Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconSignature, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { checkSigned, SIGNED_ENDINGS, signedTooLarge } from '../../domain/council/signed.ts';
import { signedWords } from '../text/signed.ts';
import { useText } from '../text/language.tsx';
import { FailureNote } from './FailureNote.tsx';
import { bytesOf, saveFile } from './save-file.ts';
import { useAttach, type Refusal } from './use-attach.ts';
import { useFailureNotice } from './use-failure-notice.ts';
import { whenText } from './when.ts';
import classes from './signed-list.module.css';

const signedRefusal: Refusal = async (file) => {
  const large = signedTooLarge(file.name, file.size);
  if (large !== null) return large;
  const checked = checkSigned(file.name, new Uint8Array(await file.arrayBuffer()));
  return checked.ok ? null : checked.error;
};

interface OneFile {
  readonly sha256: string;
  readonly name: string;
  readonly addedAt: string;
  readonly addedBy: string;
  /** Whether its bytes are on this machine. */
  readonly present: boolean;
}

interface Opened {
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
}

interface FileProps<T extends OneFile> {
  readonly mayWrite: boolean;
  readonly open: (file: T) => Promise<Opened>;
  readonly remove: (file: T) => Promise<unknown>;
}

const Row = <T extends OneFile>(props: FileProps<T> & { readonly file: T }) => {
  const { file, mayWrite, open, remove } = props;
  const { name, addedAt, addedBy, present } = file;
  const text = useText(signedWords);
  const notice = useFailureNotice();
  const [removing, setRemoving] = useState(false);
  const get = async (): Promise<void> => {
    const opened = await open(file);
    saveFile(opened.name, bytesOf(opened.base64), opened.mime);
  };
  const takeOff = async (): Promise<void> => {
    setRemoving(true);
    try {
      await remove(file);
    } finally {
      setRemoving(false);
    }
  };
  const Icon = present ? IconSignature : IconAlertTriangle;
  return (
    <li>
      <Group gap={6} wrap="nowrap">
        <Icon size={18} aria-hidden style={{ flex: 'none' }} />
        <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
          {text.present}:{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            disabled={!present}
            aria-label={text.open(name)}
            onClick={() => void get().catch(notice)}
          >
            {name}
          </Anchor>
          <span className={classes['small']}>
            {' '}
            {text.added(addedBy, whenText(addedAt))}
            {present ? '' : ` · ${text.missing}`}
          </span>
        </Text>
        {mayWrite && (
          <ActionIcon
            className="no-print"
            variant="subtle"
            color="red"
            loading={removing}
            aria-label={text.remove(name)}
            onClick={() => void takeOff().catch(notice)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
};

interface SignedListProps<T extends OneFile> extends FileProps<T> {
  readonly files: readonly T[];
  /** Names the document, where several stand on one page. */
  readonly label: string;
  /** Takes a finished upload. */
  readonly add: (upload: string, name: string) => Promise<unknown>;
}

export const SignedList = <T extends OneFile>(props: SignedListProps<T>) => {
  const { files, label, add, ...of } = props;
  const text = useText(signedWords);
  const attach = useAttach(add, signedRefusal);
  return (
    <div>
      {files.length > 0 && (
        <ul className={classes['signed']} aria-label={text.list(label)}>
          {files.map((file) => (
            <Row key={file.sha256} file={file} {...of} />
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <Text size="xs" c="dimmed">
          {text.unjudged}
        </Text>
      )}
      {of.mayWrite && (
        <FileButton accept={ACCEPT} onChange={(file) => file !== null && void attach.add([file])}>
          {(button) => (
            <Button
              {...button}
              className="no-print"
              size="compact-xs"
              variant="subtle"
              loading={attach.sending !== null}
              leftSection={<IconSignature size={14} aria-hidden />}
              aria-label={text.attachTo(label)}
              title={text.kinds}
            >
              {text.attach}
            </Button>
          )}
        </FileButton>
      )}
      {attach.failures.map((failure) => (
        <FailureNote key={failure.code} failure={failure} />
      ))}
    </div>
  );
};

const ACCEPT = SIGNED_ENDINGS.map((ending) => `.${ending}`).join(',');
