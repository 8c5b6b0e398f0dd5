import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';
import { aDispatch } from '../../harness/views.ts';

const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };
const DRAFT = { ...HERE, draftId: 'draft-EUR', version: 1 };
const DIGEST = 'd'.repeat(64);

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const updates = () => stage.connector.received.filter(({ method }) => method === 'PUT');

describe('buttons', () => {
  it('exclude an instalment with its reason and its end, and update the shared card', async () => {
    await stage.say('relance client Carat');
    const answer = await stage.press('exclude.save', {
      ...HERE,
      ecNo: '2',
      reason: ' Avoir attendu ',
      until: '2026-03-31',
    });
    expect(stage.desk.calls).toContain('exclude 2 Avoir attendu 2026-03-31');
    expect(answer).toContain('⏸ exclue');
    await stage.bot.close();
    expect(updates()).toHaveLength(1);
    expect(JSON.stringify(updates()[0]?.activity)).toContain('⏸ exclue');
  });

  it('ask for a reason where the form was got round', async () => {
    expect(await stage.press('exclude.save', { ...HERE, ecNo: '2', until: '' })).toContain('Un motif est nécessaire');
  });

  it.each([
    '31/03/2026',
    '31/03/26',
    '31.03.26',
    '31-3-2026',
    ' 31 mars 2026 ',
    '2026-03-31',
    '2026-03-31T00:00:00Z',
    '31\u202f/\u200e03/2026',
  ])('exclude until a day that is typed, not picked: %j', async (until) => {
    const answer = await stage.press('exclude.save', { ...HERE, ecNo: '2', reason: 'Avoir attendu', until });
    expect(stage.desk.calls).toContain('exclude 2 Avoir attendu 2026-03-31');
    expect(answer).toContain('⏸ exclue');
  });

  it.each([
    ['31/13/2026', '«\u00a031/13/2026\u00a0» n’est pas une date', '"value":"31/13/2026"'],
    ['fin mars', '«\u00a0fin mars\u00a0» n’est pas une date', '"value":"fin mars"'],
    ['31/03', '«\u00a031/03\u00a0» n’est pas une date', '"value":"31/03"'],
    ['01/03/2026', 'Le 01/03/2026 est passé\u00a0: donnez le 02/03/2026 au plus tôt', '"value":"2026-03-01"'],
    ['31/12/9999', 'Le 31/12/9999 est trop loin\u00a0: donnez le 02/03/2031 au plus tard', '"value":"9999-12-31"'],
    ['2031-03-03', 'Le 03/03/2031 est trop loin', '"value":"2031-03-03"'],
    ['x'.repeat(300), `«\u00a0${'x'.repeat(39)}…\u00a0» n’est pas une date`, '"value":"xxx'],
  ])('give the exclusion form back for %j, with what is wrong and all that was typed', async (until, why, kept) => {
    const answer = await stage.press('exclude.save', { ...HERE, ecNo: '2', reason: 'Avoir attendu', until });
    for (const part of [why, kept, '"value":"2"', '"value":"Avoir attendu"', '"verb":"exclude.save"']) {
      expect(answer).toContain(part);
    }
    expect(answer.match(/"id":"until"/gu)).toHaveLength(1);
    expect(stage.desk.exclusions).toEqual([]);
  });

  it('give the exclusion form back where no instalment is chosen', async () => {
    const answer = await stage.press('exclude.save', {
      ...HERE,
      ecNo: '',
      reason: 'Avoir attendu',
      until: '31/03/2026',
    });
    for (const part of ['Choisissez une échéance.', '"value":"Avoir attendu"', '"value":"2026-03-31"']) {
      expect(answer).toContain(part);
    }
  });

  it('put an instalment back', async () => {
    await stage.press('exclude.save', { ...HERE, ecNo: 2, reason: 'x', until: '' });
    expect(await stage.press('exclude.form', HERE)).toContain('Réintégrer FA250940');
    expect(await stage.press('exclude.lift', { ...HERE, ecNo: 2 })).not.toContain('⏸');
  });

  it('exclude an instalment for a second reason, show both, and lift one by itself', async () => {
    await stage.press('exclude.save', { ...HERE, ecNo: 2, reason: 'Avoir attendu', until: '2026-03-31' });
    const card = await stage.press('exclude.save', { ...HERE, ecNo: 2, reason: 'Geste commercial', until: '' });
    expect(card).toContain('⏸ exclue +1');
    const form = await stage.press('exclude.form', HERE);
    for (const reason of ['Avoir attendu', 'Geste commercial']) expect(form).toContain(reason);
    expect(form.split('Lever l’exclusion de Sophie Lambert sur FA250940')).toHaveLength(3);
    const [first] = stage.desk.exclusions;
    const after = await stage.press('exclude.lift', { ...HERE, ecNo: 2, id: first?.id });
    expect(after).toContain('⏸ exclue');
    expect(after).not.toContain('+1');
    expect(stage.desk.exclusions.map(({ reason }) => reason)).toEqual(['Geste commercial']);
  });

  it('choose a level by hand with its reason, and go back to the computed one (D5)', async () => {
    const answer = await stage.press('level.save', { ...DRAFT, level: '3', reason: 'Promesse rompue' });
    expect(answer).toContain('choisi à la main');
    expect(stage.desk.choices.level).toEqual({ rank: 3, reason: 'Promesse rompue', by: SOPHIE.name });
    await stage.press('level.save', { ...DRAFT, version: 2, level: 'auto' });
    expect(stage.desk.choices.level).toBeNull();
  });

  it('choose recipient, copies, language and sentence; what was not offered is not taken', async () => {
    const more = { cc: 'a@b.fr; c@d.fr', language: 'en', sentence: ' Merci ', copies: 'true' };
    await stage.press('details.save', { ...DRAFT, recipient: 'email:compta@carat.example', ...more });
    expect(stage.desk.choices).toMatchObject({
      recipient: { address: 'compta@carat.example', source: 'accounting-contact' },
      cc: ['a@b.fr', 'c@d.fr'],
      language: 'en',
      personalSentence: 'Merci',
      attachCopies: true,
    });
    await stage.press('details.save', { ...DRAFT, version: 2, recipient: 'email:evil@evil.example', ...more });
    expect(stage.desk.choices.recipient).toMatchObject({ address: 'compta@carat.example' });
    await stage.press('details.save', { ...DRAFT, version: 3, recipient: 'auto', other: 'x@\u200by.fr', ...more });
    expect(stage.desk.choices.recipient).toEqual({ kind: 'email', address: 'x@y.fr', name: '', source: 'chosen' });
  });

  it('give the level form back where a reason is missing, with the level that was chosen', async () => {
    const answer = await stage.press('level.save', { ...DRAFT, level: '4', reason: '' });
    for (const part of ['Un motif est nécessaire.', '"value":"4"', '"verb":"level.save"'])
      expect(answer).toContain(part);
    expect(stage.desk.choices.level).toBeNull();
  });

  it('give the details form back where an address is wrong, with all that was typed', async () => {
    const typed = { cc: 'a@b.fr, claire', language: 'en', sentence: 'Merci', copies: 'true', other: 'x@y.fr' };
    const answer = await stage.press('details.save', { ...DRAFT, recipient: 'post', ...typed });
    expect(answer).toContain('«\u00a0claire\u00a0» n’est pas une adresse');
    for (const kept of ['post', 'a@b.fr, claire', 'en', 'Merci', 'true', 'x@y.fr']) {
      expect(answer).toContain(`"value":"${kept}"`);
    }
    expect(answer).toContain('"verb":"details.save"');
    expect(stage.desk.version).toBe(1);
  });

  it('show what will be sent, then send it, and say so on the shared card', async () => {
    await stage.say('relance client Carat');
    const preview = await stage.press('draft.preview', DRAFT);
    expect(preview).toContain('Relecture avant envoi');
    expect(preview).toContain('Sauf erreur de notre part');
    expect(preview).toContain(DIGEST);
    const sent = await stage.press('draft.send', { ...DRAFT, digest: DIGEST });
    expect(sent).toContain('Envoi en cours\u00a0: Carat Distribution SARL');
    await stage.bot.close();
    expect(JSON.stringify(updates().at(-1)?.activity)).toContain('Envoi en cours');
  });

  it('ask for each confirmation before sending, and send once all are given', async () => {
    stage.desk.staleBank = true;
    const asked = await stage.press('draft.send', { ...DRAFT, digest: DIGEST, 'confirm_stale-bank': 'false' });
    expect(asked).toContain('À confirmer avant l’envoi');
    expect(stage.desk.dispatches).toEqual([]);
    const sent = await stage.press('draft.send', { ...DRAFT, digest: DIGEST, 'confirm_stale-bank': 'true' });
    expect(sent).toContain('Envoi en cours');
    expect(stage.desk.calls).toContain('send p-sophie [stale-bank]');
  });

  it('A8: send nothing when the account changed since the preview', async () => {
    expect(await stage.press('draft.send', { ...DRAFT, digest: 'e'.repeat(64) })).toContain('Le compte a changé');
  });

  it('A3: two people press « Envoyer » within one second: one wins, the other reads who did', async () => {
    const send = () => stage.press('draft.send', { ...DRAFT, digest: DIGEST });
    const answers = await Promise.all([send(), send()]);
    expect(answers.filter((answer) => answer.includes('Envoi en cours'))).toHaveLength(1);
    expect(
      answers.filter((answer) => /Déjà envoyé par Sophie Lambert le 02\/03\/2026 à 10:15/u.test(answer)),
    ).toHaveLength(1);
    expect(stage.desk.dispatches).toHaveLength(1);
  });

  it('I5: an old card says who was faster, and changes nothing', async () => {
    await stage.press('exclude.save', { ...HERE, ecNo: 2, reason: 'x', until: '' });
    const answer = await stage.press('level.save', { ...DRAFT, version: 1, level: '3', reason: 'y' });
    expect(answer).toContain('Quelqu’un vient de passer avant vous');
    expect(stage.desk.choices.level).toBeNull();
  });

  it.each([
    ['exclude.save', { ...HERE, ecNo: '2', reason: 'x', until: '' }],
    ['exclude.lift', { ...HERE, ecNo: 2 }],
    ['level.save', { ...DRAFT, level: '3', reason: 'x' }],
    ['draft.preview', DRAFT],
    ['draft.send', { ...DRAFT, digest: DIGEST }],
  ])('I9: %s is refused on the server to someone who only reads', async (verb, data) => {
    const answer = await stage.press(verb, data, { who: RENE });
    expect(answer).toContain('Il faut le droit «\u00a0recouvrement\u00a0»');
    expect(stage.desk.version).toBe(1);
    expect(stage.desk.dispatches).toEqual([]);
  });

  it.each([
    ['account.show', { company: 'BIJOU' }],
    ['account.show', { company: 'BIJOU', code: 'CARAT', page: -1 }],
    ['account.show', { company: 'BIJOU', code: 'x'.repeat(18) }],
    ['draft.send', { ...DRAFT, draftId: 'x'.repeat(41), digest: 'd' }],
    ['account.why', { ...HERE, currency: 'euros' }],
    ['exclude.save', { ...HERE, ecNo: 'DROP', reason: 'x', until: '' }],
    ['level.save', { ...DRAFT, level: '5', reason: 'x' }],
    ['level.save', { ...DRAFT, version: '1', level: '3', reason: 'x' }],
    ['draft.send', { ...DRAFT, digest: 3 }],
    ['check.decide', { id: 'd', from: 'to-check', act: 'delete' }],
    ['private.continue', { text: 3 }],
    ['no.such.verb', {}],
    ['account.show', null],
    ['account.show', 'text'],
  ])('%s with tampered data %j is refused in words', async (verb, data) => {
    const answer = await stage.press(verb, data as object);
    expect(JSON.parse(answer)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(answer).toContain('Cette carte n’est plus valable');
    expect(stage.desk.version).toBe(1);
  });

  it('explain a decision in readable lines', async () => {
    const answer = await stage.press('account.why', HERE);
    expect(answer).toContain('FA250871 · 107 jours · 4\u202f210,00\u00a0€ · N1 le 10/01/2026 → N2');
  });

  it('turn the pages of a long account', async () => {
    const [first] = stage.desk.items;
    if (!first) throw new Error('No item');
    stage.desk.items = Array.from({ length: 25 }, (_, i) => ({
      ...first,
      ecNo: i + 1,
      piece: `P${i + 1}`,
      left: cents(100),
    }));
    expect(await stage.press('account.show', { ...HERE, page: 3 })).toContain('Page 3 sur 3 · 25 échéances en retard');
    expect(await stage.press('account.show', { ...HERE, page: 99 })).toContain('Page 3 sur 3');
  });
});

describe('letters to check', () => {
  beforeEach(() => {
    stage.desk.dispatches = [aDispatch({ state: 'to-check', checkFrom: 'sending' })];
  });

  it('are listed with where they stopped, and acts for those who may decide', async () => {
    const [card] = await stage.say('/à vérifier');
    expect(card).toContain('remise à Outlook');
    expect(card).toContain('Il est parti');
    const [read] = await stage.say('a verifier', { who: RENE });
    expect(read).not.toContain('check.decide');
  });

  it('E10: a letter that is sent and not filed yet is shown, and nobody can send it again', async () => {
    stage.desk.toCheck = async () => ({
      kind: 'to-check',
      dispatches: [aDispatch({ state: 'confirmed', attempts: 4 })],
      unreadable: [],
      mayDecide: ['BIJOU'],
      administers: [],
    });
    const [card] = await stage.say('à vérifier');
    expect(card).toContain('archivage à refaire');
    expect(card).not.toContain('check.decide');
  });

  it('that stopped after the message had left cannot be sent again', async () => {
    stage.desk.dispatches = [aDispatch({ state: 'to-check', checkFrom: 'confirmed' })];
    const [card] = await stage.say('à vérifier');
    expect(card).toContain('Archiver');
    expect(card).not.toContain('Renvoyer');
    expect(card).not.toContain('Il est parti');
  });

  it('that are sent and not filed are filed again on a person’s word', async () => {
    stage.desk.dispatches = [aDispatch({ state: 'to-check', checkFrom: 'confirmed' })];
    const answer = await stage.press('check.decide', { id: 'dispatch-1', from: 'to-check', act: 'file' });
    expect(answer).toContain('Carat Distribution SARL\u00a0: archivage repris.');
    expect(stage.desk.dispatches[0]).toMatchObject({ state: 'confirmed' });
  });

  it('that left after all are said to be sent, whatever was answered', async () => {
    stage.desk.decideDispatch = async () => aDispatch({ state: 'confirmed' });
    const answer = await stage.press('check.decide', { id: 'dispatch-1', from: 'to-check', act: 'cancel' });
    expect(answer).toContain('noté comme parti');
    expect(answer).not.toContain('envoi annulé');
  });

  it('are decided once: the second person reads what was decided', async () => {
    const decide = () => stage.press('check.decide', { id: 'dispatch-1', from: 'to-check', act: 'sent' });
    expect(await decide()).toContain('Carat Distribution SARL\u00a0: noté comme parti.');
    expect(await decide()).toContain('Déjà décidé\u00a0: envoyé.');
  });
});
