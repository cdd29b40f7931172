import {
  ActionIcon,
  Alert,
  AppShell,
  Badge,
  Burger,
  Button,
  Group,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLanguage,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { Link, Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { personText } from '../../domain/person/texts.ts';
import { ClockQuestion } from '../features/clock/ClockQuestion.tsx';
import { Waits } from '../features/work/Waits.tsx';
import { PersonQuestion } from '../features/settings/PersonQuestion.tsx';
import { TodayProvider } from '../core/today.tsx';
import { isUnder } from '../core/unsaved/go.ts';
import { useUnsavedCount } from '../core/unsaved/use-count.ts';
import { useLanguage, useText } from '../text/language.tsx';
import { shellWords } from '../text/shell.ts';
import type { FolderRisk } from '../../api/host/data-dir.ts';
import { unsavedWords } from '../text/unsaved.ts';
import { Hint } from './Hint.tsx';
import { CommandsWhenIdle, openCommands } from './when-idle.tsx';
import { PAGES } from './pages.tsx';
import { Routes } from './Routes.tsx';
import { useFilesForExchange } from './use-files-for-exchange.ts';
import { useSavedFiles } from './use-saved-files.tsx';
import { useDeletionNotices } from './use-change-notices.tsx';
import { useUndo } from './use-undo.ts';

interface ShellProps {
  readonly unit: string;
  readonly person: string;
  /** Why the place of the data is dangerous, where it is. */
  readonly risk: FolderRisk | null;
  /** In a deployment for a trial. */
  readonly pilot: boolean;
}

const isActive = (path: string, location: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);

const UnsavedIn = ({ path }: { readonly path: string }) => {
  const text = useText(unsavedWords);
  const count = useUnsavedCount((entry) => isUnder(path, entry));
  return count === 0 ? null : (
    <Badge size="sm" variant="default" tt="none" title={text.count(count)}>
      <VisuallyHidden>{text.unsaved}</VisuallyHidden> {count}
    </Badge>
  );
};

const Menu = ({ onChosen }: { readonly onChosen: () => void }) => {
  const text = useText(shellWords);
  const [location] = useLocation();
  return (
    <AppShell.Navbar
      p="xs"
      aria-label={text.sections}
      component="nav"
      style={{ overflowY: 'auto' }}
    >
      {PAGES.map(({ path, label, icon: Icon }) => (
        <NavLink
          key={path}
          component={Link}
          href={path}
          py={6}
          onClick={onChosen}
          active={isActive(path, location)}
          aria-current={isActive(path, location) ? 'page' : undefined}
          label={text[label] as string}
          leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
          rightSection={
            <Group gap={4} wrap="nowrap">
              <UnsavedIn path={path} />
              <Waits path={path} />
            </Group>
          }
        />
      ))}
    </AppShell.Navbar>
  );
};

const SchemeButton = () => {
  const text = useText(shellWords);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? text.light : text.dark;
  return (
    <Hint label={label}>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Hint>
  );
};

const LanguageButton = () => {
  const text = useText(shellWords);
  const { language, choose } = useLanguage();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      lang={language === 'bg' ? 'en' : 'bg'}
      leftSection={<IconLanguage size={16} aria-hidden />}
      onClick={() => choose(language === 'bg' ? 'en' : 'bg')}
    >
      {text.language}
    </Button>
  );
};

const UndoButtons = () => {
  const text = useText(shellWords);
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <Group gap={4}>
      <Hint label={`${text.undo} (Ctrl+Z)`}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={text.undo}
          disabled={!canUndo}
          onClick={undo}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Hint>
      <Hint label={`${text.redo} (Ctrl+Y)`}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={text.redo}
          disabled={!canRedo}
          onClick={redo}
        >
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Hint>
    </Group>
  );
};

const Header = ({
  unit,
  person,
  pilot,
  opened,
  toggle,
}: Pick<ShellProps, 'unit' | 'person' | 'pilot'> & {
  readonly opened: boolean;
  readonly toggle: () => void;
}) => {
  const text = useText(shellWords);
  const { language } = useLanguage();
  return (
    <AppShell.Header>
      <Group h="100%" px="md" justify="space-between" wrap="nowrap">
        <Group gap="sm" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={text.menu}
          />
          <img src="/icon.svg" width={28} height={28} alt="" />
          <Text fw={700}>{text.name}</Text>
          {pilot ? (
            <Hint label={text.pilotWhy}>
              <Badge color="red.9" variant="filled" tt="none" component={Link} href="/exchange">
                {text.pilot}
              </Badge>
            </Hint>
          ) : (
            <Text c="dimmed" size="sm" visibleFrom="md">
              {text.subtitle}
            </Text>
          )}
        </Group>
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconSearch size={16} aria-hidden />}
            onClick={openCommands}
          >
            {text.commands} · Ctrl+K
          </Button>
          <UndoButtons />
          <LanguageButton />
          <SchemeButton />
          {unit !== '' && (
            <Hint label={personText(person, language)}>
              <Text size="sm" visibleFrom="md">
                {text.unit(unit)}
              </Text>
            </Hint>
          )}
        </Group>
      </Group>
    </AppShell.Header>
  );
};

/** The key's place decides, not its letter: Ctrl+Z works with a Bulgarian layout too. */
const ANY_LAYOUT = { usePhysicalKeys: true };

const Frame = ({ unit, person, risk, pilot }: ShellProps) => {
  const text = useText(shellWords);
  const [opened, { toggle, close }] = useDisclosure();
  const { undo, redo } = useUndo();
  useHotkeys([
    ['mod+Z', undo, ANY_LAYOUT],
    ['mod+Y', redo, ANY_LAYOUT],
    ['mod+shift+Z', redo, ANY_LAYOUT],
  ]);
  useHotkeys([['mod+K', openCommands, ANY_LAYOUT]], []);
  useFilesForExchange();
  useSavedFiles();
  useDeletionNotices();
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('#content')?.focus();
        }}
      >
        {text.skip}
      </a>
      <Header unit={unit} person={person} pilot={pilot} opened={opened} toggle={toggle} />
      <Menu onChosen={close} />
      <AppShell.Main id="content" tabIndex={-1}>
        {risk !== null && (
          <Alert color="orange" variant="light" mb="sm" className="no-print">
            {text.folderRisk[risk]}
          </Alert>
        )}
        <Routes />
      </AppShell.Main>
      <ClockQuestion />
      <PersonQuestion />
      <CommandsWhenIdle />
    </AppShell>
  );
};

/** The place in the window stands behind `#`, so that `app://` and the loopback host serve one page. */
const HASH_ROUTING = { hook: useHashLocation };

export const Shell = (props: ShellProps) => (
  <TodayProvider>
    <Router {...HASH_ROUTING}>
      <Frame {...props} />
    </Router>
  </TodayProvider>
);
