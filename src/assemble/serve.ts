import type { Express } from 'express';
import { buildHttpApp, listen } from '../channels/http/server.ts';
import { type Hints, NO_HINTS, seldom } from '../channels/schedule/hints.ts';
import { amountOf, type Pass, type PassEnd, type PassListener, startPasses } from '../channels/schedule/passes.ts';
import { PeopleGate } from '../channels/schedule/people-gate.ts';
import type { Bot } from '../channels/teams/bot.ts';
import { watchedRoom } from '../channels/teams/chat/watched-room.ts';
import { watchedSearch } from '../channels/teams/extension/watched-search.ts';
import type { Logger } from '../platform/log.ts';
import type { Telemetry } from '../platform/telemetry/telemetry.ts';
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

/** How often an instance that finds work asks another to join. */
const HELP_EVERY_MS = 1_000;

/** A queue in which something was found may hold more than one instance can take: another is asked to look too. */
const askingForHelp = (pass: Pass, help: Pick<Hints, 'tell'>): Pass =>
  pass.queue
    ? {
        ...pass,
        async run(giveWay, mayBegin) {
          const done = await pass.run(giveWay, mayBegin);
          if (amountOf(done) > 0) help.tell(pass.name);
          return done;
        },
      }
    : pass;

/** What it takes is told. */
const watched = (pass: Pass, telemetry: Telemetry): Pass => ({
  ...pass,
  run: (giveWay, mayBegin) => telemetry.during({ kind: 'pass', name: pass.name }, () => pass.run(giveWay, mayBegin)),
});

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
  talk: Talk,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Serving> {
  const gate = new PeopleGate();
  let isDraining = false;
  const bot = openBot(ground, talk, gate);
  const http = await listen(
    openHttp(ground, rooms, bot, () => isDraining),
    host,
    port,
  );
  const { telemetry, outside } = ground;
  const listeners = rooms.flatMap(({ onPasses }) => onPasses ?? []);
  for (const { readings } of rooms) if (readings) telemetry.observe(readings);
  const own = await Promise.all(rooms.map((room) => room.passes?.(bot) ?? []));
  const hints = outside.hints ?? NO_HINTS;
  const help = seldom(hints, HELP_EVERY_MS);
  const passes = [...botPasses(ground, bot), ...own.flat()];
  for (const one of listeners) one.started(passes);
  const { failed, ended } = tellingOf(outside.logger, listeners);
  const working = passes.map((pass) => askingForHelp(watched(pass, telemetry), help));
  const schedule = startPasses(working, failed, gate, ended);
  ground.onWake((pass) => {
    schedule.wake(pass);
    hints.tell(pass);
  });
  const deafen = hints.listen(schedule.wake);
  return {
    port: http.port,
    close: async () => {
      isDraining = true;
      // No pass begins anything more; what is under way ends, and what it leaves stands in the store.
      const drained = schedule.stop();
      help.stop();
      await deafen();
      await drained;
      await Promise.all(listeners.map((one) => one.settled()));
      // Whoever asks is answered until here, and `/ready` says meanwhile that others should ask elsewhere.
      await http.close();
      await bot.close();
      // What was asked while we drained may have told others of work.
      await deafen();
    },
  };
}

function openBot(ground: Ground, { createBot, openSearchDesk, chats }: Talk, gate: PeopleGate): Bot {
  const { outside, companies, directory, clock, store, links, telemetry } = ground;
  return createBot({
    noteAsked: () => gate.asked(),
    identity: outside.identity,
    ...(outside.authority ? { authority: outside.authority } : {}),
    rooms: chats.map((room) => watchedRoom(room, telemetry)),
    rights: (who) => readRights({ companies, directory }, who),
    search: watchedSearch(openSearchDesk({ companies, directory, clock, positions: store }), telemetry),
    searchAdditions: () => ground.added('search'),
    actions: () => ground.added('action'),
    planner: outside.planner ?? null,
    links,
    conversations: store,
    clock,
    logger: outside.logger,
    ...(outside.language ? { options: { language: outside.language } } : {}),
  });
}

function openHttp({ outside }: Ground, rooms: readonly Room[], bot: Bot, isDraining: () => boolean): Express {
  return buildHttpApp({
    messages: bot.handle,
    pages: rooms.flatMap(({ pages = [] }) => pages),
    notReady: openReadiness({
      isDraining,
      askStore: () => outside.store.query(ANYTHING),
      missingMigrations: () => missingMigrations(outside.store),
      askSage: outside.companies.map(
        ({ sage }) =>
          () =>
            sage.query(ANYTHING),
      ),
      elapsed: () => performance.now(),
    }),
    onError: (error) => outside.logger.error({ err: error }, 'A request or a pass failed'),
  });
}

/** How passes end is told to the log and to the rooms that listen. */
const tellingOf = (logger: Logger, listeners: readonly PassListener[]) => ({
  failed(error: unknown, pass: string): void {
    logger.error({ err: error, pass }, 'A pass failed');
    for (const one of listeners) one.failed(pass, error);
  },
  ended(pass: string, { missing, each }: PassEnd): void {
    // Codes alone: what a server answers may name people.
    if (missing.length > 0) logger.warn({ pass, missing }, 'A pass did not reach all that it is for');
    for (const one of listeners) {
      if (missing.length > 0) one.missed(pass, missing);
      if (each) one.endedIn(pass, each);
      else if (missing.length === 0) one.succeeded(pass);
    }
  },
});
