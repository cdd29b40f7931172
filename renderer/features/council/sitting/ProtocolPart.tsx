/** One part of the protocol on its paper: as it stands, marked where it departs, edited in its place. */
import { Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ProtocolPart as Part } from '../../../../domain/council/protocol.ts';
import { useUnsaved, type Sends } from '../../../core/unsaved/use-unsaved.ts';
import { protocolWords } from '../../../text/council-protocol.ts';
import { useText } from '../../../text/language.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { useGiveUp } from '../../../ui/use-give-up.tsx';
import classes from '../council.module.css';
import { Blocks } from './DocPreview.tsx';
import { Textarea } from '../../../ui/TextFields.tsx';
import { MOST } from '../../../../domain/text/limits.ts';

interface EditorProps {
  readonly part: Part;
  readonly name: string;
  /** Where what is typed is kept until it is saved. */
  readonly place: string;
  readonly busy: boolean;
  /** Null goes back to what the records say. */
  readonly onSave: (text: string | null, sends: Sends) => void;
  readonly onClose: () => void;
}

const MadeNow = ({ part }: Pick<EditorProps, 'part'>) => {
  const text = useText(protocolWords);
  return (
    <div className={classes['made']}>
      <Text size="xs" fw={600}>
        {text.nowMade}
      </Text>
      {part.made.split('\n').map((line, i) => (
        <div key={i}>{line}</div>
      ))}
    </div>
  );
};

const PartEditor = ({ part, name, place, busy, onSave, onClose }: EditorProps) => {
  const text = useText(protocolWords);
  const form = useUnsaved({ place, label: name, initial: part.text });
  const { value: typed, sends } = form;
  const giveUp = useGiveUp();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const leave = (): void => {
    giveUp([form]);
    onClose();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) onSave(typed, sends);
    if (event.key === 'Escape') leave();
  };
  return (
    <div className={classes['partEditor']}>
      {part.stale && <MadeNow part={part} />}
      <Textarea
        most={MOST.councilText}
        ref={field}
        autosize
        minRows={2}
        maxRows={16}
        label={name}
        description={text.editHint}
        value={typed}
        {...form.mark}
        onChange={(event) => form.set(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <UnsavedNote of={form} />
      <Group gap="xs" mt="xs">
        <Button size="xs" loading={busy} onClick={() => onSave(typed, sends)}>
          {part.stale && typed === part.text ? text.keepMine : text.save}
        </Button>
        {part.own && (
          <Button size="xs" variant="default" onClick={() => onSave(null, sends)}>
            {text.restore}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={leave}>
          {text.cancel}
        </Button>
      </Group>
    </div>
  );
};

interface PartProps extends EditorProps {
  readonly editing: boolean;
  readonly locked: boolean;
  readonly onEdit: () => void;
}

const Mark = ({ part, name }: Pick<PartProps, 'part' | 'name'>) => {
  const text = useText(protocolWords);
  if (!part.own || part.made === '') return null;
  return (
    <div className={classes['mark']}>
      {part.text === '' ? `${text.leftOut(name)} · ${text.own}` : text.own}
      {part.stale && (
        <>
          {' · '}
          <b>{text.stale}</b>
        </>
      )}
    </div>
  );
};

export const ProtocolPart = (props: PartProps) => {
  const { part, name, place, editing, locked, onEdit } = props;
  const text = useText(protocolWords);
  if (editing) return <PartEditor {...props} />;
  const empty = part.text === '' && !part.own;
  const isOwnPlace = empty && (part.block === 'own' || part.block.endsWith(':own'));
  if (empty && (locked || !isOwnPlace)) return null;
  return (
    <div className={classes['part']} data-block={part.block} data-own={part.own || undefined}>
      <div>
        <Blocks blocks={part.blocks} />
        <Mark part={part} name={name} />
      </div>
      {!locked && (
        <button
          type="button"
          className={`${classes['pencil'] ?? ''} no-print`}
          data-edit={part.block}
          data-unsaved-opens={place}
          aria-label={isOwnPlace ? text.addOwnTo(name) : text.change(name)}
          title={isOwnPlace ? text.addOwnTo(name) : text.change(name)}
          onClick={onEdit}
        >
          {isOwnPlace ? (
            <>
              <IconPlus size={14} aria-hidden /> {text.addOwn}
            </>
          ) : (
            <IconPencil size={15} aria-hidden />
          )}
        </button>
      )}
    </div>
  );
};
