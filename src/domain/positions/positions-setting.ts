import type { RoomSetting } from '../company/room-setting.ts';

/** What a company decided about lists that are read from kept positions. */
export interface PositionsSetting {
  /** Lists read Sage itself where the last pass is this many minutes old, or older; 0: always. */
  readonly maxAgeMinutes: number;
}

export const POSITIONS: RoomSetting<PositionsSetting> = {
  key: 'positions',
  // Ten passes: one that fails, or a restart, is nothing that people notice.
  byDefault: { maxAgeMinutes: 10 },
};
