import type { RoomPlan } from './room.ts';
import { bank } from './rooms/bank.ts';
import { comments } from './rooms/comments.ts';
import { credit } from './rooms/credit.ts';
import { dispatch } from './rooms/dispatch.ts';
import { einvoicing } from './rooms/einvoicing.ts';
import { figures } from './rooms/figures.ts';
import { guide } from './rooms/guide.ts';
import { litigation } from './rooms/litigation.ts';
import { morning } from './rooms/morning.ts';
import { penalties } from './rooms/penalties.ts';
import { plans } from './rooms/plans.ts';
import { positions } from './rooms/positions.ts';
import { privacy } from './rooms/privacy.ts';
import { recovery } from './rooms/recovery.ts';
import { relance } from './rooms/relance.ts';
import { replies } from './rooms/replies.ts';
import { restored } from './rooms/restored.ts';
import { runs } from './rooms/runs.ts';
import { sageWrites } from './rooms/sage-writes.ts';
import { statements } from './rooms/statements.ts';
import { status } from './rooms/status.ts';
import { templates } from './rooms/templates.ts';
import { tiers } from './rooms/tiers.ts';

/** Every capability of the product, one line each. */
export const ROOMS: readonly RoomPlan[] = [
  tiers,
  relance,
  dispatch,
  runs,
  replies,
  sageWrites,
  credit,
  figures,
  penalties,
  statements,
  plans,
  positions,
  bank,
  einvoicing,
  morning,
  recovery,
  comments,
  privacy,
  templates,
  litigation,
  status,
  guide,
  restored,
];
