/**
 * The installed program as a command line: `Myarka --cli VERB …` runs the verbs of `myarka` in this
 * process, without a window, and ends with their exit code.
 */
import { NO_SERVE } from './text.ts';

const CLI = '--cli';

/** What stands behind `--cli`; null where a window is wanted. */
export const typedCommand = (argv: readonly string[]): readonly string[] | null => {
  const at = argv.indexOf(CLI);
  return at === -1 ? null : argv.slice(at + 1);
};

/** A pipe of Windows takes what is written to it later, and the end of the process would not wait. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => void stream.write('', () => resolve()));

/** `serve` needs a Node that this program is forbidden to be (the fuse RunAsNode). */
export const runTyped = async (typed: readonly string[]): Promise<number> => {
  if (typed[0] === 'serve') {
    process.stderr.write(`${NO_SERVE}\n`);
    return 2;
  }
  const { runCommandLine } = await import('../cli/command-line.ts');
  const code = await runCommandLine(typed);
  await Promise.all([process.stdout, process.stderr].map(flushed));
  return code;
};
