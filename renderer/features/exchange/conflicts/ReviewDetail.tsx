/** A record that no choice decides: what it means, whom and what it concerns, and what can be done. */
import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FieldValue } from '../../../../domain/kernel/change.ts';
import { fieldText } from '../../../../domain/plan/history-texts.ts';
import { authorText } from '../../../../domain/person/texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { conflictsWords } from '../../../text/exchange-conflicts.ts';
import { whenText } from '../../../ui/when.ts';
import { named } from '../named.ts';
import { measureOfRow, rowText, type FieldPlace } from '../place.ts';
import { hrefOf, reviewOf, titleOf, type Item } from './items.ts';
import classes from './conflicts.module.css';

const useWords = () => ({
  text: useText(conflictsWords),
  places: useText(placeWords),
  language: useLanguage().language,
});

const useFieldWords = () => {
  const { text, language } = useWords();
  const held = useHeldText();
  return {
    field: ({ t, f }: FieldPlace): string =>
      named(text.fields, f) ?? fieldText({ table: t, field: f }, language),
    value: ({ t, r, f }: FieldPlace, value: FieldValue): string =>
      held({ table: t, row: r, field: f }, value) ?? text.empty,
  };
};

interface GridProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

const Grid = ({ caption, heads, rows }: GridProps) => (
  <Table withTableBorder fz="sm" captionSide="top" className={classes['grid']}>
    <Table.Caption>{caption}</Table.Caption>
    <Table.Thead>
      <Table.Tr>
        {heads.map((head) => (
          <Table.Th key={head} scope="col">
            {head}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((cells, i) => (
        <Table.Tr key={i}>
          {cells.map((cell, column) => (
            <Table.Td key={heads[column]}>{cell}</Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const RowName = ({ label = null, ...place }: FieldPlace & { readonly label?: string | null }) => {
  const { text, places, language } = useWords();
  const href = hrefOf(place.t, place.r, measureOfRow(place));
  const name = [rowText(place, places, language), label ?? ''].filter(Boolean).join(' · ');
  return href === null ? (
    name
  ) : (
    <Anchor component={Link} href={href} size="sm" aria-label={`${text.open}: ${name}`}>
      {name}
    </Anchor>
  );
};

type Conflict = Extract<Item, { heads: unknown }>;

/** Of a sealed row: what does not count beside what does; or the versions of two seals. */
const Sides = ({ item }: { readonly item: Conflict }) => {
  const { text, language } = useWords();
  const say = useFieldWords();
  const late = item.kind === 'sealed';
  return (
    <Grid
      caption={late ? text.past : text.versions}
      heads={[text.field, text.value, ...(late ? [text.stands] : []), text.author, text.claimed]}
      rows={item.heads.map((head) => {
        const place = { t: item.t, r: item.r, f: head.f };
        return [
          say.field(place),
          say.value(place, head.value),
          ...(late ? [say.value(place, head.stands ?? null)] : []),
          authorText(head, language),
          whenText(head.at),
        ];
      })}
    />
  );
};

const Facts = ({ item }: { readonly item: Item }) => {
  const { text } = useWords();
  const say = useFieldWords();
  if ('heads' in item) return <Sides item={item} />;
  if (item.kind === 'fork')
    return (
      <Grid
        caption={text.branches}
        heads={[text.branch, text.author, text.claimed, text.value]}
        rows={item.branches.map(({ id, by, at, ops }) => [
          `${id.slice(0, 8)}…`,
          by,
          whenText(at),
          text.changes(ops),
        ])}
      />
    );
  if (item.kind === 'misfit')
    return (
      <Grid
        caption={text.rows(item.values.length, item.count)}
        heads={[text.row, text.value, text.author, text.claimed]}
        rows={item.values.map(({ t, r, f, value, by, at }) => [
          <RowName key={r} t={t} r={r} f={f} />,
          f === '' ? text.noRow(r) : `${say.field({ t, r, f })}: ${String(value)}`,
          by,
          whenText(at),
        ])}
      />
    );
  if (item.kind === 'clock')
    return (
      <Grid
        caption={text.rows(item.values.length, item.count)}
        heads={[text.row, text.value, text.author, text.claimed, text.came]}
        rows={item.values.map(({ t, r, f, value, by, at, receivedAt }) => [
          <RowName key={r} t={t} r={r} f={f} />,
          `${say.field({ t, r, f })}: ${say.value({ t, r, f }, value)}`,
          by,
          whenText(at),
          whenText(receivedAt),
        ])}
      />
    );
  return (
    <Grid
      caption={text.rows(item.rows.length, item.count)}
      heads={[text.row, text.who, text.when]}
      rows={item.rows.map(({ r, label, by, unit, at }) => [
        <RowName key={r} t={item.t} r={r} f={item.f} label={label} />,
        text.by(by, unit),
        whenText(at),
      ])}
    />
  );
};

interface ReviewDetailProps {
  readonly item: Item;
  readonly onDone: () => void;
  readonly busy: boolean;
}

export const ReviewDetail = ({ item, onDone, busy }: ReviewDetailProps) => {
  const { text, places, language } = useWords();
  const { name, means, todo } = reviewOf(item, text, language);
  return (
    <section className={classes['detail']} aria-label={text.detail}>
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4">
            {name}
          </Title>
          <Text size="sm" c="dimmed">
            {titleOf(item, places, text, language)}
          </Text>
        </div>
        <Text size="sm">{means}</Text>
        <Facts item={item} />
        <div>
          <Title order={3} size="h6">
            {text.todo}
          </Title>
          <Text size="sm">{todo}</Text>
        </div>
        {item.kind !== 'fork' && (
          <div>
            <Button variant="default" loading={busy} onClick={onDone}>
              {text.done}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {text.doneLater}
            </Text>
          </div>
        )}
      </Stack>
    </section>
  );
};
