import type { RoomPlan } from './room.ts';
import { bank } from './rooms/bank.ts';
import { credit } from './rooms/credit.ts';
import { dispatch } from './rooms/dispatch.ts';
import { figures } from './rooms/figures.ts';
import { morning } from './rooms/morning.ts';
import { penalties } from './rooms/penalties.ts';
import { positions } from './rooms/positions.ts';
import { privacy } from './rooms/privacy.ts';
import { recovery } from './rooms/recovery.ts';
import { relance } from './rooms/relance.ts';
import { runs } from './rooms/runs.ts';
import { sageWrites } from './rooms/sage-writes.ts';
import { statements } from './rooms/statements.ts';
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
  penalties,
  statements,
  positions,
  bank,
  morning,
  recovery,
  privacy,
];
