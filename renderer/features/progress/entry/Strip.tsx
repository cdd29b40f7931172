/** What the grid has no room for: the cursor's row in full. */
import type { GridRow } from '../../../../api/progress/grid.ts';
import { MODE_TEXTS } from '../../../../domain/progress/settings.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import classes from './entry.module.css';

export const Strip = ({ row }: { readonly row: GridRow }) => {
  const text = useText(entryWords);
  const say = useSentence();
  const { language } = useLanguage();
  const { report, setting } = row;
  const lock = report.locks.edit;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={`${classes['strip'] ?? ''} no-print`} tabIndex={0} role="note">
      <div>
        <p>
          <b>{row.measure}</b> {row.title}
        </p>
        <p>
          <b>{row.text}</b>
        </p>
      </div>
      <div>
        {report.state === 'returned' && (
          <p className={classes['wrong']}>{text.returnedReason(report.reviewReason ?? '')}</p>
        )}
        {lock !== null && <p>{say(lock)}</p>}
        {report.correction !== null && (
          <p>{text.corrects(report.correction.of, report.correction.reason)}</p>
        )}
        <p>
          {MODE_TEXTS[setting.kind].rule[language]}
          {setting.unit !== null && ` ${text.unitOf(setting.unit)}.`}
        </p>
        {report.note !== null && <p>{report.note}</p>}
      </div>
    </div>
  );
};
