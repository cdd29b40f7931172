/** The plan outside its tables: abbreviations, introduction, stages, goals and sub-goals, with places. */
import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { formatMoney } from '../../../../domain/kernel/money.ts';
import { doubtText } from '../../../../domain/plan/doubts.ts';
import { FORM } from '../../../../domain/plan/document/form.ts';
import { sourcePlace } from '../../../../domain/plan/places.ts';
import type { Goal, Plan, Subgoal } from '../../../../domain/plan/plan.ts';
import { failureOf } from '../../../core/trpc.ts';
import { useDoubts } from '../../../core/use-doubts.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { planTextWords } from '../../../text/plan-text.ts';
import { shellWords } from '../../../text/shell.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { AsPrinted } from '../findings/CellCard.tsx';
import { DocumentMenu } from './DocumentMenu.tsx';
import classes from './text.module.css';

/** A search hit leads to its entry. */
const useAsked = (): string | null => {
  const state = useHistoryState<{ at?: string } | null>();
  return typeof state === 'object' ? (state?.at ?? null) : null;
};

const Place = ({ sources }: { readonly sources: readonly string[] }) => {
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const place = sourcePlace(sources, language);
  if (place === '') return null;
  return (
    <details
      className={`${classes['place'] ?? ''} no-print`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{place}</summary>
      {open && <AsPrinted sources={sources} />}
    </details>
  );
};

interface EntryProps {
  readonly code: string;
  readonly sources: readonly string[];
  readonly children: ReactNode;
}

const Entry = ({ code, sources, children }: EntryProps) => {
  const asked = useAsked() === code;
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) self.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <div ref={self} className={classes['entry']} data-asked={asked || undefined}>
      <Text size="sm" lang="bg" component="div">
        {children}
      </Text>
      <Place sources={sources} />
    </div>
  );
};

interface SectionProps {
  readonly title: string;
  /** Where the heading itself stands, if the document has it. */
  readonly at?: readonly string[];
  readonly children?: ReactNode;
}

const Section = ({ title, at = [], children }: SectionProps) => (
  <section>
    <Title order={2} size="h4" mb={4}>
      {title}
    </Title>
    <Place sources={at} />
    {children}
  </section>
);

const Titles = ({ row, name }: { readonly row: Goal | Subgoal; readonly name: string }) => {
  const text = useText(planTextWords);
  return (
    <>
      <Entry code={row.code} sources={row.sources['title'] ?? []}>
        <b>{name}.</b> {row.title}
      </Entry>
      <Entry code={`${row.code}/list`} sources={row.sources['titleInList'] ?? []}>
        {text.inList}: {row.titleInList}
      </Entry>
    </>
  );
};

const Goals = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(planTextWords);
  return plan.goals.map((goal) => (
    <div key={goal.code}>
      <Titles row={goal} name={text.goal(goal.code)} />
      <Entry code={`${goal.code}/stated`} sources={goal.sources['stated'] ?? []}>
        {text.stated}: {formatMoney({ minor: goal.stated, currency: goal.currency })}
      </Entry>
      <div className={classes['subgoal']}>
        {plan.subgoals
          .filter((subgoal) => subgoal.goal === goal.code)
          .map((subgoal) => (
            <Titles key={subgoal.code} row={subgoal} name={text.subgoal(subgoal.code)} />
          ))}
      </div>
    </div>
  ));
};

/** Where they stand is easily missed among 72 measures. */
const Doubts = () => {
  const text = useText(planTextWords);
  const { language } = useLanguage();
  const doubts = useDoubts();
  return (
    <Section title={text.doubts}>
      <Text size="sm" c="dimmed">
        {text.doubtsLead}
      </Text>
      {doubts.map((doubt) => (
        <Text key={doubt.id} size="sm" className={classes['entry']}>
          <Anchor href={`#/measure/${doubt.measure}`} fw={600}>
            {text.measure(doubt.measure)}
          </Anchor>{' '}
          {doubtText(doubt, language)}
        </Text>
      ))}
    </Section>
  );
};

const View = ({ plan }: { readonly plan: Plan }) => {
  const text = useText(planTextWords);
  return (
    <Stack gap="lg">
      <Section title={FORM.abbreviations.text} at={FORM.abbreviations.at}>
        {plan.abbreviations.map(({ short, long, sources }) => (
          <Entry
            key={short}
            code={short}
            sources={[...(sources['short'] ?? []), ...(sources['long'] ?? [])]}
          >
            <b>{short}</b> {long}
          </Entry>
        ))}
      </Section>
      <Section title={FORM.introduction.text} at={FORM.introduction.at}>
        {plan.introduction.map(({ code, text: said, sources }) => (
          <Entry key={code} code={code} sources={sources['text'] ?? []}>
            {said}
          </Entry>
        ))}
      </Section>
      <Section title={text.stages}>
        <Text size="sm" c="dimmed">
          {text.stagesLead}
        </Text>
        {plan.stages.map(({ n, from, to, sources }) => (
          <Entry key={n} code={`stage/${n}`} sources={sources['stage'] ?? []}>
            {text.stage(n, from, to)}
          </Entry>
        ))}
      </Section>
      <Section title={FORM.goals.text} at={FORM.goals.at}>
        <Entry code="form/goals" sources={FORM.goalsLead.at}>
          {FORM.goalsLead.text}
        </Entry>
        <Goals plan={plan} />
      </Section>
      <Section title={FORM.measures.text} at={FORM.measures.at}>
        <Anchor href="#/plan" size="sm">
          {text.measuresInRegister}
        </Anchor>
      </Section>
      <Doubts />
    </Stack>
  );
};

export const TextPage = () => {
  const text = useText(planTextWords);
  const shell = useText(shellWords);
  const plan = usePlan();
  return (
    <Page
      title={shell.planText}
      lead={text.lead}
      actions={
        plan.data !== undefined && (
          <>
            <DocumentMenu edition={plan.data.edition.n} />
            <PrintButton>{shell.print}</PrintButton>
          </>
        )
      }
    >
      {plan.isError && <FailureNote failure={failureOf(plan.error)} />}
      {plan.data === undefined ? <Skeleton h={420} /> : <View plan={plan.data} />}
    </Page>
  );
};
