/** A council's rules: nothing is assumed; each cites where it is written. */
import { ActionIcon, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';
import { RULE_TEMPLATES, type RuleTemplate } from '../../../domain/council/rules.ts';
import { RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import { RULE_NAMES, type Rule, type RuleName } from '../../../domain/council/types.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCouncil } from './use-council.ts';

interface RulesProps {
  readonly council: string;
  readonly rules: readonly Rule[];
}

const RuleForm = ({ council: id }: Pick<RulesProps, 'council'>) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const [name, setName] = useState<RuleName>('quorum');
  const [value, setValue] = useState('');
  const [act, setAct] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const rules = [{ name, value, act }];
    const done = await run(
      council.councils.rules.set.mutate({ council: id, rules }).then(() => true),
    );
    if (done !== null) setValue('');
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
          onChange={(chosen) => setName(chosen as RuleName)}
        />
        <TextInput
          size="xs"
          w={300}
          label={text.value}
          description={text.valueHints[name]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          w={330}
          label={text.ruleAct}
          description={text.ruleActHint}
          value={act}
          onChange={(event) => setAct(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" loading={busy} disabled={value.trim() === ''}>
          {text.addRule}
        </Button>
      </Group>
    </form>
  );
};

interface TemplateProps {
  readonly council: string;
  readonly template: RuleTemplate;
  readonly onClose: () => void;
}

const TemplateDialog = ({ council: id, template, onClose }: TemplateProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const [act, setAct] = useState('');
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const rules = template.rules.map((rule) => ({ ...rule, act }));
    const done = await run(
      council.councils.rules.set.mutate({ council: id, rules }).then(() => true),
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.templates} size="md">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.templateHint}</Text>
          <ul>
            {template.rules.map((rule) => (
              <li key={rule.name}>
                {RULE_TEXTS[rule.name][language]}: <b>{ruleText(rule, language)}</b>
              </li>
            ))}
          </ul>
          <TextInput
            data-autofocus
            required
            label={text.ruleAct}
            description={text.ruleActHint}
            value={act}
            onChange={(event) => setAct(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={act.trim() === ''}>
              {text.take}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};

const RulesTable = ({ council: id, rules }: RulesProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  return (
    <Table withTableBorder verticalSpacing={4} aria-label={text.rules}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{text.rule}</Table.Th>
          <Table.Th scope="col">{text.value}</Table.Th>
          <Table.Th scope="col">{text.ruleAct}</Table.Th>
          <Table.Th scope="col">{text.actions}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule) => (
          <Table.Tr key={rule.name}>
            <Table.Th scope="row" fw={500}>
              {RULE_TEXTS[rule.name][language]}
            </Table.Th>
            <Table.Td>{ruleText(rule, language)}</Table.Td>
            <Table.Td>{rule.act}</Table.Td>
            <Table.Td>
              <ActionIcon
                className="no-print"
                variant="subtle"
                color="red"
                aria-label={text.removeRule(RULE_TEXTS[rule.name][language])}
                onClick={() =>
                  void run(council.councils.rules.remove.mutate({ council: id, name: rule.name }))
                }
              >
                <IconTrash size={16} />
              </ActionIcon>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

export const RulesTab = (props: RulesProps) => {
  const text = useText(councilWords);
  const [template, setTemplate] = useState<RuleTemplate | null>(null);
  const names = text.templateNames as Readonly<Record<string, string>>;
  return (
    <Stack gap="md" align="stretch">
      {props.rules.length === 0 ? <Text size="sm">{text.noRules}</Text> : <RulesTable {...props} />}
      <RuleForm council={props.council} />
      <Group gap="xs" className="no-print">
        <Text size="sm">{text.templates}:</Text>
        {RULE_TEMPLATES.map((one) => (
          <Button key={one.id} size="compact-sm" variant="default" onClick={() => setTemplate(one)}>
            {names[one.id]}
          </Button>
        ))}
      </Group>
      {template !== null && (
        <TemplateDialog
          council={props.council}
          template={template}
          onClose={() => setTemplate(null)}
        />
      )}
    </Stack>
  );
};
