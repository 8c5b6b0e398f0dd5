import { openGround } from './assemble/ground.ts';
import type { Outside } from './assemble/outside.ts';
import type { Room, RoomPlan, Voice } from './assemble/room.ts';
import { ROOMS } from './assemble/rooms.ts';
import { type Serving, serve } from './assemble/serve.ts';
import { runCli } from './channels/cli/cli.ts';
import type { CliAnswer } from './channels/cli/cli-answer.ts';
import { doctorChecks } from './channels/cli/doctor/doctor-checks.ts';
import { openDossierSetup } from './channels/graph/dossier/dossier-setup.ts';
import { frenchHolidayNames } from './platform/holidays.ts';
import type { Logger } from './platform/log.ts';
import { missingMigrations } from './store/migrate.ts';

export type { Outside } from './assemble/outside.ts';

export interface Relance {
  readonly logger: Logger;
  runCli(argv: readonly string[]): Promise<CliAnswer>;
  /** Listens and works until closed. */
  serve(address: { readonly host: string; readonly port: number }): Promise<Serving>;
  /** Runs the pass of that name once, telling nobody, for what has no worker; how much it did. */
  runPass(name: string): Promise<number>;
  close(): Promise<void>;
}

/** Wires ports to adapters and channels to use cases: what all share is opened, the rooms stand on it. */
export async function assemble(outside: Outside, plans: readonly RoomPlan[] = ROOMS): Promise<Relance> {
  const ground = await openGround(outside);
  const rooms = plans.map((plan) => plan.open(ground));
  const close = async (): Promise<void> => {
    await ground.renderer.close();
    await outside.closeOutside();
  };
  return {
    logger: outside.logger,
    runCli: (argv) =>
      runCli(
        {
          ...ground.situation,
          dispatches: ground.store,
          holds: ground.store,
          risks: ground.store,
          turns: ground.store,
          sageWrites: ground.store,
          sageWriters: ground.sageWriters,
          dataset: ground.store,
          reportRequests: ground.store,
          nameHoliday: frenchHolidayNames(),
          conversations: ground.store,
          // The terminal has no bot: the service brings its cards up to date.
          announcer: { holdChanged: ({ id }) => ground.store.askRefresh({ kind: 'hold', id }, ground.clock.now()) },
          setup: openDossierSetup(ground.client),
          checks: doctorChecks(
            {
              ...outside,
              missingMigrations: () => missingMigrations(outside.store),
              credit: { conversations: ground.store, clock: ground.clock },
              letters: { dispatches: ground.store, clock: ground.clock },
            },
            ground.client,
            ground.companies,
          ),
        },
        argv,
      ),
    runPass: (name) => runPass(rooms, name),
    close,
    async serve(address) {
      const serving = await serve(ground, rooms, address);
      return {
        port: serving.port,
        close: async () => {
          await serving.close();
          await close();
        },
      };
    },
  };
}

/** Nobody hears it, and no card follows. */
const SILENT: Voice = {
  speaker: {
    find: async () => null,
    findPersonal: async () => null,
    placeOf: async () => null,
    send: async () => 'refused',
    orBusy: (_what, act) => act(),
  },
  refresh: () => undefined,
};

async function runPass(rooms: readonly Room[], name: string): Promise<number> {
  for (const room of rooms) {
    const found = (await room.passes?.(SILENT))?.find((pass) => pass.name === name);
    if (found) return found.run(async () => undefined);
  }
  throw new RangeError(`No pass is called ${name}`);
}
