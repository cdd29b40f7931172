/** The adopted text, a row a cell; each row opens its place in the source. */
import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { actOfSource } from '../../../../domain/plan/act.ts';
import type { Measure, Plan } from '../../../../domain/plan/plan.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useDoubts } from '../../../core/use-doubts.ts';
import { useText } from '../../../text/language.tsx';
import { measureWords } from '../../../text/measure.ts';
import { DoubtMark } from '../../../ui/DoubtMark.tsx';
import { adoptedCells, earlierWording, lineNumbers, type AdoptedCell } from './cells.ts';
import { DoubtNote } from './DoubtNote.tsx';
import classes from './measure.module.css';

interface SourceButtonProps {
  readonly cell: AdoptedCell;
  readonly open: boolean;
  readonly onOpen: () => void;
}

const SourceButton = ({ cell, open, onOpen }: SourceButtonProps) => {
  const text = useText(measureWords);
  const numbers = lineNumbers(cell.sources.filter((source) => actOfSource(source) === null));
  if (numbers === '') return null;
  const place = text.lines(numbers);
  return (
    <Button
      variant={open ? 'light' : 'subtle'}
      color="gray"
      size="compact-xs"
      className={classes['sourceButton']}
      aria-expanded={open}
      aria-label={text.sourceOf(place, cell.label)}
      data-cell={cell.key}
      onClick={onOpen}
    >
      {place}
    </Button>
  );
};

interface AmendedProps {
  readonly cell: AdoptedCell;
  readonly code: string;
  readonly earlier: readonly Plan[];
}

const Amended = ({ cell, code, earlier }: AmendedProps) => {
  const text = useText(measureWords);
  const act = cell.sources.map(actOfSource).find((name) => name !== null);
  if (act === undefined || act === null) return null;
  const before = earlierWording(cell, code, earlier, text);
  return (
    <div className={classes['amended']}>
      <Text size="xs" fw={600}>
        {text.writtenBy(act)}
      </Text>
      {before !== null && (
        <Text size="xs">
          {text.earlier} ({text.earlierIn(before.edition)}):{' '}
          {before.value === '' ? text.blank : <del>{before.value}</del>}
        </Text>
      )}
    </div>
  );
};

/** The editions before the one that wrote the measure; none are read for the first. */
const useEarlierEditions = (edition: number): Plan[] => {
  const trpc = useTRPC();
  return useQueries({
    queries: Array.from({ length: edition - 1 }, (_, i) =>
      trpc.plan.plan.queryOptions({ edition: i + 1 }),
    ),
    combine: (results) => results.flatMap(({ data }) => (data === undefined ? [] : [data])),
  });
};

interface AdoptedTextProps {
  readonly measure: Measure;
  readonly openCell: string | null;
  readonly onOpen: (cell: AdoptedCell) => void;
}

export const AdoptedText = ({ measure, openCell, onOpen }: AdoptedTextProps) => {
  const text = useText(measureWords);
  const earlier = useEarlierEditions(measure.edition);
  const doubts = useDoubts().filter(({ measure: code }) => code === measure.code);
  return (
    <table className={classes['cells']}>
      <caption>
        <VisuallyHidden>{text.adoptedCaption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{text.field}</VisuallyHidden>
          </th>
          <th scope="col">
            <VisuallyHidden>{text.value}</VisuallyHidden>
          </th>
          <th scope="col" className="no-print">
            <VisuallyHidden>{text.source}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {adoptedCells(measure, text).map((cell) => (
          <tr key={cell.key} data-open={cell.key === openCell || undefined}>
            <th scope="row">
              {cell.label}
              {cell.note !== undefined && <span className={classes['note']}>{cell.note}</span>}
            </th>
            <td>
              {cell.value === '' ? (
                <span className={classes['blank']}>{text.blank}</span>
              ) : (
                <span lang="bg">{cell.value}</span>
              )}
              <Amended cell={cell} code={measure.code} earlier={earlier} />
              {doubts
                .filter(({ fields }) => fields.slice(0, -1).includes(cell.key))
                .map((doubt) => (
                  <DoubtMark key={doubt.id} doubt={doubt} />
                ))}
              {doubts
                .filter(({ fields }) => fields.at(-1) === cell.key)
                .map((doubt) => (
                  <DoubtNote key={doubt.id} doubt={doubt} />
                ))}
            </td>
            <td className="no-print">
              <SourceButton cell={cell} open={cell.key === openCell} onOpen={() => onOpen(cell)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
