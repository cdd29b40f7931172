import { Alert, Checkbox, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../../../api/router.ts';
import { countErrors } from '../../../../domain/kernel/cell-error.ts';
import { failure } from '../../../../domain/kernel/failure.ts';
import { shownField } from '../../../../domain/plan/shown-field.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { AsideRows } from '../../../ui/AsideRows.tsx';
import { IgnoredCells } from '../../../ui/IgnoredCells.tsx';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';

type Result = inferRouterOutputs<AppRouter>['plan']['import']['compare'];
type Change = Result['changes'][number];

interface ResultProps {
  readonly result: Result;
}

interface ChosenProps extends ResultProps {
  /** Cells of the file that are proposed although the plan was amended there since. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const Errors = ({ result: { errors: all } }: ResultProps) => {
  // Dashes for zeros are asked about by the column, above.
  const errors = all.filter(({ failure: { code } }) => code !== 'cell.zero-as-dash');
  const text = useText(registerWords);
  const say = useSentence();
  if (errors.length === 0) return null;
  return (
    <>
      <Alert color="red" variant="light" role="alert" title={text.wrongCells(countErrors(errors))}>
        {text.wrongCellsText}
      </Alert>
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.cell}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.map(({ address, column, failure: reason, also }) => (
              <Table.Tr key={`${address} ${reason.code}`}>
                <Table.Th scope="row">{address}</Table.Th>
                <Table.Td>{column}</Table.Td>
                <Table.Td>
                  {say(failure(reason.code, reason.params))}
                  {also !== undefined && ` ${say({ code: 'cell.also', params: also })}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
};

const shown = (field: string, value: string | null): string | null =>
  value === null ? null : shownField(field, value);

const Newer = ({ result, chosen, onChoose }: ChosenProps) => {
  const text = useText(registerWords);
  const newer = result.changes.filter(({ was }) => was !== null);
  if (newer.length === 0) return null;
  const toggle = (cell: string): void => {
    const next = new Set(chosen);
    if (!next.delete(cell)) next.add(cell);
    onChoose(next);
  };
  return (
    <>
      <Alert color="yellow" variant="light" role="status" title={text.newer(newer.length)}>
        {text.newerText(result.savedFrom ?? 0)}
      </Alert>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{text.propose}</Table.Th>
            <Table.Th scope="col">{text.measure}</Table.Th>
            <Table.Th scope="col">{text.field}</Table.Th>
            <Table.Th scope="col">{text.whenSaved}</Table.Th>
            <Table.Th scope="col">{text.now}</Table.Th>
            <Table.Th scope="col">{text.inFile}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {newer.map(({ measure, field, header, was, before, value, address }) => (
            <Table.Tr key={address}>
              <Table.Td>
                <Checkbox
                  checked={chosen.has(address ?? '')}
                  aria-label={text.proposeOf(address ?? '')}
                  label={address}
                  onChange={() => toggle(address ?? '')}
                />
              </Table.Td>
              <Table.Th scope="row">{measure}</Table.Th>
              <Table.Td>{header}</Table.Td>
              <Table.Td>{shown(field, was)}</Table.Td>
              <Table.Td>{shown(field, before)}</Table.Td>
              <Table.Td>{shown(field, value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
};

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => {
  const text = useText(registerWords);
  return (
    <>
      <Alert variant="light" role="status" title={text.proposals(changes.length)} />
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.measure}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.now}</Table.Th>
              <Table.Th scope="col">{text.inFile}</Table.Th>
              <Table.Th scope="col">{text.cell}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ kind, measure, indicator, field, header, before, value, address }) => (
              <Table.Tr key={`${indicator ?? measure} ${field}`}>
                <Table.Th scope="row">{measure}</Table.Th>
                <Table.Td>{header}</Table.Td>
                <Table.Td>{shown(field, before)}</Table.Td>
                <Table.Td>{kind === 'remove' ? text.removal : shown(field, value)}</Table.Td>
                <Table.Td>{address}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
};

const Body = (props: ChosenProps) => {
  const text = useText(registerWords);
  const { result } = props;
  const own = result.changes.filter(({ was }) => was === null);
  if (result.errors.length > 0) return <Errors result={result} />;
  if (result.changes.length > 0)
    return (
      <>
        {own.length > 0 && <Changes changes={own} />}
        <Newer {...props} />
      </>
    );
  return (
    <Alert color="petrol" variant="light" role="status" title={text.unchanged}>
      {text.unchangedText(result.rows)}
    </Alert>
  );
};

export const ComparisonResult = (props: ChosenProps) => {
  const text = useText(registerWords);
  const { ignoredColumns, missingColumns, removedSince } = props.result;
  return (
    <Stack gap="xs">
      <Body {...props} />
      {removedSince.length > 0 && (
        <Text size="sm">{text.removedSince(removedSince.join(', '))}</Text>
      )}
      <WhatWasRead told={props.result} ignored={ignoredColumns} />
      <AsideRows asides={props.result.asides} />
      <IgnoredCells ignored={props.result.ignored} />
      {missingColumns.length > 0 && (
        <Text size="sm">{text.missing(missingColumns.join(', '))}</Text>
      )}
    </Stack>
  );
};
