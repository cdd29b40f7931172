/** The two stories of a forked log, each with what it says, to choose between. */
import { Radio, Stack, Text } from '@mantine/core';
import { DELETED_FIELD } from '../../../../domain/kernel/change.ts';
import { fieldText, tellsSomething } from '../../../../domain/plan/history-texts.ts';
import { useHeldText } from '../../../core/held-text.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { placeWords } from '../../../text/exchange.ts';
import { trustWords } from '../../../text/exchange-trust.ts';
import { whenText } from '../../../ui/when.ts';
import { measureOfRow, rowText } from '../place.ts';
import type { Fork } from './registry-view.ts';
import classes from '../exchange.module.css';

type Branch = Fork['branches'][number];

const Says = ({ says }: Pick<Branch, 'says'>) => {
  const text = useText(trustWords);
  const places = useText(placeWords);
  const { language } = useLanguage();
  const told = says.filter(({ t, f, v }) =>
    tellsSomething({ table: t, field: f, from: null, to: v }),
  );
  const held = useHeldText();
  if (told.length === 0) return <Text size="xs">{text.saysNothing}</Text>;
  return (
    <ul className={classes['list']} aria-label={text.says}>
      {told.map(({ t, r, f, v }) => {
        const measure = measureOfRow({ t, r });
        const where = [
          ...(measure === null ? [] : [places.measure(measure)]),
          rowText({ t, r, f }, places, language),
        ].join(' · ');
        const place = { table: t, row: r, field: f };
        return (
          <li key={`${t} ${r} ${f}`}>
            {f === DELETED_FIELD ? (
              <b>{text.deletes}</b>
            ) : (
              <>
                {fieldText(place, language)}: <b>{held(place, v) ?? '–'}</b>
              </>
            )}
            <span className={classes['sub']}>{where}</span>
          </li>
        );
      })}
    </ul>
  );
};

interface BranchChoiceProps {
  readonly branches: readonly Branch[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

export const BranchChoice = ({ branches, value, onChange }: BranchChoiceProps) => {
  const text = useText(trustWords);
  return (
    <Radio.Group label={text.forkTitle} value={value} onChange={onChange}>
      <div className={classes['branches']}>
        {branches.map(({ id, by, at, ops, says }, i) => {
          const name = text.branch(by, whenText(at), ops);
          return (
            <Stack key={id} gap={6} className={classes['branch']} role="group" aria-label={name}>
              <Radio {...(i === 0 ? { 'data-autofocus': true } : {})} value={id} label={name} />
              <Says says={says} />
            </Stack>
          );
        })}
      </div>
    </Radio.Group>
  );
};
