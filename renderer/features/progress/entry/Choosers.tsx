/** Whose report, of which period. */
import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import {
  isPeriod,
  PERIODICITY_TEXTS,
  periodAfter,
  periodBefore,
  periodFrom,
  periodShort,
  type Period,
} from '../../../../domain/progress/period.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { entryWords } from '../../../text/progress-entry.ts';
import { periodChoices, type useEntryPlace } from './use-entry.ts';

type EntryPlace = ReturnType<typeof useEntryPlace>;

const UnitChooser = ({ place }: { readonly place: EntryPlace }) => {
  const common = useText(progressWords);
  const { data: units = [] } = useUnits();
  return (
    <Select
      size="xs"
      w={200}
      searchable
      allowDeselect={false}
      aria-label={common.unit}
      value={place.unit}
      data={units
        .filter(({ kind }) => kind !== 'group')
        .map(({ code, name }) => ({
          value: code,
          label: name === code ? code : `${code} – ${name}`,
        }))}
      onChange={(unit) => unit !== null && place.setUnit(unit)}
    />
  );
};

const PeriodChooser = ({ place, period }: { place: EntryPlace; period: Period }) => {
  const text = useText(entryWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const { cycle, today } = place;
  if (cycle === null) return null;
  const groups = periodChoices(place.kinds, cycle, today);
  const listed = groups.some(({ periods }) => periods.includes(period));
  const item = (p: Period) => ({ value: p, label: periodShort(p, language) });
  const next = periodAfter(period);
  return (
    <>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={text.previousPeriod}
        onClick={() => place.setPeriod(periodBefore(period))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Select
        size="xs"
        w={204}
        allowDeselect={false}
        aria-label={common.period}
        value={period}
        data={[
          ...(listed ? [] : [item(period)]),
          ...groups.map(({ kind, periods }) => ({
            group: PERIODICITY_TEXTS[kind][language],
            items: periods.map(item),
          })),
        ]}
        onChange={(chosen) => chosen !== null && isPeriod(chosen) && place.setPeriod(chosen)}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={text.nextPeriod}
        disabled={periodFrom(next) > today}
        onClick={() => place.setPeriod(next)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </>
  );
};

export const Choosers = ({ place, period }: { place: EntryPlace; period: Period }) => (
  <>
    <UnitChooser place={place} />
    <PeriodChooser place={place} period={period} />
  </>
);
