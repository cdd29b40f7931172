/** One line above the list: search, filters, tree or table, groups, columns. */
import { ActionIcon, Select, SegmentedControl, Tooltip } from '@mantine/core';
import { IconFold, IconFoldDown } from '@tabler/icons-react';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { COLUMN_IDS, DEFAULT_COLUMNS } from '../../../../domain/plan/register-columns.ts';
import { GROUP_KEYS, type GroupKey } from '../../../../domain/plan/register-query.ts';
import { COLUMN_LABELS } from '../../../../domain/plan/register-texts.ts';
import { VIEW_MODES } from '../../../../domain/plan/register-view.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { ColumnsButton } from '../../../table/ColumnsButton.tsx';
import { FilterButton } from './FilterPanel.tsx';
import classes from './register.module.css';
import { SearchField } from './SearchField.tsx';
import type { Register } from './use-register.ts';

const NO_GROUP = 'none';

interface ToolbarProps {
  readonly plan: Plan;
  readonly register: Register;
  readonly onDown: () => void;
}

const GroupSelect = ({ register: { view, ask } }: Pick<ToolbarProps, 'register'>) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  return (
    <Select
      size="xs"
      w={170}
      aria-label={text.group}
      allowDeselect={false}
      data={[
        { value: NO_GROUP, label: text.noGroup },
        ...GROUP_KEYS.map((key) => ({ value: key, label: COLUMN_LABELS[language][key] })),
      ]}
      value={view.query.group ?? NO_GROUP}
      onChange={(value) =>
        ask({ group: GROUP_KEYS.find((key): key is GroupKey => key === value) ?? null })
      }
    />
  );
};

const FoldButtons = ({ register: { foldAll } }: Pick<ToolbarProps, 'register'>) => {
  const text = useText(registerWords);
  return (
    <ActionIcon.Group>
      <Tooltip label={text.expandAll}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={text.expandAll}
          onClick={() => foldAll(false)}
        >
          <IconFoldDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={text.collapseAll}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={text.collapseAll}
          onClick={() => foldAll(true)}
        >
          <IconFold size={16} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
};

export const Toolbar = ({ plan, register, onDown }: ToolbarProps) => {
  const text = useText(registerWords);
  const { language } = useLanguage();
  const { view, lines, ask, setView } = register;
  const { query } = view;
  return (
    <div className={`${classes['bar'] ?? ''} no-print`}>
      <SearchField words={query.words} onWords={(words) => ask({ words })} onDown={onDown} />
      <FilterButton plan={plan} filter={query.filter} onFilter={(filter) => ask({ filter })} />
      <SegmentedControl
        size="xs"
        aria-label={text.mode}
        data={VIEW_MODES.map((mode) => ({ value: mode, label: text[mode] }))}
        value={view.mode}
        onChange={(mode) => setView({ ...view, mode })}
      />
      {view.mode === 'table' && <GroupSelect register={register} />}
      {lines.levels.length > 0 && <FoldButtons register={register} />}
      <ColumnsButton
        columns={query.columns}
        all={COLUMN_IDS}
        labels={COLUMN_LABELS[language]}
        defaults={DEFAULT_COLUMNS}
        onColumns={(columns) => ask({ columns })}
        more={{ label: text.fullText, on: register.fullText, set: register.setFullText }}
      />
    </div>
  );
};
