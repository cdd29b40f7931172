/**
 * What the palette offers for a query: pages, actions and measures at once; the texts when the core
 * has answered. Without a query, what was used last comes first.
 */
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText, IconTargetArrow } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ownerName } from '../../../domain/plan/places.ts';
import { fieldText } from '../../../domain/plan/history-texts.ts';
import { DEFAULT_QUERY } from '../../../domain/plan/register-query.ts';
import { begins, codesAsked } from '../../../domain/text/query.ts';
import { recentMeasures } from '../../core/recent-measures.ts';
import { useTRPC, type RouterOutput } from '../../core/trpc.ts';
import { usePlan } from '../../core/use-plan.ts';
import { Highlighted } from '../../features/plan/register/Highlighted.tsx';
import { rememberView } from '../../features/plan/register/remembered.ts';
import { commandsWords } from '../../text/commands.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { shellWords } from '../../text/shell.ts';
import { PAGES } from '../pages.tsx';
import type { Command, CommandGroup } from './command.ts';
import { matches } from './match.ts';
import { recentCommands } from './recent-commands.ts';
import { useActions } from './use-actions.ts';
import { usePlaces } from './use-places.ts';

type Hit = RouterOutput['plan']['search'][number];

const MEASURES_SHOWN = 6;
const TEXTS_SHOWN = 6;
const PLACES_SHOWN = 6;
const RECENT_SHOWN = 6;
const PAUSE_MS = 120;

const usePages = (): Command[] => {
  const text = useText(shellWords);
  const [, go] = useLocation();
  return PAGES.map(({ path, label, icon }) => ({
    id: `page:${path}`,
    label: text[label] as string,
    icon,
    run: () => go(path),
  }));
};

const useMeasures = (): Command[] => {
  const [, go] = useLocation();
  const { data: plan } = usePlan();
  return (plan?.measures ?? []).map(({ code, title }) => ({
    id: `measure:${code}`,
    label: `${code} ${title}`,
    icon: IconTargetArrow,
    run: () => go(`/measure/${code}`),
  }));
};

/** What stands before the measures: the introduction, the list of abbreviations. */
const isFront = (table: string): boolean => table === 'introduction' || table === 'abbreviation';

const useOpenOwner = () => {
  const [, go] = useLocation();
  return ({ code, table }: Hit): void => {
    if (isFront(table)) return go('/text', { state: { at: code } });
    const depth = code.split('.').length;
    if (depth > 2) return go(`/measure/${code}`);
    const filter = depth === 1 ? { goal: [code] } : { subgoal: [code] };
    rememberView({ mode: 'tree', query: { ...DEFAULT_QUERY, filter } });
    return go('/plan');
  };
};

const useTexts = (query: string): Command[] => {
  const trpc = useTRPC();
  const text = useText(commandsWords);
  const { language } = useLanguage();
  const open = useOpenOwner();
  const [asked] = useDebouncedValue(query, PAUSE_MS);
  const { data } = useQuery({
    ...trpc.plan.search.queryOptions({ words: asked, limit: TEXTS_SHOWN * 3 }),
    enabled: asked.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  if (query.trim().length < 2) return [];
  const ownerOf = (code: string): string => {
    const depth = code.split('.').length;
    if (depth > 2) return code;
    return depth === 1 ? text.goal(code) : text.subgoal(code);
  };
  const commandOf = (hit: Hit): Command => ({
    id: `text:${hit.table}/${hit.row}/${hit.field}`,
    label: `${isFront(hit.table) ? ownerName(hit.code, language) : ownerOf(hit.code)} – ${fieldText(hit, language)}`,
    icon: IconFileText,
    detail: <Highlighted text={hit.snippet} ranges={hit.ranges} />,
    run: () => open(hit),
  });
  return (data ?? []).map(commandOf);
};

/** Codes alone ask for measures: a page that has a number in its name is none. */
const found = (commands: readonly Command[], query: string): Command[] => {
  const codes = codesAsked(query);
  return codes === null
    ? commands.filter(({ label }) => matches(label, query))
    : commands.filter(({ id }) => codes.some((code) => begins(id, `measure:${code}`)));
};

const recentOf = (all: readonly Command[]): Command[] => {
  const ids = [...recentCommands(), ...recentMeasures().map((code) => `measure:${code}`)];
  return [...new Set(ids)]
    .flatMap((id) => all.filter((command) => command.id === id))
    .slice(0, RECENT_SHOWN);
};

export const useCommands = (query: string): CommandGroup[] => {
  const pages = usePages();
  const actions = useActions();
  const measures = useMeasures();
  const places = usePlaces();
  const asked = query.trim();
  const texts = useTexts(asked);
  if (asked === '') {
    const recent = recentOf([...pages, ...places, ...actions, ...measures]);
    return [
      { id: 'recent', commands: recent },
      { id: 'pages', commands: pages.filter((page) => !recent.includes(page)) },
      { id: 'actions', commands: actions.filter((action) => !recent.includes(action)) },
    ];
  }
  const named = found(measures, asked).slice(0, MEASURES_SHOWN);
  const shown = new Set(named.map(({ id }) => id));
  const inTexts = texts
    .filter(
      ({ id, label }) => !(id.endsWith('/title') && shown.has(`measure:${label.split(' ')[0]}`)),
    )
    .slice(0, TEXTS_SHOWN);
  return [
    { id: 'pages', commands: found(pages, asked) },
    { id: 'places', commands: found(places, asked).slice(0, PLACES_SHOWN) },
    { id: 'actions', commands: found(actions, asked) },
    { id: 'measures', commands: named },
    { id: 'texts', commands: inTexts },
  ];
};
