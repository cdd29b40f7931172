/** Who changed what, when, from what to what; a filter by field; what was undone says so. */
import { Badge, Button, Group, NativeSelect, Text } from '@mantine/core';
import { authorText } from '../../../../domain/person/texts.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryItem } from '../../../../api/plan/history.ts';
import type { LocalDate } from '../../../../domain/kernel/date.ts';
import { actText, fieldText, roleText } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Told } from '../../../ui/Told.tsx';
import {
  fieldKey,
  fieldsIn,
  firstPage,
  historyGroups,
  type HistoryGroup,
} from './history-groups.ts';
import classes from './measure.module.css';

/** Fields to a page. */
const PAGE = 200;

/** A change of more fields than these (the seed) shows them on demand. */
const MANY_FIELDS = 6;

const Field = ({ item }: { readonly item: HistoryItem }) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const held = useHeldText();
  const [from, to] = [held(item, item.from), held(item, item.to)];
  return (
    <tr className={classes['fieldRow']}>
      <th scope="row">{fieldText(item, language)}</th>
      <td>{from ?? <span className={classes['blank']}>{text.nothing}</span>}</td>
      <td>{to ?? <span className={classes['blank']}>{text.nothing}</span>}</td>
    </tr>
  );
};

const Head = ({ item }: { readonly item: HistoryItem }) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const role = roleText(item.role, language);
  return (
    <>
      <span className={item.undoneBy === null ? classes['act'] : classes['undone']}>
        {actText(item.act, language)}
      </span>
      {[role, item.undoneBy === null ? null : text.undoneLater].map(
        (mark) =>
          mark !== null && (
            <Badge key={mark} variant="default" size="sm" tt="none" ml={6}>
              {mark}
            </Badge>
          ),
      )}
      <span className={classes['stamp']}>
        <Told at={item.at} known={item.known} /> · {authorText(item, language)}
      </span>
    </>
  );
};

const Block = ({ group }: { readonly group: HistoryGroup }) => {
  const text = useText(measureWords);
  const many = group.fields.length > MANY_FIELDS;
  const [open, setOpen] = useState(false);
  return (
    <tbody>
      <tr className={classes['groupRow']}>
        <th scope="rowgroup" colSpan={3}>
          <Head item={group.head} />
          {many && (
            <Button
              size="compact-xs"
              variant="subtle"
              ml="xs"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="no-print"
            >
              {open ? text.hideSeed : text.showSeed(group.fields.length)}
            </Button>
          )}
        </th>
      </tr>
      {(!many || open) &&
        group.fields.map((item) => <Field key={`${item.row}/${item.field}`} item={item} />)}
    </tbody>
  );
};

interface HistoryProps {
  readonly code: string;
  readonly asKnownOn: LocalDate | undefined;
}

export const History = ({ code, asKnownOn }: HistoryProps) => {
  const text = useText(measureWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const [field, setField] = useState<string | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const then = asKnownOn === undefined ? {} : { asKnownOn };
  const history = useQuery({
    ...trpc.plan.history.measure.queryOptions({ measure: code, limit: limit + 1, ...then }),
    placeholderData: keepPreviousData,
  });
  if (history.isError) return <FailureNote failure={failureOf(history.error)} />;
  const { shown: items, more } = firstPage(history.data ?? [], limit);
  const groups = historyGroups(items, field);
  const choices = fieldsIn(items).map((item) => ({
    value: fieldKey(item),
    label: fieldText(item, language),
  }));
  return (
    <div className={classes['tabBody']}>
      <NativeSelect
        size="xs"
        w={280}
        className="no-print"
        label={text.historyFilter}
        value={field ?? ''}
        onChange={(event) => setField(event.currentTarget.value || null)}
        data={[{ value: '', label: text.allFields }, ...choices]}
      />
      {history.isSuccess && groups.length === 0 && <Text size="sm">{text.noHistory}</Text>}
      {groups.length > 0 && (
        <table className={classes['log']}>
          <caption className={classes['caption']}>{text.historyCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.to}</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <Block key={group.change} group={group} />
          ))}
        </table>
      )}
      {more && (
        <Group gap="sm" mt="xs">
          <Text size="sm">{text.newestOnly(items.length)}</Text>
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            loading={history.isPlaceholderData}
            onClick={() => setLimit(limit + PAGE)}
          >
            {text.olderHistory(PAGE)}
          </Button>
        </Group>
      )}
    </div>
  );
};
