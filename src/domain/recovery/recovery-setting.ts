import { USUAL_MOTIFS, USUAL_SCENARIO } from '../company/default-policy.ts';
import type { RoomSetting } from '../company/room-setting.ts';
import type { Scenario } from './files/scenario.ts';

/** What a company decided about disputes and files. */
export interface RecoverySetting {
  /** Why an invoice is disputed, or a file opened. */
  readonly motifs: readonly string[];
  readonly scenarios: readonly Scenario[];
}

export const RECOVERY_SETTING: RoomSetting<RecoverySetting> = {
  key: 'recovery',
  byDefault: { motifs: USUAL_MOTIFS, scenarios: [USUAL_SCENARIO] },
};
