import { Group, SegmentedControl, Select } from '@mantine/core';
import type { ReportView } from '../../../../api/progress/views.ts';
import { comparePeriods, periodShort } from '../../../../domain/progress/period.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { reviewWords } from '../../../text/progress-review.ts';
import { ANY, SHOWN, type ReviewFilters } from './use-review.ts';

interface FiltersProps {
  readonly reports: readonly ReportView[];
  readonly filters: ReviewFilters;
  readonly onFilters: (filters: ReviewFilters) => void;
}

export const Filters = ({ reports, filters, onFilters }: FiltersProps) => {
  const text = useText(reviewWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const units = [...new Set(reports.map(({ unit }) => unit))].toSorted(compareBg);
  const measures = [...new Set(reports.map(({ measure }) => measure))].toSorted(compareBg);
  const periods = [...new Set(reports.map(({ period }) => period))].toSorted((a, b) =>
    comparePeriods(b, a),
  );
  const choice = (
    key: 'unit' | 'measure' | 'period',
    label: string,
    any: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      size="xs"
      w={170}
      searchable
      clearable
      aria-label={label}
      placeholder={any}
      data={data}
      value={filters[key]}
      onChange={(value) => onFilters({ ...filters, [key]: value })}
    />
  );
  const same = (value: string) => ({ value, label: value });
  return (
    <Group gap="xs" className="no-print">
      <SegmentedControl
        size="xs"
        aria-label={text.show}
        value={filters.state}
        onChange={(state) => onFilters({ ...ANY, state })}
        data={SHOWN.map((state) => ({ value: state, label: text.shown[state] }))}
      />
      {choice('unit', common.unit, text.anyUnit, units.map(same))}
      {choice('measure', common.measure, text.anyMeasure, measures.map(same))}
      {choice(
        'period',
        common.period,
        text.anyPeriod,
        periods.map((period) => ({ value: period, label: periodShort(period, language) })),
      )}
    </Group>
  );
};
