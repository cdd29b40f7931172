/** Two ways to begin, explained before either is taken. */
import { Button, List, Stack, Text, Title } from '@mantine/core';
import { IconBuildingBank, IconUserPlus, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/language.tsx';
import { startWords } from '../../../text/exchange-start.ts';
import type { Standing } from '../standing.ts';
import { FoundFlow } from './FoundFlow.tsx';
import { JoinFlow } from './JoinFlow.tsx';
import classes from './start.module.css';
import type { Deed } from '../../../../domain/exchange/rights.ts';
import { DeedButton, RightNote } from '../../../ui/deeds.tsx';

interface WayProps {
  readonly icon: Icon;
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly button: string;
  /** What the unit must hold to go this way. */
  readonly deed?: Deed;
  readonly onChoose: () => void;
}

const Way = ({ icon: Shape, title, lead, steps, button, deed, onChoose }: WayProps) => (
  <section className={classes['way']}>
    <Shape size={30} stroke={1.5} aria-hidden />
    <Title order={3} size="h5">
      {title}
    </Title>
    <Text size="sm" fw={600}>
      {lead}
    </Text>
    <List size="sm" spacing={4} type="ordered">
      {steps.map((step) => (
        <List.Item key={step}>{step}</List.Item>
      ))}
    </List>
    {deed !== undefined && <RightNote deed={deed} />}
    {deed === undefined ? (
      <Button size="sm" onClick={onChoose} aria-label={title}>
        {button}
      </Button>
    ) : (
      <DeedButton deed={deed} size="sm" onClick={onChoose} aria-label={title}>
        {button}
      </DeedButton>
    )}
  </section>
);

interface FirstRunProps {
  readonly standing: Standing;
  readonly onFounded: () => void;
  readonly onRequested: () => void;
}

export const FirstRun = ({ standing, onFounded, onRequested }: FirstRunProps) => {
  const text = useText(startWords);
  const [way, setWay] = useState<'found' | 'join' | null>(null);
  const back = (): void => setWay(null);
  if (way === 'found')
    return <FoundFlow unit={standing.unit} onBack={back} onFounded={onFounded} />;
  if (way === 'join')
    return <JoinFlow unit={standing.unit} onBack={back} onRequested={onRequested} />;
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h4">
          {text.title}
        </Title>
        <Text size="sm">{text.lead}</Text>
      </div>
      <div className={classes['ways']}>
        <Way
          icon={IconUserPlus}
          title={text.joinTitle}
          lead={text.joinFor}
          steps={text.joinText}
          button={text.joinButton}
          onChoose={() => setWay('join')}
        />
        <Way
          icon={IconBuildingBank}
          title={text.foundTitle}
          lead={text.foundFor}
          steps={text.foundText}
          button={text.foundButton}
          deed="registry"
          onChoose={() => setWay('found')}
        />
      </div>
    </Stack>
  );
};
