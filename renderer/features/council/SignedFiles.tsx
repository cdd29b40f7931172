/** Signed files beside a document: that they are there, not whether their signatures are good. */
import { ActionIcon, Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconSignature, IconTrash } from '@tabler/icons-react';
import { SIGNED_ENDINGS } from '../../../domain/council/signed.ts';
import { rowId } from '../../../domain/kernel/row-id.ts';
import { useTRPC, type RouterInput, type RouterOutput } from '../../core/trpc.ts';
import { signedWords } from '../../text/signed.ts';
import { useText } from '../../text/language.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { bytesOf, saveFile } from '../../ui/save-file.ts';
import { useAttach } from '../../ui/use-attach.ts';
import { whenText } from '../../ui/when.ts';
import classes from './council.module.css';
import { useMayWrite } from './rights.tsx';
import { useCouncil } from './use-council.ts';

type Owner = RouterInput['council']['signed']['add']['owner'];
type Where = RouterInput['council']['signed']['list'];
type SignedView = RouterOutput['council']['signed']['list'][number];

const ACCEPT = SIGNED_ENDINGS.map((ending) => `.${ending}`).join(',');

const Row = ({ file }: { readonly file: SignedView }) => {
  const text = useText(signedWords);
  const { council, run } = useCouncil();
  const mayWrite = useMayWrite();
  const { of, row, sha256, name, addedAt, addedBy, present } = file;
  const key = { of, row, sha256 };
  const open = async (): Promise<void> => {
    const opened = await run(council.signed.open.query(key));
    if (opened !== null) saveFile(opened.name, bytesOf(opened.base64), opened.mime);
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
            onClick={() => void open()}
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
            aria-label={text.remove(name)}
            onClick={() => void run(council.signed.remove.mutate(key))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
};

const isBeside = (owner: Owner, { document, row }: SignedView): boolean =>
  document === owner.document &&
  (owner.document !== 'paper' || row === rowId(owner.item, owner.sha256));

interface SignedFilesProps {
  readonly owner: Owner;
  /** What has the list that its own are in: the sitting, or the council's year. */
  readonly where: Where;
  /** Names the document, where several stand on one page. */
  readonly label: string;
}

export const SignedFiles = ({ owner, where, label }: SignedFilesProps) => {
  const text = useText(signedWords);
  const trpc = useTRPC();
  const { council } = useCouncil();
  const mayWrite = useMayWrite();
  const { data = [] } = useQuery(trpc.council.signed.list.queryOptions(where));
  const attach = useAttach((upload, name) => council.signed.add.mutate({ owner, upload, name }));
  const files = data.filter((file) => isBeside(owner, file));
  return (
    <div>
      {files.length > 0 && (
        <ul className={classes['signed']} aria-label={text.list(label)}>
          {files.map((file) => (
            <Row key={`${file.document}/${file.sha256}`} file={file} />
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <Text size="xs" c="dimmed">
          {text.unjudged}
        </Text>
      )}
      {mayWrite && (
        <FileButton accept={ACCEPT} onChange={(file) => file !== null && void attach.add([file])}>
          {(props) => (
            <Button
              {...props}
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
