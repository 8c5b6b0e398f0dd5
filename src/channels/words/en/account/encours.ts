import { formatCount } from '../../format.ts';
import type { Words } from '../../fr.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);

export const encours: Words['encours'] = {
  parts: {
    solde: 'Account balance',
    factures: 'Invoices',
    livraisons: 'Delivery notes',
    preparations: 'Picking orders',
    commandes: 'Sales orders',
    retours: 'Returns',
    avoirs: 'Credit notes',
    acomptes: 'Down payments',
  },
  effects: {
    'a-livrer': 'Deliver',
    'a-surveiller': 'Watch',
    'a-bloquer': 'Block',
    'cannot-tell': 'I cannot tell',
  },
  plafonds: { unlimited: 'unlimited', 'cash-only': 'cash only' },
  reasons: {
    accountBlocked: 'The account is blocked in Sage (“compte bloqué” on the customer’s record).',
    riskCode: (rank, label) => `The customer’s record bears risk code ${rank}, “${label}”.`,
    noRiskCode: 'The customer’s record follows the risk code and bears none.',
    unknownRiskCode: (rank) => `The customer’s record bears risk code ${rank}, which Sage does not define.`,
    unlimited: 'The customer has no credit limit.',
    withinLimit: (available) => `The exposure is within the limit: ${available} left.`,
    atLimit: (rank, label) =>
      `The exposure is exactly at the limit, which the company counts as over: risk code ${rank}, “${label}”.`,
    overLimit: (over, rank, label) => `The exposure is ${over} over the limit: risk code ${rank}, “${label}”.`,
    noBand: (over) => `The exposure is ${over} over the limit, and Sage has no over-limit band.`,
    cashOnly: (owed) => `The customer pays cash, and the exposure is ${owed}.`,
    controlOff: 'Sage does not control exposure in this company.',
    rateMissing: (count, pieces) =>
      `The exchange rate is missing on ${plural(count, 'document', 'documents')} ${pieces}: the exposure is not complete.`,
  },
  lifts: {
    pay: (amount) => `Collecting ${amount} would bring the exposure back to the limit.`,
    payBelow: (amount) => `Collecting ${amount} would bring the exposure under the limit.`,
    payBeyond: 'Any payment would bring the exposure under the limit.',
    payAll: (amount) => `Collecting ${amount} would settle the exposure.`,
    prepay: (amount) => `A down payment of ${amount} would pay the order in advance: it would pass.`,
    unblock: 'Lift “compte bloqué” on the customer’s record in Sage.',
    riskCode: 'Change the risk code on the customer’s record in Sage.',
    rate: 'Enter the exchange rate of these documents in Sage.',
    bands: 'Define the over-limit bands of the risk codes in Sage.',
    none: 'Nothing to lift.',
  },
  orders: {
    prepaid: (amount) => `paid in advance (${amount}): it passes`,
    notHeldYet: 'not held at this stage',
    passes: 'passes',
    warns: 'passes, customer to watch',
    held: 'blocked',
    states: {
      pending: 'blocked, waiting for a decision',
      noted: 'passes, customer to watch',
      approved: 'released',
      refused: 'blocked, release refused',
    },
  },
  encours: 'Exposure',
  notCounted: 'not counted',
  plafond: 'Credit limit',
  available: 'Available',
  overLimit: 'Over the limit',
  insurance: 'Credit insurance',
  late: 'Overdue',
  oldest: (days) => `for ${formatCount(days, 'en')}\u00a0d`,
  withoutRate: (count, pieces) =>
    `Foreign ${plural(count, 'document', 'documents')} without a rate, in no total: ${pieces}`,
  readAt: (at) => `As of ${at}`,
  fromMemoryTitle: 'Sage does not answer',
  fromMemory: (at) => `As of ${at}: to be confirmed, not an agreement.`,
  effectFromMemory: (effect, at) => `${effect} (as of ${at}, to be confirmed)`,
  others: (names) => `With what is owed by ${names}`,
  noAmount: 'no rate',
};
