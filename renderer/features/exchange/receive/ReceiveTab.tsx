import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ImportReport } from '../../../../api/exchange/import-report.ts';
import type { Failure } from '../../../../domain/kernel/failure.ts';
import { useTRPC } from '../../../core/trpc.ts';
import { useSentence, useText } from '../../../text/language.tsx';
import { queueWords } from '../../../text/exchange-queue.ts';
import { receiveWords } from '../../../text/exchange-receive.ts';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { whenText } from '../../../ui/when.ts';
import { FocusTitle } from '../FocusTitle.tsx';
import { Section } from '../Section.tsx';
import { DropZone } from './DropZone.tsx';
import { Founding, useTypedGroups } from './Founding.tsx';
import { GapList } from './GapList.tsx';
import { RefusedFiles } from './RefusedFiles.tsx';
import { ReportView } from './ReportView.tsx';
import { Working } from './Working.tsx';
import { ACCEPT, type Incoming, type Receive, type Receiving } from './use-receive.ts';
import { named } from '../named.ts';
import classes from '../exchange.module.css';

interface ReceiveTabProps {
  readonly receive: Receive;
  /** Whose this workplace is. */
  readonly unit: string;
  readonly over: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onConflicts: () => void;
}

type Of<State extends Receiving['state']> = Extract<Receiving, { readonly state: State }>;

const Trouble = ({ title, lead, note }: { title: string; lead: string; note: string }) => (
  <Alert color="red" variant="light" role="alert" title={title}>
    <Stack gap={6}>
      <Text size="sm">{lead}</Text>
      <Text size="sm">{note}</Text>
    </Stack>
  </Alert>
);

/** Refused by this window itself, before the core saw the file. */
const isKept = ({ code }: Failure): boolean =>
  code.startsWith('exchange.') && code !== 'exchange.too-big' && code !== 'exchange.not-joined';

const Refused = ({ at }: { readonly at: Of<'refused'> }) => {
  const text = useText(receiveWords);
  const say = useSentence();
  const { failure } = at;
  return (
    <Trouble
      title={named(text.troubles, failure.code) ?? text.otherTrouble}
      lead={say(failure)}
      note={isKept(failure) ? text.troubleKept : text.troubleNothing}
    />
  );
};

/** Files that came with it, while this workplace takes in its first package. */
const Passed = ({ of: { name, passed } }: { readonly of: Incoming }) => {
  const text = useText(receiveWords);
  if (passed.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />}>
      {text.passed(name, passed)}
    </Alert>
  );
};

const Unread = ({ at: { of, problem } }: { readonly at: Of<'unread'> }) => {
  const text = useText(receiveWords);
  const lead = problem === 'too-large' ? text.tooLarge(of.name) : text.unreadable(of.name);
  return <Trouble title={text.otherTrouble} lead={lead} note={text.troubleNothing} />;
};

/** A file that is being read or checked: nothing has been written, and it can be stopped. */
const Reading = ({ at, receive }: { at: Of<'reading' | 'checking'>; receive: Receive }) => {
  const text = useText(receiveWords);
  const { state, of, share } = at;
  const label = state === 'reading' ? text.reading(of.name) : text.checking(of.name);
  return (
    <div className={classes['reading']}>
      <Working
        label={label}
        share={share}
        stop={state === 'reading' ? receive.reset : receive.stop}
      >
        {text.stopCheck}
      </Working>
    </div>
  );
};

const hasNews = ({ applied, waiting, refused, registryMoved }: ImportReport): boolean =>
  registryMoved || applied + waiting + refused > 0;

