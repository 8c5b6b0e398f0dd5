import { FakeConnector } from '../channels/teams/harness/fake-connector.ts';
import type { ToStart } from './bots/start.ts';
import { Child } from './child.ts';

/** Starts a bot in a process of its own, and ends it after the work. */
export type WithBot = <T>(
  bot: ToStart,
  work: (port: number, connector: FakeConnector, child: Child) => Promise<T>,
) => Promise<T>;

/** Bots that answer to one connector. */
export async function openBots(): Promise<{ readonly withBot: WithBot; close(): Promise<void> }> {
  const connector = await new FakeConnector().start();
  return {
    withBot: async (bot, work) => {
      const child = new Child('./bots/start.ts');
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
