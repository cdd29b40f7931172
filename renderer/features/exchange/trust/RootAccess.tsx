/** Root keys for one signature: their files, and of each the passphrase that its keeper types. */
import { Button, FileButton, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';

interface RootFile {
  readonly name: string;
  readonly text: string;
  readonly passphrase: string;
}

/** Whose key it is, by its label; the file's name where it is none of ours. */
const whoseOf = ({ name, text }: RootFile): string => {
  try {
    const { label } = JSON.parse(text) as { readonly label?: unknown };
    return typeof label === 'string' && label !== '' ? `${label} (${name})` : name;
  } catch {
    return name;
  }
};

type RootAccess = readonly RootFile[];

/** As the core wants them. */
export interface GivenRoots {
  readonly rootFiles: RootFile[];
}

export const useRootAccess = () => {
  const [access, setAccess] = useState<RootAccess>([]);
  const given: GivenRoots = { rootFiles: [...access] };
  return { access, setAccess, given };
};

export const isEnough = (access: RootAccess, needed: number): boolean =>
  access.length >= needed && access.every(({ passphrase }) => passphrase !== '');

/** The same file chosen twice stands once. */
const joined = (before: RootAccess, more: RootAccess): RootAccess => [
  ...new Map([...more, ...before].map((file) => [file.text, file])).values(),
];

interface RootAccessProps {
  readonly needed: number;
  readonly access: RootAccess;
  readonly onChange: (access: RootAccess) => void;
}

export const RootAccessForm = ({ needed, access, onChange }: RootAccessProps) => {
  const text = useText(trustWords);
  const add = async (files: readonly File[]): Promise<void> => {
    const read = files.map(async (file) => ({
      name: file.name,
      text: await file.text(),
      passphrase: '',
    }));
    onChange(joined(access, await Promise.all(read)));
  };
  const type = (at: number, file: RootFile, passphrase: string): void =>
    onChange(access.with(at, { ...file, passphrase }));
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
          {access.length === 0 ? text.rootNeeded(needed) : text.rootChosen(access.length)}
        </Text>
      </Group>
      {access.map((file, at) => (
        <PasswordInput
          key={file.text}
          maw={420}
          label={text.passFor(whoseOf(file))}
          autoComplete="off"
          value={file.passphrase}
          onChange={(event) => type(at, file, event.currentTarget.value)}
        />
      ))}
      <Text size="xs" c="dimmed">
        {text.rootKept}
      </Text>
    </Stack>
  );
};
