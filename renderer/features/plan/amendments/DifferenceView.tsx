/** What two editions of the plan differ in, row by row and field by field, with what fell away. */
import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import {
  changedRows,
  type FieldChange,
  type PlanDifference,
  type RowChange,
} from '../../../../domain/plan/compare.ts';
import { fieldName } from '../../../../domain/plan/places.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { WordDiff } from './WordDiff.tsx';
import classes from './amendments.module.css';

const COLORS = { added: 'green', removed: 'red', changed: 'petrol' } as const;

const FieldRow = ({ change, owner }: { readonly change: FieldChange; readonly owner: string }) => {
  const text = useText(amendmentsWords);
  const { language } = useLanguage();
  const { code, field, before, after, words } = change;
  const name = fieldName(field, language);
  const shown = (side: 'before' | 'after', value: string | null) => {
    if (value === null) return '—';
    if (words !== null) return <WordDiff parts={words} side={side} />;
    if (value === '') return text.empty;
    return side === 'before' ? <del>{value}</del> : <ins>{value}</ins>;
  };
  return (
    <tr>
      <th scope="row">{code === owner ? name : `${code}, ${name}`}</th>
      <td className={classes['value']}>{shown('before', before)}</td>
      <td className={classes['value']}>{shown('after', after)}</td>
    </tr>
  );
};

const Row = ({ row, isMeasure }: { readonly row: RowChange; readonly isMeasure: boolean }) => {
  const text = useText(amendmentsWords);
  const kinds = { added: text.added, removed: text.removedRow, changed: text.changed };
  const { kind, code, title } = row;
  return (
    <section className={classes['row']}>
      <Group gap="xs" mb={4} wrap="nowrap" align="flex-start">
        <Badge color={COLORS[kind]} variant="outline" tt="none" style={{ flexShrink: 0 }}>
          {kinds[kind]}
        </Badge>
        <Title order={4} size="sm" fw={600}>
          {isMeasure && kind !== 'removed' ? (
            <Anchor component={Link} href={`/measure/${code}`} inherit underline="always">
              {code}
            </Anchor>
          ) : (
            code
          )}{' '}
          {title}
        </Title>
      </Group>
      <table className={classes['fields']}>
        <thead>
          <tr>
            <th scope="col" className={classes['fieldName']}>
              {text.field}
            </th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {row.fields.map((change) => (
            <FieldRow key={`${change.code}/${change.field}`} change={change} owner={code} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

export const DifferenceView = ({ difference }: { readonly difference: PlanDifference }) => {
  const text = useText(amendmentsWords);
  const { introduction, goals, subgoals, measures, abbreviations } = difference;
  const all = changedRows(difference);
  const count = (kind: RowChange['kind']): number => all.filter((row) => row.kind === kind).length;
  const parts = [
    { title: text.abbreviations, rows: abbreviations, isMeasure: false },
    { title: text.introduction, rows: introduction, isMeasure: false },
    { title: text.goals, rows: goals, isMeasure: false },
    { title: text.subgoals, rows: subgoals, isMeasure: false },
    { title: text.measures, rows: measures, isMeasure: true },
  ].filter(({ rows }) => rows.length > 0);
  if (all.length === 0) return <Text size="sm">{text.same}</Text>;
  return (
    <div>
      <Text size="sm" mb="sm">
        {text.summary(count('changed'), count('added'), count('removed'))}
      </Text>
      {parts.map(({ title, rows, isMeasure }) => (
        <section key={title}>
          <Title order={3} size="h6" mb={6}>
            {title}
          </Title>
          {rows.map((row) => (
            <Row key={row.code} row={row} isMeasure={isMeasure} />
          ))}
        </section>
      ))}
    </div>
  );
};
