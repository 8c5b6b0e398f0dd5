import type { RoomSetting } from '../company/room-setting.ts';
import type { Tiers } from '../tiers/tiers.ts';
import type { TemplateSourceName } from './version.ts';

/** Which customers a segment holds: of one of these countries, as Sage writes them, or with a code that begins so. */
export interface TemplateSegment {
  readonly countries: readonly string[];
  readonly codes: readonly string[];
}

/** Where a company keeps the texts of its letters, and for whom it has others. */
export interface TemplatesSetting {
  /** `delivered`: it has none of its own. */
  readonly from: 'delivered' | TemplateSourceName;
  /** Of this machine, for `from: "folder"`. */
  readonly folder: string;
  /** By name, as file names say it; the first that holds a customer is theirs. */
  readonly segments: Readonly<Record<string, TemplateSegment>>;
}

export const TEMPLATES: RoomSetting<TemplatesSetting> = {
  key: 'templates',
  byDefault: { from: 'delivered', folder: '', segments: {} },
};

/** Whether a company has texts of its own at all. */
export const hasTemplates = ({ from }: TemplatesSetting): boolean => from !== 'delivered';

const sameText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The segment of a customer; '': none. */
export function segmentOf(tiers: Pick<Tiers, 'code' | 'country'>, { segments }: TemplatesSetting): string {
  const found = Object.entries(segments).find(
    ([, { countries, codes }]) =>
      countries.some((country) => sameText(country, tiers.country)) ||
      codes.some((code) => code !== '' && tiers.code.toLowerCase().startsWith(code.toLowerCase())),
  );
  return found?.[0] ?? '';
}
