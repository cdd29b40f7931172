/**
 * What was to be written and was written by somebody else meanwhile: both values, who wrote theirs and
 * when, and a choice for each. Closed without one, nothing is written and what was typed stays.
 */
import { Button, Group, Radio, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import type { OvertakenCell } from '../../api/overtaken.ts';
import { cellName } from '../../domain/kernel/overtaken.ts';
import { authorText } from '../../domain/person/texts.ts';
import { fieldText } from '../../domain/plan/history-texts.ts';
import { heldText, measureOf, nameOf } from '../../domain/plan/undo-texts.ts';
import type { Chosen } from '../core/overtaken.ts';
import { measureOfRow, rowText } from '../features/exchange/place.ts';
import { placeWords } from '../text/exchange.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { overtakenWords } from '../text/overtaken.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { whenText } from '../ui/when.ts';

type Side = 'mine' | 'theirs';
type Sides = Readonly<Record<string, Side>>;

const usePlaceText = () => {
  const text = useText(placeWords);
  const { language } = useLanguage();
  return (cell: OvertakenCell): string => {
    const subject = { table: cell.t, row: cell.r, fields: cell.fields };
    const measure = measureOfRow(cell) ?? measureOf(subject);
    return [measure, rowText(cell, text, language), nameOf(subject, language)]
      .filter((part) => part !== null)
      .join(' · ');
  };
};

const useValueText = () => {
  const text = useText(overtakenWords);
  const { language } = useLanguage();
  return (cell: OvertakenCell, side: Side): string => {
    if (cell.kind === 'row-kept' && side === 'mine') return text.deletion;
    if (cell.kind === 'row-gone') return side === 'theirs' ? text.gone : text.anew;
    const place = { table: cell.t, field: cell.f };
    return heldText(place, cell[side], cell.mode, language) ?? text.empty;
  };
};

interface RowProps {
  readonly cell: OvertakenCell;
  /** Where the focus goes when the dialog opens. */
  readonly first: boolean;
  readonly side: Side | undefined;
  readonly onSide: (side: Side) => void;
}

const Row = ({ cell, first, side, onSide }: RowProps) => {
  const text = useText(overtakenWords);
  const { language } = useLanguage();
  const place = usePlaceText()(cell);
  const value = useValueText();
  const name = cellName(cell);
  const field =
    cell.kind === 'row-gone' ? null : fieldText({ table: cell.t, field: cell.f }, language);
  const who = text.written(authorText(cell, language), whenText(cell.at), cell.taken);
  const choice = (of: Side) =>
    cell.kind === 'row-kept' ? (
      <Text size="sm">{value(cell, of)}</Text>
    ) : (
      <Radio
        {...(first && of === 'mine' ? { 'data-autofocus': true } : {})}
        name={name}
        size="sm"
        checked={side === of}
        onChange={() => onSide(of)}
        label={value(cell, of)}
        aria-label={text.choice(of, value(cell, of), `${place} ${field ?? ''}`)}
      />
    );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {field !== null && <Text size="sm">{field}</Text>}
        <Text size="xs" c="dimmed">
          {place}
        </Text>
      </Table.Th>
      <Table.Td>{choice('mine')}</Table.Td>
      <Table.Td>
        {choice('theirs')}
        <Text size="xs" c="dimmed">
          {who}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
};

interface DialogProps {
  readonly cells: readonly OvertakenCell[];
  readonly onAnswer: (chosen: Chosen) => void;
}

const all = (cells: readonly OvertakenCell[], side: Side): Sides =>
  Object.fromEntries(cells.map((cell) => [cellName(cell), side]));

export const OvertakenDialog = ({ cells, onAnswer }: DialogProps) => {
  const text = useText(overtakenWords);
  const [sides, setSides] = useState<Sides>({});
  const deletes = cells.some(({ kind }) => kind === 'row-kept');
  const chosen = deletes || cells.every((cell) => sides[cellName(cell)] !== undefined);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!chosen) return;
    onAnswer(
      cells
        .filter((cell) => sides[cellName(cell)] === 'theirs')
        .map(({ t, r, f }) => ({ t, r, f })),
    );
  };
  return (
    <Dialog title={text.title(cells.length)} size="xl" onClose={() => onAnswer(null)}>
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm">{deletes ? text.leadDeletion : text.lead}</Text>
          <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0 }}>
            <Table fz="sm" verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{text.what}</Table.Th>
                  <Table.Th scope="col">{text.mine}</Table.Th>
                  <Table.Th scope="col">{text.theirs}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {cells.map((cell, i) => (
                  <Row
                    key={cellName(cell)}
                    first={i === 0}
                    cell={cell}
                    side={sides[cellName(cell)]}
                    onSide={(side) => setSides((now) => ({ ...now, [cellName(cell)]: side }))}
                  />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea.Autosize>
          {!deletes && cells.length > 1 && (
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => setSides(all(cells, 'mine'))}>
                {text.allMine}
              </Button>
              <Button size="xs" variant="default" onClick={() => setSides(all(cells, 'theirs'))}>
                {text.allTheirs}
              </Button>
            </Group>
          )}
          <DialogButtons
            cancel={text.back}
            onCancel={() => onAnswer(null)}
            confirm={deletes ? text.deleteAnyway : text.save}
            disabled={!chosen}
            busy={false}
          />
        </Stack>
      </form>
    </Dialog>
  );
};
