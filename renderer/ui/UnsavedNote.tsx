/**
 * Under a field that shows what was typed earlier: since when, what has happened to the stored value
 * meanwhile, what another window has written, and the way to give it up. Nothing while somebody types.
 */
import { Button, Group, Text } from '@mantine/core';
import { sameJson, type Json } from '../../domain/kernel/json.ts';
import { useUnsavedStore, type UnsavedField } from '../core/unsaved/use-unsaved.ts';
import { useText } from '../text/language.tsx';
import { unsavedWords } from '../text/unsaved.ts';
import { plainText } from './unsaved-text.ts';
import { useGiveUp } from './use-give-up.tsx';
import { whenText } from './when.ts';

interface UnsavedNoteProps {
  readonly of: Pick<UnsavedField, 'place' | 'field' | 'entry' | 'found'>;
  /** What is stored now, where it may have changed since the typing began. */
  readonly stored?: Json;
}

export const UnsavedNote = ({ of, stored }: UnsavedNoteProps) => {
  const text = useText(unsavedWords);
  const store = useUnsavedStore();
  const giveUp = useGiveUp();
  const { entry, found } = of;
  const other = entry?.aside.at(-1);
  const changed = entry !== undefined && stored !== undefined && !sameJson(entry.over, stored);
  const shown = entry !== undefined && (found || other !== undefined || changed);
  const plain = stored === undefined ? '' : plainText(stored);
  if (!shown) return null;
  return (
    <Group gap="xs" mt={4} className="no-print" role="status">
      <Text size="xs">
        {[
          found ? text.found(whenText(entry.written)) : '',
          changed ? (plain === '' ? text.changedEmpty : text.changed(plain)) : '',
          other === undefined ? '' : text.aside(plainText(other) || text.empty),
        ]
          .filter((part) => part !== '')
          .join(' ')}
      </Text>
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
      {found && (
        <Button size="compact-xs" variant="subtle" onClick={() => giveUp([of])}>
          {text.giveUp}
        </Button>
      )}
    </Group>
  );
};
