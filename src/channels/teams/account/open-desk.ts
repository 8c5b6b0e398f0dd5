import { findTiers } from '../../../use-cases/tiers/find-tiers.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../use-cases/tiers/show-customer.ts';
import { toCustomerView, type ViewPorts } from './account-view.ts';
import type { AccountDesk, TiersFinder } from './desk.ts';

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
