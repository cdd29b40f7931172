/**
 * The pages of the window: one list for the menu, the routes and the command palette. The home page is
 * there from the start; another one's code is loaded when it is first opened, and the one the window
 * starts on, at once (`preloadPage`).
 */
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBook2,
  IconCalculator,
  IconCalendarEvent,
  IconCalendarStats,
  IconChecklist,
  IconCoins,
  IconFileDiff,
  IconFileText,
  IconHome,
  IconListDetails,
  IconSettings,
  IconSitemap,
  IconUsersGroup,
  IconTrafficLights,
  type Icon,
} from '@tabler/icons-react';
import { lazy, type ComponentType } from 'react';
import { HomePage } from '../features/plan/home/HomePage.tsx';
import type { shellWords } from '../text/shell.ts';

type Load = () => Promise<ComponentType>;

export interface Page {
  readonly path: string;
  readonly label: keyof typeof shellWords.bg;
  readonly icon: Icon;
  readonly load: Load;
  readonly view: ComponentType;
}

const page = (path: string, label: Page['label'], icon: Icon, load: Load): Page => ({
  path,
  label,
  icon,
  load,
  view: lazy(async () => ({ default: await load() })),
});

export const PAGES: readonly Page[] = [
  {
    path: '/',
    label: 'home',
    icon: IconHome,
    load: () => Promise.resolve(HomePage),
    view: HomePage,
  },
  page('/calendar', 'calendar', IconCalendarEvent, () =>
    import('../features/work/CalendarPage.tsx').then((m) => m.CalendarPage),
  ),
  page('/plan', 'register', IconListDetails, () =>
    import('../features/plan/register/RegisterPage.tsx').then((m) => m.RegisterPage),
  ),
  page('/text', 'planText', IconFileText, () =>
    import('../features/plan/text/TextPage.tsx').then((m) => m.TextPage),
  ),
  page('/progress', 'progress', IconChecklist, () =>
    import('../features/progress/ProgressPage.tsx').then((m) => m.ProgressPage),
  ),
  page('/timeline', 'timeline', IconCalendarStats, () =>
    import('../features/plan/timeline/TimelinePage.tsx').then((m) => m.TimelinePage),
  ),
  page('/money', 'money', IconCoins, () =>
    import('../features/plan/money/MoneyPage.tsx').then((m) => m.MoneyPage),
  ),
  page('/boards', 'boards', IconTrafficLights, () =>
    import('../features/progress/boards/BoardsPage.tsx').then((m) => m.BoardsPage),
  ),
  page('/findings', 'findings', IconAlertTriangle, () =>
    import('../features/plan/findings/FindingsPage.tsx').then((m) => m.FindingsPage),
  ),
  page('/links', 'links', IconSitemap, () =>
    import('../features/plan/links/LinksPage.tsx').then((m) => m.LinksPage),
  ),
  page('/amendments', 'amendments', IconFileDiff, () =>
    import('../features/plan/amendments/AmendmentsPage.tsx').then((m) => m.AmendmentsPage),
  ),
  page('/council', 'councils', IconUsersGroup, () =>
    import('../features/council/CouncilsPage.tsx').then((m) => m.CouncilsPage),
  ),
  page('/tariffs', 'tariffs', IconCalculator, () =>
    import('../features/tariffs/TariffsPage.tsx').then((m) => m.TariffsPage),
  ),
  page('/exchange', 'exchange', IconArrowsExchange, () =>
    import('../features/exchange/ExchangePage.tsx').then((m) => m.ExchangePage),
  ),
  page('/guide', 'guide', IconBook2, () =>
    import('../features/guide/GuidePage.tsx').then((m) => m.GuidePage),
  ),
  page('/settings', 'settings', IconSettings, () =>
    import('../features/settings/SettingsPage.tsx').then((m) => m.SettingsPage),
  ),
];

export const PapersPage = lazy(async () => ({
  default: (await import('../features/settings/papers/PapersPage.tsx')).PapersPage,
}));

export const CouncilPage = lazy(async () => ({
  default: (await import('../features/council/CouncilPage.tsx')).CouncilPage,
}));
export const SittingPage = lazy(async () => ({
  default: (await import('../features/council/sitting/SittingPage.tsx')).SittingPage,
}));
export const ScreenPage = lazy(async () => ({
  default: (await import('../features/council/sitting/ScreenPage.tsx')).ScreenPage,
}));

const loadMeasurePage = () =>
  import('../features/plan/measure/MeasurePage.tsx').then((m) => m.MeasurePage);

export const MeasurePage = lazy(async () => ({ default: await loadMeasurePage() }));

/** Starts loading the page that an address (`#/plan?…`) will show. */
export const preloadPage = (hash: string): void => {
  const path = hash.replace(/^#/, '').split('?')[0] ?? '/';
  if (path.startsWith('/measure/')) void loadMeasurePage();
  else void PAGES.find((known) => known.path === (path === '' ? '/' : path))?.load();
};
