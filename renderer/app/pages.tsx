/**
 * The pages of the window: one list for the menu, the routes and the command palette. A page's code
 * is loaded when it is first opened.
 */
import {
  IconAlertTriangle,
  IconCalendarStats,
  IconCoins,
  IconFileDiff,
  IconHome,
  IconListDetails,
  IconSitemap,
  type Icon,
} from '@tabler/icons-react';
import { lazy, type ComponentType } from 'react';
import type { shellWords } from '../text/shell.ts';

export interface Page {
  readonly path: string;
  readonly label: keyof typeof shellWords.bg;
  readonly icon: Icon;
  readonly view: ComponentType;
}

export const PAGES: readonly Page[] = [
  {
    path: '/',
    label: 'home',
    icon: IconHome,
    view: lazy(() =>
      import('../features/plan/home/HomePage.tsx').then((m) => ({ default: m.HomePage })),
    ),
  },
  {
    path: '/plan',
    label: 'register',
    icon: IconListDetails,
    view: lazy(() =>
      import('../features/plan/register/RegisterPage.tsx').then((m) => ({
        default: m.RegisterPage,
      })),
    ),
  },
  {
    path: '/timeline',
    label: 'timeline',
    icon: IconCalendarStats,
    view: lazy(() =>
      import('../features/plan/timeline/TimelinePage.tsx').then((m) => ({
        default: m.TimelinePage,
      })),
    ),
  },
  {
    path: '/money',
    label: 'money',
    icon: IconCoins,
    view: lazy(() =>
      import('../features/plan/money/MoneyPage.tsx').then((m) => ({ default: m.MoneyPage })),
    ),
  },
  {
    path: '/findings',
    label: 'findings',
    icon: IconAlertTriangle,
    view: lazy(() =>
      import('../features/plan/findings/FindingsPage.tsx').then((m) => ({
        default: m.FindingsPage,
      })),
    ),
  },
  {
    path: '/links',
    label: 'links',
    icon: IconSitemap,
    view: lazy(() =>
      import('../features/plan/links/LinksPage.tsx').then((m) => ({ default: m.LinksPage })),
    ),
  },
  {
    path: '/amendments',
    label: 'amendments',
    icon: IconFileDiff,
    view: lazy(() =>
      import('../features/plan/amendments/AmendmentsPage.tsx').then((m) => ({
        default: m.AmendmentsPage,
      })),
    ),
  },
];

export const MeasurePage = lazy(() =>
  import('../features/plan/measure/MeasurePage.tsx').then((m) => ({ default: m.MeasurePage })),
);
