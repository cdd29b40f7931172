/** The copies that can be put back, each with what would be lost in between. */
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Copy } from '../../../api/copies.ts';
import { sofiaMoment } from '../../../domain/kernel/sofia-time.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { copiesWords } from '../../text/copies.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import classes from './copies.module.css';

const backupsOf = (dataDir: string): string =>
  `${dataDir}${dataDir.includes('\\') ? '\\' : '/'}backups`;

const MEGABYTE = 1024 * 1024;

const RestoreDialog = ({
  copy,
  onClose,
}: {
  readonly copy: Copy;
  readonly onClose: () => void;
}) => {
  const text = useText(copiesWords);
  const trpc = useTRPC();
  const { data: between } = useQuery(
    trpc.app.compareCopy.queryOptions({ file: copy.file }, { gcTime: 0 }),
  );
  const restore = useMutation(
    trpc.log.restore.mutationOptions({
      onSuccess: ({ kept }) => {
        notifications.show({ message: text.done(kept), autoClose: false });
        onClose();
      },
    }),
  );
  const told =
    between === undefined
      ? [text.comparing]
      : between === null
        ? [text.unknown]
        : [text.missing(between.missing), text.more(between.more)];
  return (
    <ConfirmDialog
      title={text.ask(sofiaMoment(copy.at))}
      consequence={text.consequence}
      confirm={text.restore}
      cancel={text.cancel}
      busy={restore.isPending}
      onConfirm={() => restore.mutate({ file: copy.file })}
      onClose={onClose}
    >
      {told
        .filter((line) => line !== '')
        .map((line) => (
          <Text key={line} size="sm" fw={500}>
            {line}
          </Text>
        ))}
      {restore.error !== null && <FailureNote failure={failureOf(restore.error)} />}
    </ConfirmDialog>
  );
};

export const Copies = ({ dataDir }: { readonly dataDir: string }) => {
  const text = useText(copiesWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data: copies } = useQuery(trpc.app.copies.queryOptions());
  const [chosen, setChosen] = useState<Copy | null>(null);
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <>
      <Text size="sm" c="dimmed">
        {text.lead(backupsOf(dataDir))}
      </Text>
      {copies?.length === 0 && <Text size="sm">{text.none}</Text>}
      {copies !== undefined && copies.length > 0 && (
        <ul className={classes['list']}>
          {copies.map((copy) => (
            <li key={copy.file} className={classes['copy']} title={copy.file}>
              <div>
                <Text size="sm" fw={500}>
                  {sofiaMoment(copy.at)}
                </Text>
                <Text size="sm" c="dimmed">
                  {text.kinds[copy.kind]} · {text.megabytes(size.format(copy.bytes / MEGABYTE))}
                </Text>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={text.restoreFrom(sofiaMoment(copy.at))}
                onClick={() => setChosen(copy)}
              >
                {text.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && <RestoreDialog copy={chosen} onClose={() => setChosen(null)} />}
    </>
  );
};
