/** The fields of each kind of change. */
import { Group, Select, Text } from '@mantine/core';
import { nextParagraph } from '../../../../domain/plan/amend-front.ts';
import type { AmendmentItem } from '../../../../domain/plan/amend.ts';
import { fieldName } from '../../../../domain/plan/places.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import { presentValue } from '../../../../domain/plan/present-value.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import {
  abbreviationOptions,
  fieldOptions,
  indicatorOptions,
  measureOptions,
  nextIndicator,
  nextMeasure,
  paragraphOptions,
  rowOptions,
  subgoalOptions,
} from './draft-options.ts';
import { INDICATOR_FIELDS, MEASURE_FIELDS, type Values } from './item-forms.ts';
import { ValueField } from './ValueField.tsx';
import { TextInput } from '../../../ui/TextFields.tsx';

interface FieldsProps {
  readonly plan: Plan;
  readonly items: readonly AmendmentItem[];
  readonly values: Values;
  readonly onValues: (values: Values) => void;
}

const EMPTY: Values = {};

export const ChangeFields = ({ plan, items, values, onValues }: FieldsProps) => {
  const text = useText(amendmentsWords);
  const { language } = useLanguage();
  const { code = '', field = '', value = '' } = values;
  const present = presentValue(plan, code, field);
  return (
    <>
      <Group grow gap="sm" align="flex-start">
        <Select
          data-autofocus
          openOnFocus={false}
          required
          searchable
          limit={60}
          label={text.whatChanges}
          data={rowOptions(plan, items, text)}
          value={code === '' ? null : code}
          onChange={(next) => onValues(next === null ? EMPTY : { code: next })}
        />
        <Select
          required
          disabled={code === ''}
          label={text.field}
          data={fieldOptions(plan, code).map((one) => ({
            value: one,
            label: fieldName(one, language),
          }))}
          value={field === '' ? null : field}
          onChange={(next) =>
            onValues({
              code,
              field: next ?? '',
              value: next === null ? '' : (presentValue(plan, code, next) ?? ''),
            })
          }
        />
      </Group>
      {present !== null && (
        <Text size="sm">
          {text.now}: {present === '' ? text.empty : present}
        </Text>
      )}
      {field !== '' && (
        <ValueField
          key={`${code}/${field}`}
          field={field}
          label={text.proposed}
          value={value}
          onValue={(next) => onValues({ ...values, value: next })}
        />
      )}
    </>
  );
};

const Fields = ({
  names,
  values,
  onValues,
}: Pick<FieldsProps, 'values' | 'onValues'> & { readonly names: readonly string[] }) => {
  const { language } = useLanguage();
  return names.map((name) => (
    <ValueField
      key={name}
      field={name}
      label={fieldName(name, language)}
      required={name === names[0]}
      value={values[name] ?? ''}
      onValue={(next) => onValues({ ...values, [name]: next })}
    />
  ));
};

export const NewMeasureFields = ({ plan, items, values, onValues }: FieldsProps) => {
  const text = useText(amendmentsWords);
  const { code = '' } = values;
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          required
          searchable
          style={{ flex: 1 }}
          label={text.subgoal}
          data={subgoalOptions(plan)}
          value={values['subgoal'] ?? null}
          onChange={(subgoal) =>
            onValues(
              subgoal === null
                ? { ...values, code: '' }
                : { ...values, subgoal, code: nextMeasure(plan, items, subgoal) },
            )
          }
        />
        {code !== '' && <Text size="sm">{text.newCode(code)}</Text>}
      </Group>
      <Fields
        names={[...MEASURE_FIELDS, ...INDICATOR_FIELDS]}
        values={values}
        onValues={onValues}
      />
    </>
  );
};

export const NewIndicatorFields = ({ plan, items, values, onValues }: FieldsProps) => {
  const text = useText(amendmentsWords);
  const { code = '' } = values;
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          required
          searchable
          style={{ flex: 1 }}
          label={text.ofMeasure}
          data={measureOptions(plan)}
          value={values['owner'] ?? null}
          onChange={(owner) =>
            onValues(
              owner === null
                ? { ...values, code: '' }
                : { ...values, owner, code: nextIndicator(plan, items, owner) },
            )
          }
        />
        {code !== '' && <Text size="sm">{text.newCode(code)}</Text>}
      </Group>
      <Fields names={INDICATOR_FIELDS} values={values} onValues={onValues} />
    </>
  );
};

export const NewAbbreviationFields = ({ values, onValues }: FieldsProps) => {
  const { language } = useLanguage();
  return (
    <>
      <TextInput
        required
        label={fieldName('short', language)}
        value={values['code'] ?? ''}
        onChange={(event) => onValues({ ...values, code: event.currentTarget.value })}
      />
      <Fields names={['long']} values={values} onValues={onValues} />
    </>
  );
};

export const NewParagraphFields = ({ plan, values, onValues }: FieldsProps) => (
  <Fields
    names={['paragraph']}
    values={values}
    onValues={(next) => onValues({ ...next, code: nextParagraph(plan) })}
  />
);

export const RemovalFields = ({ plan, values, onValues }: FieldsProps) => {
  const text = useText(amendmentsWords);
  return (
    <Select
      required
      searchable
      limit={60}
      label={text.removed}
      data={[
        { group: text.measures, items: measureOptions(plan) },
        { group: text.indicators, items: indicatorOptions(plan) },
        { group: text.abbreviations, items: abbreviationOptions(plan) },
        { group: text.introduction, items: paragraphOptions(plan) },
      ]}
      value={values['code'] ?? null}
      onChange={(code) => onValues(code === null ? EMPTY : { code })}
    />
  );
};
