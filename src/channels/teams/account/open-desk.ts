import type { DispatchReader } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import { findTiers } from '../../../use-cases/tiers/find-tiers.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../use-cases/tiers/show-customer.ts';
import { toCustomerView, type ViewPorts } from './account-view.ts';
import type { AccountDesk, ProgressDesk, TiersFinder } from './desk.ts';

/** Finds customers for the bot. */
export const openTiersFinder = (ports: Parameters<typeof findTiers>[0]): TiersFinder => ({
  async find(who, text) {
    const result = await findTiers(ports, who, text);
    return result.kind === 'one' ? { kind: 'one', company: result.found.company, code: result.found.code } : result;
  },
});

/** Opens accounts for the bot, made of use cases: nothing is decided here. */
export const openAccountDesk = (ports: ShowCustomerPorts & ViewPorts): AccountDesk => ({
  async open(who, company, code) {
    const shown = await showCustomer(ports, who, company, code);
    return shown.kind === 'refused' ? shown : toCustomerView(ports, shown, who);
  },
});

const PAST_LETTERS = 20;

/** How the letters of an account go, for the bot. */
export const openProgressDesk = ({
  dispatches,
}: {
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
}): ProgressDesk => ({
  dispatchesOf: async (draftId) => (await dispatches.listDispatches({ draftId }, PAST_LETTERS)).dispatches,
});
