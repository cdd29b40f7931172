/** All filters in one panel; what is chosen shows at once in the list behind it. */
import { Button, MultiSelect, Popover, Select, SimpleGrid } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { formatNumber, minor } from '../../../../domain/kernel/money.ts';
import { readMoney } from '../../../../domain/kernel/read/money.ts';
import { readYear } from '../../../../domain/kernel/read/number.ts';
import { INDICATOR_KINDS } from '../../../../domain/plan/indicator-kind.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import type { RegisterFilter } from '../../../../domain/plan/register-query.ts';
import { INDICATOR_KIND_LABELS } from '../../../../domain/plan/register-texts.ts';
import { compareBg } from '../../../../domain/text/collate.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { isUnread, ReadField, valueOf, type Reader } from '../../../ui/ReadField.tsx';
import { withFilter, type FilterKey } from './filter-chips.ts';

interface PanelProps {
  readonly plan: Plan;
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const IN_PANEL = { withinPortal: false } as const;
/** Titles of goals are long. */
const WIDE = { ...IN_PANEL, width: 440, position: 'bottom-start' } as const;

const distinct = (values: readonly string[]): Option[] =>
  [...new Set(values)].toSorted(compareBg).map((value) => ({ value, label: value }));

const numbered = (rows: readonly { code: string; title: string }[]): Option[] =>
  rows.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }));

const optionsOf = ({ goals, subgoals, stages, measures }: Plan) => ({
  goal: numbered(goals),
  subgoal: numbered(subgoals),
  stage: stages.map(({ n, from, to }) => ({ value: String(n), label: `${n} (${from}–${to})` })),
  endIn: distinct(measures.map(({ end }) => String(end))),
  responsible: distinct(measures.flatMap((m) => m.responsible)),
  partner: distinct(measures.flatMap((m) => m.partners)),
  source: distinct(measures.flatMap((m) => m.funding.map(({ source }) => source))),
});

type ListKey = 'goal' | 'subgoal' | 'stage' | 'endIn' | 'responsible' | 'partner' | 'source';
type NumberKey = 'yearFrom' | 'yearTo' | 'moneyMin' | 'moneyMax';

const NUMERIC: readonly FilterKey[] = ['stage', 'endIn'];

const ListFilter = ({
  of,
  options,
  hint,
  filter,
  onFilter,
}: Omit<PanelProps, 'plan'> & { of: ListKey; options: Option[]; hint?: string }) => {
  const text = useText(registerWords);
  const chosen: readonly (string | number)[] = filter[of] ?? [];
  return (
    <MultiSelect
      size="xs"
      label={text.filter[of]}
      placeholder={chosen.length === 0 ? (hint ?? text.any) : ''}
      disabled={options.length === 0}
      data={options}
      value={chosen.map(String)}
      searchable={options.length > 8}
      clearable
      comboboxProps={of === 'goal' || of === 'subgoal' ? WIDE : IN_PANEL}
      onChange={(values) =>
        onFilter(
          withFilter(filter, of, (NUMERIC.includes(of) ? values.map(Number) : values) as never),
        )
      }
    />
  );
};

const YEARS = { min: 2000, max: 2100 } as const;

/** How a filter's number is read, and written back where it was set elsewhere. */
const NUMBERS: Readonly<
  Record<'year' | 'money', { read: Reader<number>; text: (n: number) => string }>
> = {
  year: { read: (text) => readYear(text, YEARS), text: String },
  money: { read: (text) => readMoney(text, 'BGN'), text: (n) => formatNumber(minor(n)) },
};

/** Filters while it is typed, by whatever can be read; a text that cannot changes nothing. */
const NumberFilter = ({ of, filter, onFilter }: Omit<PanelProps, 'plan'> & { of: NumberKey }) => {
  const text = useText(registerWords);
  const { read, text: textOf } = NUMBERS[of === 'moneyMin' || of === 'moneyMax' ? 'money' : 'year'];
  const value = filter[of];
  const [typed, setTyped] = useState<string | null>(null);
  const stands =
    typed !== null && (isUnread(read, typed) || valueOf(read, typed) === (value ?? null));
  return (
    <ReadField
      size="xs"
      label={text.filter[of]}
      typed={stands ? typed : value === undefined ? '' : textOf(value)}
      read={read}
      onType={(next) => {
        setTyped(next);
        if (!isUnread(read, next)) onFilter(withFilter(filter, of, valueOf(read, next)));
      }}
    />
  );
};

const ChoiceFilters = ({ filter, onFilter }: Omit<PanelProps, 'plan'>) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  return (
    <>
      <Select
        size="xs"
        label={text.filter.regular}
        placeholder={text.any}
        clearable
        comboboxProps={IN_PANEL}
        data={[
          { value: 'true', label: text.chip.regular('true') },
          { value: 'false', label: text.chip.regular('false') },
        ]}
        value={filter.regular === undefined ? null : String(filter.regular)}
        onChange={(value) =>
          onFilter(withFilter(filter, 'regular', value === null ? null : value === 'true'))
        }
      />
      <MultiSelect
        size="xs"
        label={text.filter.indicatorKind}
        placeholder={filter.indicatorKind === undefined ? text.any : ''}
        clearable
        comboboxProps={IN_PANEL}
        data={INDICATOR_KINDS.map((kind) => ({
          value: kind,
          label: INDICATOR_KIND_LABELS[language][kind],
        }))}
        value={[...(filter.indicatorKind ?? [])]}
        onChange={(kinds) =>
          onFilter(
            withFilter(
              filter,
              'indicatorKind',
              INDICATOR_KINDS.filter((kind) => kinds.includes(kind)),
            ),
          )
        }
      />
    </>
  );
};

const Panel = ({ plan, ...rest }: PanelProps) => {
  const text = useText(registerWords);
  const options = optionsOf(plan);
  const list = (of: ListKey, hint?: string): ReactNode => (
    <ListFilter of={of} options={options[of]} {...(hint ? { hint } : {})} {...rest} />
  );
  return (
    <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
      {list('goal')}
      {list('subgoal')}
      {list('stage')}
      {list('responsible')}
      {list('partner', options.partner.length === 0 ? text.noPartners : undefined)}
      {list('source')}
      <NumberFilter of="yearFrom" {...rest} />
      <NumberFilter of="yearTo" {...rest} />
      {list('endIn')}
      <NumberFilter of="moneyMin" {...rest} />
      <NumberFilter of="moneyMax" {...rest} />
      <ChoiceFilters {...rest} />
    </SimpleGrid>
  );
};

/** Escape closes an open list of choices first, the panel only after it. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true';

export const FilterButton = (props: PanelProps) => {
  const text = useText(registerWords);
  const [opened, setOpened] = useState(false);
  const count = Object.keys(props.filter).length;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={720}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button
          size="xs"
          onClick={() => setOpened(!opened)}
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={15} aria-hidden />}
        >
          {count > 0 ? `${text.filters} (${count})` : text.filters}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={text.filters}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isListOpen(event.target)) setOpened(false);
        }}
      >
        <Panel {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};
