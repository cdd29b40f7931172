import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import type { GridRow, PeriodGrid } from '../../../../api/progress/grid.ts';
import { useText } from '../../../text/language.tsx';
import { entryWords } from '../../../text/progress-entry.ts';
import classes from './entry.module.css';
import { isFilled, missingRows } from './row-model.ts';
import type { Drafts } from './unsaved-cells.ts';

interface FooterProps {
  readonly grid: PeriodGrid;
  readonly rows: readonly GridRow[];
  readonly drafts: Drafts;
  readonly mine: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** How many of the period's reports are filled in, missing, wrong; and the way out. */
export const Footer = ({ grid, rows, drafts, mine, button, onSubmit, children }: FooterProps) => {
  const text = useText(entryWords);
  const filled = rows.filter((row) => isFilled(row, drafts.get(row.indicator))).length;
  const inState = (state: string) => rows.filter(({ report }) => report.state === state).length;
  const parts: [number, (n: number) => string][] = [
    [missingRows(grid, drafts).length, text.missingCount],
    [inState('returned'), text.returnedCount],
    [inState('submitted'), text.submittedCount],
    [inState('accepted'), text.acceptedCount],
  ];
  return (
    <div className={classes['foot']} role="group" aria-label={text.filled(filled, rows.length)}>
      <strong>{text.filled(filled, rows.length)}</strong>
      {parts.map(([n, say]) => n > 0 && <span key={say(n)}>{say(n)}</span>)}
      {children}
      {mine && (
        <Button
          ref={button}
          size="xs"
          className="no-print"
          leftSection={<IconSend size={15} aria-hidden />}
          onClick={onSubmit}
        >
          {text.submit}
        </Button>
      )}
    </div>
  );
};
