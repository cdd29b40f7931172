/** Root keys for one signature: their files and what opens them. */
import { Button, FileButton, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface RootAccess {
  readonly rootFiles: NamedText[];
  readonly passphrases: string[];
}

const NOTHING: RootAccess = { rootFiles: [], passphrases: [''] };

export const useRootAccess = () => {
  const [access, setAccess] = useState(NOTHING);
  return {
    access,
    setAccess,
    given: { ...access, passphrases: access.passphrases.filter(Boolean) },
  };
};

export const isEnough = ({ rootFiles, passphrases }: RootAccess, needed: number): boolean =>
  rootFiles.length >= needed && passphrases.some(Boolean);

/** The same file chosen twice stands once. */
const joined = (before: readonly NamedText[], more: readonly NamedText[]): NamedText[] => [
  ...new Map([...before, ...more].map((file) => [file.text, file])).values(),
];

interface RootAccessProps {
  readonly needed: number;
  readonly access: RootAccess;
  readonly onChange: (access: RootAccess) => void;
}

export const RootAccessForm = ({ needed, access, onChange }: RootAccessProps) => {
  const text = useText(trustWords);
  const { rootFiles, passphrases } = access;
  const add = async (files: readonly File[]): Promise<void> => {
    const read = files.map(async (file) => ({ name: file.name, text: await file.text() }));
    onChange({ ...access, rootFiles: joined(rootFiles, await Promise.all(read)) });
  };
  const type = (at: number, value: string): void =>
    onChange({ ...access, passphrases: passphrases.with(at, value) });
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {text.rootFiles}
      </Text>
      <Group gap="sm">
        <FileButton multiple accept=".json" onChange={(files) => void add(files)}>
          {(props) => (
            <Button size="xs" variant="default" {...props}>
              {text.chooseRoot}
            </Button>
          )}
        </FileButton>
        <Text size="sm" role="status">
          {rootFiles.length === 0
            ? text.rootNeeded(needed)
            : `${text.rootChosen(rootFiles.length)}: ${rootFiles.map(({ name }) => name).join(', ')}`}
        </Text>
      </Group>
      {passphrases.map((passphrase, at) => (
        <PasswordInput
          key={at}
          maw={420}
          label={at === 0 ? text.passphrase : text.passNo(at + 1)}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => type(at, event.currentTarget.value)}
        />
      ))}
      {passphrases.length < rootFiles.length && (
        <Group gap="xs">
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => onChange({ ...access, passphrases: [...passphrases, ''] })}
          >
            {text.morePass}
          </Button>
          <Text size="xs" c="dimmed">
            {text.morePassHint}
          </Text>
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {text.rootKept}
      </Text>
    </Stack>
  );
};
