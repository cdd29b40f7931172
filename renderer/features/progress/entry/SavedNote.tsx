/** Whether what is typed in a grid is stored. */
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import classes from './entry.module.css';
import type { Saving } from './use-cells.ts';

interface SavedNoteProps {
  readonly saving: Saving;
  /** Cells whose text is wrong, so not stored. */
  readonly wrong: number;
  /** What the last key did: copied, pasted, refused. */
  readonly told: string;
}

export const SavedNote = ({ saving, wrong, told }: SavedNoteProps) => {
  const text = useText(entryWords);
  const said = {
    idle: text.nothingChanged,
    saving: text.saving,
    saved: saving.state === 'saved' ? text.saved(saving.time) : '',
  }[saving.state];
  const parts = [told, said, wrong > 0 ? text.notSaved(wrong) : ''];
  const line = parts.filter((part) => part !== '').join(' · ');
  return (
    <span className={`${classes['saved'] ?? ''} no-print`} role="status" title={line}>
      {line}
    </span>
  );
};
