/**
 * Electron's module where its runtime cannot be had: only what a run without a window asks of it. Any
 * other use of it ends the process with an error.
 */
import { registerHooks } from 'node:module';

const NAMES = [
  'BrowserWindow',
  'crashReporter',
  'dialog',
  'Menu',
  'MessageChannelMain',
  'nativeTheme',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'screen',
  'session',
  'shell',
  'utilityProcess',
];
const SOURCE = [
  'export const app = { exit: (code) => process.exit(code) };',
  ...NAMES.map((name) => `export const ${name} = undefined;`),
].join('\n');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? {
          url: `data:text/javascript,${encodeURIComponent(SOURCE)}`,
          format: 'module',
          shortCircuit: true,
        }
      : next(specifier, context),
});
