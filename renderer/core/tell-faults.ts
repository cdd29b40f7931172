/** Faults of the window, told to the core, which writes down where they happened and not what they say. */
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../api/router.ts';

/** A stack is told apart from the message in it only where that is whole. */
const MOST = 8000;

/** A page that fails at every turn would fill the log. */
const MOST_TIMES = 50;

export const tellFaults = (client: TRPCClient<AppRouter>): void => {
  let times = 0;
  const tell = async (error: unknown): Promise<void> => {
    times += 1;
    if (!(error instanceof Error) || times > MOST_TIMES) return;
    const { name, message, stack = '' } = error;
    const whole = message.length <= MOST;
    try {
      await client.app.noteFault.mutate({
        name: name.slice(0, 100),
        message: whole ? message : '',
        stack: whole ? stack.slice(0, 2 * MOST) : '',
      });
    } catch {
      // A core that is gone writes nothing down.
    }
  };
  window.addEventListener('error', (event) => void tell(event.error));
};
