import { buildHttpApp, listen } from '../channels/http/server.ts';
import { startPasses } from '../channels/schedule/passes.ts';
import { PeopleGate } from '../channels/schedule/people-gate.ts';
import { missingMigrations } from '../store/migrate.ts';
import { readRights } from '../use-cases/read-rights.ts';
import { openReadiness } from '../use-cases/readiness.ts';
import { botPasses } from './bot-passes.ts';
import type { Ground } from './ground.ts';
import type { Room } from './room.ts';

const ANYTHING = 'SELECT 1 AS Un';

export interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** The code of the bot and of what can be spoken of: a terminal has no use for it. */
export async function loadTalk(rooms: readonly Room[]) {
  const [{ createBot }, { openSearchDesk }, ...chats] = await Promise.all([
    import('../channels/teams/bot.ts'),
    import('../channels/teams/extension/open-search-desk.ts'),
    ...rooms.map((room) => room.chat?.()),
  ]);
  return { createBot, openSearchDesk, chats: chats.flatMap((chat) => chat ?? []) };
}

export type Talk = Awaited<ReturnType<typeof loadTalk>>;

/** Listens and works until closed: the bot over the rooms' talk, their pages, their passes. */
export async function serve(
  ground: Ground,
  rooms: readonly Room[],
  { createBot, openSearchDesk, chats }: Talk,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> {
  const { outside, companies, directory, clock, store, links } = ground;
  const { logger } = outside;
  const gate = new PeopleGate();
  let isDraining = false;
  const bot = createBot({
    noteAsked: () => gate.asked(),
    identity: outside.identity,
    ...(outside.authority ? { authority: outside.authority } : {}),
    rooms: chats,
    rights: (who) => readRights({ companies, directory }, who),
    search: openSearchDesk({ companies, directory, clock, positions: store }),
    searchAdditions: () => ground.added('search'),
    actions: () => ground.added('action'),
    links,
    conversations: store,
    clock,
    logger,
    ...(outside.language ? { options: { language: outside.language } } : {}),
  });
  const http = await listen(
    buildHttpApp({
      messages: bot.handle,
      pages: rooms.flatMap(({ pages = [] }) => pages),
      notReady: openReadiness({
        isDraining: () => isDraining,
        askStore: () => outside.store.query(ANYTHING),
        missingMigrations: () => missingMigrations(outside.store),
        askSage: outside.companies.map(
          ({ sage }) =>
            () =>
              sage.query(ANYTHING),
        ),
        elapsed: () => performance.now(),
      }),
      onError: (error) => logger.error({ err: error }, 'A request or a pass failed'),
    }),
    host,
    port,
  );
  const listeners = rooms.flatMap(({ onPasses }) => onPasses ?? []);
  const own = await Promise.all(rooms.map((room) => room.passes?.(bot) ?? []));
  const schedule = startPasses(
    [...botPasses(ground, bot), ...own.flat()],
    (error, pass) => {
      logger.error({ err: error, pass }, 'A pass failed');
      for (const one of listeners) one.failed(pass, error);
    },
    gate,
    (pass) => {
      for (const one of listeners) one.succeeded(pass);
    },
  );
  ground.onWake(schedule.wake);
  return {
    port: http.port,
    close: async () => {
      isDraining = true;
      await http.close();
      await schedule.stop();
      await Promise.all(listeners.map((one) => one.settled()));
      await bot.close();
    },
  };
}
