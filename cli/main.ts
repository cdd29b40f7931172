/**
 * Where the `myarka` command begins. Compiled code is kept beside the packages between runs, which
 * halves the time to start; a folder that cannot be written to only means that nothing is kept.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const KEPT = fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url));

enableCompileCache(KEPT);
// The core's process, and the threads, are started from here.
process.env['NODE_COMPILE_CACHE'] ??= KEPT;

const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
