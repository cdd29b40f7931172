/**
 * Under a field or a form that shows what was typed earlier: since when, what has happened to the stored
 * value meanwhile, what another window has written, and the way to give it up. Nothing while somebody
 * types. It is where the way to the text ends (core/unsaved/go).
 */
import { Button, Group, Text } from '@mantine/core';
import { sameJson } from '../../domain/kernel/json.ts';
import { useUnsavedStore, type UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { keptText, plainText } from './unsaved-text.ts';
import { useGiveUp } from './use-give-up.tsx';
import { whenText } from './when.ts';

type Noted = Pick<UnsavedField, 'place' | 'field' | 'entry' | 'found' | 'initial' | 'mark'>;

interface UnsavedNoteProps {
  readonly of: Noted;
  /** The field cannot be written in, so that it shows what is stored: the text stands here. */
  readonly locked?: boolean;
  /** Stores it over what the stored value became meanwhile. */
  readonly onStore?: () => void;
}

const useSaid = ({ of: { entry, found, initial }, locked = false }: UnsavedNoteProps) => {
  const text = useText(unsavedWords);
  if (entry === undefined) return { parts: [], changed: false };
  const changed = !sameJson(entry.over, initial);
  const now = plainText(initial, entry.over);
  const other = entry.aside.at(-1);
  const meanwhile = now === '' ? text.changedEmpty : text.changed(now);
  const typed = keptText(entry) || text.empty;
  return {
    changed,
    parts: [
      locked ? text.lockedTyped(typed) : '',
      !locked && found ? text.found(whenText(entry.written)) : '',
      changed ? meanwhile : '',
      other === undefined ? '' : text.aside(plainText(other) || text.empty),
    ].filter((part) => part !== ''),
  };
};

export const UnsavedNote = (props: UnsavedNoteProps) => {
  const { of, locked = false, onStore } = props;
  const text = useText(unsavedWords);
  const store = useUnsavedStore();
  const giveUp = useGiveUp();
  const { parts, changed } = useSaid(props);
  const other = of.entry?.aside.at(-1);
  if (parts.length === 0) return <span {...of.mark} />;
  return (
    <Group
      gap="xs"
      mt={4}
      className="no-print"
      role="status"
      {...of.mark}
      // The field keeps the focus: leaving it would store what is about to be given up.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Text size="xs">{parts.join(' ')}</Text>
      {other !== undefined && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => store.take(of, other)}>
            {text.take}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => store.dismissAside(of)}>
            {text.leave}
          </Button>
        </>
      )}
      {changed && !locked && onStore !== undefined && (
        <Button size="compact-xs" variant="default" onClick={onStore}>
          {text.storeAnyway}
        </Button>
      )}
      {(of.found || locked || changed) && (
        <Button size="compact-xs" variant="subtle" onClick={() => giveUp([of])}>
          {text.giveUp}
        </Button>
      )}
    </Group>
  );
};
