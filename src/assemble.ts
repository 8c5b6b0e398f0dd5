import { checksOf } from './assemble/checks-of.ts';
import { openGround } from './assemble/ground.ts';
import type { Outside } from './assemble/outside.ts';
import { type Room, type RoomPlan, settingsOf, type Voice } from './assemble/room.ts';
import { ROOMS } from './assemble/rooms.ts';
import { loadTalk, type Serving, serve, type Talk } from './assemble/serve.ts';
import { runCli } from './channels/cli/cli.ts';
import type { CliAnswer } from './channels/cli/cli-answer.ts';
import { commandList } from './channels/cli/command-list.ts';
import { doctorCommand } from './channels/cli/doctor/doctor-command.ts';
import { settingsCommand } from './channels/cli/doctor/settings-command.ts';
import { amountOf } from './channels/schedule/passes.ts';
import type { Logger } from './platform/log.ts';
import { goOn } from './use-cases/ports/give-way.ts';
import { untilDone } from './use-cases/ports/may-begin.ts';

export type { Outside } from './assemble/outside.ts';

export interface Relance {
  readonly logger: Logger;
  runCli(argv: readonly string[]): Promise<CliAnswer>;
  /** Loads what serving needs, for who still has something else to wait for. */
  prepare(): Promise<void>;
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
  ground.onOpened(rooms);
  const commands = commandList([
    ...rooms.flatMap((room) => room.commands ?? []),
    doctorCommand({ checks: checksOf(ground, rooms) }),
    settingsCommand(settingsOf(plans)),
  ]);
  const close = async (): Promise<void> => {
    await ground.renderer.close();
    await outside.closeOutside();
  };
  let talk: Promise<Talk> | undefined;
  const load = (): Promise<Talk> => {
    talk ??= loadTalk(rooms);
    return talk;
  };
  return {
    logger: outside.logger,
    runCli: (argv) => runCli({ commands, companies: ground.companies }, argv),
    runPass: (name) => runPass(rooms, name),
    close,
    async prepare() {
      await load();
    },
    async serve(address) {
      const serving = await serve(ground, rooms, await load(), address);
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
    if (found) return amountOf(await found.run(goOn, untilDone));
  }
  throw new RangeError(`No pass is called ${name}`);
}
