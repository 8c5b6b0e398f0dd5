import path from 'node:path';
import type { DemoRefusal } from '../channels/words/demo.ts';
import { holderOf } from '../embedded/engine/lock.ts';
import { commandFor, type DemoOptions } from './demo-options.ts';
import { DEMO_PARTS, findUnusable, type UnusablePort, whoListens, withFreePorts } from './demo-ports.ts';
import { baseFolder } from './embedded/open-embedded.ts';

/** Where the demo would start. */
export interface Place {
  /** Data folder. */
  readonly folder: string;
  /** The folder was chosen, and must be chosen again to be the same one. */
  readonly isChosen: boolean;
  readonly platform: NodeJS.Platform;
}

/**
 * What keeps the demo from starting, before anything is opened, made or removed; null: nothing does. A folder that another demo
 * has comes first: with other ports alone a second one would stop there.
 */
export async function findObstacle(options: DemoOptions, place: Place): Promise<DemoRefusal | null> {
  const { folder, platform } = place;
  const parts = DEMO_PARTS.filter((part) => part !== 'playground' || options.withPlayground);
  const unusable = await findUnusable(options.ports, parts);
  const holder = holderOf(baseFolder(folder));
  if (holder) {
    const ports = await withFreePorts(options.ports, unusable);
    return { code: 'held', pid: holder.pid, folder, goOn: commandFor(options, ports, freeFolder(folder), platform) };
  }
  return unusable.length > 0 ? refusePorts(options, place, unusable) : null;
}

/** Ports that cannot be had, with a command line that avoids them. */
export async function refusePorts(
  options: DemoOptions,
  { folder, isChosen, platform }: Place,
  unusable: readonly UnusablePort[],
): Promise<DemoRefusal> {
  const ports = await withFreePorts(options.ports, unusable);
  return {
    code: 'ports',
    unusable: unusable.map((one) => ({ ...one, whoListens: whoListens(one.port, platform) })),
    goOn: commandFor(options, ports, isChosen ? folder : null, platform),
  };
}

/** The first of `<folder>-2`, `<folder>-3`… that nobody has. */
function freeFolder(folder: string): string {
  const base = path.normalize(folder).replace(/[\\/]+$/, '');
  for (let number = 2; ; number += 1) {
    const other = `${base}-${number}`;
    if (holderOf(baseFolder(other)) === null) return other;
  }
}
