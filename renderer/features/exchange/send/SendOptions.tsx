/** For whom, what, how big a file may be, and whether one's own valuations go along. */
import { Checkbox, SegmentedControl, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import classes from '../exchange.module.css';

export const SEND_TO = 'exchange-send-to';
/** Whole megabytes: what the mail of an office usually lets through. */
const SIZES = [10, 20, 50] as const;

export interface Choice {
  readonly to: string;
  readonly full: boolean;
  readonly valuations: boolean;
  /** Null: as the format allows. */
  readonly mostMb: number | null;
}

const useReceivers = (own: string | null) => {
  const trpc = useTRPC();
  const text = useText(sendWords);
  const { data } = useQuery(trpc.exchange.registry.queryOptions());
  const counts = new Map<string, number>();
  for (const { kid, unit, status } of data?.keys ?? [])
    if (status === 'active' && kid !== own) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const units = [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'bg'));
  return [
    { value: 'all', label: text.all },
    ...units.map(([unit, keys]) => ({ value: unit, label: text.unit(unit, keys) })),
  ];
};

interface SendOptionsProps {
  readonly choice: Choice;
  readonly own: string | null;
  /** Valuations that could go along; null where the receiver may not have them. */
  readonly valuations: number | null;
  readonly onChoice: (choice: Choice) => void;
}

const Scope = ({ choice, onChoice }: Pick<SendOptionsProps, 'choice' | 'onChoice'>) => {
  const text = useText(sendWords);
  return (
    <div>
      <Text size="sm" fw={600} id="send-scope">
        {text.scope}
      </Text>
      <Text size="xs" c="dimmed" mb={5}>
        {choice.full ? text.fullHint : text.deltaHint}
      </Text>
      <SegmentedControl
        aria-labelledby="send-scope"
        value={choice.full ? 'full' : 'delta'}
        onChange={(scope) => onChoice({ ...choice, full: scope === 'full' })}
        data={[
          { value: 'delta', label: text.delta },
          { value: 'full', label: text.full },
        ]}
      />
    </div>
  );
};

export const SendOptions = ({ choice, own, valuations, onChoice }: SendOptionsProps) => {
  const text = useText(sendWords);
  return (
    <div className={classes['choices']}>
      <Select
        id={SEND_TO}
        label={text.to}
        description={text.toHint}
        searchable
        allowDeselect={false}
        data={useReceivers(own)}
        value={choice.to}
        onChange={(to) => to !== null && onChoice({ ...choice, to, valuations: false })}
      />
      <Scope choice={choice} onChoice={onChoice} />
      <Select
        label={text.size}
        description={text.sizeHint}
        allowDeselect={false}
        data={[
          { value: '', label: text.sizeAny },
          ...SIZES.map((mb) => ({ value: String(mb), label: text.sizeMb(mb) })),
        ]}
        value={String(choice.mostMb ?? '')}
        onChange={(mb) => onChoice({ ...choice, mostMb: mb ? Number(mb) : null })}
      />
      {valuations !== null && valuations > 0 && (
        <Checkbox
          mt={28}
          label={text.valuations(valuations)}
          description={text.valuationsHint}
          checked={choice.valuations}
          onChange={(event) => onChoice({ ...choice, valuations: event.currentTarget.checked })}
        />
      )}
    </div>
  );
};
