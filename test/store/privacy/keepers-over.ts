import type { Additions } from '../../../src/assemble/additions.ts';
import type { Ground } from '../../../src/assemble/ground.ts';
import { personalSources } from '../../../src/assemble/rooms/privacy.ts';
import { ROOMS } from '../../../src/assemble/rooms.ts';
import type { PersonalAddition } from '../../../src/channels/cli/personal-addition.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';

/** The rooms of the product, and what is no room, opened on nothing but the store: what they keep on people is asked of it alone. */
export function keepersOver(store: SqlDatabase): readonly PersonalAddition[] {
  const companies = { list: () => [], get: () => undefined };
  const ground = { outside: { store }, companies, situation: { companies }, store: {}, links: {} } as unknown as Ground;
  const rooms: readonly Additions[] = ROOMS.map((plan) => plan.open(ground));
  return personalSources({ ...ground, added: (kind) => rooms.flatMap((room) => room[kind] ?? []) });
}
