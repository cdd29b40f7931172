/** Who reports on the measure and how its indicators are reported; the ministry changes it. */
import { Button, Checkbox, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { ASSIGNMENT_RULE } from '../../../../domain/progress/assignment.ts';
import { PERIODICITIES, PERIODICITY_TEXTS } from '../../../../domain/progress/period.ts';
import { boundsOf } from '../../../../domain/progress/plausibility.ts';
import { MODE_TEXTS } from '../../../../domain/progress/settings.ts';
import { INDICATOR_MODES, type IndicatorSetting } from '../../../../domain/progress/types.ts';
import { formatDecimal, readValue } from '../../../../domain/progress/value.ts';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { useUnsaved } from '../../../core/unsaved/use-unsaved.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { progressWords } from '../../../text/progress-common.ts';
import { measureProgressWords } from '../../../text/progress-measure.ts';
import { questionWords } from '../../../text/progress-questions.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { DialogButtons } from '../../../ui/DialogButtons.tsx';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { isUnread, ReadField, valueOf, wholeReader } from '../../../ui/ReadField.tsx';
import { ProgressLink } from '../ProgressLink.tsx';
import classes from './measure-progress.module.css';
import type { MeasureDetail } from './use-measure-progress.ts';
import { TextInput } from '../../../ui/TextFields.tsx';

const readTimes = wholeReader({ min: 2, max: 1_000_000 });
/** Read as any count that is reported: not below zero. */
const readMost = (typed: string) => readValue('count-cumulative', typed);

const settingPlace = (measure: string, { indicator }: IndicatorSetting): string =>
  `measure/${measure}/how/${indicator}`;

const IndicatorDialog = ({
  place,
  setting,
  onClose,
}: {
  readonly place: string;
  readonly setting: IndicatorSetting;
  readonly onClose: () => void;
}) => {
  const text = useText(measureProgressWords);
  const common = useText(progressWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const ask = useText(questionWords);
  const known = boundsOf(setting);
  const form = useUnsaved({
    place,
    label: text.indicatorTitle,
    initial: {
      kind: setting.kind,
      periodicity: setting.periodicity,
      unit: setting.unit ?? '',
      asked: known.asked,
      times: String(known.times),
      most: known.most === null ? '' : formatDecimal(known.most),
    },
  });
  const { kind, periodicity, unit, asked, times, most } = form.value;
  const done = { trpc: form.sends, onSuccess: onClose };
  const set = useMutation(trpc.progress.settings.setIndicators.mutationOptions(done));
  const reset = useMutation(trpc.progress.settings.resetIndicators.mutationOptions(done));
  const indicators = [setting.indicator];
  const error = set.error ?? reset.error;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const jump = valueOf(readTimes, times);
    if (jump === null || isUnread(readMost, most)) return;
    const bounds = { asked, times: jump, most: valueOf(readMost, most) };
    const named = unit.trim() === '' ? null : unit.trim();
    set.mutate({ indicators, kind, periodicity, unit: named, bounds });
  };
  return (
    <Dialog onClose={onClose} title={text.indicatorTitle} size="md">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <NativeSelect
            data-autofocus
            label={text.kind}
            description={MODE_TEXTS[kind].rule[language]}
            value={kind}
            data={INDICATOR_MODES.map((value) => ({
              value,
              label: MODE_TEXTS[value].name[language],
            }))}
            onChange={(event) =>
              form.patch({
                kind: INDICATOR_MODES.find((mode) => mode === event.currentTarget.value) ?? kind,
              })
            }
          />
          <NativeSelect
            label={text.periodicity}
            value={periodicity}
            data={PERIODICITIES.map((value) => ({
              value,
              label: PERIODICITY_TEXTS[value][language],
            }))}
            onChange={(event) =>
              form.patch({
                periodicity:
                  PERIODICITIES.find((one) => one === event.currentTarget.value) ?? periodicity,
              })
            }
          />
          <TextInput
            label={text.unitOf}
            value={unit}
            onChange={(event) => form.patch({ unit: event.currentTarget.value })}
          />
          <Checkbox
            label={ask.asked}
            checked={asked}
            onChange={(event) => form.patch({ asked: event.currentTarget.checked })}
          />
          <ReadField
            label={ask.times}
            inputMode="numeric"
            typed={times}
            read={readTimes}
            onType={(typed) => form.patch({ times: typed })}
          />
          <ReadField
            label={ask.most}
            typed={most}
            read={readMost}
            onType={(typed) => form.patch({ most: typed })}
          />
          {error !== null && <FailureNote failure={failureOf(error)} />}
          <DialogButtons
            typed={form}
            cancel={common.cancel}
            onCancel={onClose}
            confirm={common.save}
            busy={set.isPending}
          >
            {setting.origin === 'set' && (
              <Button variant="default" mr="auto" onClick={() => reset.mutate({ indicators })}>
                {text.reset}
              </Button>
            )}
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
};

const Assigned = ({ detail }: { readonly detail: MeasureDetail }) => {
  const text = useText(measureProgressWords);
  const { language } = useLanguage();
  const { assigned } = detail.progress;
  return (
    <div>
      <Title order={3} size="h6">
        {text.assigned}
      </Title>
      {assigned.length === 0 ? (
        <Text size="sm">{text.nobody}</Text>
      ) : (
        <ul className={classes['list']}>
          {assigned.map(({ unit, because }) => (
            <li key={unit}>
              <b>{unit}</b>
              <span className={classes['quiet']}>{text.because_[because]}</span>
            </li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {ASSIGNMENT_RULE[language]}
      </Text>
      {detail.ministryLock === null && (
        <ProgressLink tab="settings">{text.toSettings}</ProgressLink>
      )}
    </div>
  );
};

const Indicators = ({
  detail,
  past,
}: {
  readonly detail: MeasureDetail;
  readonly past: boolean;
}) => {
  const text = useText(measureProgressWords);
  const { language } = useLanguage();
  const [editing, setEditing] = useState<IndicatorSetting | null>(null);
  const editable = detail.ministryLock === null && !past;
  return (
    <div>
      <Title order={3} size="h6">
        {text.indicators}
      </Title>
      <ul className={classes['list']}>
        {detail.progress.indicators.map(({ setting }) => (
          <li key={setting.indicator}>
            <b>{MODE_TEXTS[setting.kind].name[language]}</b>
            <span>{PERIODICITY_TEXTS[setting.periodicity][language]}</span>
            {setting.unit !== null && <span>{setting.unit}</span>}
            <span className={classes['quiet']}>{text.origin[setting.origin]}</span>
            {editable && (
              <Button
                size="compact-xs"
                variant="default"
                className="no-print"
                aria-label={text.changeOf(setting.indicator)}
                data-unsaved-opens={settingPlace(detail.progress.measure, setting)}
                onClick={() => setEditing(setting)}
              >
                {text.change}
              </Button>
            )}
            <span className={classes['quiet']}>{MODE_TEXTS[setting.kind].rule[language]}</span>
          </li>
        ))}
      </ul>
      {editing !== null && (
        <IndicatorDialog
          place={settingPlace(detail.progress.measure, editing)}
          setting={editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
};

export const HowReported = (props: { readonly detail: MeasureDetail; readonly past: boolean }) => (
  <div className={`${classes['panel'] ?? ''} ${classes['two'] ?? ''}`}>
    <Assigned detail={props.detail} />
    <Indicators {...props} />
  </div>
);
