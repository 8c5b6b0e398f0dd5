import type { RoomPlan } from './room.ts';
import { credit } from './rooms/credit.ts';
import { dispatch } from './rooms/dispatch.ts';
import { figures } from './rooms/figures.ts';
import { morning } from './rooms/morning.ts';
import { positions } from './rooms/positions.ts';
import { relance } from './rooms/relance.ts';
import { runs } from './rooms/runs.ts';
import { sageWrites } from './rooms/sage-writes.ts';
import { tiers } from './rooms/tiers.ts';

/** Every capability of the product, one line each. */
export const ROOMS: readonly RoomPlan[] = [
  tiers,
  relance,
  dispatch,
  runs,
  sageWrites,
  credit,
  figures,
  positions,
  morning,
];
