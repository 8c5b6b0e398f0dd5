import { describe, expect, it } from 'vitest';
import { approveForm } from '../../../../../src/channels/teams/rooms/credit/cards/holds/approve-form.ts';
import { holdCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/hold.ts';
import { holdListCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/list.ts';
import { orderCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/order.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { anApproval, anEncours, holdFacts } from '../../../../builders/hold.ts';
import { aHoldOf, aHoldView } from '../../harness/credit-views.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';

const facts = holdFacts({
  order: { piece: 'BC260099', amount: cents(0) },
  encours: anEncours({ withoutRate: [{ piece: 'BC260099', currency: 'USD' }] }),
});
const hold = aHoldOf(facts);
const view = aHoldView({ hold });

describe('H12: a held order whose rate is missing', () => {
  it.each([
    ['the hold card', holdCard('fr', view)],
    ['the salesperson’s card', orderCard('fr', view)],
    ['the form to grant', approveForm('fr', view)],
    ['the list', holdListCard('fr', { kind: 'holds', rows: [hold], total: 1, page: 1, pages: 1, watched: [] })],
  ])('%s says that the rate is missing, never 0', (_name, card) => {
    expect(textOf(card)).toContain('sans cours');
    expect(JSON.stringify(card)).not.toMatch(/(?<!\d)0,00/u);
  });

  it('offers to grant it without an amount', () => {
    const titles = nodesOf(holdCard('fr', view)).map(({ title }) => title);
    expect(titles).toContain('Accorder');
  });

  it('says of a release without an amount how long it holds', () => {
    const decided = aHoldView({ hold: aHoldOf(facts, { state: 'approved', decision: anApproval({ seen: facts }) }) });
    expect(textOf(holdCard('fr', decided))).toContain('tant que le cours de la devise manque');
    expect(textOf(orderCard('fr', decided))).toContain(
      'une fois son montant connu, une nouvelle décision sera demandée',
    );
  });
});
