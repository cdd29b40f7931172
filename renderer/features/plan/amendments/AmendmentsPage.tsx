import { Center, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { DraftView } from './DraftView.tsx';
import { EditionView } from './EditionView.tsx';
import { SideList, type Chosen } from './SideList.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useAmendmentList, useDraftActions, useEditions } from './use-amendments.ts';
import classes from './amendments.module.css';
import { DeedButton, RightNote } from '../../../ui/deeds.tsx';

/** Another page opens a draft with `navigate('/amendments', { state: { draft } })`. */
const firstChoice = (): Chosen | null => {
  const { draft } = (history.state ?? {}) as { readonly draft?: string };
  return draft === undefined ? null : { kind: 'draft', id: draft };
};

type Drafts = NonNullable<ReturnType<typeof useAmendmentList>['data']>;
type Editions = NonNullable<ReturnType<typeof useEditions>['data']>;

/** What was chosen, as long as it is there; else the newest draft, else the present edition. */
const shownOf = (chosen: Chosen | null, drafts: Drafts, editions: Editions): Chosen => {
  const known =
    chosen?.kind === 'draft'
      ? drafts.some(({ id }) => id === chosen.id)
      : editions.some(({ n }) => n === chosen?.n);
  if (chosen !== null && known) return chosen;
  const newest = drafts.find(({ state }) => state === 'draft');
  return newest === undefined
    ? { kind: 'edition', n: editions.at(-1)?.n ?? 1 }
    : { kind: 'draft', id: newest.id };
};

const Actions = ({ onNew }: { readonly onNew: () => void }) => {
  const text = useText(amendmentsWords);
  return (
    <>
      <DeedButton
        deed="plan"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        data-unsaved-opens="amendment-new"
        onClick={onNew}
      >
        {text.newDraft}
      </DeedButton>
      <PrintButton>{text.print}</PrintButton>
    </>
  );
};

const Workspace = ({
  drafts,
  editions,
  onNew,
  chosen,
  onChoose,
}: {
  readonly drafts: Drafts;
  readonly editions: Editions;
  readonly onNew: () => void;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}) => {
  const shown = shownOf(chosen, drafts, editions);
  return (
    <div className={classes['workspace']}>
      <SideList
        drafts={drafts}
        editions={editions}
        chosen={shown}
        onChoose={onChoose}
        onNew={onNew}
      />
      <div className={classes['body']}>
        {shown.kind === 'draft' ? (
          <DraftView
            key={shown.id}
            id={shown.id}
            onEdition={(n) => onChoose({ kind: 'edition', n })}
            onDeleted={() => onChoose(null)}
          />
        ) : (
          <EditionView
            key={`${shown.n}/${editions.length}`}
            edition={shown.n}
            editions={editions}
            draft={drafts.find((draft) => draft.edition === shown.n)?.id ?? null}
            onDraft={(id) => onChoose({ kind: 'draft', id })}
          />
        )}
      </div>
    </div>
  );
};

export const AmendmentsPage = () => {
  const text = useText(amendmentsWords);
  const list = useAmendmentList();
  const editions = useEditions();
  const { create } = useDraftActions();
  const [chosen, setChosen] = useState(firstChoice);
  const [naming, setNaming] = useState(false);
  const error = list.error ?? editions.error;
  const ready = list.data !== undefined && editions.data !== undefined;
  return (
    <Page title={text.title} lead={text.lead} actions={<Actions onNew={() => setNaming(true)} />}>
      <RightNote deed="plan" />
      {error !== null && <FailureNote failure={failureOf(error)} />}
      {!ready && error === null && (
        <Center p="xl">
          <Loader aria-label={text.loading} />
        </Center>
      )}
      {ready && (
        <Workspace
          drafts={list.data}
          editions={editions.data}
          chosen={chosen}
          onChoose={setChosen}
          onNew={() => setNaming(true)}
        />
      )}
      {naming && (
        <TitleDialog
          place="amendment-new"
          heading={text.newDraft}
          confirm={text.create}
          busy={create.isPending}
          onClose={() => setNaming(false)}
          onConfirm={(title, done) =>
            create.mutate(
              { title },
              {
                onSuccess: (id) => {
                  done();
                  setNaming(false);
                  setChosen({ kind: 'draft', id });
                },
              },
            )
          }
        />
      )}
    </Page>
  );
};
