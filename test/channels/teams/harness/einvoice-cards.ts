import { einvoiceCard } from '../../../../src/channels/teams/rooms/einvoicing/cards/einvoice.ts';
import { einvoicesCard } from '../../../../src/channels/teams/rooms/einvoicing/cards/einvoices.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { ListedStatus } from '../../../../src/use-cases/einvoicing/list-einvoices.ts';
import { aStatus } from '../../../builders/einvoice-status.ts';
import { HOSTILE, LONG } from './hostile.ts';

const ITEM = {
  ...{ ecNo: 1, piece: 'FA0001', due: null, amount: cents(100_000), left: cents(100_000), currency: 'EUR' },
};

export const aListed = (
  facts: Parameters<typeof aStatus>[0] = {},
  over: Partial<Omit<ListedStatus, 'status'>> = {},
): ListedStatus => ({
  ...{ status: aStatus({ key: 'k', ...facts }), effect: 'hold', until: null },
  found: { kind: 'open', tiers: 'CARAT', items: [ITEM] },
  customers: [{ code: 'CARAT', name: 'Carat Distribution SARL' }],
  ...over,
});

const hostile = (text: string): ListedStatus =>
  aListed(
    { invoice: text, code: text, label: text, reason: text, platform: text, payee: text },
    { customers: [{ code: 'CARAT', name: text }] },
  );
const nobody = (found: ListedStatus['found']): ListedStatus => aListed({}, { found, customers: [] });
const sent = aListed({ code: '211' }, { until: day('2026-03-09') });
const received = aListed({ code: '212' }, { effect: 'check' });
const factored = aListed({ code: '225', payee: 'Facto SA' }, { effect: 'payee' });
const pageOf = (listed: readonly ListedStatus[], page = 1, pages = 1) => ({
  ...{ kind: 'einvoices' as const, total: listed.length, held: listed.length, page, pages },
  rows: listed.map((one) => ({ company: 'BIJOU', listed: one })),
});
const seen = (listed: ListedStatus, maySettle = true) => ({
  ...{ kind: 'einvoice' as const, company: 'BIJOU', listed, maySettle },
});

/** What platforms say of invoices. */
export const einvoiceCards = (language: Language): Record<string, Card> => ({
  einvoices: einvoicesCard(
    language,
    pageOf([
      ...[aListed({ reason: 'TX_TVA_ERR · Taux de TVA erroné' }), sent, factored, received],
      aListed({ code: '299', label: 'Relue' }, { effect: 'check' }),
      ...[nobody({ kind: 'not-open' }), nobody({ kind: 'other-day', issued: day('2025-01-10') })],
    ]),
  ),
  einvoicesEmpty: einvoicesCard(language, pageOf([])),
  einvoicesHostile: einvoicesCard(
    language,
    pageOf(
      Array.from({ length: 10 }, () => hostile(HOSTILE)),
      2,
      3,
    ),
    HOSTILE,
  ),
  einvoicesLong: einvoicesCard(
    language,
    pageOf(
      Array.from({ length: 10 }, () => hostile(LONG)),
      2,
      3,
    ),
  ),
  einvoice: einvoiceCard(language, seen(aListed({ reason: 'TX_TVA_ERR' }))),
  einvoiceAccount: einvoiceCard(language, seen(aListed({ code: '227' }, { effect: 'payee' }))),
  einvoiceRead: einvoiceCard(language, seen(factored, false)),
  einvoiceChecked: einvoiceCard(language, seen(received)),
  einvoiceUnknown: einvoiceCard(language, seen(nobody({ kind: 'several', tiers: ['A', 'B'] }))),
  einvoiceHostile: einvoiceCard(language, seen(hostile(HOSTILE))),
});
