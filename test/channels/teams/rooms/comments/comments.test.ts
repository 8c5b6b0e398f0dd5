import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../../../src/domain/person.ts';
import { KARIM, LUC, NADIA, PAUL } from '../../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { APP_ID } from '../../harness/fake-issuer.ts';
import { Stage } from '../../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

/** Spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const say = async (text: string, who: Person = SOPHIE, more: object = {}) =>
  plain((await stage.say(text, { who }, more)).join(''));
const press = async (verb: string, data: object, who: Person = SOPHIE) => plain(await stage.press(verb, data, { who }));
const fieldOf = (card: string, name: string) => new RegExp(`"${name}":"([^"]+)"`, 'u').exec(card)?.[1] ?? '';
const kept = async () =>
  (await stage.store.listComments({ company: 'BIJOU', tiers: 'CARAT', text: '' }, 0, 50)).comments;
const mentioned = async (id: string) =>
  ((await stage.store.readMentions([id])).get(id) ?? []).map(({ person }) => person.id);
const write = async (text: string, who: Person = SOPHIE, more: object = {}) => {
  const key = fieldOf(await press('comment.new', CARAT, who), 'ownKey');
  const answer = await press('comment.add', { ...CARAT, key, text, ...more }, who);
  return { key, answer, comment: (await kept()).find((one) => one.cause === `form:${key}`) };
};

describe('a comment', () => {
  it('is written in a form that reminds to keep to facts (case N3), with a people picker of the directory', async () => {
    const form = await press('comment.new', CARAT);
    expect(form).toContain('Restez factuel');
    expect(form).toContain('"choices.data":{"type":"Data.Query","dataset":"graph.microsoft.com/users"}');
    const { answer, comment } = await write('Promesse vendredi', SOPHIE, {
      kind: 'call',
      people: `${NADIA.id},${PAUL.id}`,
    });
    expect(answer).toContain('Le commentaire est enregistré.');
    expect(comment).toMatchObject({ text: 'Promesse vendredi', kind: 'call', by: SOPHIE });
    expect(await mentioned(comment?.id ?? '')).toEqual([NADIA.id, PAUL.id]);
    expect(stage.comments.woken).toBe(1);
  });

  it('M1: tells its author who gets the mail alone, and who is not told for want of a right', async () => {
    await stage.meet(NADIA);
    const { answer } = await write('@Nadia, @Paul et @Luc Morel');
    expect(answer).toContain('Nadia Benali reçoit un message dans Teams et un courriel.');
    expect(answer).toContain('Paul Mercier reçoit un courriel seulement : pas encore de discussion avec Relance');
    expect(answer).toContain('Luc Morel ne reçoit rien : cette personne n’a pas le droit de voir ce client.');
  });

  it('M2: of a name that is nobody’s or several people’s asks, and is kept', async () => {
    const { answer, comment } = await write('Voir @Zébulon et @Karim');
    expect(answer).toContain('Personne dans l’annuaire ne s’appelle « Zébulon »');
    expect(await mentioned(comment?.id ?? '')).toEqual([KARIM.id]);
    stage.comments.colleagues.colleagues.findByName = async () => [NADIA, PAUL, LUC];
    const { answer: asked, comment: second } = await write('Voir @N');
    expect(asked).toContain('Qui est « N » ?');
    expect(asked).not.toContain('Prévenir Luc Morel');
    const data = { id: second?.id, person: NADIA.id };
    expect(asked).toContain(`"verb":"comment.mention","data":${JSON.stringify(data)}`);
    expect(await press('comment.mention', data)).toContain('Nadia Benali');
    expect(await mentioned(second?.id ?? '')).toEqual([NADIA.id]);
  });

  it('is written once, however often its form is sent', async () => {
    const { key } = await write('Vu');
    expect(await press('comment.add', { ...CARAT, key, text: 'Vu' })).toContain('est enregistré');
    expect(await kept()).toHaveLength(1);
  });

  it.each([
    ['nothing', { text: ' ' }, 'Texte'],
    ['too much', { text: 'x'.repeat(1_001) }, 'Texte'],
    ['no such invoice', { text: 'Vu', target: 'invoice', number: 'FA9' }, 'pas de facture « FA9 »'],
    ['an order without a number', { text: 'Vu', target: 'order' }, 'Donnez le numéro de la commande'],
  ])('that says %s comes back, with what was typed', async (_, data, problem) => {
    const { answer } = await write('', SOPHIE, data);
    expect(answer).toContain(problem);
    expect(answer).toContain('comment.add');
    expect(await kept()).toEqual([]);
  });

  it('is written by who reads, by nobody else, and with no stranger’s data', async () => {
    expect((await write('Vu', RENE)).answer).toContain('est enregistré');
    expect(await press('comment.new', CARAT, LUC)).toContain('droit');
    expect(await press('comment.add', { ...CARAT, key: 'k', text: 'Vu' }, LUC)).toContain('droit');
    for (const wrong of [{ key: 7 }, { people: 'x'.repeat(2_001) }, { company: null }])
      expect(await press('comment.add', { ...CARAT, key: 'k', text: 'Vu', ...wrong })).toContain('plus valable');
    expect(await kept()).toHaveLength(1);
  });

  it('shows what people wrote as they wrote it, and formats nothing of it', async () => {
    const { comment } = await write('**gras** [lien](https://x.example) <b>x</b>');
    const card = await press('comment.show', { id: comment?.id });
    const block = JSON.parse(card).value.body[0].items.find(({ inlines }: { inlines?: string[] }) =>
      inlines?.[0]?.startsWith('**gras**'),
    );
    expect(block).toMatchObject({ type: 'RichTextBlock', inlines: ['**gras** [lien](https://x.example) <b>x</b>'] });
  });
});

describe('a comment that is typed', () => {
  it('is written on the customer that it names, and calls whom it names by @', async () => {
    expect(await say('/commenter Carat Distribution : promesse vendredi @Nadia')).toContain('est enregistré');
    const [comment] = await kept();
    expect(comment).toMatchObject({ text: 'promesse vendredi @Nadia', kind: 'note' });
    expect(await mentioned(comment?.id ?? '')).toEqual([NADIA.id]);
  });

  it('opens the form where it says nothing, and asks for the customer where the name is nobody’s', async () => {
    expect(await say('/commenter Carat Distribution')).toContain('"verb":"comment.add"');
    expect(await say('commenter')).toContain('Sur quel client ?');
    expect(await say('commentaires')).toContain('Sur quel client ?');
    expect(await say('/commenter Zorglub : vu')).toContain('Zorglub');
    expect(await kept()).toEqual([]);
  });

  it('on a name that several have leads on with its text, and makes one comment', async () => {
    const asked = await say('/commenter Dup : vu @Nadia');
    const data = /"verb":"comment.typed","data":(\{.*?\]\s*[^}]*\})/u.exec(asked)?.[1];
    const sent = { ...JSON.parse(data ?? '{}'), ...CARAT };
    expect(sent).toMatchObject({ text: 'vu @Nadia', people: [] });
    await press('comment.typed', sent);
    await press('comment.typed', sent);
    expect(await kept()).toHaveLength(1);
  });

  const inGroup = async (text: string, entities: object[]) => {
    await stage.store.register('group-1', ADELE.id, ADELE.name, new Date());
    const bot = { type: 'mention', text: '<at>Relance</at>', mentioned: { id: `28:${APP_ID}`, name: 'Relance' } };
    return (await stage.say(text, { who: SOPHIE, group: true }, { entities: [bot, ...entities] })).join('');
  };

  it('in a registered group calls whom Teams mentions in it, asked of the members of the group by their id there', async () => {
    stage.connector.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/members/29:nadia')
        ? { status: 200, body: { id: '29:nadia', name: 'Nadia Benali', aadObjectId: NADIA.id } }
        : undefined;
    const nadia = {
      type: 'mention',
      text: '<at>Nadia Benali</at>',
      mentioned: { id: '29:nadia', name: 'Nadia Benali' },
    };
    const text = '<at>Relance</at> /commenter Carat Distribution : voir <at>Nadia Benali</at> demain';
    expect(await inGroup(text, [nadia])).toContain('est enregistré');
    const [comment] = await kept();
    expect(comment?.text).toBe('voir @Nadia Benali demain');
    expect(await mentioned(comment?.id ?? '')).toEqual([NADIA.id]);
  });

  it('in a group whose members are not told is looked up by name', async () => {
    stage.connector.fault = ({ method }) => (method === 'GET' ? { status: 403 } : undefined);
    const paul = { type: 'mention', text: '<at>Paul Mercier</at>', mentioned: { id: '29:paul', name: 'Paul Mercier' } };
    await inGroup('<at>Relance</at> /commenter Carat Distribution : voir @<at>Paul Mercier</at>', [paul]);
    const [comment] = await kept();
    expect(await mentioned(comment?.id ?? '')).toEqual([PAUL.id]);
  });

  it('in a group that is not registered is not written', async () => {
    const answer = (await stage.say('commenter Carat Distribution : vu', { group: true })).join('');
    expect(answer).toContain('private.continue');
    expect(await kept()).toEqual([]);
  });
});

describe('the history of comments', () => {
  it('is one press from the account, newest first, turned page by page and searched', async () => {
    for (let at = 0; at < 9; at++) await write(`Appel numéro ${at}`);
    const first = await press('comment.list', CARAT);
    expect(first).toMatch(/Historique des commentaires.*Appel numéro 8.*Page 1 sur 2/u);
    expect(await press('comment.list', { ...CARAT, page: 2 })).toContain('Appel numéro 0');
    const found = await press('comment.list', { ...CARAT, text: ' numéro 4 ', page: 1 });
    expect(found).toContain('1 commentaire avec « numéro 4 »');
    expect(found).not.toContain('Appel numéro 5');
    expect(await press('comment.list', { ...CARAT, text: 'rien' })).toContain('Aucun commentaire avec « rien »');
    expect(await say('historique des commentaires de Carat Distribution')).toContain('Appel numéro 8');
    expect(await press('comment.list', CARAT, LUC)).toContain('droit');
  });

  it('M3: of one that is edited keeps what it said before', async () => {
    const { comment } = await write('Promesse vendredi');
    const form = await press('comment.edit.form', { id: comment?.id });
    expect(form).toContain('Promesse vendredi');
    const data = { id: comment?.id, version: 1, text: 'Promesse lundi @Nadia', kind: 'call' };
    expect(await press('comment.edit', data)).toContain('Le commentaire est modifié.');
    expect(await press('comment.edit', data)).toContain('a changé entre-temps');
    expect(await press('comment.edit', { ...data, version: 2, text: '' })).toContain('comment.edit');
    const versions = await press('comment.versions', { id: comment?.id });
    expect(versions).toMatch(/Modifié par Sophie.*Promesse lundi.*Écrit par Sophie.*Promesse vendredi/u);
    expect(await mentioned(comment?.id ?? '')).toEqual([NADIA.id]);
  });

  it('M3: of one that is deleted keeps that it was there; only its author and administrators read it again', async () => {
    const { comment } = await write('Secret du client');
    const data = { id: comment?.id, version: 1 };
    expect(await press('comment.remove.form', data, RENE)).toContain('Seul son auteur');
    expect(await press('comment.remove', data, RENE)).toContain('Seul son auteur');
    expect(await press('comment.remove.form', data)).toContain('Supprimer ce commentaire ?');
    expect(await press('comment.remove', data)).toContain('Le commentaire est supprimé.');
    const list = await press('comment.list', CARAT, RENE);
    expect(list).toContain('Commentaire supprimé');
    expect(list).not.toContain('Secret');
    expect(await press('comment.versions', { id: comment?.id }, RENE)).not.toContain('Secret');
    expect(await press('comment.versions', { id: comment?.id }, ADELE)).toContain('Secret');
  });

  it('has pinned ones first, until they are unpinned', async () => {
    const { comment } = await write('Plafond à revoir');
    await write('Vu');
    expect(await press('comment.pin', { id: comment?.id, version: 1 }, RENE)).toContain('est épinglé');
    expect(await press('comment.list', CARAT)).toMatch(/Plafond.*Épinglé.*Vu/u);
    expect(await press('comment.unpin', { id: comment?.id, version: 2 })).toContain('plus épinglé');
    expect(await press('comment.list', CARAT)).toMatch(/"Vu.*Plafond/u);
  });

  it('of what there is not is said', async () => {
    for (const verb of ['comment.show', 'comment.versions', 'comment.edit.form', 'comment.remove.form'])
      expect(await press(verb, { id: 'rien' })).toContain('Ce commentaire n’existe plus.');
    expect(await press('comment.pin', { id: 'rien', version: 1 })).toContain('Ce commentaire n’existe plus.');
    expect(await press('comment.mention', { id: 'rien', person: 'x' })).toContain('Ce commentaire n’existe plus.');
  });
});
