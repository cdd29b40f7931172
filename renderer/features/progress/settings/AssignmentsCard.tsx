/** Measures with the units that report on them: searched, ticked, assigned together. */
import { Checkbox, Select, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeasureSettings } from '../../../../api/progress/settings.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { ASSIGNMENT_RULE } from '../../../../domain/progress/assignment.ts';
import { narrow } from '../../../../domain/text/narrow.ts';
import { useUnits } from '../../../core/use-plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressSettingsWords } from '../../../text/progress-settings.ts';
import { AssignBar } from './AssignBar.tsx';
import classes from './settings.module.css';
import { TextInput } from '../../../ui/TextFields.tsx';

interface Row extends MeasureSettings {
  readonly title: string;
}

const textOf = ({ measure, title, assigned }: Row): string =>
  [measure, title, ...assigned.map((one) => one.unit)].join(' ');

interface TableProps {
  readonly rows: readonly Row[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
  readonly editable: boolean;
}

const Table = ({ rows, ticked, onTicked, editable }: TableProps) => {
  const text = useText(progressSettingsWords);
  const shown = rows.filter(({ measure }) => ticked.has(measure)).length;
  const all = rows.length > 0 && shown === rows.length;
  const toggle = (measure: string): void => {
    const next = new Set(ticked);
    if (!next.delete(measure)) next.add(measure);
    onTicked(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={classes['frame']} tabIndex={0} role="group" aria-label={text.caption}>
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{text.caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {editable && (
              <th scope="col" className="no-print">
                <Checkbox
                  size="xs"
                  aria-label={text.markAll}
                  checked={all}
                  indeterminate={shown > 0 && !all}
                  onChange={() => onTicked(all ? new Set() : new Set(rows.map((r) => r.measure)))}
                />
              </th>
            )}
            <th scope="col">{text.measure}</th>
            <th scope="col">{text.reporting}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, title, assigned }) => (
            <tr key={measure}>
              {editable && (
                <td className="no-print">
                  <Checkbox
                    size="xs"
                    aria-label={text.mark(measure)}
                    checked={ticked.has(measure)}
                    onChange={() => toggle(measure)}
                  />
                </td>
              )}
              <th scope="row">
                <b>{measure}</b> {title}
              </th>
              <td>
                <div className={classes['units']}>
                  {assigned.length === 0 && <span className={classes['quiet']}>{text.nobody}</span>}
                  {assigned.map(({ unit, because }) => (
                    <span key={unit} className={classes['nowrap']}>
                      {unit}{' '}
                      <span className={classes['quiet']}>
                        {because === 'responsible' ? text.byPlan : text.byMinistry}
                      </span>
                    </span>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface AssignmentsCardProps {
  readonly plan: Plan;
  readonly settings: readonly MeasureSettings[];
  readonly editable: boolean;
}

export const AssignmentsCard = ({ plan, settings, editable }: AssignmentsCardProps) => {
  const text = useText(progressSettingsWords);
  const { language } = useLanguage();
  const { data: units = [] } = useUnits();
  const [search, setSearch] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const titles = new Map(plan.measures.map(({ code, title }) => [code, title]));
  const all = settings
    .map((one): Row => ({ ...one, title: titles.get(one.measure) ?? '' }))
    .filter(({ assigned }) => unit === null || assigned.some((one) => one.unit === unit));
  const rows = narrow(all, search, textOf);
  return (
    <section className={classes['card']}>
      <Title order={2} size="h6">
        {text.assignments}
      </Title>
      <Text size="xs" c="dimmed">
        {ASSIGNMENT_RULE[language]}
      </Text>
      <div className={`${classes['bar'] ?? ''} no-print`}>
        <TextInput
          size="xs"
          w={300}
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={200}
          searchable
          clearable
          aria-label={text.unitFilter}
          placeholder={text.anyUnit}
          data={units.filter(({ kind }) => kind !== 'group').map(({ code }) => code)}
          value={unit}
          onChange={setUnit}
        />
        <Text size="xs" role="status" ml="auto">
          {text.shown(rows.length, settings.length)}
        </Text>
      </div>
      {editable && (
        <AssignBar
          measures={rows.map(({ measure }) => measure).filter((code) => ticked.has(code))}
        />
      )}
      {rows.length === 0 ? (
        <Text size="sm">{text.noMeasures}</Text>
      ) : (
        <Table rows={rows} ticked={ticked} onTicked={setTicked} editable={editable} />
      )}
    </section>
  );
};
