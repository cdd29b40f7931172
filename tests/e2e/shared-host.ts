/**
 * One server, on one story, for all tests of a worker that only read. It starts with the first of
 * them and ends when another story is asked for. So that no test comes to depend on another, one that
 * wrote after all fails by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { closeDb, dataVersion, openReadable } from '../../db/open.ts';
import { settle } from './settle.ts';
import { startServe, type Served } from './serve.ts';

export type Story = (dataDir: string) => Promise<void> | void;

export interface SharedHost {
  readonly served: Served;
  readonly dataDir: string;
  /** Lets a browser in: the address that the server printed is good for one opening only. */
  readonly admit: (context: BrowserContext) => Promise<void>;
  /** Moves with every write to the data. */
  readonly version: () => number;
  readonly stop: () => Promise<void>;
}

/** What the one opening of the printed address gives: the name and value of the session's cookie. */
const sessionOf = async (url: string): Promise<{ name: string; value: string }> => {
  const { headers } = await fetch(url, { redirect: 'manual' });
  const [name, value] = headers.getSetCookie()[0]?.split(';')[0]?.split('=') ?? [];
  if (name === undefined || value === undefined) throw new Error('The server gave no session.');
  return { name, value };
};

const start = async (story: Story): Promise<SharedHost> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'myarka-e2e-'));
  await story(dataDir);
  await settle(dataDir);
  const served = await startServe(dataDir);
  const { origin } = new URL(served.url);
  const session = await sessionOf(served.url);
  const db = openReadable(join(dataDir, 'myarka.db'));
  return {
    served: { ...served, url: `${origin}/` },
    dataDir,
    admit: (context) =>
      context.addCookies([{ ...session, url: origin, httpOnly: true, sameSite: 'Strict' }]),
    version: () => dataVersion(db),
    stop: async () => {
      closeDb(db);
      await served.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export interface SharedHosts {
  readonly on: (story: Story) => Promise<SharedHost>;
  readonly close: () => Promise<void>;
}

export const sharedHosts = (): SharedHosts => {
  let known: { story: Story; host: SharedHost } | null = null;
  const close = async (): Promise<void> => {
    await known?.host.stop();
    known = null;
  };
  return {
    on: async (story) => {
      if (known?.story !== story) {
        await close();
        known = { story, host: await start(story) };
      }
      return known.host;
    },
    close,
  };
};
