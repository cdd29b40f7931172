/** The files of a package: one is saved at once, of several the person saves each. */
import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Section } from '../Section.tsx';
import { useSavePart, type SentPart } from './sent-package.ts';
import classes from '../exchange.module.css';

const MB = 1024 * 1024;

export const SentFiles = ({ parts }: { readonly parts: readonly SentPart[] }) => {
  const text = useText(sendWords);
  const save = useSavePart();
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const act = (part: SentPart): void =>
    save.mutate(part, { onSuccess: () => setSaved(new Set([...saved, part.sha256])) });
  return (
    <Section title={text.filesTitle(parts.length)}>
      <Text size="sm">{text.filesLead}</Text>
      <ul className={classes['list']}>
        {parts.map((part) => (
          <li key={part.sha256}>
            <Group gap="sm">
              <Button
                size="compact-sm"
                variant={saved.has(part.sha256) ? 'default' : 'filled'}
                leftSection={<IconDownload size={15} aria-hidden />}
                loading={save.isPending && save.variables?.sha256 === part.sha256}
                onClick={() => act(part)}
              >
                {text.savePart(part.part[0])}
              </Button>
              <code>{part.name}</code>
              <Text size="sm">{text.partSize((part.size / MB).toFixed(1))}</Text>
              {saved.has(part.sha256) && (
                <Group gap={4}>
                  <IconCircleCheck size={16} aria-hidden />
                  <Text size="sm">{text.partSaved}</Text>
                </Group>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {save.isError && <FailureNote failure={failureOf(save.error)} />}
    </Section>
  );
};
