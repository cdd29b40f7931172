/** Enrolling a workplace: its request, the fingerprint by telephone, its rights, root keys, the answer. */
import { Alert, Button, List, Stack, Stepper } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { failureOf, useTRPC } from '../../../core/trpc.ts';
import { effectText } from '../../../../domain/exchange/effect-texts.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { trustWords } from '../../../text/exchange-trust.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { StepFailure } from '../StepFailure.tsx';
import { FocusOnMount } from '../FocusOnMount.tsx';
import { named } from '../named.ts';
import {
  CompareStep,
  FileStep,
  RightsStep,
  Step,
  type Request,
  type Rights,
} from './EnrolSteps.tsx';
import { Issued, type IssuedVersion } from './Issued.tsx';
import { ReturnPackage } from './ReturnPackage.tsx';
import { isEnough, RootAccessForm, useRootAccess } from './RootAccess.tsx';
import { Will } from './Will.tsx';

/** What it does to the unit's other workplaces, said before it is signed. */
const Effects = ({ request, rights }: Pick<SignProps, 'request' | 'rights'>) => {
  const text = useText(trustWords);
  const { language } = useLanguage();
  const trpc = useTRPC();
  const asked = { request: request.file, roles: [...rights.roles], measures: [...rights.measures] };
  const { data = [] } = useQuery(trpc.exchange.enrolEffects.queryOptions(asked));
  const others = data.filter(({ kid }) => kid !== request.read.kid);
  if (others.length === 0) return null;
  const moved = others.some(({ change }) => change !== 'same');
  return (
    <Alert
      color={moved ? 'yellow' : 'blue'}
      variant="light"
      title={text.effects(request.read.unit)}
      icon={<IconUsers aria-hidden />}
    >
      <List size="sm">
        {others.map((effect) => (
          <List.Item key={effect.kid}>
            {effectText(effect, language, (role) => named(text.roleNames, role) ?? role)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
};

interface SignProps {
  readonly request: Request;
  readonly rights: Rights;
  readonly needed: number;
  readonly onBack: () => void;
  readonly onIssued: (issued: IssuedVersion) => void;
}

const SignStep = ({ request, rights, needed, onBack, onIssued }: SignProps) => {
  const text = useText(trustWords);
  const trpc = useTRPC();
  const { access, setAccess, given } = useRootAccess();
  const enrol = useMutation(trpc.exchange.enrol.mutationOptions({ onSuccess: onIssued }));
  const { unit, label } = request.read;
  const names = rights.roles.map((role) => named(text.roleNames, role) ?? role);
  return (
    <Step
      onBack={onBack}
      next={
        <Button
          loading={enrol.isPending}
          disabled={!isEnough(access, needed)}
          onClick={() =>
            enrol.mutate({
              request: request.file,
              roles: [...rights.roles],
              measures: [...rights.measures],
              sure: rights.sure,
              ...given,
            })
          }
        >
          {text.enrolNow}
        </Button>
      }
    >
      <Will>{text.will(unit, label, names.join(', '))}</Will>
      <Effects request={request} rights={rights} />
      <RootAccessForm needed={needed} access={access} onChange={setAccess} />
      {enrol.isError && <StepFailure failure={failureOf(enrol.error)} />}
    </Step>
  );
};

interface EnrolDialogProps {
  readonly needed: number;
  readonly onClose: () => void;
}

/** The first step is the dialog's own beginning; each further one takes the focus. */
const Current = ({ step, children }: { readonly step: number; readonly children: ReactNode }) =>
  step === 0 ? children : <FocusOnMount>{children}</FocusOnMount>;

const Steps = ({ needed, onClose }: EnrolDialogProps) => {
  const text = useText(trustWords);
  const [step, setStep] = useState(0);
  const [request, setRequest] = useState<Request | null>(null);
  const [rights, setRights] = useState<Rights>({
    roles: ['unit.reporter'],
    measures: [],
    sure: false,
  });
  const [issued, setIssued] = useState<IssuedVersion | null>(null);
  const to = (next: number) => () => setStep(next);
  return (
    <Stack gap="md">
      <Stepper
        active={step}
        size="xs"
        iconSize={26}
        allowNextStepsSelect={false}
        aria-label={text.steps}
      >
        {[text.stepFile, text.stepCompare, text.stepRights, text.stepSign, text.stepReturn].map(
          (label) => (
            <Stepper.Step key={label} label={label} allowStepSelect={false} />
          ),
        )}
      </Stepper>
      <Current key={step} step={step}>
        {(step === 0 || request === null) && (
          <FileStep
            onRead={(next) => {
              setRequest(next);
              setStep(1);
            }}
          />
        )}
        {request !== null && step === 1 && (
          <CompareStep read={request.read} onBack={to(0)} onNext={to(2)} />
        )}
        {request !== null && step === 2 && (
          <RightsStep
            unit={request.read.unit}
            rights={rights}
            onRights={setRights}
            onBack={to(1)}
            onNext={to(3)}
          />
        )}
        {request !== null && step === 3 && (
          <SignStep
            request={request}
            rights={rights}
            needed={needed}
            onBack={to(2)}
            onIssued={(done) => {
              setIssued(done);
              setStep(4);
            }}
          />
        )}
        {request !== null && issued !== null && step === 4 && (
          <Issued issued={issued} onClose={onClose}>
            <ReturnPackage unit={request.read.unit} />
          </Issued>
        )}
      </Current>
    </Stack>
  );
};

export const EnrolDialog = (props: EnrolDialogProps) => {
  const text = useText(trustWords);
  return (
    <Dialog onClose={props.onClose} title={text.enrolTitle} size="xl">
      <Steps {...props} />
    </Dialog>
  );
};
