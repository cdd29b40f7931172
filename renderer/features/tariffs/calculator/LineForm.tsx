import { Checkbox, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { readDate } from '../../../../domain/kernel/read/date.ts';
import { ok } from '../../../../domain/kernel/result.ts';
import type { FieldSpec } from '../../../../domain/tariffs/fields.ts';
import type { Row } from '../../../../domain/tariffs/line.ts';
import { fieldHint, fieldLabel, optionLabel } from '../../../../domain/tariffs/text/labels.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import { ReadField, type Reader } from '../../../ui/ReadField.tsx';
import { askedFields, readLineWhole, type Draft } from './draft.ts';

interface FieldProps {
  readonly row: Row;
  readonly spec: FieldSpec;
  readonly value: string | boolean | undefined;
  /** What is wrong with what stands there, in a sentence. */
  readonly problem: string | undefined;
  readonly onChange: (value: string | boolean) => void;
}

const ChoiceField = ({ row, spec, value, onChange }: FieldProps) => {
  const { language } = useLanguage();
  const text = useText(tariffWords);
  const id = useId();
  const label = fieldLabel(spec.name, language);
  const hint = fieldHint(row, spec.name, language);
  const data = (spec.options ?? []).map((option) => ({
    value: option,
    label: optionLabel(option, language),
  }));
  if (data.length > 4 || spec.name === 'patient')
    return (
      <Select
        label={label}
        data={data}
        placeholder={text.choose}
        value={typeof value === 'string' ? value : null}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  return (
    <Stack gap={4} style={data.length > 3 ? { gridColumn: '1 / -1' } : undefined}>
      <Text id={id} size="sm" fw={500}>
        {label}
      </Text>
      {hint !== undefined && (
        <Text id={`${id}-hint`} size="xs" c="dimmed">
          {hint}
        </Text>
      )}
      <SegmentedControl
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        size="xs"
        data={data}
        value={typeof value === 'string' ? value : ''}
        onChange={onChange}
      />
    </Stack>
  );
};

/** A code of a diagnosis is the core's to judge. */
const READERS: Readonly<Record<'date' | 'whole' | 'code', Reader<unknown>>> = {
  date: readDate,
  whole: readLineWhole,
  code: ok,
};

const TextField = ({ row, spec, value, problem, onChange }: FieldProps) => {
  const { language } = useLanguage();
  const text = useText(tariffWords);
  const given = typeof value === 'string' ? value : '';
  const isDate = spec.kind === 'date';
  return (
    <ReadField
      label={fieldLabel(spec.name, language)}
      description={fieldHint(row, spec.name, language)}
      placeholder={isDate ? text.dateHint : (spec.byDefault?.toString() ?? '')}
      typed={given}
      read={READERS[spec.kind === 'whole' || isDate ? spec.kind : 'code']}
      inputMode={spec.kind === 'whole' ? 'numeric' : 'text'}
      problem={problem}
      onType={onChange}
    />
  );
};

const Field = (props: FieldProps) => {
  const { language } = useLanguage();
  const { spec, value, onChange } = props;
  switch (spec.kind) {
    case 'bool':
      return (
        <Checkbox
          label={fieldLabel(spec.name, language)}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'choice':
      return <ChoiceField {...props} />;
    case 'date':
    case 'whole':
    case 'code':
      return <TextField {...props} />;
    default:
      return spec.kind satisfies never;
  }
};

interface LineFormProps {
  readonly row: Row;
  readonly draft: Draft;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (draft: Draft) => void;
}

/** Questions of yes and no come last, under each other. */
export const LineForm = ({ row, draft, problems, onChange }: LineFormProps) => {
  const asked = askedFields(row, draft);
  const field = (spec: FieldSpec) => (
    <Field
      key={spec.name}
      row={row}
      spec={spec}
      value={draft[spec.name]}
      problem={draft[spec.name] === undefined ? undefined : problems[spec.name]}
      onChange={(value) => onChange({ ...draft, [spec.name]: value })}
    />
  );
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md" verticalSpacing="sm" style={{ alignItems: 'end' }}>
        {asked.filter(({ kind }) => kind !== 'bool').map(field)}
      </SimpleGrid>
      <Stack gap="xs">{asked.filter(({ kind }) => kind === 'bool').map(field)}</Stack>
    </Stack>
  );
};
