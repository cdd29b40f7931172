/** Documents: the pack with its frozen day, the protocol's files, the archive. */
import { Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { PACK_TEMPLATES, type PackTemplate } from '../../../../domain/council/layout.ts';
import { VIEW_NAMES, type ViewName } from '../../../../domain/council/views.ts';
import { VIEW_TEXTS } from '../../../../domain/council/view-texts.ts';
import { useToday } from '../../../core/today.tsx';
import { councilWords } from '../../../text/council.ts';
import { protocolWords } from '../../../text/council-protocol.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { UnsavedAmong } from '../../../ui/UnsavedAmong.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { whenText } from '../../../ui/when.ts';
import classes from '../council.module.css';
import { useLocked, useMayWrite } from '../rights.tsx';
import { SavedDate } from '../SavedField.tsx';
import { SignedFiles } from '../SignedFiles.tsx';
import { useCouncil, type SittingView } from '../use-council.ts';
import { PackPreview } from './PackPreview.tsx';
import { Warnings } from './Warnings.tsx';

interface ViewProps {
  readonly view: SittingView;
}

interface MadeFile {
  /** Numbers of annexes that are not in it whole. */
  readonly beside?: readonly number[];
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
  readonly sha256: string;
}

const PDF = 'application/pdf';

/** Saves a finished document and says its hash. */
const useSave = () => {
  const text = useText(sittingWords);
  return (file: MadeFile | null): void => {
    if (file === null) return;
    saveFile(file.name, bytesOf(file.base64), file.mime);
    notifications.show({ message: text.built(file.name, file.sha256.slice(0, 16)) });
    const { beside = [], mime } = file;
    if (beside.length > 0 && mime === PDF)
      notifications.show({ color: 'yellow', autoClose: false, message: text.beside(beside) });
  };
};

interface DownloadProps {
  readonly label: string;
  readonly busy: boolean;
  readonly onClick: () => void;
}

const Download = ({ label, busy, onClick }: DownloadProps) => (
  <Button
    size="xs"
    variant="default"
    loading={busy}
    leftSection={<IconDownload size={16} aria-hidden />}
    onClick={onClick}
  >
    {label}
  </Button>
);

const Views = ({ view }: ViewProps) => {
  const { sitting } = view;
  const locked = useLocked(view);
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const toggle = (name: ViewName, on: boolean): void => {
    const views = VIEW_NAMES.filter((one) => (one === name ? on : sitting.views.includes(one)));
    void run(council.sittings.edit.mutate({ id: sitting.id, views }));
  };
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontSize: 13, fontWeight: 500, padding: 0 }}>{text.views}</legend>
      <Group gap="md">
        {VIEW_NAMES.map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={VIEW_TEXTS[name][language]}
            disabled={locked}
            checked={sitting.views.includes(name)}
            onChange={(event) => toggle(name, event.currentTarget.checked)}
          />
        ))}
      </Group>
    </fieldset>
  );
};

const FORMATS = ['pdf', 'zip', 'docx', 'xlsx'] as const;
const STANDARDS = ['a-2a', 'ua-1'] as const;

const Issues = ({ view, asOn }: ViewProps & { readonly asOn: LocalDate }) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const mayWrite = useMayWrite();
  const last = view.issues.at(-1);
  const issuedText = ({ version, issuedAt, shown }: SittingView['issues'][number]): string =>
    text.issued(version, whenText(issuedAt)) +
    (shown === null ? '' : text.clockShowed(whenText(shown.issuedAt)));
  const issue = (): void =>
    void run(council.documents.issue.mutate({ sitting: view.sitting.id, asOn }));
  return (
    <Group gap="sm">
      {mayWrite && (
        <Button size="xs" variant="default" loading={busy} onClick={issue}>
          {text.issue}
        </Button>
      )}
      <Text size="sm">{last === undefined ? text.notIssued : issuedText(last)}</Text>
      <Text size="xs" maw={460}>
        {text.issueHint}
      </Text>
      {view.changes.length > 0 && (
        <Text size="sm" component="div" w="100%">
          {text.changedSince}
          <ul>
            {view.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Text>
      )}
    </Group>
  );
};

