import { notifications } from '@mantine/notifications';
import { failureOf } from '../core/trpc.ts';
import { useSentence } from '../text/language.tsx';

/** For `onError` of a mutation: what went wrong, in a sentence at the window's edge. */
export const useFailureNotice = (): ((error: unknown) => void) => {
  const say = useSentence();
  return (error) => notifications.show({ color: 'red', message: say(failureOf(error)) });
};
