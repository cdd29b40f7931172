/** The chosen link: who makes, who uses, what; why it is proposed, and the plan's own words for it. */
import { authorText } from '../../../../domain/person/texts.ts';
import { Alert, Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCheck, IconRotate, IconX } from '@tabler/icons-react';
import { Link as Jump } from 'wouter';
import type { CheckedFinding } from '../../../../api/plan/findings.ts';
import type { Link } from '../../../../api/plan/links.ts';
import { findingMessage } from '../../../../domain/plan/findings/messages.ts';
import type { Measure } from '../../../../domain/plan/plan.ts';
import { fieldName, ownerName } from '../../../../domain/plan/places.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { whenText } from '../../../ui/when.ts';
import { pairKey } from './use-links.ts';
import classes from './links.module.css';
import { DeedButton } from '../../../ui/deeds.tsx';

export interface LinkActions {
  readonly confirm: (link: Link) => void;
  readonly reject: (link: Link) => void;
  readonly reopen: (link: Link) => void;
}

interface DetailProps {
  readonly link: Link;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly order: CheckedFinding | undefined;
  readonly actions: LinkActions;
}

const End = ({ role, measure }: { readonly role: string; readonly measure?: Measure }) => (
  <div className={classes['end']}>
    <Text size="xs" c="dimmed">
      {role}
    </Text>
    {measure !== undefined && (
      <>
        <Anchor component={Jump} href={`/measure/${measure.code}`} size="sm" fw={650}>
          {measure.code}
        </Anchor>{' '}
        <Text span size="xs">
          {measure.start}–{measure.end}
        </Text>
        <Text size="sm">{measure.title}</Text>
      </>
    )}
  </div>
);

const Why = ({ link }: { readonly link: Link }) => {
  const text = useText(linksWords);
  const { language } = useLanguage();
  const { proposal } = link;
  if (proposal === null) return <Text size="sm">{text.manualWhy}</Text>;
  const thing = language === 'bg' ? proposal.thing : proposal.thingEn;
  return (
    <>
      <Text size="sm">
        {proposal.reason === 'name' ? text.byName(thing) : text.bySubject(thing)}
      </Text>
      <Title order={3} size="h6">
        {text.evidence}
      </Title>
      {proposal.evidence.map(({ code, field, text: words }) => (
        <blockquote key={`${code}/${field}`} className={classes['evidence']}>
          <div className={classes['place']}>
            {ownerName(code, language)}, {fieldName(field, language)}
          </div>
          „{words}“
        </blockquote>
      ))}
    </>
  );
};

const Decided = ({ decision }: { readonly decision: NonNullable<Link['decision']> }) => {
  const text = useText(linksWords);
  const { language } = useLanguage();
  return (
    <Text size="sm">
      {text.decidedBy(authorText(decision, language), whenText(decision.at))}
      {decision.reason !== null && ` · ${text.reason}: ${decision.reason}`}
    </Text>
  );
};

const Buttons = ({ link, actions }: Pick<DetailProps, 'link' | 'actions'>) => {
  const text = useText(linksWords);
  return (
    <Group gap="xs">
      <DeedButton
        deed="plan"
        size="xs"
        leftSection={<IconCheck size={15} aria-hidden />}
        disabled={link.state === 'confirmed'}
        onClick={() => actions.confirm(link)}
      >
        {text.confirm}
      </DeedButton>
      <DeedButton
        deed="plan"
        size="xs"
        variant="default"
        leftSection={<IconX size={15} aria-hidden />}
        disabled={link.state === 'rejected'}
        data-unsaved-opens={`link/${pairKey(link.maker, link.user)}/reject`}
        onClick={() => actions.reject(link)}
      >
        {text.reject}
      </DeedButton>
      {link.state !== 'open' && (
        <DeedButton
          deed="plan"
          size="xs"
          variant="subtle"
          leftSection={<IconRotate size={15} aria-hidden />}
          onClick={() => actions.reopen(link)}
        >
          {text.reopen}
        </DeedButton>
      )}
    </Group>
  );
};

export const LinkDetail = ({ link, measures, order, actions }: DetailProps) => {
  const text = useText(linksWords);
  const { language } = useLanguage();
  const states = { open: text.isOpen, confirmed: text.isConfirmed, rejected: text.isRejected };
  return (
    <section className={classes['detail']} aria-label={text.detail}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {text.pair(link.maker, link.user)}
          </Title>
          <Badge variant="default" tt="none">
            {states[link.state]}
            {link.origin === 'manual' && `, ${text.byHand}`}
          </Badge>
        </Group>
        <div className={classes['ends']}>
          <End role={text.maker} {...endOf(measures, link.maker)} />
          <IconArrowRight className={classes['arrow']} size={22} aria-hidden />
          <End role={text.user} {...endOf(measures, link.user)} />
        </div>
        {link.decision !== null && <Decided decision={link.decision} />}
        <Buttons link={link} actions={actions} />
        {order !== undefined && (
          <Alert color="orange" variant="outline" p="xs" title={text.order}>
            {findingMessage(order, language)}
          </Alert>
        )}
        <Title order={3} size="h6">
          {text.why}
        </Title>
        <Why link={link} />
      </Stack>
    </section>
  );
};

const endOf = (measures: DetailProps['measures'], code: string): { measure?: Measure } => {
  const measure = measures.get(code);
  return measure === undefined ? {} : { measure };
};
