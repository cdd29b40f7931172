/** Ready-made and saved views: apply, save, rename, replace, delete. */
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBookmark, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { yearOf } from '../../../../domain/kernel/date.ts';
import type { Plan } from '../../../../domain/plan/plan.ts';
import {
  builtInViews,
  sameView,
  type RegisterView,
} from '../../../../domain/plan/register-view.ts';
import { useToday } from '../../../core/today.tsx';
import { useTRPC } from '../../../core/trpc.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { registerWords } from '../../../text/register.ts';
import { useFailureNotice } from '../../../ui/use-failure-notice.ts';
import { ManageViews } from './ManageViews.tsx';
import { ViewNameDialog } from './ViewNameDialog.tsx';

interface ViewsMenuProps {
  readonly plan: Plan;
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly view: RegisterView | null;
}

const useReadyViews = (plan: Plan): Named[] => {
  const { language } = useLanguage();
  const year = yearOf(useToday());
  const used = new Set(plan.measures.flatMap((m) => m.funding.map(({ source }) => source)));
  const sources = plan.fundingSources.map(({ code }) => code).filter((code) => used.has(code));
  return builtInViews(year, sources).map(({ id, name, view }) => ({
    id,
    name: name[language],
    view,
  }));
};

const isShown = (named: Named, view: RegisterView): boolean =>
  named.view !== null && sameView(named.view, view);

type Dialog = 'name' | 'manage' | null;

const ViewItems = ({
  items,
  view,
  onView,
}: Omit<ViewsMenuProps, 'plan'> & { readonly items: readonly Named[] }) => {
  const text = useText(registerWords);
  return items.map((item) => (
    <Menu.Item
      key={item.id}
      disabled={item.view === null}
      leftSection={<IconCheck size={14} aria-hidden opacity={isShown(item, view) ? 1 : 0} />}
      aria-current={isShown(item, view) || undefined}
      onClick={() => item.view !== null && onView(item.view)}
    >
      {item.view === null ? `${item.name} (${text.viewUnknown})` : item.name}
    </Menu.Item>
  ));
};

export const ViewsMenu = ({ plan, view, onView }: ViewsMenuProps) => {
  const text = useText(registerWords);
  const trpc = useTRPC();
  const onError = useFailureNotice();
  const [dialog, setDialog] = useState<Dialog>(null);
  const ready = useReadyViews(plan);
  const saved: readonly Named[] = useQuery(trpc.plan.views.list.queryOptions()).data ?? [];
  const save = useMutation(trpc.plan.views.save.mutationOptions({ onError }));
  const current = [...saved, ...ready].find((named) => isShown(named, view));
  const onName = (name: string, done: () => void): void =>
    save.mutate(
      { name, view },
      {
        onSuccess: () => {
          done();
          setDialog(null);
          notifications.show({ message: text.viewSaved(name) });
        },
      },
    );
  return (
    <>
      <Menu
        position="bottom-start"
        shadow="md"
        returnFocus
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            maw={260}
            data-unsaved-opens="view/"
            leftSection={<IconBookmark size={15} aria-hidden />}
            rightSection={<IconChevronDown size={13} aria-hidden />}
          >
            {current === undefined ? text.views : current.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{text.readyViews}</Menu.Label>
          <ViewItems items={ready} view={view} onView={onView} />
          {saved.length > 0 && <Menu.Label>{text.savedViews}</Menu.Label>}
          <ViewItems items={saved} view={view} onView={onView} />
          <Menu.Divider />
          <Menu.Item data-unsaved-opens="view/new" onClick={() => setDialog('name')}>
            {text.saveView}
          </Menu.Item>
          <Menu.Item
            disabled={saved.length === 0}
            data-unsaved-opens="view/rename/"
            onClick={() => setDialog('manage')}
          >
            {text.manageViews}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'name' && (
        <ViewNameDialog
          place="view/new"
          title={text.saveView}
          name=""
          busy={save.isPending}
          onName={onName}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'manage' && (
        <ManageViews views={saved} shown={view} onClose={() => setDialog(null)} />
      )}
    </>
  );
};
