import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../../src/domain/person.ts';
import { anInvoice } from '../../../../builders/entry.ts';
import { aReply } from '../../../../contracts/replies/customer-reply-store.ts';
import { approvePreview, openCaratDraft, previewNow } from '../../../../use-cases/bench/desk.ts';
import { directoryOf, READER, SOPHIE } from '../../../../use-cases/bench/people.ts';
import { cardIn, dataOf, hasButton, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

const NADIA: Person = { id: 'p-nadia', name: 'Nadia Colin' };
const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };
const DAY_MS = 86_400_000;
const PEOPLE = directoryOf({ [SOPHIE.id]: ['collector'], [NADIA.id]: ['approver'], [READER.id]: ['reader'] });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a letter that left, annulled from the card of its customer', () => {
  let desk: RealDesk;
  beforeEach(async () => {
    desk = await startRealDesk({ entries: [anInvoice()], directory: PEOPLE });
  });
  afterEach(() => desk.stage.close());

  /** Approved, and taken for sent, filed and recorded. */
  async function send() {
    const { office } = desk;
    const sent = await approvePreview(office, await previewNow(office, await openCaratDraft(office)));
    const dispatch = sent.kind === 'approved' ? sent.dispatches[0] : undefined;
    if (!dispatch) throw new Error(`Not approved: ${JSON.stringify(sent)}`);
    await office.store.recordReminded(dispatch, office.clock.now());
    await office.store.decide(dispatch.id, 'approved', 'done', {}, SOPHIE, office.clock.now());
    return dispatch;
  }
  const read = async (id: string) => (await desk.office.store.readDispatch(id))?.annulled;
  const asNadia = { who: NADIA };

  it('is found under « Historique des lettres », asked why, annulled, and told; the next one counts from before', async () => {
    const { stage } = desk;
    const sent = await send();
    const [card = ''] = (await stage.say('relance client Carat', asNadia)).slice(-1);
    expect(card).toContain('"title":"Historique des lettres"');
    const list = await stage.press('letters.list', dataOf(card, 'letters.list'), asNadia);
    expect(plain(cardIn(list).text)).toContain('Relance niveau 1 · 02/03/2026 · 1 000,00 €');
    const form = await stage.press('annul.form', dataOf(list, 'annul.form'), asNadia);
    expect(plain(cardIn(form).text)).toContain('La prochaine relance compte depuis la lettre d’avant');
    const data = { ...dataOf(form, 'annul.save'), reason: ' Envoyée à l’ancien gérant ' };
    const done = await stage.press('annul.save', data, asNadia);
    const text = plain(cardIn(done).text);
    expect(text).toContain(
      'Relance niveau 1 du 02/03/2026 annulée : la prochaine relance compte depuis la lettre d’avant.',
    );
    expect(text).toMatch(/Annulée par Nadia Colin le 02\/03\/2026[^\n]* : Envoyée à l’ancien gérant/u);
    expect(hasButton(done, 'annul.form')).toBe(false);
    expect(await read(sent.id)).toMatchObject({ by: NADIA, reason: 'Envoyée à l’ancien gérant' });

    const account = plain(cardIn(await stage.press('account.show', dataOf(done, 'account.show'), asNadia)).text);
    expect(account).toContain('Relance niveau 1 · 1 échéance');
    expect(account).toContain('parti, puis annulé par Nadia Colin le 02/03/2026');
    expect(account).toContain('→ N1');
  });

  it('says in « Historique des lettres » who answered a letter and where that stands, and opens the answer', async () => {
    const { stage, office } = desk;
    const sent = await send();
    const letter = { id: sent.id, reference: sent.facts.reference };
    const reply = aReply('BIJOU', { id: 'reply-1', tiers: 'CARAT', letter, owner: SOPHIE });
    const message = { mailbox: 'm', id: 'm1', kind: 'reply', receivedAt: reply.at, conversationId: null } as const;
    await office.store.keepMessage(message, [], office.clock.now(), reply);
    const list = await stage.press('letters.list', HERE, asNadia);
    expect(plain(cardIn(list).text)).toContain('Réponse de Claire Morel le 16/03/2026, à lire');
    expect(dataOf(list, 'reply.show')).toEqual({ id: 'reply-1' });
    await office.store.handleReply('reply-1', 'filed', NADIA, office.clock.now());
    const handled = await stage.press('letters.list', HERE, asNadia);
    expect(plain(cardIn(handled).text)).toContain('Réponse de Claire Morel le 16/03/2026, traitée');
  });

  it('brings the cards of others up to date: the collector sees what is proposed now', async () => {
    const { stage, office } = desk;
    const sent = await send();
    office.clock.pass(11 * DAY_MS);
    await stage.say('relance client Carat');
    const before = stage.connector.received.length;
    await stage.press('annul.save', { ...HERE, id: sent.id, reason: 'Mauvais client' }, asNadia);
    await stage.bot.close();
    const updates = stage.connector.received.slice(before).filter(({ method }) => method === 'PUT');
    expect(updates).toHaveLength(1);
    expect(plain(JSON.stringify(updates[0]?.activity))).toContain('→ N1');
  });

  it('speaks English to who reads English', async () => {
    const sent = await send();
    const data = { ...HERE, id: sent.id, reason: 'Wrong customer' };
    const done = await desk.stage.press('annul.save', data, { ...asNadia, locale: 'en-GB' });
    expect(cardIn(done).text).toContain('the next reminder counts from the letter before');
  });

  it.each([
    ['', 'Un motif est nécessaire.'],
    ['x', 'Motif : 2 caractères au moins.'],
    ['x'.repeat(501), 'Motif : 500 caractères au plus.'],
  ])('the reason %j is asked again, with what was typed', async (reason, why) => {
    const sent = await send();
    const answer = await desk.stage.press('annul.save', { ...HERE, id: sent.id, reason }, asNadia);
    expect(plain(cardIn(answer).text)).toContain(why);
    expect(hasButton(answer, 'annul.save')).toBe(true);
    expect(answer).toContain(`"value":"${reason.slice(0, 499)}`);
    expect(await read(sent.id)).toBeNull();
  });

  it.each([
    ['a collector', SOPHIE],
    ['a reader', READER],
  ])('%s sees the letters and no button, and is refused whatever they press', async (_who, who) => {
    const sent = await send();
    const list = await desk.stage.press('letters.list', HERE, { who });
    expect(plain(cardIn(list).text)).toContain('Relance niveau 1');
    expect(hasButton(list, 'annul.form')).toBe(false);
    for (const [verb, more] of [['annul.form', {}] as const, ['annul.save', { reason: 'Mauvais client' }] as const]) {
      const answer = await desk.stage.press(verb, { ...HERE, id: sent.id, ...more }, { who });
      expect(plain(cardIn(answer).text)).toContain('Il faut le droit « approbation »');
    }
    expect(await read(sent.id)).toBeNull();
  });

  it('twice: the second press is told by whom and when', async () => {
    const sent = await send();
    const data = { ...HERE, id: sent.id, reason: 'Mauvais client' };
    await desk.stage.press('annul.save', data, asNadia);
    const again = await desk.stage.press('annul.save', data, asNadia);
    expect(plain(cardIn(again).text)).toMatch(/Déjà annulée par Nadia Colin le 02\/03\/2026/u);
  });

  it.each([
    ['sending', 'Cette lettre n’est pas encore partie'],
    ['to-check', 'Cette lettre est « à vérifier » : décidez-y d’abord'],
    ['cancelled', 'Cette lettre n’est jamais partie'],
  ] as const)('one that is %s says what to do', async (state, why) => {
    const { office, stage } = desk;
    const sent = await approvePreview(office, await previewNow(office, await openCaratDraft(office)));
    const { id } = (sent.kind === 'approved' ? sent.dispatches[0] : undefined) ?? { id: '' };
    await office.store.decide(id, 'approved', state, { checkFrom: 'sending' }, SOPHIE, office.clock.now());
    const list = await stage.press('letters.list', HERE, asNadia);
    expect(hasButton(list, 'annul.form')).toBe(false);
    const answer = await stage.press('annul.form', { ...HERE, id }, asNadia);
    expect(plain(cardIn(answer).text)).toContain(why);
  });

  it('what a card sends back is checked', async () => {
    const sent = await send();
    for (const data of [
      { ...HERE, id: '', reason: 'xx' },
      { ...HERE, id: sent.id, reason: 'x'.repeat(5001) },
      { id: sent.id },
    ]) {
      expect(await desk.stage.press('annul.save', data, asNadia)).not.toContain('annulée');
    }
    expect(await read(sent.id)).toBeNull();
  });
});
