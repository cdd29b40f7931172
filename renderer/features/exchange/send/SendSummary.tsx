import { Alert } from '@mantine/core';
import type { RouterOutput } from '../../../core/trpc.ts';
import { useText } from '../../../text/language.tsx';
import { sendWords } from '../../../text/exchange-send.ts';
import { Facts } from '../Facts.tsx';

interface SendSummaryProps {
  readonly preview: RouterOutput['exchange']['preview'];
  /** Whether the operating system opens the key, so that changes are signed without being asked. */
  readonly system: boolean;
}

export const SendSummary = ({ preview, system }: SendSummaryProps) => {
  const text = useText(sendWords);
  const { receivers, units, drafts, registries, council, outdated } = preview;
  const unsigned = system ? text.unsignedSystem(drafts) : text.unsigned(drafts);
  const listed = (lines: readonly string[], none: string): string =>
    lines.length === 0 ? none : lines.join('; ');
  const facts: readonly (readonly [string, string])[] = [
    [
      text.receivers,
      listed(
        receivers.map(({ unit, label }) => text.receiver(unit, label)),
        text.noReceivers,
      ),
    ],
    [text.own, drafts === 0 ? text.ownNone : outdated ? text.unsignedOld(drafts) : unsigned],
    [
      text.carried,
      listed(
        units.map(({ unit, entries, changes }) => text.carriedOf(unit, entries, changes)),
        text.carriedNone,
      ),
    ],
    [text.registries, String(registries)],
    [text.council, council ? text.councilYes : text.councilNo],
  ];
  return (
    <>
      <Facts facts={facts} />
      {outdated && (
        <Alert variant="light" color="yellow">
          {text.outdated}
        </Alert>
      )}
      {drafts === 0 && units.length === 0 && (
        <Alert variant="light" color="blue">
          {text.nothing}
        </Alert>
      )}
    </>
  );
};
