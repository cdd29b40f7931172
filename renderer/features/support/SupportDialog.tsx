/** What the file for support holds, shown before it is saved. */
import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { partWords, SUPPORT_LEAVES_OUT } from '../../../domain/support/parts.ts';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { supportWords } from '../../text/support.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { saveFile } from '../../ui/save-file.ts';
import classes from './support.module.css';

export const SupportDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText(supportWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const { data: file, error } = useQuery(
    trpc.app.support.queryOptions(undefined, { gcTime: 0, staleTime: Infinity, retry: false }),
  );
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (file === undefined) return;
    saveFile(file.name, file.text, 'text/plain;charset=utf-8');
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.title} size="lg">
      <form onSubmit={save}>
        <Stack gap="sm">
          {error !== null && <FailureNote failure={failureOf(error)} />}
          {file === undefined && error === null && <Text size="sm">{text.collecting}</Text>}
          {file !== undefined && (
            <>
              <Text size="sm">{text.holds}</Text>
              <List size="sm">
                {file.parts.map(({ id }) => {
                  const { title, holds } = partWords(id, language);
                  return (
                    <List.Item key={id}>
                      {title}: {holds}
                    </List.Item>
                  );
                })}
              </List>
              <Text size="sm" fw={500}>
                {SUPPORT_LEAVES_OUT[language]} {text.sent}
              </Text>
              <details>
                <summary className={classes['summary']}>{text.whole}</summary>
                <textarea
                  className={classes['whole']}
                  aria-label={text.whole}
                  readOnly
                  value={file.text}
                />
              </details>
            </>
          )}
          <DialogButtons
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.save}
            busy={file === undefined && error === null}
            disabled={file === undefined}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
