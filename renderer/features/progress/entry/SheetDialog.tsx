/** A filled-in table: what it would change, or every wrong cell by its address; all or nothing. */
import { Alert, Button, Group, List, Loader, ScrollArea, Stack, Table, Text } from '@mantine/core';
import type { SheetOutcome } from '../../../../api/progress/sheet.ts';
import { countErrors } from '../../../../domain/kernel/cell-error.ts';
import { periodShort, type Period } from '../../../../domain/progress/period.ts';
import { failureOf } from '../../../core/trpc.ts';
import { useLanguage, useSentence, useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DropZone } from '../../../ui/DropZone.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { HeadingsPanel } from '../../../ui/HeadingsPanel.tsx';
import { AsideRows } from '../../../ui/AsideRows.tsx';
import { DashQuestions } from '../../../ui/DashQuestions.tsx';
import { IgnoredCells } from '../../../ui/IgnoredCells.tsx';
import { SheetChoice } from '../../../ui/SheetChoice.tsx';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';
import { WhatWasRead } from '../../../ui/WhatWasRead.tsx';
import { SheetNewer } from './SheetNewer.tsx';
import { useSheetValue } from './sheet-value.ts';
import { useSheetImport } from './use-sheet.ts';

/** Failures that other headings may be the cause of. */
const HEADINGS_AMISS = new Set([
  'progress-sheet.no-id',
  'progress-sheet.no-fields',
  'sheet.repeated-column',
  'sheet.heading-unit',
]);
const FIELDS = ['id', 'value', 'degree', 'note', 'correctionReason'] as const;

/** Asked about by the column, above the errors. */
const DASHES = 'cell.zero-as-dash';

type Work = ReturnType<typeof useSheetImport>;

/** The columns that are taken in; those of reference say nothing here, whatever they are called. */
const Headings = ({ work }: { readonly work: Work }) => {
  const text = useText(sheetWords);
  const { heads, typed, again } = work;
  const fields = FIELDS.map((field) => ({ value: field, label: text.fields[field] }));
  const known = new Set<string | null>([...FIELDS, null]);
  return (
    <HeadingsPanel
      heads={heads.filter(({ field }) => known.has(field))}
      fields={fields}
      typed={typed}
      onAgain={again}
    />
  );
};

