import { guidePages } from '../../channels/http/guide/guide-route.ts';
import type { RoomPlan } from '../room.ts';

/** The user guide, which a browser opens. */
export const guide: RoomPlan = { name: 'guide', open: () => ({ pages: guidePages() }) };