const AcceptBar = ({ at, receive }: { at: Of<'examined'>; receive: Receive }) => {
  const text = useText(receiveWords);
  const { report, work, stopped } = at;
  const groups = useTypedGroups();
  const again = report.before !== null && !hasNews(report);
  if (work !== null)
    return (
      <Working label={text.taking(at.of.name)} share={work.share} stop={receive.stop}>
        {text.stopTaking}
      </Working>
    );
  return (
    <Stack gap="xs">
      {stopped && (
        <Alert color="blue" variant="light" role="status" icon={<IconInfoCircle aria-hidden />}>
          {text.takingStopped}
        </Alert>
      )}
      {report.joining === null && !hasNews(report) && (
        <Alert color="blue" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {again ? text.again(whenText(report.before ?? '')) : text.nothingNew}
        </Alert>
      )}
      {report.joining === null ? (
        <Group gap="sm">
          {!again && (
            <Button id={ACCEPT} size="md" onClick={() => receive.accept()}>
              {text.accept}
            </Button>
          )}
          <Button size={again ? 'xs' : 'md'} variant="default" onClick={receive.reset}>
            {text.chooseOther}
          </Button>
          {!again && <Text size="sm">{text.acceptLead}</Text>}
        </Group>
      ) : (
        <Founding
          joining={report.joining}
          groups={groups}
          failure={at.mistyped}
          onAccept={receive.accept}
          onOther={receive.reset}
        />
      )}
    </Stack>
  );
};

const Taken = ({ at, receive }: { at: Of<'taken'>; receive: Receive }) => {
  const text = useText(receiveWords);
  return (
    <>
      <div className={classes['between']}>
        <Group gap="xs">
          <IconCircleCheck aria-hidden className={classes['good']} />
          <div>
            <FocusTitle>{text.doneTitle}</FocusTitle>
            <Text size="sm">{text.done(at.of.name, whenText(at.at))}</Text>
          </div>
        </Group>
        <Group gap="xs" className="no-print">
          <PrintButton variant="filled">{text.print}</PrintButton>
          <Button size="xs" variant="default" onClick={receive.reset}>
            {text.chooseOther}
          </Button>
        </Group>
      </div>
    </>
  );
};

const Start = ({
  receive,
  over,
  onFiles,
}: Pick<ReceiveTabProps, 'receive' | 'over' | 'onFiles'>) => {
  const text = useText(receiveWords);
  const trpc = useTRPC();
  const { data: gaps = [] } = useQuery(trpc.exchange.gaps.queryOptions());
  const { receiving } = receive;
  return (
    <Stack gap="sm">
      {'of' in receiving && <Passed of={receiving.of} />}
      {receiving.state === 'refused' && <Refused at={receiving} />}
      {receiving.state === 'unread' && <Unread at={receiving} />}
      {receiving.state === 'idle' && receiving.stopped !== undefined && (
        <Alert color="blue" variant="light" role="status" icon={<IconInfoCircle aria-hidden />}>
          {text.checkStopped(receiving.stopped)}
        </Alert>
      )}
      {receiving.state === 'reading' || receiving.state === 'checking' ? (
        <Reading at={receiving} receive={receive} />
      ) : (
        <DropZone over={over} onFiles={onFiles} />
      )}
      {gaps.length > 0 && (
        <Section title={text.gapsTitle}>
          <GapList gaps={gaps} />
        </Section>
      )}
      <RefusedFiles />
    </Stack>
  );
};

export const ReceiveTab = (props: ReceiveTabProps) => {
  const text = useText(receiveWords);
  const queueText = useText(queueWords);
  const { receive, unit, onConflicts } = props;
  const { receiving } = receive;
  if (receiving.state !== 'examined' && receiving.state !== 'taken') return <Start {...props} />;
  const { report, of } = receiving;
  const taken = receiving.state === 'taken';
  return (
    <Stack gap="sm">
      {receiving.state === 'taken' ? (
        <Taken at={receiving} receive={receive} />
      ) : (
        <>
          <FocusTitle>{text.checkedTitle(report.manifest.from)}</FocusTitle>
          <Passed of={of} />
          {!report.forUs && (
            <Alert color="orange" variant="light" icon={<IconInfoCircle aria-hidden />}>
              {queueText.notForUs(report.manifest.to.join(', '), unit)}
            </Alert>
          )}
          <AcceptBar at={receiving} receive={receive} />
        </>
      )}
      <ReportView report={report} of={of} taken={taken} onConflicts={onConflicts} />
    </Stack>
  );
};
