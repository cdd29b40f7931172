import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../../core/trpc.ts';
import { useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { Page } from '../../ui/Page.tsx';
import { copiesWords } from '../../text/copies.ts';
import { papersWords } from '../../text/papers.ts';
import { Copies } from '../copies/Copies.tsx';
import { SecondPlace } from '../copies/SecondPlace.tsx';
import { ClockCard } from '../clock/ClockCard.tsx';
import { AboutCard } from './AboutCard.tsx';
import { DataCard } from './DataCard.tsx';
import { LookCard } from './LookCard.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import classes from './settings.module.css';
import { WhoForm } from './WhoForm.tsx';

export const SettingsPage = () => {
  const text = useText(settingsWords);
  const copies = useText(copiesWords);
  const papers = useText(papersWords);
  const trpc = useTRPC();
  const { data: status } = useQuery(trpc.app.status.queryOptions());
  return (
    <Page title={text.title}>
      <div className={classes['grid']}>
        <div className={classes['column']}>
          <SettingsCard title={text.who} lead={text.whoLead}>
            {status?.ready === true && (
              <WhoForm person={status.person} workplace={status.workplace} unit={status.unit} />
            )}
          </SettingsCard>
          <LookCard />
          <SettingsCard title={papers.card} lead={papers.cardLead}>
            <div>
              <Button component={Link} href="/settings/papers" size="sm" variant="default">
                {papers.open}
              </Button>
            </div>
          </SettingsCard>
          <AboutCard />
        </div>
        <div className={classes['column']}>
          <DataCard dataDir={status?.dataDir ?? ''} />
          <SettingsCard title={copies.title}>
            <SecondPlace />
            <Copies dataDir={status?.dataDir ?? ''} />
          </SettingsCard>
          <ClockCard />
        </div>
      </div>
    </Page>
  );
};
