import type { HelpEntry } from '../../src/channels/teams/chat/help-entry.ts';
import type { Language } from '../../src/domain/language.ts';

/** The most commands that the schema of manifests takes in a list. */
const MOST = 12;
const SCOPES = [['personal'], ['groupChat', 'team']] as const;

interface MenuCommand {
  readonly title: string;
  readonly description: string;
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly MenuCommand[];
}

export interface Menus {
  /** `bots[0].commandLists` of the manifest, in French. */
  readonly lists: readonly CommandList[];
  /** Their English texts, by the path of the text that each replaces. */
  readonly english: Readonly<Record<string, string>>;
  /** What a list had no place for, in French, by scope; help says it still. */
  readonly leftOut: readonly { readonly scope: string; readonly titles: readonly string[] }[];
}

/** Texts of Teams' menus are cut by Teams itself: blanks are plain. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

function commandOf({ words }: HelpEntry, language: Language): MenuCommand {
  const { say, menu = '' } = words(language);
  return { title: plain(say), description: plain(menu) };
}

/** The menus of commands that Teams offers, of what the rooms' help offers; the lowest rank first. */
export function buildMenus(entries: readonly HelpEntry[]): Menus {
  const ranked = entries
    .flatMap((entry) => (entry.menu ? [{ entry, ...entry.menu }] : []))
    .toSorted((a, b) => a.rank - b.rank);
  const built = SCOPES.map((scopes) => {
    const all = ranked.filter(
      ({ only }) => only === undefined || (only === 'personal') === scopes.some((scope) => scope === 'personal'),
    );
    const fits = all.length <= MOST;
    // Help itself stays: it says what the menu has no place for.
    const kept = fits ? all : [...all.slice(0, MOST - 1), ...all.slice(-1)];
    return {
      scopes,
      kept: kept.map(({ entry }) => entry),
      left: all.filter((one) => !kept.includes(one)).map(({ entry }) => commandOf(entry, 'fr').title),
    };
  });
  return {
    lists: built.map(({ scopes, kept }) => ({ scopes, commands: kept.map((entry) => commandOf(entry, 'fr')) })),
    english: Object.fromEntries(
      built.flatMap(({ kept }, list) =>
        kept.flatMap((entry, at) => {
          const { title, description } = commandOf(entry, 'en');
          const place = `bots[0].commandLists[${list}].commands[${at}]`;
          return [
            [`${place}.title`, title],
            [`${place}.description`, description],
          ];
        }),
      ),
    ),
    leftOut: built.flatMap(({ scopes, left }) => (left.length > 0 ? [{ scope: scopes.join(', '), titles: left }] : [])),
  };
}
