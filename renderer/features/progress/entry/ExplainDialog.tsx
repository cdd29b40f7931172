/** Why a total has fallen; stored with the report. */
import { MOST } from '../../../../domain/text/limits.ts';
import { useMutation } from '@tanstack/react-query';
import type { GridRow } from '../../../../api/progress/grid.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { ReasonDialog } from '../../../ui/ReasonDialog.tsx';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { rowPlace } from './unsaved-cells.ts';

interface ExplainProps {
  readonly unit: string;
  readonly row: GridRow;
  readonly onClose: () => void;
}

export const ExplainDialog = ({ unit, row, onClose }: ExplainProps) => {
  const text = useText(entryWords);
  const common = useText(progressWords);
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const explain = useMutation(trpc.progress.reports.set.mutationOptions({ onError }));
  const { measure, indicator, report } = row;
  return (
    <ReasonDialog
      most={MOST.reason}
      place={rowPlace(unit, row, 'explain')}
      title={text.explainTitle}
      subject={`${measure} ${row.text}`}
      label={text.explainLabel}
      hint={text.explainHint}
      confirm={common.save}
      cancel={common.cancel}
      busy={explain.isPending}
      onClose={onClose}
      onConfirm={(correctionReason, typed) =>
        explain.mutate(
          { entries: [{ measure, indicator, period: report.period, correctionReason }] },
          {
            onSuccess: () => {
              typed.done();
              onClose();
            },
          },
        )
      }
    />
  );
};
