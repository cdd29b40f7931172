/** On paper nothing can be pointed at: what is in doubt in the printed cells stands below the table. */
import { doubtColumns, doubtText } from '../../../../domain/plan/doubts.ts';
import type { ColumnId } from '../../../../domain/plan/register-columns.ts';
import type { Lines } from '../../../../domain/plan/register-lines.ts';
import { useDoubts } from '../../../core/use-doubts.ts';
import { useLanguage } from '../../../text/language.tsx';
import classes from './register.module.css';

interface DoubtsPrintedProps {
  readonly lines: Lines;
  readonly columns: readonly ColumnId[];
}

export const DoubtsPrinted = ({ lines, columns }: DoubtsPrintedProps) => {
  const { language } = useLanguage();
  const shown = new Set(
    lines.lines.flatMap((line) => (line.kind === 'measure' ? [line.measure.code] : [])),
  );
  const doubts = useDoubts().filter(
    (doubt) => shown.has(doubt.measure) && doubtColumns(doubt).some((id) => columns.includes(id)),
  );
  return (
    <div className={`${classes['doubts'] ?? ''} print-only`}>
      {doubts.map((doubt) => (
        <p key={doubt.id}>
          <b>{doubt.measure}</b> {doubtText(doubt, language)}
        </p>
      ))}
    </div>
  );
};
