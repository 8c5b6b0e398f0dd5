/** What a room lets each company decide: `policy.<key>` of the companies file, and what applies where the file leaves it out. */
export interface RoomSetting<Value extends object = object> {
  readonly key: string;
  readonly byDefault: Value;
}

/** What a company decided of the settings of rooms: made by `decide`, read by `settingOf`. */
export type RoomSettings = ReadonlyMap<RoomSetting, object>;

const NONE: RoomSettings = new Map();

/** The same settings, with what was decided of one more room. */
export const decide = <Value extends object>(
  setting: RoomSetting<Value>,
  value: Value,
  others: RoomSettings = NONE,
): RoomSettings => new Map([...others, [setting, value]]);

/** What a company decided of a room's setting; its default where it decided nothing. */
export const settingOf = <Value extends object>(
  { settings = NONE }: { readonly settings?: RoomSettings },
  setting: RoomSetting<Value>,
): Value =>
  // Only `decide` puts a value under a setting, and it takes no other kind.
  (settings.get(setting) as Value | undefined) ?? setting.byDefault;
