/** Acts on units, newest first; keys of units that are no more are told until they are ended. */
import { ActionIcon, Button, Group, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../../../../domain/kernel/date.ts';
import { UNIT_ACT_TEXTS, unitActText } from '../../../../domain/plan/unit-texts.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { unitWords } from '../../../text/units.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { UnitKeys } from './UnitKeys.tsx';
import { UnitActDialog } from './UnitActDialog.tsx';
import classes from './settings.module.css';

interface UnitsCardProps {
  readonly editable: boolean;
}

const ActTable = ({ editable }: UnitsCardProps) => {
  const text = useText(unitWords);
  const { language } = useLanguage();
  const say = useSentence();
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const { data = [] } = useQuery(trpc.plan.unitActs.list.queryOptions());
  const remove = useMutation(trpc.plan.unitActs.remove.mutationOptions({ onError }));
  if (data.length === 0) return <Text size="sm">{text.none}</Text>;
  return (
    <table className={classes['table']}>
      <caption>
        <VisuallyHidden>{text.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.unit}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.dayHead}</th>
          <th scope="col">{text.act}</th>
          <th scope="col">{text.written}</th>
          {editable && (
            <th scope="col" className="no-print">
              <VisuallyHidden>{text.actions}</VisuallyHidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {data.map((act) => (
          <tr key={act.id}>
            <th scope="row">{act.unit}</th>
            <td>
              {UNIT_ACT_TEXTS[act.kind][language]}
              {act.successor !== null && ` → ${act.successor}`}
              {act.name !== null && <div className={classes['quiet']}>{act.name}</div>}
              {act.idle !== null && <div>{text.idle(say(act.idle))}</div>}
            </td>
            <td className={classes['nowrap']}>{formatDate(act.day)}</td>
            <td>{act.act}</td>
            <td>{act.written.by}</td>
            {editable && (
              <td className="no-print">
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="red"
                  aria-label={text.removeOf(unitActText(act, language))}
                  onClick={() => remove.mutate({ id: act.id })}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const UnitsCard = ({ editable }: UnitsCardProps) => {
  const text = useText(unitWords);
  const [adding, setAdding] = useState(false);
  return (
    <section className={classes['card']}>
      <Group justify="space-between">
        <Title order={2} size="h6">
          {text.title}
        </Title>
        {editable && (
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            leftSection={<IconPlus size={13} aria-hidden />}
            data-unsaved-opens="progress/settings/unit"
            onClick={() => setAdding(true)}
          >
            {text.add}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {text.lead}
      </Text>
      <UnitKeys editable={editable} />
      <ActTable editable={editable} />
      {adding && <UnitActDialog onClose={() => setAdding(false)} />}
    </section>
  );
};
