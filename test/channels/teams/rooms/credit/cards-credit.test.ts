import { describe, expect, it, test } from 'vitest';
import { encoursCard } from '../../../../../src/channels/teams/rooms/credit/cards/encours/encours.ts';
import { encoursWhyCard } from '../../../../../src/channels/teams/rooms/credit/cards/encours/why.ts';
import { holdListCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/list.ts';
import { holdWhyCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/why.ts';
import { lateListCard } from '../../../../../src/channels/teams/rooms/morning/cards/late-list.ts';
import { morningCard } from '../../../../../src/channels/teams/rooms/morning/cards/morning.ts';
import type { Card } from '../../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import { aSalesDocument } from '../../../../builders/credit.ts';
import { anItem, aReceiptItem } from '../../../../builders/open-item.ts';
import {
  aHoldListView,
  aHoldOf,
  aHoldView,
  aLateView,
  aMorningPost,
  anEncoursView,
  judgedFacts,
} from '../../harness/credit-views.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';

const stylesOf = (card: Card): unknown[] =>
  nodesOf(card).flatMap((node) => (node.type === 'Container' ? [node.style] : []));

describe('« Pourquoi ? »', () => {
  it('goes from what is owed to what would change the answer, with figures', () => {
    const text = textOf(holdWhyCard('fr', aHoldView({ hold: aHoldOf(judgedFacts({ settings: { base: 2 } })) })));
    expect(text).toContain('• Base de calcul : solde, factures et livraisons');
    expect(text).toContain('• Commandes (2) : 4 400,00 €, hors de la base, non compté');
    expect(text).toContain('• Total : encours de 12 050,00 €');
    expect(text).toContain('• Avec cette commande (3 260,00 €), l’encours serait de 15 310,00 €');
    expect(text).toContain('• 15 310,00 € − 10 000,00 € = 5 310,00 € de dépassement');
    expect(text).toContain('• Contrôle de la fiche : automatique, selon le dépassement');
    expect(text).toContain('• Résultat : À bloquer');
    expect(text).toContain('• Encaisser 5 310,00 € ramènerait l’encours au plafond.');
  });

  const SETTINGS: readonly [string, Parameters<typeof anEncoursView>[0], string][] = [
    [
      'H3: at the plafond, admitted',
      { items: [anItem({ amount: 10_000_00 })], documents: [] },
      'Encours égal au plafond : la société l’admet',
    ],
    [
      'H3: at the plafond, held',
      { items: [anItem({ amount: 10_000_00 })], documents: [], policy: { atPlafond: 'over' } },
      'Encours égal au plafond : la société le compte comme un dépassement',
    ],
    ['H10: 0 is unlimited', { sheet: { plafond: cents(0) } }, '0, ce que la société lit « illimité »'],
    [
      'H10: 0 is cash only',
      { sheet: { plafond: cents(0) }, policy: { zeroPlafond: 'cash-only' } },
      '0, ce que la société lit « comptant seulement »',
    ],
    ['a blocked account', { sheet: { control: 'blocked' } }, 'Contrôle de la fiche : « compte bloqué »'],
    ['a risk code', { sheet: { control: 'risk-code', riskRank: 3 } }, 'Contrôle de la fiche : par code risque'],
    [
      'a band of Sage',
      { items: [anItem({ amount: 10_500_00 })], documents: [] },
      'Tranche de ce code risque : de 0,01 € à 1 000,00 € de dépassement\n',
    ],
    [
      'H3: at the plafond, the first band',
      { items: [anItem({ amount: 10_000_00 })], documents: [], policy: { atPlafond: 'over' } },
      'de 0,01 € à 1 000,00 € de dépassement, et moins, car c’est la première',
    ],
    [
      'beyond the last band',
      { items: [anItem({ amount: 100_020_000_00 })], documents: [] },
      'à 99 999 999,00 € de dépassement, et plus, tant qu’aucune autre ne commence',
    ],
    [
      'H11: overpaid',
      { items: [aReceiptItem({ amount: 500_00 })], documents: [] },
      '10 000,00 € + 500,00 € (avance du client) = 10 500,00 € disponibles',
    ],
  ];
  test.each(SETTINGS)('%s', (_, facts, words) => {
    expect(textOf(encoursWhyCard('fr', anEncoursView(facts)))).toContain(words);
  });
});

describe('the encours of a customer', () => {
  it('H13, H15: says what becomes of each order, those that are stopped first', () => {
    const text = textOf(encoursCard('fr', anEncoursView()));
    expect(text.indexOf('BC260042')).toBeLessThan(text.indexOf('BC260044'));
    expect(text).toContain('bloquée, en attente de décision');
    expect(text).toContain('payée d’avance (640,00 €) : elle passe');
    expect(text).toContain('Devis et règlements restent possibles ; ce qui est déjà livré peut être facturé.');
  });

  it('says of a customer within the plafond that an order is blocked all the same, until somebody releases it', () => {
    const view = anEncoursView({ sheet: { plafond: cents(14_000_00) }, settings: { base: 2 } });
    expect(view.verdict.effect).toBe('a-livrer');
    const sentence = 'C’est avant ses commandes ouvertes : il y en a de bloquées, voir plus bas.';
    expect(textOf(encoursCard('fr', view))).toContain(sentence);
    const released = view.orders.map((one) => ({ ...one, hold: { id: 'hold-1', state: 'approved' as const } }));
    expect(textOf(encoursCard('fr', { ...view, orders: released }))).not.toContain(sentence);
  });

  it('H12: says which documents have no rate, and gives no green light', () => {
    const documents = [aSalesDocument({ piece: 'BC7', currency: 'USD', amount: null })];
    const card = encoursCard('fr', anEncoursView({ items: [], documents }));
    expect(textOf(card)).toContain('Je ne peux pas me prononcer');
    expect(textOf(card)).toContain('Pièce en devise sans cours, dans aucun total : BC7 (USD)');
    expect(stylesOf(card)).not.toContain('good');
  });

  it('H14: says first that Sage does not answer, of when the figures are, and never « OK »', () => {
    const within = anEncoursView({ sheet: { plafond: cents(50_000_00) } });
    expect(stylesOf(encoursCard('fr', within))).toContain('good');
    const card = encoursCard('fr', { ...within, orders: [], fromMemory: true });
    expect(textOf(card)).toMatch(
      /^Sage ne répond pas\nDonnée au 02\/03\/2026 à 08:31 : à confirmer, ne vaut pas accord\./u,
    );
    expect(textOf(card)).toContain('À livrer (au 02/03/2026 à 08:31, à confirmer)');
    expect(stylesOf(card)).not.toContain('good');
  });

  it('H5: names the payer, and those that it pays for', () => {
    const view = anEncoursView(
      {},
      {
        tiers: { code: 'LYON', name: 'Carat Lyon' },
        others: [
          { code: 'LYON', name: 'Carat Lyon' },
          { code: 'NICE', name: 'Carat Nice' },
        ],
      },
    );
    const text = textOf(encoursCard('fr', view));
    expect(text).toContain('Encours du payeur : Carat Distribution SARL (CARAT)');
    expect(text).toContain('Avec ce que doivent Carat Nice');
  });
});

describe('lists', () => {
  it('says of an order why it is held where no dépassement does, and since which day', () => {
    const rows = [aHoldOf(judgedFacts({ sheet: { control: 'blocked', plafond: cents(50_000_00) } }))];
    expect(textOf(holdListCard('fr', aHoldListView({ rows })))).toContain(
      'BC260042 · BIJOU · compte bloqué · depuis le 02/03/2026',
    );
  });

  it('opens each hold, and turns the pages', () => {
    const card = holdListCard('fr', aHoldListView({ total: 25, page: 2, pages: 3 }));
    expect(textOf(card)).toContain('25 commandes bloquées ou à surveiller');
    expect(
      nodesOf(card)
        .filter(({ verb }) => verb === 'hold.list')
        .map(({ data }) => data),
    ).toEqual([{ page: 1 }, { page: 3 }, { page: 2 }]);
    expect(
      nodesOf(card)
        .filter(({ verb }) => verb === 'hold.show')
        .map(({ data }) => data),
    ).toEqual([{ id: 'hold-1' }, { id: 'hold-2' }]);
  });

  it('an empty list of holds says whether anybody looked', () => {
    const never = aHoldListView({ rows: [], watched: [{ company: 'BIJOU', at: null }] });
    expect(textOf(holdListCard('fr', never))).toContain('jamais relevé, la liste peut être incomplète');
  });

  it('late customers: currencies apart, each account one press away', () => {
    const card = lateListCard('fr', aLateView());
    expect(textOf(card)).toMatch(/EUR\n11 862,90 €\n3 clients\nUSD\n3 050,00 US\$\n1 client/u);
    expect(nodesOf(card).find(({ verb }) => verb === 'account.show')?.data).toEqual({
      company: 'BIJOU',
      code: 'CARAT',
      currency: 'EUR',
    });
  });
});

describe('the morning post', () => {
  it('begins with what waits for somebody, and opens the hold', () => {
    const card = morningCard('fr', aMorningPost(), []);
    const text = textOf(card);
    expect(text).toContain('Échéances passées en retard depuis le 27/02/2026');
    expect(text.indexOf('Commandes en attente de décision')).toBeLessThan(text.indexOf('Les plus gros retards'));
    expect(nodesOf(card).find(({ verb }) => verb === 'hold.show')?.data).toEqual({ id: 'hold-1' });
  });

  it('leaves out sections with nothing in them', () => {
    const text = textOf(morningCard('fr', aMorningPost({ newlyBlocked: [], waiting: [], since: null }), []));
    expect(text).not.toContain('Commandes en attente de décision');
    expect(text).not.toContain('Clients passés « à bloquer »');
    expect(text).toContain('Échéances passées en retard\n');
  });

  it('says how many rows it leaves out, and never adds two currencies', () => {
    const [first] = aMorningPost().waiting;
    if (!first) throw new Error('Nothing waits');
    const waiting = Array.from({ length: 12 }, () => first);
    const newlyLateTotals = [
      { currency: 'EUR', total: cents(100_00), customers: 1 },
      { currency: 'USD', total: cents(50_00), customers: 1 },
    ];
    const text = textOf(morningCard('fr', aMorningPost({ waiting, newlyLateTotals, on: day('2026-03-02') }), []));
    expect(text).toContain('et 7 de plus');
    expect(text).toContain('100,00 € · 50,00 US$');
  });
});
