/** How an item ended, and why where that has to be said. */
import { Select } from '@mantine/core';
import { OUTCOME_TEXTS } from '../../../../domain/council/texts.ts';
import { ITEM_OUTCOMES, type ItemOutcome as Outcome } from '../../../../domain/council/types.ts';
import type { Sends } from '../../../core/unsaved/use-unsaved.ts';
import { sittingWords } from '../../../text/council-sitting.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import classes from '../council.module.css';
import { useLocked } from '../rights.tsx';
import { SavedField } from '../SavedField.tsx';
import { useCouncil, type ItemView, type SittingView } from '../use-council.ts';

interface ItemOutcomeProps {
  readonly view: SittingView;
  readonly item: ItemView;
}

const NEEDS_REASON: ReadonlySet<Outcome | null> = new Set(['rejected', 'postponed', 'withdrawn']);

export const ItemOutcome = ({ view, item }: ItemOutcomeProps) => {
  const text = useText(sittingWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const locked = useLocked(view);
  const save = (more: { outcome?: Outcome | null; outcomeReason?: string }, sends?: Sends) =>
    council.agenda.edit.mutate({ id: item.id, ...more }, sends);
  return (
    <div className={classes['row']}>
      <Select
        size="xs"
        w={200}
        clearable
        label={text.outcome}
        placeholder={text.noOutcome}
        readOnly={locked}
        data={ITEM_OUTCOMES.map((value) => ({ value, label: OUTCOME_TEXTS[value][language] }))}
        value={item.outcome}
        onChange={(outcome) => void run(save({ outcome }))}
      />
      {(NEEDS_REASON.has(item.outcome) || item.outcomeReason !== '') && (
        <div className={classes['grow']}>
          <SavedField
            place={`sitting/${view.sitting.id}/live/${item.id}/outcome`}
            label={text.outcomeReason}
            readOnly={locked}
            value={item.outcomeReason}
            onSave={(outcomeReason, sends) => save({ outcomeReason }, sends)}
          />
        </div>
      )}
    </div>
  );
};
