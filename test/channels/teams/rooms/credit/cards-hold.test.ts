import { describe, expect, it, test } from 'vitest';
import { approveForm } from '../../../../../src/channels/teams/rooms/credit/cards/holds/approve-form.ts';
import { holdCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/hold.ts';
import { orderCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/order.ts';
import { refuseForm } from '../../../../../src/channels/teams/rooms/credit/cards/holds/refuse-form.ts';
import { holdWhyCard } from '../../../../../src/channels/teams/rooms/credit/cards/holds/why.ts';
import type { Card } from '../../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import type { HoldState } from '../../../../../src/domain/credit/hold.ts';
import { anApproval, aRefusal } from '../../../../builders/hold.ts';
import { anItem } from '../../../../builders/open-item.ts';
import { holdIn } from '../../harness/credit-cards.ts';
import { aHoldOf, aHoldView, judgedFacts } from '../../harness/credit-views.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';

const verbsOf = (card: Card): unknown[] => [
  ...new Set(nodesOf(card).flatMap((node) => (node.type === 'Action.Execute' ? [node.verb] : []))),
];
/** What only reads, on every card of a hold. */
const READING = ['hold.why', 'account.show', 'hold.show', 'hold.list'];

describe('the card on which an order is decided', () => {
  it('shows the customer, the order, its amount, why, and the dépassement that it makes', () => {
    const text = textOf(holdCard('fr', aHoldView()));
    expect(text).toContain('Carat Distribution SARL');
    expect(text).toContain(
      'Bon de commande BC260042 du 23/02/2026 · livraison le 10/03/2026 · réf. Chantier des Lilas',
    );
    expect(text).toContain('3 760,00 €');
    expect(text).toContain('dont 500,00 € d’acompte');
    expect(text).toContain('L’encours dépasse de 6 290,00 € le plafond');
    expect(text).toContain('Commercial : Luc Morel');
    expect(text).toContain('Décision attendue : Direction financière, depuis le 02/03/2026 à 08:31');
    expect(text).toContain('donnée au 02/03/2026 à 08:31');
  });

  it('H1: every component is in the table, and the bars are shares of those that add up', () => {
    const card = holdCard('fr', aHoldView());
    for (const line of [
      'Solde comptable',
      'Factures (1)',
      'Bons de livraison (1)',
      'Préparations (1)',
      'Commandes (2)',
    ]) {
      expect(textOf(card)).toContain(line);
    }
    const chart = nodesOf(card).find((node) => node.type === 'Chart.HorizontalBar.Stacked');
    const bars = (chart?.data ?? []) as readonly { data: readonly { legend: string; value: number }[] }[];
    const data = bars.flatMap((bar) => bar.data);
    expect(data.map(({ legend, value }) => [legend, value])).toEqual([
      ['Solde comptable', 50],
      ['Factures', 7],
      ['Bons de livraison', 13],
      ['Préparations', 5],
      ['Commandes', 25],
    ]);
    expect(chart?.fallback).toBe('drop');
  });

  it('says which components the base leaves out, and adds the order by itself', () => {
    const text = textOf(holdCard('fr', aHoldView({ hold: aHoldOf(judgedFacts({ settings: { base: 2 } })) })));
    expect(text).toMatch(/Commandes \(2\)\n4 400,00 €\nhors encours/u);
    expect(text).toMatch(/Encours\n12 050,00 €\nCette commande\n3 260,00 €\nEncours avec la commande\n15 310,00 €/u);
  });

  const BUTTONS: readonly [HoldState, readonly string[]][] = [
    ['pending', ['hold.approve', 'hold.approve.form', 'hold.refuse.form', 'hold.ask.form']],
    ['noted', []],
    ['approved', []],
    ['refused', ['hold.again.form']],
    ['superseded', []],
    ['lifted', []],
    ['gone', []],
    ['expired', []],
  ];
  test.each(BUTTONS)('a hold that is %s offers %j besides what only reads', (state, acts) => {
    expect(verbsOf(holdCard('fr', holdIn(state)))).toEqual([...acts, ...READING]);
  });

  it('I9: shows no decision to those who may not decide', () => {
    const may = { decide: false, approve: false, ask: false, answer: false, askAgain: false };
    expect(verbsOf(holdCard('fr', aHoldView({ may })))).toEqual(READING);
  });

  it('I2: lets refuse, and offers no release, to those whose threshold the order is above', () => {
    const may = { decide: true, approve: false, ask: true, answer: false, askAgain: false };
    expect(verbsOf(holdCard('fr', aHoldView({ may })))).toEqual(['hold.refuse.form', 'hold.ask.form', ...READING]);
  });

  it('says what is left of the plafond with the order, as « Pourquoi ? » does', () => {
    const facts = judgedFacts({ sheet: { control: 'blocked', plafond: cents(50_000_00) }, settings: { base: 2 } });
    const view = aHoldView({ hold: aHoldOf(facts) });
    expect(textOf(holdCard('fr', view))).toMatch(/Disponible\n34\s690,00\s€\navec la commande/u);
    expect(textOf(holdWhyCard('fr', view))).toMatch(/= 34\s690,00\s€ disponibles/u);
  });

  it('says first what was decided: by whom, when, as whose substitute, how far and why', () => {
    const text = textOf(holdCard('fr', holdIn('approved')));
    expect(text).toMatch(/^Commande débloquée\nAccordé par Sophie Lambert le 16\/03\/2026 à 09:30, par suppléance\n/u);
    expect(text).toContain('Valable jusqu’au 15/04/2026, pour 3 760,00 € au plus');
    expect(text).toContain('Motif : Virement annoncé');
  });

  it('I6: says that a release is over once its day is past', () => {
    const text = textOf(holdCard('fr', holdIn('expired')));
    expect(text).toContain('Déblocage terminé');
    expect(text).toContain('Était valable jusqu’au 28/02/2026');
  });

  it('I8: says where the encours had moved between the request and the decision', () => {
    const seen = judgedFacts({ items: [anItem({ amount: 9_000_00 })] });
    const hold = aHoldOf(judgedFacts(), { state: 'approved', decision: anApproval({ seen }) });
    expect(textOf(holdCard('fr', aHoldView({ hold })))).toContain(
      'Encours vu en décidant : 16 430,00 € (à la demande : 16 290,00 €)',
    );
    expect(textOf(holdCard('fr', holdIn('approved')))).not.toContain('Encours vu en décidant');
  });

  it('recalls earlier decisions on the payer, and not requests that nobody decided', () => {
    const facts = judgedFacts();
    const past = [
      aHoldOf(facts, { state: 'lifted', piece: 'BC9' }),
      aHoldOf(facts, { state: 'refused', decision: aRefusal({ seen: facts }) }),
    ];
    const text = textOf(holdCard('fr', aHoldView({ past })));
    expect(text).toContain('16/03/2026 · BC260042 · 3 760,00 € · refusé par Sophie Lambert : Retards répétés');
    expect(text.match(/BC260042 · 3 760/gu)).toHaveLength(1);
  });

  it('names the payer where it is another than the customer (case H5)', () => {
    const facts = { ...judgedFacts(), tiers: { code: 'CARAT-LYON', name: 'Carat Lyon' } };
    const text = textOf(holdCard('fr', aHoldView({ hold: aHoldOf(facts) })));
    expect(text).toContain('Payeur : Carat Distribution SARL (CARAT)');
  });

  it('carries ids and the version that was seen, and nothing else', () => {
    const acts = nodesOf(holdCard('fr', aHoldView())).filter(({ verb }) => /^hold\.(?!list)/u.test(String(verb)));
    expect(acts.map((node) => node.data)).toEqual(acts.map(() => ({ id: 'hold-1', version: 3 })));
  });
});

describe('the card of the salesperson', () => {
  it('says what happened to the order, why, and what would release it', () => {
    const text = textOf(orderCard('fr', holdIn('pending')));
    expect(text).toContain('Bon de commande BC260042 : bloquée');
    expect(text).toContain('Ne la faites pas préparer avant la décision.');
    expect(text).toContain('Encaisser 6 290,00 € ramènerait l’encours au plafond.');
  });

  it('I1: tells an approver who took it that somebody else decides, and a salesperson nothing of it', () => {
    const may = { decide: false, approve: false, ask: true, answer: false, askAgain: false };
    const sentence = 'C’est votre commande ou votre demande : quelqu’un d’autre décide.';
    expect(textOf(orderCard('fr', aHoldView({ own: true, may })))).toContain(sentence);
    expect(textOf(orderCard('fr', aHoldView({ own: true, may: { ...may, ask: false } })))).not.toContain(sentence);
  });

  it('H17: tells not to deliver what is being prepared', () => {
    const facts = judgedFacts({ piece: 'PL260012' });
    const text = textOf(orderCard('fr', aHoldView({ hold: aHoldOf(facts) })));
    expect(text).toContain('Préparation de livraison PL260012 : bloquée');
    expect(text).toContain('Ne livrez pas avant la décision.');
  });

  it('I7: gives the reason of a refusal, and lets it be asked again', () => {
    const card = orderCard('fr', holdIn('refused'));
    expect(textOf(card)).toContain('Motif : Retards répétés');
    expect(verbsOf(card)).toEqual(['hold.again.form', 'hold.show']);
  });

  it('says until when and how far a released order may leave', () => {
    expect(textOf(orderCard('fr', holdIn('approved')))).toContain(
      'Elle peut partir jusqu’au 15/04/2026, tant qu’elle ne dépasse pas 3 760,00 €.',
    );
  });

  it('shows neither what the payer owes in detail nor what was decided for others', () => {
    const facts = judgedFacts();
    const past = [aHoldOf(facts, { state: 'refused', decision: aRefusal({ seen: facts, reason: 'Autre client' }) })];
    const card = orderCard('fr', aHoldView({ past }));
    expect(textOf(card)).not.toMatch(/Autre client|Solde comptable|Plafond\n/u);
    expect(nodesOf(card).map((node) => node.type)).not.toContain('Chart.HorizontalBar.Stacked');
    expect(verbsOf(card)).not.toContain('account.show');
  });
});

describe('questions', () => {
  const note = { by: { id: 'p-luc', name: 'Luc Morel' }, at: '2026-03-02T08:20:00Z' };
  const question = { ...note, kind: 'question', text: 'Un virement ?' } as const;
  const answer = { ...note, kind: 'answer', text: 'Vendredi.' } as const;
  const may = { decide: false, approve: false, ask: false, answer: true, askAgain: false };

  it('are said to the salesperson above all, with the way to answer', () => {
    const card = orderCard('fr', aHoldView({ hold: aHoldOf(judgedFacts(), { notes: [question] }), may, own: true }));
    expect(textOf(card)).toContain(
      'On vous demande une précision\nLuc Morel, le 02/03/2026 à 09:20, demande : Un virement ?',
    );
    expect(nodesOf(card).find(({ verb }) => verb === 'hold.answer.form')).toMatchObject({ style: 'positive' });
  });

  it('and their answers are told in the order in which they came', () => {
    const text = textOf(holdCard('fr', aHoldView({ hold: aHoldOf(judgedFacts(), { notes: [question, answer] }) })));
    expect(text).toMatch(/Questions et réponses\n.*demande : Un virement \?\n.*indique : Vendredi\./u);
  });
});

describe('forms', () => {
  const inputs = (card: Card) => nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));

  it('begins a release with the amount of the order, as a person types it, from today on', () => {
    const [upTo, until, reason] = inputs(approveForm('fr', aHoldView()));
    expect(upTo).toMatchObject({ id: 'upTo', value: '3760,00', isRequired: true });
    expect(until).toMatchObject({ id: 'until', type: 'Input.Date', min: '2026-03-02', value: '' });
    expect(reason).toMatchObject({ id: 'reason', isRequired: false });
    expect(inputs(approveForm('en', aHoldView()))[0]).toMatchObject({ value: '3760.00' });
  });

  it('I7: refusing asks for the reason first', () => {
    const card = refuseForm('fr', aHoldView());
    expect(inputs(card)).toMatchObject([{ id: 'reason', isRequired: true }]);
    const save = nodesOf(card).find((node) => node.verb === 'hold.refuse.save');
    // The default: inputs go along, and the client asks for those that are needed.
    expect(save).not.toHaveProperty('associatedInputs');
  });

  it('comes back with what was wrong and what was typed', () => {
    const typed = { upTo: 'douze', until: '2026-04-01', reason: 'Virement annoncé' };
    const card = approveForm('fr', aHoldView(), { problem: 'Ce n’est pas un montant.', typed });
    expect(textOf(card)).toContain('Ce n’est pas un montant.');
    expect(inputs(card).map((node) => node.value)).toEqual(['douze', '2026-04-01', 'Virement annoncé']);
  });

  it('gives back a day that is none as it was typed, in a text: a date picker cannot show it', () => {
    const typed = { upTo: '1', until: '2026-02-30', reason: '' };
    const [, until] = inputs(approveForm('fr', aHoldView(), { problem: 'x', typed }));
    expect(until).toMatchObject({ type: 'Input.Text', id: 'until', value: '2026-02-30' });
  });
});
