/** `npm run bench [NAME…]`: every timed claim, as a ratio measured side by side on this machine. */
import { cpus } from 'node:os';
import { printRows, type BenchRow } from './measure.ts';

const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  core: async () => (await import('./core.ts')).coreBench(),
  council: async () => (await import('./council.ts')).councilBench(),
  exchange: async () => (await import('./exchange.ts')).exchangeBench(),
  progress: async () => (await import('./progress.ts')).progressBench(),
  sheets: async () => (await import('./sheets.ts')).sheetsBench(),
  startup: async () => (await import('./startup.ts')).startupBench(),
  tariffs: async () => (await import('./tariffs.ts')).tariffsBench(),
};

const chosen = process.argv.slice(2);
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (chosen.length === 0 || chosen.includes(name)) printRows(name, await bench());
}
