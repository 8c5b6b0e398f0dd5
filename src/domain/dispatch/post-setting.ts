import type { RoomSetting } from '../company/room-setting.ts';

/** What a company decided about letters by post. */
export interface PostSetting {
  /** Levels whose letters go en recommandé unless somebody, or the plan, says otherwise. */
  readonly registeredLevels: readonly number[];
  /** Each letter of a gathered file begins on a sheet of its own, also where it is printed on both sides. */
  readonly bothSides: boolean;
}

export const POST: RoomSetting<PostSetting> = {
  key: 'post',
  // A mise en demeure takes no form (art. 1344 C. civ.), but who sends it must prove it: a recommandé is advised. Two customers on
  // one sheet is worse than a blank page.
  byDefault: { registeredLevels: [4], bothSides: true },
};
