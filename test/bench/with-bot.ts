import { readFileSync } from 'node:fs';
import { FakeConnector } from '../channels/teams/harness/fake-connector.ts';
import type { ToStart } from './bots/start.ts';
import { Child, type Started } from './child.ts';

/** Starts a bot in a process of its own, and ends it after the work. */
export type WithBot = <T>(
  bot: ToStart,
  work: (port: number, connector: FakeConnector, child: Child) => Promise<T>,
) => Promise<T>;

const scripts = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).scripts as {
  readonly start: string;
};

/** Ours is started as `npm start` does it: with its flags, and modules kept compiled (here in `folder`) since the start before. */
const asProduction = (folder: string): Started => ({
  flags: scripts.start.match(/--\S+/g) ?? [],
  environment: { NODE_COMPILE_CACHE: folder },
});

/** Bots that answer to one connector; `folder` keeps what ours had compiled. */
export async function openBots(folder: string): Promise<{ readonly withBot: WithBot; close(): Promise<void> }> {
  const connector = await new FakeConnector().start();
  return {
    withBot: async (bot, work) => {
      const child = new Child('./bots/start.ts', bot.kind === 'echo' ? {} : asProduction(folder));
      try {
        const port = await child.ask<number>(bot);
        return await work(port, connector, child);
      } finally {
        await child.end();
      }
    },
    close: async () => {
      await connector.close();
    },
  };
}
