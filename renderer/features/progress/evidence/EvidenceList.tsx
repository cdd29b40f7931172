/** The files of a report or a milestone; where they may be changed, with a place to drop more. */
import { ActionIcon, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPaperclip, IconTrash } from '@tabler/icons-react';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { formatDecimal } from '../../../../domain/progress/value.ts';
import type { Evidence } from '../../../../domain/progress/types.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { Attaching } from '../../../ui/Attaching.tsx';
import { whenText } from '../../../ui/when.ts';
import classes from './evidence.module.css';
import { useEvidence, type EvidenceOwner } from './use-evidence.ts';

const KB = 1024;

interface FileRowProps {
  readonly file: Evidence;
  readonly editable: boolean;
  readonly work: ReturnType<typeof useEvidence>;
}

const FileRow = ({ file, editable, work }: FileRowProps) => {
  const text = useText(progressWords);
  const { language } = useLanguage();
  const { name, size, present, addedBy, addedAt } = file;
  return (
    <li className={classes['file']}>
      {present ? (
        <IconPaperclip size={16} aria-hidden />
      ) : (
        <IconAlertTriangle size={16} aria-hidden className={classes['missing']} />
      )}
      <div>
        <div className={classes['name']}>
          {name}
          {!present && <b className={classes['missing']}> – {text.missing}</b>}
        </div>
        <Text size="xs" c="dimmed">
          {text.size(formatDecimal(String(Math.max(1, Math.round(size / KB)))))} ·{' '}
          {text.addedBy(authorText({ ...file, by: addedBy }, language), whenText(addedAt))}
        </Text>
        {!present && <Text size="xs">{text.missingHint}</Text>}
      </div>
      <ActionIcon
        variant="subtle"
        aria-label={text.openFile(name)}
        disabled={!present}
        onClick={() => void work.open(file)}
      >
        <IconDownload size={16} />
      </ActionIcon>
      {editable && (
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={text.removeFile(name)}
          onClick={() => work.remove(file)}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
};

interface EvidenceListProps {
  readonly owner: EvidenceOwner;
  readonly evidence: readonly Evidence[];
  /** Why nothing can be added or taken off; null where it can. */
  readonly lock: Failure | null;
}

export const EvidenceList = ({ owner, evidence, lock }: EvidenceListProps) => {
  const text = useText(progressWords);
  const work = useEvidence(owner);
  return (
    <div className={classes['box']}>
      {evidence.length === 0 ? (
        <Text size="sm">{text.noEvidence}</Text>
      ) : (
        <ul className={classes['files']}>
          {evidence.map((file) => (
            <FileRow key={file.sha256} file={file} editable={lock === null} work={work} />
          ))}
        </ul>
      )}
      {lock === null && (
        <Attaching attach={work.attach} choose={text.addFile} hint={text.dropFiles} />
      )}
    </div>
  );
};
