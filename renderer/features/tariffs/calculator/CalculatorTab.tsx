import { Button, Grid, Select, Stack } from '@mantine/core';
import { say } from '../../../../domain/tariffs/sentences.ts';
import { ROWS_IN_ORDER, ROW_TITLES } from '../../../../domain/tariffs/text/rows.ts';
import type { Row } from '../../../../domain/tariffs/line.ts';
import { isRow } from '../../../../domain/tariffs/fields.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { tariffWords } from '../../../text/tariffs.ts';
import type { KnownTariff } from '../use-tariff.ts';
import { LineForm } from './LineForm.tsx';
import { ResultPanel } from './ResultPanel.tsx';
import { useCalculator, type Calculator } from './use-calculator.ts';
import { UnsavedNote } from '../../../ui/UnsavedNote.tsx';

/** The row has at least one value of its own, of any time. */
const hasValue = (row: Row, keys: ReadonlySet<string>): boolean =>
  [...keys].some((key) => key === row || key.startsWith(`${row}.`));

const useProblems = ({ outcome }: Calculator): Record<string, string> => {
  const { language } = useLanguage();
  if (outcome.kind === 'valued') return {};
  return Object.fromEntries(
    outcome.line.problems
      .filter(({ code }) => !code.endsWith('.missing') && !code.endsWith('not-date'))
      .map(({ field, code, params }) => [field, say(code, params, language)]),
  );
};

const RowSelect = ({ known, calculator }: { known: KnownTariff; calculator: Calculator }) => {
  const text = useText(tariffWords);
  const { language } = useLanguage();
  const data = ROWS_IN_ORDER.map((row) => ({
    value: row,
    label: `${row}  ${ROW_TITLES[row][language]}${hasValue(row, known.keys) ? '' : ` – ${text.noValueYet}`}`,
  }));
  return (
    <Select
      label={text.rows}
      data={data}
      value={calculator.row}
      allowDeselect={false}
      maxDropdownHeight={420}
      onChange={(row) => row !== null && isRow(row) && calculator.setRow(row)}
    />
  );
};

export const CalculatorTab = ({ known }: { readonly known: KnownTariff }) => {
  const text = useText(tariffWords);
  const calculator = useCalculator(known);
  const problems = useProblems(calculator);
  const { row, draft, setDraft } = calculator;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Stack gap="md">
          <RowSelect known={known} calculator={calculator} />
          <UnsavedNote of={calculator.typed} />
          <LineForm key={row} row={row} draft={draft} problems={problems} onChange={setDraft} />
          <Button w="fit-content" size="xs" variant="default" onClick={() => setDraft({})}>
            {text.clear}
          </Button>
        </Stack>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <ResultPanel calculator={calculator} />
      </Grid.Col>
    </Grid>
  );
};
