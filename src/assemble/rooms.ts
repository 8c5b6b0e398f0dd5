import type { OpenRoom } from './room.ts';
import { openCreditRoom } from './rooms/credit.ts';
import { openDispatchRoom } from './rooms/dispatch.ts';
import { openFiguresRoom } from './rooms/figures.ts';
import { openMorningRoom } from './rooms/morning.ts';
import { openRelanceRoom } from './rooms/relance.ts';
import { openSageWritesRoom } from './rooms/sage-writes.ts';
import { openTiersRoom } from './rooms/tiers.ts';

/** Every capability of the product, one line each. */
export const ROOMS: readonly OpenRoom[] = [
  openTiersRoom,
  openRelanceRoom,
  openDispatchRoom,
  openSageWritesRoom,
  openCreditRoom,
  openFiguresRoom,
  openMorningRoom,
];
