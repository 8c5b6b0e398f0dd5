import type { z } from 'zod';
import type { Company } from '../domain/company/company.ts';
import { decide, type RoomSetting, type RoomSettings, settingOf } from '../domain/company/room-setting.ts';
import { strict } from './strict.ts';

/** What a room adds to `policy` of a company in the companies file. */
export interface SettingsPart {
  readonly setting: RoomSetting;
  /** Reads what the file says; what it leaves out is the default's. */
  readonly schema: z.ZodType<object, z.ZodTypeDef, unknown>;
  /** A line a field: what it means, in French, as the terminal says it. */
  readonly meaning: Readonly<Record<string, string>>;
  /** What a company decided, field by field as the file would say it. */
  written(company: Pick<Company, 'settings'>): Readonly<Record<string, unknown>>;
  /** The default, likewise. */
  readonly writtenByDefault: Readonly<Record<string, unknown>>;
}

/** How each field of a setting is read and checked. */
type Fields<Value> = { readonly [Name in keyof Value]-?: z.ZodType<Value[Name], z.ZodTypeDef, unknown> };

/**
 * A room's setting, with how each of its fields is read (`strict` for an object inside) and what it means. A field that there is not
 * is refused, and what the file leaves out is the default's. `write`: the other way round, where the file says it otherwise than rules read it.
 */
export const settingsPart = <Value extends object>(
  setting: RoomSetting<Value>,
  fields: Fields<Value>,
  meaning: Readonly<Record<keyof Value & string, string>>,
  write: (value: Value) => object = (value) => value,
): SettingsPart => ({
  setting,
  schema: strict({ ...fields })
    .partial()
    .transform((said) => ({ ...setting.byDefault, ...said })),
  meaning,
  written: (company) => ({ ...write(settingOf(company, setting)) }),
  writtenByDefault: { ...write(setting.byDefault) },
});

/**
 * The parts of rooms as fields beside those that `policy` has itself. Throws where two claim one key: nothing starts that would
 * read the one as the other.
 */
export function fieldsOf(parts: readonly SettingsPart[], own: readonly string[]): z.ZodRawShape {
  const taken = new Set(own);
  for (const { setting } of parts) {
    if (taken.has(setting.key)) throw new Error(`Two settings are called « policy.${setting.key} »`);
    taken.add(setting.key);
  }
  return Object.fromEntries(parts.map(({ setting, schema }) => [setting.key, schema.optional()]));
}

/** What a `policy` that was read says of rooms' settings. */
export const decidedIn = (parts: readonly SettingsPart[], policy: Readonly<Record<string, unknown>>): RoomSettings =>
  parts.reduce<RoomSettings>((settings, { setting }) => {
    const value = policy[setting.key];
    return typeof value === 'object' && value !== null ? decide(setting, value, settings) : settings;
  }, new Map());
