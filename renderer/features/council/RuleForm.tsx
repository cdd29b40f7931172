/** A rule in words: common values to choose from, others typed; always with the act that says so. */
import { Button, Group, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { ROLE_TEXTS, RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import {
  MEMBER_ROLES,
  RULE_NAMES,
  type Rule,
  type RuleName,
} from '../../../domain/council/types.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ReadField, valueOf, wholeReader, type Reader } from '../../ui/ReadField.tsx';
import { useCouncil } from './use-council.ts';

interface ValueProps {
  readonly name: RuleName;
  readonly value: string;
  readonly onChange: (value: string) => void;
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

/** The rule's value is what was read; a text that was not leaves none, and nothing to save. */
const WholeValue = ({ value, read, onChange, ...input }: WholeValueProps) => {
  const [typed, setTyped] = useState(value);
  return (
    <ReadField
      size="xs"
      inputMode="numeric"
      {...input}
      typed={typed}
      read={read}
      onType={(next) => {
        setTyped(next);
        onChange(String(valueOf(read, next) ?? ''));
      }}
    />
  );
};

const ShareValue = ({ name, value, onChange }: ValueProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const common = COMMON[name] ?? [];
  const [counted, setCounted] = useState(false);
  return (
    <>
      <Select
        size="xs"
        w={300}
        label={text.value}
        placeholder={text.chooseValue}
        data={[
          ...common.map((one) => ({ value: one, label: ruleText({ name, value: one }, language) })),
          ...(name === 'quorum' ? [{ value: COUNT, label: text.membersCount }] : []),
        ]}
        value={counted ? COUNT : value || null}
        onChange={(chosen) => {
          setCounted(chosen === COUNT);
          onChange(chosen === COUNT ? '1' : (chosen ?? ''));
        }}
      />
      {counted && (
        <WholeValue
          w={110}
          label={text.membersCount}
          read={readMembers}
          value={value}
          onChange={onChange}
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

const RuleValue = (props: ValueProps) => {
  const { name } = props;
  switch (name) {
    case 'quorum':
    case 'majority':
      return <ShareValue {...props} />;
    case 'noticeDays':
    case 'writtenProcedure':
      return <DaysValue {...props} />;
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
  const [name, setName] = useState<RuleName>('quorum');
  const [value, setValue] = useState('');
  const [act, setAct] = useState('');
  /** A rule that was saved leaves empty fields for the next. */
  const [saved, setSaved] = useState(0);
  const known = rules.some((rule) => rule.name === name);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const set = council.councils.rules.set.mutate({ council: id, rules: [{ name, value, act }] });
    if ((await run(set.then(() => true))) === null) return;
    setValue('');
    setSaved(saved + 1);
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
          onChange={(chosen) => {
            setName(chosen as RuleName);
            setValue('');
          }}
        />
        <RuleValue key={`${name} ${saved}`} name={name} value={value} onChange={setValue} />
        <TextInput
          size="xs"
          w={330}
          label={text.ruleAct}
          description={text.ruleActHint}
          value={act}
          onChange={(event) => setAct(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          loading={busy}
          disabled={value.trim() === '' || act.trim() === ''}
        >
          {known ? text.replaceRule : text.addRule}
        </Button>
      </Group>
    </form>
  );
};
