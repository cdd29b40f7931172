import { Center, Loader, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { failureOf } from '../../../core/trpc.ts';
import { usePlan } from '../../../core/use-plan.ts';
import { useText } from '../../../text/language.tsx';
import { linksWords } from '../../../text/links.ts';
import { FailureNote } from '../../../ui/FailureNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PrintButton } from '../../../ui/PrintButton.tsx';
import { AddLinkDialog } from './AddLinkDialog.tsx';
import { GraphView } from './GraphView.tsx';
import { LinkReview } from './LinkReview.tsx';
import { useLinks, useOrderFindings } from './use-links.ts';
import { DeedButton, RightNote } from '../../../ui/deeds.tsx';

const Actions = ({ onAdd }: { readonly onAdd: () => void }) => {
  const text = useText(linksWords);
  return (
    <>
      <DeedButton
        deed="plan"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={15} aria-hidden />}
        data-unsaved-opens="link-new"
        onClick={onAdd}
      >
        {text.add}
      </DeedButton>
      <PrintButton>{text.print}</PrintButton>
    </>
  );
};

/** Another page opens the graph on a measure with `navigate('/links', { state: { focus } })`. */
const firstTab = (): string =>
  (history.state as { readonly focus?: string } | null)?.focus === undefined ? 'review' : 'graph';

export const LinksPage = () => {
  const text = useText(linksWords);
  const { data: links, error, refetch } = useLinks();
  const { data: plan } = usePlan();
  const order = useOrderFindings();
  const [adding, setAdding] = useState(false);
  const measures = useMemo(
    () => new Map((plan?.measures ?? []).map((measure) => [measure.code, measure])),
    [plan],
  );
  return (
    <Page title={text.title} lead={text.lead} actions={<Actions onAdd={() => setAdding(true)} />}>
      <RightNote deed="plan" />
      {error !== null && <FailureNote failure={failureOf(error)} onRetry={() => void refetch()} />}
      {links === undefined && error === null && (
        <Center p="xl">
          <Loader aria-label={text.loading} />
        </Center>
      )}
      {links !== undefined && (
        <Tabs defaultValue={firstTab()} keepMounted={false}>
          <Tabs.List className="no-print" mb="xs">
            <Tabs.Tab value="review" data-unsaved-opens="link/">
              {text.review}
            </Tabs.Tab>
            <Tabs.Tab value="graph">{text.graph}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="review">
            <LinkReview links={links} measures={measures} order={order} />
          </Tabs.Panel>
          <Tabs.Panel value="graph">
            <GraphView links={links} measures={measures} order={order} />
          </Tabs.Panel>
        </Tabs>
      )}
      {adding && <AddLinkDialog measures={plan?.measures ?? []} onClose={() => setAdding(false)} />}
    </Page>
  );
};
