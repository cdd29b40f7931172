import { Chip, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { findingsWords } from '../../../text/findings.ts';
import { useText } from '../../../text/language.tsx';
import { passes, SEVERITIES, type Filters, type Grouping } from './finding-groups.ts';

interface FilterProps {
  readonly findings: readonly CheckedFinding[];
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
}

const STATES = ['open', 'accepted', 'amendment', 'dismissed', 'any'] as const;

const StateFilter = ({ findings, filters, onFilters }: FilterProps) => {
  const text = useText(findingsWords);
  const names = { ...text, any: text.anyState };
  const count = (state: Filters['state']): number =>
    findings.filter(
      (finding) =>
        passes(finding, filters, 'state') && (state === 'any' || finding.state === state),
    ).length;
  return (
    <SegmentedControl
      size="xs"
      aria-label={text.state}
      value={filters.state}
      onChange={(state) => onFilters({ ...filters, state })}
      data={STATES.map((state) => ({ value: state, label: `${names[state]} (${count(state)})` }))}
    />
  );
};

const SeverityFilter = ({ findings, filters, onFilters }: FilterProps) => {
  const text = useText(findingsWords);
  const count = (severity: string): number =>
    findings.filter(
      (finding) => passes(finding, filters, 'severities') && finding.severity === severity,
    ).length;
  return (
    <Chip.Group
      multiple
      value={[...filters.severities]}
      onChange={(chosen) =>
        onFilters({ ...filters, severities: SEVERITIES.filter((s) => chosen.includes(s)) })
      }
    >
      <Group gap={6} role="group" aria-label={text.severity} wrap="nowrap">
        {SEVERITIES.map((severity) => (
          <Chip key={severity} value={severity} size="xs" variant="outline">
            {text[severity]} ({count(severity)})
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
};

const MeasureFilter = ({ findings, filters, onFilters }: FilterProps) => {
  const text = useText(findingsWords);
  const codes = [...new Set(findings.flatMap(({ measures }) => measures))].toSorted(compareBg);
  return (
    <Select
      size="xs"
      w={150}
      searchable
      clearable
      aria-label={text.measure}
      placeholder={text.anyMeasure}
      data={codes}
      value={filters.measure}
      onChange={(measure) => onFilters({ ...filters, measure })}
    />
  );
};

export const FindingFilters = (props: FilterProps) => {
  const { findings, filters, grouping, onGrouping } = props;
  const text = useText(findingsWords);
  const shown = findings.filter((finding) => passes(finding, filters)).length;
  return (
    <Stack gap={8} className="no-print">
      <Group gap="xs" justify="space-between">
        <StateFilter {...props} />
        <SegmentedControl
          size="xs"
          aria-label={text.groupBy}
          value={grouping}
          onChange={onGrouping}
          data={[
            { value: 'rule', label: text.byRule },
            { value: 'measure', label: text.byMeasure },
          ]}
        />
      </Group>
      <Group gap="sm">
        <SeverityFilter {...props} />
        <MeasureFilter {...props} />
        <Text size="xs" c="dimmed" role="status">
          {text.shown(shown, findings.length)}
        </Text>
      </Group>
    </Stack>
  );
};
