import type { RoomSetting } from '../company/room-setting.ts';
import type { TemplateSourceName } from './version.ts';

/** Where a company keeps the texts of its letters. For whom it has others, the segments of its plan say. */
export interface TemplatesSetting {
  /** `delivered`: it has none of its own. */
  readonly from: 'delivered' | TemplateSourceName;
  /** Of this machine, for `from: "folder"`. */
  readonly folder: string;
}

export const TEMPLATES: RoomSetting<TemplatesSetting> = {
  key: 'templates',
  byDefault: { from: 'delivered', folder: '' },
};

/** Whether a company has texts of its own at all. */
export const hasTemplates = ({ from }: TemplatesSetting): boolean => from !== 'delivered';