const Errors = ({ errors }: Pick<SheetOutcome, 'errors'>) => {
  const text = useText(sheetWords);
  const say = useSentence();
  return (
    <>
      <Alert color="red" variant="light" role="alert" title={text.wrong(countErrors(errors))}>
        {text.wrongText}
      </Alert>
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.cell}</Table.Th>
              <Table.Th scope="col">{text.column}</Table.Th>
              <Table.Th scope="col">{text.what}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.map(({ address, column, failure, also }) => (
              <Table.Tr key={`${address} ${failure.code}`}>
                <Table.Th scope="row">{address}</Table.Th>
                <Table.Td>{column}</Table.Td>
                <Table.Td>
                  {say({ code: failure.code, params: failure.params })}
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

const Changes = ({ changes, hasBase }: Pick<SheetOutcome, 'changes' | 'hasBase'>) => {
  const text = useText(sheetWords);
  const value = useSheetValue();
  return (
    <>
      <Alert variant="light" role="status" title={text.changes(changes.length)}>
        {hasBase ? null : text.noBase}
      </Alert>
      <ScrollArea.Autosize mah={300} viewportProps={{ tabIndex: 0 }}>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.measure}</Table.Th>
              <Table.Th scope="col">{text.field}</Table.Th>
              <Table.Th scope="col">{text.from}</Table.Th>
              <Table.Th scope="col">{text.to}</Table.Th>
              <Table.Th scope="col">{text.cell}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((one) => (
              <Table.Tr key={one.address}>
                <Table.Th scope="row">{one.measure}</Table.Th>
                <Table.Td>{text.fields[one.field]}</Table.Td>
                <Table.Td>{value(one, one.from) ?? '–'}</Table.Td>
                <Table.Td>{value(one, one.to) ?? <i>{text.emptied}</i>}</Table.Td>
                <Table.Td>{one.address}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
};

const Questions = ({ questions }: Pick<SheetOutcome, 'questions'>) => {
  const text = useText(sheetWords);
  const say = useSentence();
  return (
    <Alert color="yellow" variant="light" title={text.asked(questions.length)}>
      <Text size="sm">{text.askedText}</Text>
      <ScrollArea.Autosize mah={160} viewportProps={{ tabIndex: 0 }}>
        <List size="sm">
          {questions.map(({ address, measure, text: question }) => (
            <List.Item key={`${address} ${question.code}`}>
              {address}, {measure}: {say(question)}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
    </Alert>
  );
};

/** Last quarter's file, chosen by mistake, would be taken in where nobody looks. */
const OtherPeriods = ({ work, open }: { readonly work: Work; readonly open: Period }) => {
  const text = useText(sheetWords);
  const say = useSentence();
  const { language } = useLanguage();
  const { periods = [] } = work.check.data ?? {};
  if (periods.every(({ period }) => period === open)) return null;
  const said = periods.map(({ period, rows, which }) =>
    text.ofPeriod(periodShort(period, language), rows, which),
  );
  const isMixed = periods.length > 1;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="status"
      title={isMixed ? text.mixedPeriods : text.otherPeriod}
    >
      {isMixed
        ? say({ code: 'progress-sheet.periods', params: { periods: said.join('; ') } })
        : text.otherPeriodText(said.join('; '), periodShort(open, language))}
    </Alert>
  );
};

const Outcome = ({ work }: { readonly work: Work }) => {
  const text = useText(sheetWords);
  const { check } = work;
  if (check.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" />
        {text.reading}
      </Group>
    );
  }
  if (check.isError) {
    const failure = failureOf(check.error);
    return (
      <>
        {failure.code === 'sheet.several' && work.sheets.length > 0 ? (
          <SheetChoice sheets={work.sheets} chosen={null} onChoose={work.ofSheet} />
        ) : (
          <FailureNote failure={failure} />
        )}
        {HEADINGS_AMISS.has(failure.code) && <Headings work={work} />}
      </>
    );
  }
  if (check.data === undefined) return null;
  const { errors, changes, newer, questions, hasBase, rows } = check.data;
  const { unknownColumns, asides } = check.data;
  const wrong = errors.filter(({ failure: { code } }) => code !== DASHES);
  const { overwrite, setOverwrite } = work;
  return (
    <>
      <DashQuestions asked={asides.dashes} said={work.dashes} onSay={work.ofDashes} />
      {wrong.length > 0 && <Errors errors={wrong} />}
      {errors.length === 0 && changes.length > 0 && <Changes changes={changes} hasBase={hasBase} />}
      {newer.length > 0 && (
        <SheetNewer newer={newer} overwrite={overwrite} onOverwrite={setOverwrite} />
      )}
      {questions.length > 0 && <Questions questions={questions} />}
      {errors.length === 0 && changes.length === 0 && newer.length === 0 && (
        <Alert variant="light" role="status" title={text.none}>
          {text.noneText(rows)}
        </Alert>
      )}
      <WhatWasRead told={check.data} ignored={unknownColumns} />
      <AsideRows asides={asides} />
      <IgnoredCells ignored={check.data.ignored} />
      <Headings work={work} />
      {errors.length === 0 && changes.length + overwrite.size > 0 && (
        <Group justify="flex-end">
          <Button loading={work.saving} onClick={work.save}>
            {overwrite.size === 0 ? text.apply : text.applyWith(overwrite.size)}
          </Button>
        </Group>
      )}
    </>
  );
};

interface SheetDialogProps {
  /** The one that is open behind the dialog. */
  readonly period: Period;
  readonly onClose: () => void;
}

export const SheetDialog = ({ period, onClose }: SheetDialogProps) => {
  const text = useText(sheetWords);
  const work = useSheetImport(onClose);
  const { chosen } = work;
  return (
    <Dialog onClose={onClose} title={text.title} size="xl">
      <Stack gap="sm">
        {chosen === null ? (
          <>
            <Text size="sm">{text.lead}</Text>
            <UnsavedNote of={work.typed} />
            <DropZone
              accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
              choose={text.choose}
              hint={text.drop}
              onFiles={([file]) => void work.read(file ?? null)}
            />
          </>
        ) : (
          <>
            <Group justify="space-between">
              <Text size="sm" fw={600}>
                <bdi>{chosen.name}</bdi>
              </Text>
              <Button size="xs" variant="default" onClick={work.another}>
                {text.another}
              </Button>
            </Group>
            <OtherPeriods work={work} open={period} />
            <Outcome work={work} />
          </>
        )}
      </Stack>
    </Dialog>
  );
};
