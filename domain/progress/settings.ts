/**
 * How an indicator is reported where nobody set it: by the kind its wording and target show
 * (`domain/plan/indicator-kind.ts`) and the cycle's own periodicity.
 */
import type { Language } from '../kernel/failure.ts';
import { readIndicator, type IndicatorKind } from '../plan/indicator-kind.ts';
import type { Indicator } from '../plan/plan.ts';
import type { Cycle, IndicatorMode, IndicatorSetting } from './types.ts';

/** What the application proposes: days and period for the ministry to set, and nothing expected yet. */
export const DEFAULT_CYCLE: Cycle = {
  dueDays: 15,
  periodicity: 'quarter',
  since: null,
  act: null,
};

const MODE: Readonly<Record<IndicatorKind, IndicatorMode>> = {
  count: 'count-cumulative',
  'yes-no': 'yes-no',
  percent: 'percent',
  qualitative: 'qualitative',
};

export const defaultSetting = (
  indicator: Pick<Indicator, 'id' | 'text' | 'baseline' | 'target'>,
  cycle: Cycle,
): IndicatorSetting => {
  const { kind, unit } = readIndicator(indicator);
  return {
    indicator: indicator.id,
    kind: MODE[kind],
    periodicity: cycle.periodicity,
    unit,
    origin: 'default',
  };
};

/** Stored settings by indicator. */
export type StoredSettings = ReadonlyMap<string, IndicatorSetting>;

export const settingOf = (
  indicator: Pick<Indicator, 'id' | 'text' | 'baseline' | 'target'>,
  stored: StoredSettings,
  cycle: Cycle,
): IndicatorSetting => stored.get(indicator.id) ?? defaultSetting(indicator, cycle);

type Text = Readonly<Record<Language, string>>;

export const MODE_TEXTS: Readonly<Record<IndicatorMode, { name: Text; rule: Text }>> = {
  'count-cumulative': {
    name: { bg: 'брой с натрупване', en: 'count, cumulative' },
    rule: {
      bg: 'Отчита се общият брой от началото до края на периода, заедно с базовата стойност. Стойността на мярката е сборът от последните стойности на звената.',
      en: 'The total up to the end of the period is reported, the baseline included. The measure’s value is the sum of the units’ latest values.',
    },
  },
  'count-per-period': {
    name: { bg: 'брой за периода', en: 'count per period' },
    rule: {
      bg: 'Отчита се само новото през периода. Стойността на мярката е базовата стойност плюс сбора по всички периоди и звена.',
      en: 'Only what is new in the period is reported. The measure’s value is the baseline plus the sum over all periods and units.',
    },
  },
  'yes-no': {
    name: { bg: 'да/не', en: 'yes or no' },
    rule: {
      bg: 'Отчита се „да“ или „не“. Изпълнено е, когато всички звена, които отчитат, са отговорили с „да“.',
      en: 'Reported as yes or no. Reached when every unit that reports has said yes.',
    },
  },
  percent: {
    name: { bg: 'процент', en: 'per cent' },
    rule: {
      bg: 'Отчита се достигнатият процент. При няколко звена стойността на мярката е най-ниската от последните им стойности: процентите не се сумират и не се осредняват.',
      en: 'The percentage reached is reported. With several units the measure’s value is the lowest of their latest: percentages are neither added up nor averaged.',
    },
  },
  qualitative: {
    name: { bg: 'качествен', en: 'qualitative' },
    rule: {
      bg: 'Отчитат се степен на изпълнение (0–100 %), пояснение и доказателства. Изпълнено е при степен 100 % за всички звена, които отчитат.',
      en: 'A degree of completion (0–100 %), an explanation and evidence are reported. Reached at a degree of 100 % for every unit that reports.',
    },
  },
};
