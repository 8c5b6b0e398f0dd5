import { afterEach, describe, expect, test } from 'vitest';
import { statedCard } from '../../../../../src/channels/teams/rooms/statements/cards/stated.ts';
import type { Entry } from '../../../../../src/domain/ledger/entry.ts';
import { anInvoice } from '../../../../builders/entry.ts';
import { READER } from '../../../../use-cases/bench/people.ts';
import { statementOf } from '../../../statements/some-views.ts';
import { nodesOf } from '../../harness/read-card.ts';
import { cardIn, dataOf, hasButton, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

let desk: RealDesk;
afterEach(() => desk.stage.close());

const SOON = anInvoice({ ecNo: 2, due: '2026-03-06', amount: 400_00 });
const open = async (...entries: readonly Entry[]): Promise<string> => {
  desk = await startRealDesk({ entries });
  return show();
};
const show = async (who = {}): Promise<string> => {
  const [answer = ''] = (await desk.stage.say('relance client Carat', who)).slice(-1);
  return answer;
};
const press = async (verb: string, data: object, where = {}): Promise<string> =>
  JSON.parse(JSON.stringify(await desk.stage.press(verb, data, where))) as string;
const plain = (answer: string): string => cardIn(answer).text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const RELEVE = { act: 'statement', company: 'BIJOU', code: 'CARAT', from: '2026-01-01', text: '2026-02-28' };

describe('« Prévenir avant l’échéance » on the card of an account', () => {
  test('leads to the letter as it will leave, and to its sending; then it is offered no more', async () => {
    const preview = await press('letter.prevenance', dataOf(await open(SOON), 'letter.prevenance'));
    expect(plain(preview)).toContain('Avis avant échéance · 1 échéance');
    expect(plain(preview)).toContain('Total à échoir');
    expect(plain(preview)).toContain('400,00 €');
    expect(plain(preview)).toContain('FA0002 · 06/03/2026');
    const sent = await press('draft.send', dataOf(preview, 'draft.send'));
    expect(plain(sent)).toContain('Avis avant échéance');
    expect(hasButton(await show(), 'letter.prevenance')).toBe(false);
    const again = await press('letter.prevenance', { company: 'BIJOU', code: 'CARAT', currency: 'EUR' });
    expect(plain(again)).toContain('déjà été annoncé');
  });

  test('is not there where nothing falls due soon, nor for who may not collect', async () => {
    expect(hasButton(await open(anInvoice({ ecNo: 1 })), 'letter.prevenance')).toBe(false);
    await desk.stage.close();
    await open(SOON);
    expect(hasButton(await show({ who: READER }), 'letter.prevenance')).toBe(false);
    const pressed = await press(
      'letter.prevenance',
      { company: 'BIJOU', code: 'CARAT', currency: 'EUR' },
      { who: READER },
    );
    expect(plain(pressed)).toContain('Il faut le droit « recouvrement »');
  });

  test('stands beside the reminder of what is late, which goes on', async () => {
    const card = await open(anInvoice({ ecNo: 1 }), SOON);
    expect([hasButton(card, 'draft.preview'), hasButton(card, 'letter.prevenance')]).toEqual([true, true]);
    const preview = await press('letter.prevenance', dataOf(card, 'letter.prevenance'));
    await press('draft.send', dataOf(preview, 'draft.send'));
    expect(hasButton(await show(), 'draft.preview')).toBe(true);
  });
});

describe('« Envoyer ce relevé » on the card of a relevé', () => {
  test('is there for who may send, of a relevé alone', () => {
    const asked = { act: 'statement', company: 'BIJOU', code: 'CARAT', from: null, until: null } as const;
    const verbsOf = (maySend: boolean) =>
      nodesOf(statedCard('fr', { kind: 'stated', view: statementOf(), others: [], maySend }, asked, 1)).map(
        ({ verb }) => verb,
      );
    expect(verbsOf(true)).toContain('letter.releve');
    expect(verbsOf(false)).not.toContain('letter.releve');
  });

  test('shows the balances of both ends, the letter to read, and sends it once', async () => {
    await open(anInvoice({ ecNo: 1 }), SOON);
    const preview = await press('letter.releve', RELEVE);
    expect(plain(preview)).toContain('Relevé arrêté au 28/02/2026 · 2 lignes');
    expect(plain(preview)).toContain('EUR · solde avant le 01/01/2026');
    expect(plain(preview)).toContain('1 400,00 €');
    expect(cardIn(preview).nodes.some(({ type }) => type === 'Action.OpenUrl')).toBe(true);
    const data = dataOf(preview, 'draft.send');
    expect(plain(await press('draft.send', data))).toContain('Relevé arrêté au 28/02/2026');
    expect(plain(await press('draft.send', data))).toContain('Déjà envoyé par Sophie Lambert');
    expect(plain(await press('letter.releve', RELEVE))).toContain('déjà parti ou en cours d’envoi');
  });

  test('of days that are not over, or for who may not collect, is refused in words', async () => {
    await open(SOON);
    expect(plain(await press('letter.releve', { ...RELEVE, text: '2026-03-31' }))).toContain('n’est pas terminée');
    expect(plain(await press('letter.releve', RELEVE, { who: READER }))).toContain('Il faut le droit « recouvrement »');
  });

  test.each([
    [{ ...RELEVE, act: 'aging' }],
    [{ ...RELEVE, text: 'demain' }],
    [{ ...RELEVE, from: '2026-03-01' }],
    [{ ...RELEVE, code: '' }],
  ])('what no button of ours sends is refused: %j', async (data) => {
    await open(SOON);
    expect(await press('letter.releve', data)).toContain('plus valable');
  });
});

describe('« Destinataire et texte » on the preview of a letter beside the rappel', () => {
  const AUTO = { recipient: 'auto', other: '', cc: '', language: 'auto', sentence: '', copies: 'false' };
  const formOf = async (preview: string) => {
    const form = await press('letter.details', dataOf(preview, 'letter.details'));
    return { form, at: dataOf(form, 'letter.details.save') };
  };

  test('changes whom a relevé goes to, its language and a sentence of one’s own; what is sent is that', async () => {
    await open(anInvoice({ ecNo: 1 }));
    const { form, at } = await formOf(await press('letter.releve', RELEVE));
    expect(cardIn(form).nodes.map(({ id }) => id)).not.toContain('copies');
    const typed = { ...AUTO, other: 'chef@carat.example', language: 'en', sentence: 'As agreed on the phone.' };
    const preview = await press('letter.details.save', { ...at, ...typed });
    expect(plain(preview)).toContain('chef@carat.example');
    expect(plain(preview)).toContain('Anglais');
    await press('draft.send', dataOf(preview, 'draft.send'));
    const {
      dispatches: [sent],
    } = await desk.office.store.listDispatches({ tiers: 'CARAT' }, 1);
    expect(sent).toMatchObject({
      recipient: { kind: 'email', address: 'chef@carat.example', source: 'chosen' },
      facts: { kind: 'releve', language: 'en', personalSentence: typed.sentence },
    });
  });

  test('changes a prévenance, and goes back to whom it would go to by itself', async () => {
    const first = await press('letter.prevenance', dataOf(await open(SOON), 'letter.prevenance'));
    const { form, at } = await formOf(first);
    expect(cardIn(form).nodes.map(({ id }) => id)).toContain('copies');
    const changed = await press('letter.details.save', { ...at, ...AUTO, other: 'chef@carat.example' });
    expect(plain(changed)).toContain('chef@carat.example');
    const again = await formOf(changed);
    const back = await press('letter.details.save', { ...again.at, ...AUTO });
    expect(plain(back)).not.toContain('chef@carat.example');
    expect(plain(back)).toContain('claire.morel@carat.example');
  });

  test('gives back what is no address, changes nothing for who may not, and says who was faster', async () => {
    await open(anInvoice({ ecNo: 1 }));
    const { at } = await formOf(await press('letter.releve', RELEVE));
    const mended = await press('letter.details.save', { ...at, ...AUTO, other: 'chef' });
    expect(plain(mended)).toContain('n’est pas une adresse');
    expect(hasButton(mended, 'letter.details.save')).toBe(true);
    expect(plain(await press('letter.details.save', { ...at, ...AUTO }, { who: READER }))).toContain(
      'Il faut le droit « recouvrement »',
    );
    await press('letter.details.save', { ...at, ...AUTO, sentence: 'Merci.' });
    expect(plain(await press('letter.details.save', { ...at, ...AUTO, sentence: 'Trop tard.' }))).toContain(
      'Sophie Lambert',
    );
  });
});
