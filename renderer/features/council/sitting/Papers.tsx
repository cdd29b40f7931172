/** The papers of an item: dropped or chosen, opened, marked confidential, taken off. */
import { ActionIcon, Checkbox, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconFileText, IconTrash } from '@tabler/icons-react';
import { formatDecimal } from '../../../../domain/progress/value.ts';
import { useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { voteWords } from '../../../text/council-vote.ts';
import { useText } from '../../../text/language.tsx';
import { bytesOf, saveFile } from '../../../ui/save-file.ts';
import { Attaching } from '../../../ui/Attaching.tsx';
import { useAttach } from '../../../ui/use-attach.ts';
import classes from '../council.module.css';
import { SignedFiles } from '../SignedFiles.tsx';
import { useCouncil, type ItemView, type PaperView, type SittingView } from '../use-council.ts';
import { PaperExam } from './PaperExam.tsx';
import own from './papers.module.css';

const KB = 1024;

type ExamView = RouterOutput['council']['agenda']['papers']['exams'][string];

interface PapersProps {
  readonly view: SittingView;
  readonly item: ItemView;
  readonly locked: boolean;
}

const PaperRow = ({
  paper,
  exam,
  sitting,
  locked,
}: {
  readonly paper: PaperView;
  readonly exam: ExamView | undefined;
  readonly sitting: string;
  readonly locked: boolean;
}) => {
  const text = useText(sittingWords);
  const { council, run } = useCouncil();
  const words = useText(voteWords);
  const { item, sha256, name, title, pages, size, present, confidential, late } = paper;
  const open = async (): Promise<void> => {
    const file = await run(council.agenda.papers.open.query({ sitting, item, sha256 }));
    if (file !== null) saveFile(file.name, bytesOf(file.base64), file.mime);
  };
  const facts = [
    name,
    late ? words.latePaper : '',
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
        </button>
        <span className={`${classes['small'] ?? ''} ${own['facts'] ?? ''}`}>
          {facts.filter((part) => part !== '').join(' · ')}
        </span>
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
      {exam !== undefined && <PaperExam exam={exam} />}
      <div className={own['signed']}>
        <SignedFiles
          owner={{ document: 'paper', item, sha256 }}
          where={{ sitting }}
          label={title}
        />
      </div>
    </li>
  );
};

export const Papers = ({ view, item, locked }: PapersProps) => {
  const text = useText(sittingWords);
  const { council } = useCouncil();
  const trpc = useTRPC();
  const sitting = view.sitting.id;
  const { data: exams } = useQuery(trpc.council.agenda.papers.exams.queryOptions({ sitting }));
  const attach = useAttach((upload, name) =>
    council.agenda.papers.add.mutate({ item: item.id, upload, name }),
  );
  const papers = view.papers.filter((paper) => paper.item === item.id);
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
            <PaperRow
              key={paper.sha256}
              paper={paper}
              exam={exams?.[paper.sha256]}
              sitting={sitting}
              locked={locked}
            />
          ))}
        </ul>
      )}
      {!locked && <Attaching attach={attach} choose={text.addPaper} hint={text.dropPaper} />}
    </div>
  );
};
