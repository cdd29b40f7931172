/** A rule in words: common values to choose from, others typed; always with the act that says so. */
import { Button, Group, MultiSelect, Select } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { RULE_CHOICES, type ChoiceRule } from '../../../domain/council/rules.ts';
import { ROLE_TEXTS, RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import {
  MEMBER_ROLES,
  RULE_NAMES,
  type Rule,
  type RuleName,
} from '../../../domain/council/types.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ReadField, valueOf, wholeReader, type Reader } from '../../ui/ReadField.tsx';
import { UnsavedNote } from '../../ui/UnsavedNote.tsx';
import { useCouncil } from './use-council.ts';
import { TextInput } from '../../ui/TextFields.tsx';

interface ValueProps {
  readonly name: RuleName;
  /** As typed or chosen. */
  readonly value: string;
  /** A quorum is given as a number of members. */
  readonly counted: boolean;
  readonly onChange: (value: string, counted?: boolean) => void;
}

/** Values that acts commonly have; none is in force before it is entered. */
const COMMON: Readonly<Partial<Record<RuleName, readonly string[]>>> = {
  quorum: ['1/2+', '1/2', '2/3', '3/4'],
  majority: [
    'present:1/2+',
    'present:2/3',
    'present:3/4',
    'all:1/2+',
    'all:2/3',
    'all:3/4',
    'consensus',
  ],
};

const COUNT = 'count';
const readMembers = wholeReader({ min: 1, max: 999 });
const readDays = wholeReader({ min: 0, max: 999 });

interface WholeValueProps extends Pick<ValueProps, 'value' | 'onChange'> {
  readonly w: number;
  readonly label: string;
  readonly description?: string;
  readonly read: Reader<number>;
}

const WholeValue = ({ value, onChange, ...input }: WholeValueProps) => (
  <ReadField size="xs" inputMode="numeric" {...input} typed={value} onType={onChange} />
);

/** What was read of a number; a text that was not leaves no value, and nothing to save. */
const readRule = ({ name, value, counted }: Omit<ValueProps, 'onChange'>): string => {
  if (name === 'noticeDays' || name === 'writtenProcedure')
    return String(valueOf(readDays, value) ?? '');
  return name === 'quorum' && counted ? String(valueOf(readMembers, value) ?? '') : value;
};

/** Values of a rule, each in its words. */
const useRuleOptions = (name: RuleName, values: readonly string[]) => {
  const { language } = useLanguage();
  return values.map((value) => ({ value, label: ruleText({ name, value }, language) }));
};

const ShareValue = ({ name, value, counted, onChange }: ValueProps) => {
  const text = useText(councilWords);
  const common = useRuleOptions(name, COMMON[name] ?? []);
  return (
    <>
      <Select
        size="xs"
        w={300}
        label={text.value}
        placeholder={text.chooseValue}
        data={[
          ...common,
          ...(name === 'quorum' ? [{ value: COUNT, label: text.membersCount }] : []),
        ]}
        value={counted ? COUNT : value || null}
        onChange={(chosen) =>
          chosen === COUNT ? onChange('1', true) : onChange(chosen ?? '', false)
        }
      />
      {counted && (
        <WholeValue
          w={110}
          label={text.membersCount}
          read={readMembers}
          value={value}
          onChange={(typed) => onChange(typed, true)}
        />
      )}
    </>
  );
};

const DaysValue = ({ name, value, onChange }: ValueProps) => {
  const text = useText(councilWords);
  return (
    <WholeValue
      w={300}
      label={text.value}
      description={name === 'writtenProcedure' ? text.writtenDays : text.days}
      read={readDays}
      value={value}
      onChange={onChange}
    />
  );
};

const RolesValue = ({ value, onChange }: ValueProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  return (
    <MultiSelect
      size="xs"
      w={300}
      label={text.value}
      data={MEMBER_ROLES.map((role) => ({ value: role, label: ROLE_TEXTS[role][language] }))}
      value={value === '' ? [] : value.split(',')}
      onChange={(roles) => onChange(roles.join(','))}
    />
  );
};

/** «31.12» is what people write, `12-31` what is kept. */
const turned = (text: string, from: string, to: string): string =>
  text.trim().split(from).toReversed().join(to);

const DayValue = ({ value, onChange }: ValueProps) => {
  const text = useText(councilWords);
  return (
    <TextInput
      size="xs"
      w={300}
      label={text.value}
      description={text.dayOfYear}
      value={turned(value, '-', '.')}
      onChange={(event) => onChange(turned(event.currentTarget.value, '.', '-'))}
    />
  );
};

const ChoiceValue = ({
  name,
  value,
  onChange,
}: Pick<ValueProps, 'value' | 'onChange'> & { readonly name: ChoiceRule }) => {
  const text = useText(councilWords);
  const options = useRuleOptions(name, RULE_CHOICES[name]);
  return (
    <Select
      size="xs"
      w={300}
      label={text.value}
      placeholder={text.chooseValue}
      data={options}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
};

const RuleValue = (props: ValueProps) => {
  const { name } = props;
  switch (name) {
    case 'quorum':
    case 'majority':
      return <ShareValue {...props} />;
    case 'noticeDays':
    case 'writtenProcedure':
      return <DaysValue {...props} />;
    case 'abstentions':
    case 'casting':
    case 'agendaVote':
    case 'protocolNumbers':
    case 'decisionNumbers':
      return <ChoiceValue name={name} value={props.value} onChange={props.onChange} />;
    case 'signatories':
      return <RolesValue {...props} />;
    case 'programmeBy':
    case 'reportBy':
      return <DayValue {...props} />;
    default:
      return name satisfies never;
  }
};

interface RuleFormProps {
  readonly council: string;
  readonly rules: readonly Rule[];
}

export const RuleForm = ({ council: id, rules }: RuleFormProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  /** The next rule most often stands in the same act. */
  const [last, setLast] = useState({ name: 'quorum' as RuleName, act: '' });
  const form = useUnsaved<{ name: RuleName; value: string; counted: boolean; act: string }>({
    place: `council/${id}/rules/rule`,
    label: text.rule,
    initial: { ...last, value: '', counted: false },
  });
  const { name, value, counted, act } = form.value;
  const rule = { name, value: readRule({ name, value, counted }), act };
  const known = rules.some((one) => one.name === name);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const set = council.councils.rules.set.mutate({ council: id, rules: [rule] }, form.sends);
    if ((await run(set.then(() => true))) !== null) setLast({ name, act });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="no-print">
      <Group align="flex-end" gap="sm" wrap="wrap">
        <Select
          size="xs"
          w={210}
          label={text.rule}
          allowDeselect={false}
          data={RULE_NAMES.map((one) => ({ value: one, label: RULE_TEXTS[one][language] }))}
          value={name}
          onChange={(chosen) => form.patch({ name: chosen as RuleName, value: '', counted: false })}
        />
        <RuleValue
          key={name}
          name={name}
          value={value}
          counted={counted}
          onChange={(next, asCount = false) => form.patch({ value: next, counted: asCount })}
        />
        <TextInput
          size="xs"
          w={330}
          label={text.ruleAct}
          description={text.ruleActHint}
          value={act}
          onChange={(event) => form.patch({ act: event.currentTarget.value })}
        />
        <Button
          size="xs"
          type="submit"
          loading={busy}
          disabled={rule.value.trim() === '' || act.trim() === ''}
        >
          {known ? text.replaceRule : text.addRule}
        </Button>
      </Group>
      <UnsavedNote of={form} />
    </form>
  );
};
