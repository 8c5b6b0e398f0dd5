import { holdsOf } from '../../../domain/recovery/holds.ts';
import type { HeldAccount, HeldElsewhere } from '../../../domain/relance/held-elsewhere.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { MatterReader } from '../../ports/recovery/matter-store.ts';
import type { HeldInstalments } from '../../ports/relance/held-instalments.ts';

/** What stands between customers and us, as it holds their instalments out of reminders. */
export const heldByMatters = (matters: Pick<MatterReader, 'holdingMatters'>): HeldInstalments => ({
  async readHeld(company, asked, today) {
    const held = new Map<TiersCode, (HeldElsewhere | HeldAccount)[]>();
    for (const matter of await matters.holdingMatters(company, asked)) {
      const own = holdsOf(matter).filter(({ until }) => until === null || until >= today);
      if (own.length > 0) held.set(matter.tiers, [...(held.get(matter.tiers) ?? []), ...own]);
    }
    return held;
  },
});
