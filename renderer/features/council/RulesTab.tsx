/** A council's rules: nothing is assumed; each cites where it is written. */
import { ActionIcon, Stack, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import type { Rule } from '../../../domain/council/types.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useMayWrite } from './rights.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleTemplates } from './RuleTemplates.tsx';
import { useCouncil } from './use-council.ts';

interface RulesProps {
  readonly council: string;
  readonly rules: readonly Rule[];
}

const RulesTable = ({ council: id, rules }: RulesProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run } = useCouncil();
  const mayWrite = useMayWrite();
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
              {mayWrite && (
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
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

export const RulesTab = (props: RulesProps) => {
  const text = useText(councilWords);
  const mayWrite = useMayWrite();
  return (
    <Stack gap="md" align="stretch">
      {props.rules.length === 0 ? <Text size="sm">{text.noRules}</Text> : <RulesTable {...props} />}
      {mayWrite && (
        <>
          <RuleForm {...props} />
          <RuleTemplates council={props.council} />
        </>
      )}
    </Stack>
  );
};
