/** Which item is being discussed: kept by the window, so that a second one (the projector's) follows. */
import { useLocalStorage } from '@mantine/hooks';
import type { ItemView, SittingView } from '../use-council.ts';

export const useCurrentItem = (view: SittingView) => {
  const [current, choose] = useLocalStorage({
    key: `myarka.current-item.${view.sitting.id}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
  const item: ItemView | undefined = view.items.find(({ id }) => id === current) ?? view.items[0];
  const go = (by: -1 | 1): void => {
    const next = view.items[view.items.findIndex(({ id }) => id === item?.id) + by];
    if (next !== undefined) choose(next.id);
  };
  return { item, choose, go };
};
