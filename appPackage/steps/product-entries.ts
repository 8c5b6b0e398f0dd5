import { ROOMS } from '../../src/assemble/rooms.ts';
import type { HelpEntry } from '../../src/channels/teams/chat/help-entry.ts';
import { HELP_ENTRY } from '../../src/channels/teams/help/said-help.ts';

/** What the rooms of the product offer, and help itself. */
export async function productEntries(): Promise<readonly HelpEntry[]> {
  const own = await Promise.all(ROOMS.map((plan) => plan.help?.() ?? []));
  return [...own.flat(), HELP_ENTRY];
}
