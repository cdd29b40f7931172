/** Of a package in several files, which one this is; what is kept without effect; and how the data compares with the ministry's. */
import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFiles } from '@tabler/icons-react';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import { sentence } from '../../../../domain/text/sentences.ts';
import { packageNoteWords } from '../../../text/exchange-notes.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { whenText } from '../../../ui/when.ts';

type Text = typeof packageNoteWords.bg;

interface NotesProps {
  readonly report: Pick<
    ImportReport,
    | 'parts'
    | 'checkpoint'
    | 'misfits'
    | 'replaced'
    | 'ended'
    | 'ahead'
    | 'unkept'
    | 'attachmentsLeft'
  >;
  readonly taken: boolean;
}

const partsText = (
  { part, of, missing }: NonNullable<ImportReport['parts']>,
  taken: boolean,
  text: Text,
): string => {
  if (missing.length === 0) return taken ? text.allHere(part, of) : text.willBeAll(part, of);
  return taken ? text.stillMissing(part, of, missing) : text.willMiss(part, of, missing);
};

const Comparison = ({ report, taken }: NotesProps) => {
  const text = useText(packageNoteWords);
  if (report.checkpoint === null) return null;
  const { state, unit, at } = report.checkpoint;
  if (state === 'differs')
    return (
      <Alert
        color="red"
        variant="light"
        role="alert"
        title={text.differsTitle}
        icon={<IconAlertTriangle aria-hidden />}
      >
        {text.differs(unit, whenText(at), taken)}
      </Alert>
    );
  const same = state === 'same';
  return (
    <Alert
      color={same ? 'green' : 'blue'}
      variant="light"
      icon={same ? <IconCircleCheck aria-hidden /> : <IconFiles aria-hidden />}
    >
      {same ? text.same(unit, whenText(at), taken) : text[state](unit, whenText(at))}
    </Alert>
  );
};

export const PackageNotes = (props: NotesProps) => {
  const text = useText(packageNoteWords);
  const { parts, misfits, replaced, ended, ahead, unkept, attachmentsLeft } = props.report;
  const { language } = useLanguage();
  return (
    <>
      {parts !== null && (
        <Alert
          color={parts.missing.length === 0 ? 'green' : 'yellow'}
          variant="light"
          icon={<IconFiles aria-hidden />}
        >
          {partsText(parts, props.taken, text)}
        </Alert>
      )}
      {replaced !== null && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {sentence(replaced, language)}
        </Alert>
      )}
      {ended !== null && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {sentence(ended, language)}
        </Alert>
      )}
      {ahead !== null && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {sentence(ahead, language)}
        </Alert>
      )}
      {unkept > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {text.unkept(unkept)}
        </Alert>
      )}
      {attachmentsLeft > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {text.attachmentsLeft(attachmentsLeft)}
        </Alert>
      )}
      {misfits > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {text.misfits(misfits, props.taken)}
        </Alert>
      )}
      <Comparison {...props} />
    </>
  );
};
