/** The data folder, and what can be done with the data as a whole. */
import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { failureOf, useTRPC } from '../../core/trpc.ts';
import { useSentence, useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { supportWords } from '../../text/support.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { SupportDialog } from '../support/SupportDialog.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import classes from './settings.module.css';

interface JobProps {
  readonly name: string;
  readonly lead: string;
  readonly button: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onRun: () => void;
  /** What came out, once it has. */
  readonly children: ReactNode;
}

const Job = ({ name, lead, button, busy, error, onRun, children }: JobProps) => (
  <div className={classes['job']}>
    <div>
      <Text size="sm" fw={500}>
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        {lead}
      </Text>
      <div role="status" className={classes['outcome']}>
        {error ? <FailureNote failure={failureOf(error)} /> : children}
      </div>
    </div>
    <Button
      variant="default"
      size="xs"
      loading={busy}
      onClick={onRun}
      aria-label={`${button}: ${name}`}
    >
      {button}
    </Button>
  </div>
);

const Backup = () => {
  const text = useText(settingsWords);
  const trpc = useTRPC();
  const backup = useMutation(trpc.app.backup.mutationOptions());
  return (
    <Job
      name={text.backup}
      lead={text.backupLead}
      button={text.backupNow}
      busy={backup.isPending}
      error={backup.error}
      onRun={() => backup.mutate()}
    >
      {backup.data !== undefined && (
        <>
          <Text size="sm">{text.backupDone(backup.data.file, backup.data.files)}</Text>
          <Text size="xs">{text.checksum(backup.data.sha256)}</Text>
        </>
      )}
    </Job>
  );
};

const Check = () => {
  const text = useText(settingsWords);
  const trpc = useTRPC();
  const say = useSentence();
  const check = useQuery({ ...trpc.log.check.queryOptions(), enabled: false });
  const { data: about } = useQuery(trpc.app.about.queryOptions());
  return (
    <Job
      name={text.check}
      lead={text.checkLead}
      button={text.checkNow}
      busy={check.isFetching}
      error={check.error}
      onRun={() => void check.refetch()}
    >
      {check.data?.warnings.map((warning) => (
        <Text key={warning.code} size="sm">
          {say(warning)}
        </Text>
      ))}
      {check.data?.files.map((trouble) => (
        <Text key={trouble.where} size="sm">
          {say(trouble)}
        </Text>
      ))}
      {check.data?.ok === true && <Text size="sm">{text.checkOk(about?.changes ?? 0)}</Text>}
      {check.data?.ok === false && (
        <>
          <Text size="sm">{text.checkBad}</Text>
          <ul>
            {check.data.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{say(problem)}</li>
            ))}
          </ul>
        </>
      )}
    </Job>
  );
};

const Rebuild = () => {
  const text = useText(settingsWords);
  const trpc = useTRPC();
  const rebuild = useMutation(trpc.log.rebuild.mutationOptions());
  return (
    <Job
      name={text.rebuild}
      lead={text.rebuildLead}
      button={text.rebuildNow}
      busy={rebuild.isPending}
      error={rebuild.error}
      onRun={() => rebuild.mutate()}
    >
      {rebuild.data !== undefined && <Text size="sm">{text.rebuildDone}</Text>}
    </Job>
  );
};

const Digest = () => {
  const text = useText(settingsWords);
  const trpc = useTRPC();
  const digest = useQuery({ ...trpc.log.digest.queryOptions(), enabled: false });
  return (
    <Job
      name={text.digest}
      lead={text.digestLead}
      button={text.showDigest}
      busy={digest.isFetching}
      error={digest.error}
      onRun={() => void digest.refetch()}
    >
      {digest.data !== undefined && (
        <Text size="xs">{text.digestIs(digest.data.digest, digest.data.entries)}</Text>
      )}
    </Job>
  );
};

const Support = () => {
  const text = useText(supportWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Job
        name={text.title}
        lead={text.lead}
        button={text.show}
        busy={false}
        error={null}
        onRun={() => setOpen(true)}
      >
        {null}
      </Job>
      {open && <SupportDialog onClose={() => setOpen(false)} />}
    </>
  );
};

export const DataCard = ({ dataDir }: { readonly dataDir: string }) => {
  const text = useText(settingsWords);
  return (
    <SettingsCard title={text.data}>
      <div className={classes['job']}>
        <div>
          <Text size="sm" fw={500}>
            {text.folder}
          </Text>
          <code className={classes['path']}>{dataDir}</code>
        </div>
      </div>
      <Backup />
      <Check />
      <Rebuild />
      <Digest />
      <Support />
    </SettingsCard>
  );
};
