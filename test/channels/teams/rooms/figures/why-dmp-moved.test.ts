import { describe, expect, test } from 'vitest';
import { toCustomerView } from '../../../../../src/channels/teams/account/account-view.ts';
import { customerCard } from '../../../../../src/channels/teams/account/card/customer.ts';
import { dmpCard } from '../../../../../src/channels/teams/rooms/figures/cards/dmp.ts';
import type { DmpBy } from '../../../../../src/domain/company/figures-policy.ts';
import { type Day, day } from '../../../../../src/domain/day.ts';
import type { Language } from '../../../../../src/domain/language.ts';
import { showDmp } from '../../../../../src/use-cases/figures/show-dmp.ts';
import { showCustomer } from '../../../../../src/use-cases/tiers/show-customer.ts';
import { aCompany, aPolicy } from '../../../../builders/company.ts';
import { anInvoice, aReceipt } from '../../../../builders/entry.ts';
import { SOPHIE } from '../../../../builders/memory.ts';
import { NO_HOLDS } from '../../../../fakes/relance/no-holds.ts';
import { openDesk } from '../../../../use-cases/bench/desk.ts';
import { textOf } from '../../harness/read-card.ts';

const DAY_MS = 86_400_000;
/** What the desk's clock shows first. */
const CHANGED = day('2026-03-02');

const PAID = [
  anInvoice({ ecNo: 10, date: '2025-12-01', due: '2025-12-31', letter: 'AA' }),
  aReceipt({ ecNo: 11, date: '2026-01-30', letter: 'AA' }),
  anInvoice({ ecNo: 1 }),
];

/** The card of Carat and that of its DMP, as many days after the rules changed; null: they never did. */
async function cardsAfter(days: number, changedOn: Day | null = CHANGED, dmpBy: DmpBy = 'invoice') {
  const figures = { ...aCompany().policy.figures, dmpBy };
  const company = aCompany({ policy: aPolicy({}, { figures }) });
  const desk = openDesk({ entries: PAID, company });
  const { store, state, clock } = desk;
  const start = { company: company.code, name: 'Bijou', currency: 'EUR', asOf: CHANGED, dmpBy, total: 0 };
  await store.beginDataset(start, clock.now());
  const held = state.datasets.byCompany.get(company.code);
  if (held?.state) held.state = { ...held.state, dmpChangedOn: changedOn };
  clock.pass(days * DAY_MS);
  const ports = { ...desk.ports, ...NO_HOLDS, dataset: store, archive: { folderLink: async () => null } };
  const shown = await showCustomer(ports, SOPHIE, company.code, 'CARAT');
  const dmp = await showDmp(ports, SOPHIE, company.code, 'CARAT');
  if (shown.kind === 'refused' || dmp.kind === 'refused') throw new Error('Refused');
  const account = await toCustomerView(ports, shown, SOPHIE);
  return (language: Language) => [customerCard(language, account), dmpCard(language, dmp)].map(textOf);
}

describe('why a DMP moved is on the card of the customer and on that of the DMP', () => {
  test.each([
    [-1, false],
    [0, true],
    [31, true],
    [32, false],
  ])('%s days after the rules changed: %s', async (days, isSaid) => {
    const cards = (await cardsAfter(days))('fr');
    expect(cards.map((text) => text.includes('Depuis le 02/03/2026, le DMP compte par facture'))).toEqual([
      isSaid,
      isSaid,
    ]);
  });

  test('where no figure was ever decided otherwise nothing is said', async () => {
    for (const text of (await cardsAfter(0, null))('fr')) expect(text).not.toContain('dit jusqu’au');
  });

  test('in French and in English, with what it counts and counted before', async () => {
    const cards = await cardsAfter(3);
    for (const text of cards('fr')) {
      expect(text).toContain(
        'Depuis le 02/03/2026, le DMP compte par facture et sans les pertes (avant : par échéance) ; mention affichée jusqu’au 02/04/2026.',
      );
    }
    for (const text of cards('en')) {
      expect(text).toContain('the DMP counts by invoice and without losses (before: by instalment); shown until');
    }
  });

  test('a company whose DMP counts instalments still is told of the losses alone', async () => {
    const cards = await cardsAfter(3, CHANGED, 'instalment');
    for (const text of cards('fr')) {
      expect(text).toContain('le DMP compte sans les pertes (avant : une perte comptait comme un règlement)');
      expect(text).not.toContain('par facture et sans');
    }
    for (const text of cards('en')) expect(text).toContain('(before: a loss counted as a payment)');
  });
});
