/** Notes on the measure: written, changed and deleted here; other units' notes are only read. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { failureOf, useTRPC, type RouterOutput } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { whenText } from '../../../ui/when.ts';
import classes from './measure.module.css';
import { NoteEditor } from './NoteEditor.tsx';

type Note = RouterOutput['plan']['notes']['list']['notes'][number];

const ALL = 10_000;

const useNoteActions = () => {
  const trpc = useTRPC();
  const text = useText(measureWords);
  const onError = useFailureNotice();
  const done = (message: string) => () => void notifications.show({ message });
  return {
    add: useMutation(
      trpc.plan.notes.add.mutationOptions({ onError, onSuccess: done(text.noteSaved) }),
    ),
    edit: useMutation(
      trpc.plan.notes.edit.mutationOptions({ onError, onSuccess: done(text.noteSaved) }),
    ),
    remove: useMutation(trpc.plan.notes.remove.mutationOptions({ onError })),
  };
};

const NoteText = ({ note }: { readonly note: Note }) => {
  const text = useText(measureWords);
  return (
    <>
      <div className={classes['noteText']}>{note.text}</div>
      {note.edited !== null && (
        <Text size="xs" c="dimmed">
          {text.editedBy(note.edited.by, whenText(note.edited.at))}
        </Text>
      )}
    </>
  );
};

interface NoteRowProps {
  readonly note: Note;
  readonly own: boolean;
}

const NoteRow = ({ note, own }: NoteRowProps) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const { edit, remove } = useNoteActions();
  const [editing, setEditing] = useState(false);
  const when = whenText(note.writtenAt);
  const stop = (): void => setEditing(false);
  return (
    <tr>
      <td className={classes['when']}>{when}</td>
      <td className={classes['who']}>{authorText({ ...note, by: note.author }, language)}</td>
      <td>
        {editing ? (
          <NoteEditor
            place={`note/${note.id}`}
            label={text.noteEditOf(when)}
            initial={note.text}
            busy={edit.isPending}
            focused
            onSave={(value, typed) =>
              edit.mutate(
                { id: note.id, text: value },
                {
                  onSuccess: () => {
                    typed.done();
                    stop();
                  },
                },
              )
            }
            onCancel={stop}
          />
        ) : (
          <NoteText note={note} />
        )}
      </td>
      <td className={`${classes['actions'] ?? ''} no-print`}>
        {own && !editing && (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.noteEditOf(when)}
              data-unsaved-opens={`note/${note.id}`}
              onClick={() => setEditing(true)}
            >
              {text.noteEdit}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={text.noteDeleteOf(when)}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id: note.id })}
            >
              {text.noteDelete}
            </Button>
          </Group>
        )}
      </td>
    </tr>
  );
};

interface NotesTableProps {
  readonly notes: readonly Note[];
  /** The unit that works here, where notes may be changed. */
  readonly own: string | null;
}

const NotesTable = ({ notes, own }: NotesTableProps) => {
  const text = useText(measureWords);
  return (
    <table className={classes['log']}>
      <caption className={classes['caption']}>{text.notesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.note}</th>
          <th scope="col" className="no-print">
            <span className={classes['hidden']}>{text.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} own={note.unit === own} />
        ))}
      </tbody>
    </table>
  );
};

interface NotesProps {
  readonly code: string;
  readonly asKnownOn: LocalDate | undefined;
  readonly focusNew: boolean;
}

export const Notes = ({ code, asKnownOn, focusNew }: NotesProps) => {
  const text = useText(measureWords);
  const trpc = useTRPC();
  const then = asKnownOn === undefined ? {} : { asKnownOn };
  const [whole, setWhole] = useState(false);
  const limit = whole ? { limit: ALL } : {};
  const notes = useQuery({
    ...trpc.plan.notes.list.queryOptions({ measure: code, ...then, ...limit }),
    placeholderData: keepPreviousData,
  });
  const shown = notes.data?.notes ?? [];
  const total = notes.data?.total ?? 0;
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  const { add } = useNoteActions();
  const unit = status?.ready === true ? status.unit : null;
  const past = asKnownOn !== undefined;
  if (notes.isError) return <FailureNote failure={failureOf(notes.error)} />;
  return (
    <div className={classes['tabBody']}>
      {past ? (
        <Text size="sm" c="dimmed">
          {text.notesToday}
        </Text>
      ) : (
        <NoteEditor
          place={`measure/${code}`}
          label={text.noteText}
          initial=""
          busy={add.isPending}
          focused={focusNew}
          onSave={(value, typed) =>
            add.mutate({ measure: code, text: value }, { onSuccess: typed.done })
          }
        />
      )}
      {notes.data?.total === 0 && <Text size="sm">{past ? text.noNotesThen : text.noNotes}</Text>}
      {total > 0 && <NotesTable notes={shown} own={past ? null : unit} />}
      {shown.length < total && (
        <Button variant="default" size="xs" onClick={() => setWhole(true)} className="no-print">
          {text.allNotes(total)}
        </Button>
      )}
    </div>
  );
};
