/** Common settings to start from; each rule of a set is taken over with the act that says so. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { RULE_TEMPLATES, type RuleTemplate } from '../../../domain/council/rules.ts';
import { RULE_TEXTS, ruleText } from '../../../domain/council/texts.ts';
import { useUnsaved } from '../../core/unsaved/use-unsaved.ts';
import { councilWords } from '../../text/council.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { useCouncil } from './use-council.ts';
import { TextInput } from '../../ui/TextFields.tsx';

interface TemplateProps {
  readonly council: string;
  readonly template: RuleTemplate;
  readonly onClose: () => void;
}

const templatePlace = (council: string, { id }: RuleTemplate): string =>
  `council/${council}/rules/template/${id}`;

const TemplateDialog = ({ council: id, template, onClose }: TemplateProps) => {
  const text = useText(councilWords);
  const { language } = useLanguage();
  const { council, run, busy } = useCouncil();
  const form = useUnsaved<{ common: string; acts: Readonly<Record<string, string>> }>({
    place: templatePlace(id, template),
    label: text.templates,
    initial: { common: '', acts: {} },
  });
  const { common, acts } = form.value;
  const rules = template.rules.map((rule) => ({
    ...rule,
    act: (acts[rule.name] ?? '').trim() || common.trim(),
  }));
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const set = council.councils.rules.set.mutate({ council: id, rules }, form.sends);
    if ((await run(set.then(() => true))) !== null) onClose();
  };
  return (
    <Dialog onClose={onClose} title={text.templates} size="xl">
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{text.templateHint}</Text>
          <TextInput
            data-autofocus
            label={text.commonAct}
            description={text.ruleActHint}
            value={common}
            onChange={(event) => form.patch({ common: event.currentTarget.value })}
          />
          <Table verticalSpacing={4} aria-label={text.rules}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text.rule}</Table.Th>
                <Table.Th scope="col">{text.value}</Table.Th>
                <Table.Th scope="col">{text.otherAct}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {template.rules.map((rule) => (
                <Table.Tr key={rule.name}>
                  <Table.Th scope="row" fw={500}>
                    {RULE_TEXTS[rule.name][language]}
                  </Table.Th>
                  <Table.Td>{ruleText(rule, language)}</Table.Td>
                  <Table.Td>
                    <TextInput
                      size="xs"
                      aria-label={`${text.ruleAct}: ${RULE_TEXTS[rule.name][language]}`}
                      placeholder={common}
                      value={acts[rule.name] ?? ''}
                      onChange={(event) =>
                        form.patch({ acts: { ...acts, [rule.name]: event.currentTarget.value } })
                      }
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <DialogButtons
            typed={form}
            cancel={text.cancel}
            onCancel={onClose}
            confirm={text.take}
            busy={busy}
            disabled={rules.some(({ act }) => act === '')}
          />
        </Stack>
      </form>
    </Dialog>
  );
};

export const RuleTemplates = ({ council }: Pick<TemplateProps, 'council'>) => {
  const text = useText(councilWords);
  const [template, setTemplate] = useState<RuleTemplate | null>(null);
  const names = text.templateNames as Readonly<Record<string, string>>;
  return (
    <Group gap="xs" className="no-print">
      <Text size="sm">{text.templates}:</Text>
      {RULE_TEMPLATES.map((one) => (
        <Button
          key={one.id}
          size="compact-sm"
          variant="default"
          data-unsaved-opens={templatePlace(council, one)}
          onClick={() => setTemplate(one)}
        >
          {names[one.id]}
        </Button>
      ))}
      {template !== null && (
        <TemplateDialog council={council} template={template} onClose={() => setTemplate(null)} />
      )}
    </Group>
  );
};
