import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { type HouseTemplate, makeHouse } from './house/template.ts';
import { NO_FAULT, type Suffered, suffer } from './suffer.ts';

/** Faults over houses of their own, all measured against one that nothing disturbed. */
export interface FaultSeries {
  suffer(fault: Fault, seed: number): Promise<Suffered>;
  close(): Promise<void>;
}

/** The mail answers no letter of ours: it waits for a person to say whose it is, and is told nobody. */
const NONE = 'comments on answers';

/** Makes the house that all are copied from, and lives it once in peace. Throws where even that goes wrong. */
export async function openSeries(): Promise<FaultSeries> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-house-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const template: HouseTemplate = await makeHouse(folder);
    const whole = await suffer(template, NO_FAULT, 0, null);
    if (whole.wrongs.length > 0) throw new Error(`Nothing was broken, and yet: ${whole.wrongs.join('; ')}`);
    const idle = Object.entries(whole.beside).flatMap(([what, count]) => (count > 0 || what === NONE ? [] : [what]));
    if (idle.length > 0) throw new Error(`Journeys with nothing to do: ${idle.join('; ')}`);
    return { suffer: (fault, seed) => suffer(template, fault, seed, whole.beside), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
