/** The papers of an item: dropped or chosen, opened, marked confidential, taken off. */
import { ActionIcon, Button, Checkbox, FileButton, Progress, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconFileText, IconTrash } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { EVIDENCE_KINDS } from '../../../../domain/progress/evidence.ts';
import { formatDecimal } from '../../../../domain/progress/value.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useText } from '../../../text/language.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { uploadFile } from '../../../ui/upload-file.ts';
import classes from '../council.module.css';
import { useCouncil, type ItemView, type PaperView, type SittingView } from '../use-council.ts';

const KB = 1024;
const ACCEPT = EVIDENCE_KINDS.map((kind) => `.${kind}`).join(',');

interface PapersProps {
  readonly view: SittingView;
  readonly item: ItemView;
  readonly locked: boolean;
}

const PaperRow = ({
  paper,
  sitting,
  locked,
}: {
  readonly paper: PaperView;
  readonly sitting: string;
  readonly locked: boolean;
}) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const { item, sha256, name, title, pages, size, present, confidential } = paper;
  const open = async (): Promise<void> => {
    const file = await run(council.agenda.papers.open.query({ sitting, item, sha256 }));
    if (file !== null) saveFile(file.name, bytesOf(file.base64), file.mime);
  };
  const facts = [
    name,
    pages === null ? '' : text.pages(pages),
    text.kb(formatDecimal(String(Math.max(1, Math.round(size / KB))))),
    present ? '' : text.paperMissing,
  ];
  return (
    <li>
      {present ? (
        <IconFileText size={18} aria-hidden />
      ) : (
        <IconAlertTriangle size={18} aria-hidden />
      )}
      <div>
        <button
          type="button"
          className={classes['pick']}
          disabled={!present}
          aria-label={text.openPaper(title)}
          onClick={() => void open()}
        >
          {title}
          <span className={classes['small']}>
            {facts.filter((part) => part !== '').join(' · ')}
          </span>
        </button>
      </div>
      <Checkbox
        size="xs"
        label={text.paperConfidential}
        disabled={locked}
        checked={confidential}
        onChange={(event) =>
          void run(
            council.agenda.papers.edit.mutate({
              item,
              sha256,
              confidential: event.currentTarget.checked,
            }),
          )
        }
      />
      {!locked && (
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={text.removePaper(title)}
          onClick={() => void run(council.agenda.papers.remove.mutate({ item, sha256 }))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      )}
    </li>
  );
};

const DropPlace = ({ onFiles }: { readonly onFiles: (files: File[]) => void }) => {
  const text = useText(sittingWords);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`${classes['drop'] ?? ''} no-print`}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton multiple accept={ACCEPT} onChange={onFiles}>
        {(props) => (
          <Button {...props} size="xs" variant="default">
            {text.addPaper}
          </Button>
        )}
      </FileButton>
      <Text size="sm">{text.dropPaper}</Text>
    </div>
  );
};

export const Papers = ({ view, item, locked }: PapersProps) => {
  const text = useText(sittingWords);
  const { council, client, run } = useCouncil();
  const [sent, setSent] = useState<number | null>(null);
  const papers = view.papers.filter((paper) => paper.item === item.id);
  const attach = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      setSent(0);
      const upload = await run(uploadFile(client, file, setSent));
      if (upload !== null)
        await run(council.agenda.papers.add.mutate({ item: item.id, upload, name: file.name }));
    }
    setSent(null);
  };
  return (
    <div>
      <Title order={3} size="h6">
        {text.papers}
      </Title>
      {papers.length === 0 ? (
        <Text size="sm">{text.noPapers}</Text>
      ) : (
        <ul className={classes['papers']}>
          {papers.map((paper) => (
            <PaperRow key={paper.sha256} paper={paper} sitting={view.sitting.id} locked={locked} />
          ))}
        </ul>
      )}
      {sent !== null && <Progress value={sent * 100} aria-label={text.addPaper} />}
      {!locked && <DropPlace onFiles={(files) => void attach(files)} />}
    </div>
  );
};
