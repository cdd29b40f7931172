/** The name of a button that shows only an icon. Placing it takes a library, which can wait. */
import { lazy, Suspense, type ReactElement } from 'react';
import { useIdle } from './when-idle.tsx';

const Tooltip = lazy(() => import('./Tooltip.tsx').then((m) => ({ default: m.Tooltip })));

interface HintProps {
  readonly label: string;
  readonly children: ReactElement;
}

export const Hint = ({ label, children }: HintProps) =>
  useIdle() ? (
    <Suspense fallback={children}>
      <Tooltip label={label}>{children}</Tooltip>
    </Suspense>
  ) : (
    children
  );
