import { afterEach, describe, expect, it } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import type { Entry } from '../../../../../src/domain/ledger/entry.ts';
import { anInvoice, aReceipt } from '../../../../builders/entry.ts';
import { cardIn, confirmationsIn, dataOf, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

let desk: RealDesk;
afterEach(() => desk.stage.close());

const INVOICE = anInvoice();
const AHEAD = aReceipt({ ecNo: 5, amount: 1_000_00, date: '2026-03-05' });
const COMPENSATION = aReceipt({ ecNo: 6, amount: 300_00, date: '2026-02-20', piece: 'OD9' });

/** What may make a letter wrong, the words that say it, and what is ticked to send all the same. */
const CASES: readonly (readonly [string, readonly Entry[], string | null, string, string])[] = [
  [
    'the bank is late: its last line is of 05/02, a caisse’s of today changed nothing',
    [INVOICE],
    '2026-02-05',
    'confirm_stale-bank',
    'La dernière écriture de banque date du 05/02/2026 (17 jours ouvrés, 3 admis)',
  ],
  ['there is no bank entry at all', [INVOICE], null, 'confirm_stale-bank', 'Aucune écriture de banque dans Sage'],
  [
    'a receipt is dated after today and lettered with nothing',
    [INVOICE, AHEAD],
    '2026-03-02',
    'confirm_credits-ahead',
    '1 crédit saisi pour une date à venir (1 000,00 €, à partir du 05/03/2026)',
  ],
  [
    'an entry that is neither avoir nor money lowers the claim',
    [INVOICE, { ...COMPENSATION, nature: 'entry' }],
    '2026-03-02',
    'confirm_unallocated-entries',
    '1 écriture non lettrée de 300,00 €, ni avoir ni règlement en banque',
  ],
  [
    'another avoir (4197) lowers the claim',
    [INVOICE, { ...COMPENSATION, nature: 'sale', treatment: 'avoir', account: '4197000' }],
    '2026-03-02',
    'confirm_unallocated-entries',
    '1 écriture non lettrée de 300,00 €, ni avoir ni règlement en banque',
  ],
];

describe('before anything leaves, a person confirms that', () => {
  it.each(CASES)('%s', async (_, entries, lastBankEntry, name, words) => {
    desk = await startRealDesk({ entries });
    desk.office.books.lastBankEntry = lastBankEntry;
    const [card = ''] = (await desk.stage.say('relance client Carat')).slice(-1);
    expect(cardIn(card).text).toContain(words);
    const preview = await desk.stage.press('draft.preview', dataOf(card, 'draft.preview'));
    expect(confirmationsIn(preview)).toEqual({ [name]: expect.stringContaining(words) });
    const send = dataOf(preview, 'draft.send');
    const asked = await desk.stage.press('draft.send', { ...send, [name]: 'false' });
    expect(cardIn(asked).text).toContain('À confirmer avant l’envoi');
    expect(desk.office.state.dispatches.size).toBe(0);
    await desk.stage.press('draft.send', { ...send, [name]: 'true' });
    expect(desk.office.state.dispatches.size).toBe(1);
  });

  it('and in English', async () => {
    desk = await startRealDesk({ entries: [INVOICE, AHEAD] });
    const english = { locale: 'en-GB' };
    const [card = ''] = (await desk.stage.say('relance client Carat', english)).slice(-1);
    const preview = await desk.stage.press('draft.preview', dataOf(card, 'draft.preview'), english);
    expect(confirmationsIn(preview)['confirm_credits-ahead']).toContain('1 credit dated ahead');
  });
});

describe('a customer card says what is in no total and set off by nobody', () => {
  it('deposits on packaging (4196) are part of the balance, apart, and lower no letter', async () => {
    const consigne = { ...COMPENSATION, treatment: 'consigne', account: '4196000' } as const;
    desk = await startRealDesk({ entries: [INVOICE, consigne] });
    desk.office.books.lastBankEntry = '2026-03-02';
    const [card = ''] = (await desk.stage.say('relance client Carat')).slice(-1);
    const { text } = cardIn(card);
    expect(text).toContain('700,00 €');
    expect(text).toContain('Dont consignes sur emballages (4196), jamais déduites : -300,00 €');
    expect(text).toMatch(/Relance niveau 1 · 1 échéance · 1 000,00 €/u);
    expect(text).not.toContain('non lettré');
    expect(confirmationsIn(await desk.stage.press('draft.preview', dataOf(card, 'draft.preview')))).toEqual({});
  });

  it('accounts that the settings do not treat are named with their amount, also where nothing else is open', async () => {
    desk = await startRealDesk({});
    desk.office.books.untreated = [
      { tiers: 'CARAT', account: '4671000', total: cents(-250_00) },
      { tiers: 'ONYX', account: '4099000', total: cents(1_00) },
    ];
    const [card = ''] = (await desk.stage.say('relance client Carat')).slice(-1);
    const { text } = cardIn(card);
    expect(text).toContain('-250,00 € sur le compte 4671000, dont les réglages ne disent rien');
    expect(text).toContain('Aucune écriture ouverte sur ce compte.');
    expect(text).not.toContain('4099000');
  });

  it('conversion differences are the books’, owed by nobody', async () => {
    const difference = anInvoice({ ecNo: 8, nature: 'valuation', amount: 12_34, due: null });
    desk = await startRealDesk({ entries: [INVOICE, difference] });
    const [card = ''] = (await desk.stage.say('relance client Carat')).slice(-1);
    const { text } = cardIn(card);
    expect(text).toContain('Écarts de conversion dans la comptabilité : 12,34 € (personne ne les doit)');
    expect(text).toMatch(/Solde\n1 000,00 €/u);
    expect(text).not.toContain('sans échéance');
  });
});
