/** The note beside a bar: what the bar means in words. Escape hides it. */
import { Paper, Text } from '@mantine/core';
import type { BarRow } from '../../../../domain/plan/timeline.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { timelineWords } from '../../../text/timeline.ts';
import { earlyOf, periodOf, stageLabel } from './describe.ts';
import classes from './timeline.module.css';
import { statedMoney } from '../../../../domain/plan/stated-money.ts';

export interface TipAt {
  readonly row: BarRow;
  readonly box: DOMRect;
}

const WIDTH = 360;
const HEIGHT = 150;
const GAP = 6;

const place = ({ box }: TipAt): { left: number; top: number } => ({
  left: Math.max(8, Math.min(box.left, window.innerWidth - WIDTH - 12)),
  top: box.bottom + HEIGHT > window.innerHeight ? box.top - HEIGHT - GAP : box.bottom + GAP,
});

export const Tip = ({ at }: { readonly at: TipAt | null }) => {
  const text = useText(timelineWords);
  const { language } = useLanguage();
  if (at === null) return null;
  const { row } = at;
  const { measure } = row;
  const early = earlyOf(row, text);
  const { left, top } = place(at);
  const above = top < at.box.top;
  return (
    <Paper
      className={classes['tip']}
      withBorder
      shadow="md"
      p="xs"
      role="tooltip"
      style={{
        left,
        width: WIDTH,
        ...(above ? { bottom: window.innerHeight - at.box.top + GAP } : { top }),
      }}
    >
      <Text size="sm" fw={600}>
        {measure.code} {measure.title}
      </Text>
      <Text size="sm">
        {periodOf(measure, text)} · {stageLabel(measure, language)} ·{' '}
        {statedMoney(measure, language)}
      </Text>
      <Text size="sm">{text.responsible(measure.responsible.join(', '))}</Text>
      {early !== null && (
        <Text size="sm" fw={600} className={classes['warn']}>
          ⚠ {early}
        </Text>
      )}
    </Paper>
  );
};
