import { Button, Group } from '@mantine/core';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '../../../../domain/progress/period.ts';
import { useText } from '../../../text/language.tsx';
import { sheetWords } from '../../../text/progress-sheet.ts';
import { SheetDialog } from './SheetDialog.tsx';
import { useTemplate } from './use-sheet.ts';

interface SheetButtonsProps {
  readonly unit: string;
  readonly period: Period;
  readonly all: boolean;
  /** Only the unit at work takes a filled-in table in. */
  readonly mine: boolean;
}

export const SheetButtons = ({ unit, period, all, mine }: SheetButtonsProps) => {
  const text = useText(sheetWords);
  const template = useTemplate(unit, period);
  const [importing, setImporting] = useState(false);
  return (
    <Group gap={6} wrap="nowrap" className="no-print">
      <Button
        size="xs"
        variant="default"
        title={text.templateHint}
        loading={template.busy}
        leftSection={<IconFileExport size={15} aria-hidden />}
        onClick={() => void template.save(all)}
      >
        {text.template}
      </Button>
      {mine && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileImport size={15} aria-hidden />}
          data-unsaved-opens="progress/sheet/"
          onClick={() => setImporting(true)}
        >
          {text.import}
        </Button>
      )}
      {importing && <SheetDialog period={period} onClose={() => setImporting(false)} />}
    </Group>
  );
};
