/**
 * What the first picture of the window does not need (the command palette, the place of notices) is
 * loaded as soon as the browser has nothing better to do.
 */
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

const loadCommands = () => import('./Commands.tsx');
const Commands = lazy(() => loadCommands().then((m) => ({ default: m.Commands })));
const Notices = lazy(() => import('./Notices.tsx').then((m) => ({ default: m.Notices })));

export const useIdle = (): boolean => {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 1000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return idle;
};

const WhenIdle = ({ view: View }: { readonly view: ComponentType }) =>
  useIdle() ? (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  ) : null;

export const CommandsWhenIdle = () => <WhenIdle view={Commands} />;
export const NoticesWhenIdle = () => <WhenIdle view={Notices} />;

export const openCommands = (): void => {
  void loadCommands().then((m) => m.openCommands());
};