const Pack = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const save = useSave();
  const mayWrite = useMayWrite();
  const today = useToday();
  const [asOn, setAsOn] = useState<LocalDate>(view.issues.at(-1)?.asOn ?? today);
  const [annexes, setAnnexes] = useState(true);
  const [forPublic, setForPublic] = useState(false);
  const [standard, setStandard] = useState<(typeof STANDARDS)[number]>('a-2a');
  const { packTemplates } = useText(councilWords);
  // For this file; the council's own stays as it is.
  const [chosen, setChosen] = useState<PackTemplate | null>(null);
  const [looking, setLooking] = useState(false);
  const template = chosen ?? view.council.layout.pack;
  const build = async (format: (typeof FORMATS)[number], renew = false): Promise<void> => {
    const input = {
      sitting: view.sitting.id,
      asOn,
      format,
      annexes,
      public: forPublic,
      standard,
      template,
      renew,
    };
    save(await run(council.documents.pack.mutate(input)));
  };
  return (
    <section className={classes['panel']}>
      <Title order={2} size="h6">
        {text.pack}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{mayWrite ? text.packHint : text.packHintReader}</Text>
        <div className={classes['row']}>
          <SavedDate
            place={`sitting/${view.sitting.id}/documents/as-on`}
            label={text.asOn}
            w={130}
            value={asOn}
            onSave={(day) => day !== null && setAsOn(day)}
          />
          <Select
            size="xs"
            w={190}
            label={text.template}
            allowDeselect={false}
            data={PACK_TEMPLATES.map((value) => ({ value, label: packTemplates[value] }))}
            value={template}
            onChange={(value) => setChosen(value)}
          />
          <Select
            size="xs"
            w={230}
            label={text.standard}
            allowDeselect={false}
            data={STANDARDS.map((value) => ({ value, label: text.standards[value] }))}
            value={standard}
            onChange={(value) => setStandard(value as typeof standard)}
          />
          <Checkbox
            size="xs"
            label={text.withAnnexes}
            checked={annexes}
            onChange={(event) => setAnnexes(event.currentTarget.checked)}
          />
          <Checkbox
            size="xs"
            label={text.forPublic}
            checked={forPublic}
            onChange={(event) => setForPublic(event.currentTarget.checked)}
          />
        </div>
        <Views view={view} />
        <UnsavedAmong
          start={`sitting/${view.sitting.id}/`}
          but={`sitting/${view.sitting.id}/documents/`}
        />
        <Warnings warnings={view.packWarnings} />
        <Group gap="xs">
          <Button size="xs" variant="light" onClick={() => setLooking(true)}>
            {text.preview}
          </Button>
          {FORMATS.map((format) => (
            <Download
              key={format}
              label={format === 'zip' ? text.buildZip : text.build(format.toUpperCase())}
              busy={busy}
              onClick={() => void build(format)}
            />
          ))}
          {mayWrite && (
            <Button size="xs" variant="subtle" onClick={() => void build('pdf', true)}>
              {text.renew}
            </Button>
          )}
        </Group>
        {looking && (
          <PackPreview
            sitting={view.sitting.id}
            template={template}
            forPublic={forPublic}
            onClose={() => setLooking(false)}
          />
        )}
        <Issues view={view} asOn={asOn} />
        <SignedFiles
          owner={{ document: 'pack', sitting: view.sitting.id }}
          where={{ sitting: view.sitting.id }}
          label={text.pack}
        />
      </Stack>
    </section>
  );
};

export const ProtocolFiles = ({ view }: ViewProps) => {
  const { file, forPublic } = useText(protocolWords);
  const { council, run, busy } = useCouncil();
  const save = useSave();
  const [isPublic, setPublic] = useState(false);
  const sitting = view.sitting.id;
  const make = (format: 'pdf' | 'docx'): void =>
    void run(council.documents.protocol.query({ sitting, format, public: isPublic })).then(save);
  return (
    <Group gap="xs" className="no-print">
      {(['pdf', 'docx'] as const).map((format) => (
        <Download
          key={format}
          label={file(format.toUpperCase())}
          busy={busy}
          onClick={() => make(format)}
        />
      ))}
      <Checkbox
        size="xs"
        label={forPublic}
        checked={isPublic}
        onChange={(event) => setPublic(event.currentTarget.checked)}
      />
    </Group>
  );
};

export const DocumentsTab = ({ view }: ViewProps) => {
  const text = useText(sittingWords);
  const { council, run, busy } = useCouncil();
  const save = useSave();
  const sitting = view.sitting.id;
  return (
    <Stack gap="sm">
      <Pack view={view} />
      <section className={classes['panel']}>
        <Title order={2} size="h6">
          {text.protocol}
        </Title>
        <ProtocolFiles view={view} />
        <SignedFiles
          owner={{ document: 'protocol', sitting }}
          where={{ sitting }}
          label={text.protocol}
        />
      </section>
      <section className={classes['panel']}>
        <Title order={2} size="h6">
          {text.archive}
        </Title>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{text.archiveHint}</Text>
          <Download
            label={text.archive}
            busy={busy}
            onClick={() => void run(council.documents.archive.mutate({ sitting })).then(save)}
          />
        </Stack>
      </section>
    </Stack>
  );
};
