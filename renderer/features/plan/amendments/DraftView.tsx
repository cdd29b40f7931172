/** A draft: its changes, what they come to, and the way to its adoption. An adopted one is read only. */
import { authorText } from '../../../../domain/person/texts.ts';
import { Alert, Center, Group, Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconGavel, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft } from '../../../../api/plan/amendments.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { whenText } from '../../../ui/when.ts';
import { AddItemForm } from './AddItemForm.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { DraftItem } from './DraftItem.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useDraft, useDraftActions } from './use-amendments.ts';
import classes from './amendments.module.css';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DeedButton } from '../../../ui/deeds.tsx';

interface DraftProps {
  readonly id: string;
  readonly onEdition: (edition: number) => void;
  readonly onDeleted: () => void;
}

type Dialog = 'adopt' | 'rename' | 'add' | null;

interface OpenProps extends Omit<DraftProps, 'id'> {
  readonly draft: Draft;
  readonly plan: Plan;
}

const Heading = ({
  draft,
  onDialog,
  onDelete,
}: {
  readonly draft: Draft;
  readonly onDialog: (dialog: Dialog) => void;
  readonly onDelete: () => void;
}) => {
  const text = useText(amendmentsWords);
  const say = useSentence();
  const { id, title, last, edition } = draft.amendment;
  const { language } = useLanguage();
  const who = [authorText(last, language), whenText(last.at)] as const;
  return (
    <Group justify="space-between" align="flex-start">
      <div>
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="xs" c="dimmed">
          {edition === null
            ? text.last(...who)
            : `${text.closedDraft(edition)}. ${text.adoptedBy(...who)}`}
        </Text>
      </div>
      {edition === null && (
        <Group gap={6} className="no-print">
          <DeedButton
            deed="plan"
            size="xs"
            variant="subtle"
            leftSection={<IconPencil size={15} aria-hidden />}
            data-unsaved-opens={`amendment/${id}/title`}
            onClick={() => onDialog('rename')}
          >
            {text.rename}
          </DeedButton>
          <DeedButton
            deed="plan"
            size="xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={onDelete}
          >
            {text.deleteDraft}
          </DeedButton>
          <DeedButton
            deed="plan"
            size="xs"
            leftSection={<IconGavel size={15} aria-hidden />}
            missing={draft.problem === null ? null : say(draft.problem)}
            data-unsaved-opens={`amendment/${id}/adopt`}
            onClick={() => onDialog('adopt')}
          >
            {text.adopt}
          </DeedButton>
        </Group>
      )}
    </Group>
  );
};

const Standing = ({ draft }: { readonly draft: Draft }) => {
  const text = useText(amendmentsWords);
  const say = useSentence();
  if (draft.amendment.edition !== null || draft.items.length === 0) return null;
  return draft.problem === null ? (
    <Text size="sm">{text.ready}</Text>
  ) : (
    <Alert color="orange" variant="outline" p="xs" title={text.notReady}>
      {say(draft.problem)}
    </Alert>
  );
};

const Items = ({ draft }: { readonly draft: Draft }) => {
  const text = useText(amendmentsWords);
  const { editItem, removeItem } = useDraftActions();
  const { id: amendment, edition } = draft.amendment;
  if (draft.items.length === 0) return <Text size="sm">{text.noItems}</Text>;
  return (
    <ul className={classes['list']}>
      {draft.items.map((item) => (
        <DraftItem
          key={item.id}
          item={item}
          place={`amendment/${amendment}/items/${item.id}`}
          closed={edition !== null}
          busy={editItem.isPending}
          onSave={(value, reason) =>
            editItem.mutateAsync({ amendment, id: item.id, value, reason })
          }
          onRemove={() => removeItem.mutate({ amendment, id: item.id })}
        />
      ))}
    </ul>
  );
};

const OpenDraft = ({ draft, plan, onEdition, onDeleted }: OpenProps) => {
  const text = useText(amendmentsWords);
  const [dialog, setDialog] = useState<Dialog>(null);
  const { rename, remove, addItems } = useDraftActions();
  const { id, edition, title } = draft.amendment;
  const close = (): void => setDialog(null);
  const after = (done: () => void) => (): void => {
    done();
    close();
  };
  return (
    <Stack gap="sm">
      <Heading
        draft={draft}
        onDialog={setDialog}
        onDelete={() => remove.mutate({ id }, { onSuccess: onDeleted })}
      />
      <Standing draft={draft} />
      <Tabs defaultValue="items" keepMounted={false}>
        <Tabs.List className="no-print">
          <Tabs.Tab value="items" data-unsaved-opens={`amendment/${id}/items/`}>
            {text.tabItems}
          </Tabs.Tab>
          <Tabs.Tab value="preview">{text.tabPreview}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="items" pt="xs">
          <Items draft={draft} />
          {edition === null && (
            <DeedButton
              deed="plan"
              size="xs"
              variant="default"
              className="no-print"
              leftSection={<IconPlus size={15} aria-hidden />}
              data-unsaved-opens={`amendment/${id}/items/new`}
              onClick={() => setDialog('add')}
            >
              {text.addItem}
            </DeedButton>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="xs">
          {draft.difference === null ? (
            <Text size="sm">{text.noPreview}</Text>
          ) : (
            <DifferenceView difference={draft.difference} />
          )}
        </Tabs.Panel>
      </Tabs>
      {dialog === 'add' && (
        <Dialog onClose={close} title={text.addItem} size="xl">
          <AddItemForm
            place={`amendment/${id}/items/new`}
            plan={plan}
            items={draft.items}
            busy={addItems.isPending}
            onAdd={(items, done) =>
              addItems.mutate(
                { target: { draft: id }, items: [...items] },
                { onSuccess: after(done) },
              )
            }
            onClose={close}
          />
        </Dialog>
      )}
      {dialog === 'rename' && (
        <TitleDialog
          place={`amendment/${id}/title`}
          heading={text.rename}
          confirm={text.save}
          title={title}
          busy={rename.isPending}
          onConfirm={(next, done) => rename.mutate({ id, title: next }, { onSuccess: after(done) })}
          onClose={close}
        />
      )}
      {dialog === 'adopt' && (
        <AdoptDialog
          id={id}
          next={plan.edition.n + 1}
          onClose={close}
          onAdopted={(made) => {
            close();
            notifications.show({ message: text.adopted(made) });
            onEdition(made);
          }}
        />
      )}
    </Stack>
  );
};

export const DraftView = ({ id, onEdition, onDeleted }: DraftProps) => {
  const text = useText(amendmentsWords);
  const draft = useDraft(id);
  const plan = usePlan();
  if (draft.isError) return <FailureNote failure={failureOf(draft.error)} />;
  if (draft.data === undefined || plan.data === undefined) {
    return (
      <Center p="xl">
        <Loader aria-label={text.loading} />
      </Center>
    );
  }
  return (
    <OpenDraft draft={draft.data} plan={plan.data} onEdition={onEdition} onDeleted={onDeleted} />
  );
};
