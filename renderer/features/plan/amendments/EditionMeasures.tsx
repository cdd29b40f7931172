/** The measures as an edition has them: earlier editions can be read, not only compared. */
import { Center, Loader, Table } from '@mantine/core';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { amendmentsWords } from '../../../text/amendments.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Wide } from '../../../ui/Wide.tsx';
import classes from './amendments.module.css';
import { statedMoney } from '../../../../domain/plan/stated-money.ts';

const Row = ({ measure }: { readonly measure: Measure }) => {
  const { language } = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row">{measure.code}</Table.Th>
      <Table.Td>{measure.title}</Table.Td>
      <Table.Td>{measure.stage}</Table.Td>
      <Table.Td>
        {measure.start}–{measure.end}
      </Table.Td>
      <Table.Td ta="right">{statedMoney(measure, language)}</Table.Td>
      <Table.Td>
        {measure.indicators.map(({ id, text, baseline, target }) => (
          <div key={id}>
            {text} {baseline} → {target}
          </div>
        ))}
      </Table.Td>
      <Table.Td>{measure.responsibleText}</Table.Td>
    </Table.Tr>
  );
};

export const EditionMeasures = ({ edition }: { readonly edition: number }) => {
  const text = useText(amendmentsWords);
  const { data: plan, error } = usePlan(edition);
  if (error !== null) return <FailureNote failure={failureOf(error)} />;
  if (plan === undefined) {
    return (
      <Center p="xl">
        <Loader aria-label={text.loading} />
      </Center>
    );
  }
  const columns = [
    text.colCode,
    text.colTitle,
    text.colStage,
    text.colYears,
    text.colBudget,
    text.colIndicator,
    text.colResponsible,
  ];
  return (
    <Wide label={text.editionMeasures(edition)}>
      <Table className={classes['measures']} fz="xs" verticalSpacing={4} horizontalSpacing={6}>
        <Table.Caption>{text.editionMeasures(edition)}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((name) => (
              <Table.Th key={name} scope="col">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plan.measures.map((measure) => (
            <Row key={measure.code} measure={measure} />
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
};
