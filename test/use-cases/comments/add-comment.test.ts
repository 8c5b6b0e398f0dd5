import { beforeEach, describe, expect, it } from 'vitest';
import { changeComment, mentionPerson } from '../../../src/use-cases/comments/change-comment.ts';
import { listComments, showVersions } from '../../../src/use-cases/comments/list-comments.ts';
import { ADELE, CommentBench, LUC, NADIA, SOPHIE, YANN, YANNICK } from './bench.ts';

let bench: CommentBench;
beforeEach(() => {
  bench = new CommentBench();
});

const added = async (...args: Parameters<CommentBench['write']>) => {
  const answer = await bench.write(...args);
  if (answer.kind !== 'added') throw new Error(JSON.stringify(answer));
  return answer;
};
const mentionedIn = async (id: string) =>
  ((await bench.store.readMentions([id])).get(id) ?? []).map(({ person }) => person.id);

describe('a comment', () => {
  it('is written by whoever reads the customer, and by nobody else', async () => {
    expect((await bench.write('Vu', {}, YANN)).kind).toBe('added');
    expect(await bench.write('Vu', {}, LUC)).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
    expect(await bench.write('Vu', { tiers: 'RIEN' })).toMatchObject({ refusal: { code: 'unknown-tiers' } });
  });

  it.each([
    ['nothing', ' ', { refusal: { code: 'too-short' } }],
    ['too much', 'x'.repeat(1001), { refusal: { code: 'too-long' } }],
    ['an insult', 'Le gérant est un abruti', { refusal: { code: 'unfit-text', about: 'insult', word: 'abruti' } }],
    ['what is of health', 'Le gérant est malade', { refusal: { code: 'unfit-text', about: 'health' } }],
  ])('that says %s is refused (case N3)', async (_, text, refused) => {
    expect(await bench.write(text)).toMatchObject(refused);
  });

  it('N3: may not be edited into what has no place there either', async () => {
    const { comment } = await added('Vu');
    const change = { kind: 'edited', text: 'Il est hospitalisé', as: 'note', people: [] } as const;
    const answer = await changeComment(bench.writing, SOPHIE, { id: comment.id, version: comment.version, change });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'unfit-text', about: 'health' } });
    expect((await bench.store.readComment(comment.id))?.text).toBe('Vu');
  });

  it('on an invoice is on one that the customer has in Sage; an order and a dossier are named as people name them', async () => {
    const piece = bench.books.entries[0]?.piece ?? '';
    const { comment } = await added('Vu', { target: 'invoice', number: ` ${piece.toLowerCase()} ` });
    expect(comment.about).toMatchObject({ kind: 'invoice', id: piece, tiers: 'CARAT' });
    expect(await bench.write('Vu', { target: 'invoice', number: 'FA9' })).toEqual({
      ...{ kind: 'no-target', target: 'invoice', given: 'FA9' },
    });
    expect(await bench.write('Vu', { target: 'order', number: ' ' })).toMatchObject({ kind: 'no-target' });
    expect((await added('Vu', { target: 'order', number: 'BC00042' })).comment.about.id).toBe('BC00042');
    expect((await added('Vu', { target: 'file', number: 'D-7' })).comment.about.kind).toBe('file');
  });

  it('M1: mentions whom it calls, once each, and wakes who tells them', async () => {
    const { comment, mentions } = await added('Promesse vendredi @Nadia @Yann Le Goff et @nadia');
    expect(mentions.told.map(({ person }) => person)).toEqual([NADIA, YANN]);
    expect(await mentionedIn(comment.id)).toEqual([NADIA.id, YANN.id]);
    expect(bench.woken).toBe(1);
  });

  it('M1: mentions whom the picker chose, by their id, with those whom its text calls', async () => {
    const { comment } = await added('Voir @Yann Le Goff', { people: [YANN, { id: NADIA.id, name: '' }] });
    expect(await mentionedIn(comment.id)).toEqual([YANN.id, NADIA.id]);
  });

  it('M1: does not mention who may not see the customer, and says so', async () => {
    const { comment, mentions } = await added('Voir @Luc Morel', { people: [LUC] });
    expect(mentions.told).toEqual([]);
    expect(new Set(mentions.powerless)).toEqual(new Set(['Luc Morel']));
    expect(await mentionedIn(comment.id)).toEqual([]);
    expect(bench.woken).toBe(0);
  });

  it('says of whom it mentions who has no chat with us', async () => {
    bench.strangers.add(NADIA.id);
    const { mentions } = await added('@Nadia @Yann Le Goff');
    expect(mentions.told.map(({ byChat }) => byChat)).toEqual([false, true]);
  });

  it('does not tell its author', async () => {
    const { mentions } = await added('Noté par @Sophie', { people: [SOPHIE] });
    expect(mentions).toMatchObject({ told: [], asked: [], powerless: [] });
  });

  it('M2: keeps what was written where a name is nobody’s or several people’s, and asks', async () => {
    const { comment, mentions } = await added('Voir @Zoé, et @Yann');
    expect(mentions.asked).toEqual([
      { given: 'Zoé', candidates: [] },
      { given: 'Yann', candidates: [YANN, YANNICK] },
    ]);
    expect(await bench.store.readComment(comment.id)).toMatchObject({ text: 'Voir @Zoé, et @Yann' });
    expect(await mentionedIn(comment.id)).toEqual([]);
    const answer = await mentionPerson(bench.writing, SOPHIE, comment.id, { id: YANN.id, name: '' });
    expect(answer).toMatchObject({ kind: 'mentioned', mentions: { told: [{ person: YANN }] } });
    expect(await mentionedIn(comment.id)).toEqual([YANN.id]);
  });

  it('M2: asks only for those who may see the customer', async () => {
    bench.roles[YANN.id] = [];
    const { mentions } = await added('Voir @Yann');
    expect(mentions.asked).toEqual([{ given: 'Yann', candidates: [YANNICK] }]);
  });

  it('M2: its author alone says whom a name means', async () => {
    const { comment } = await added('Voir @Yann');
    expect(await mentionPerson(bench.writing, NADIA, comment.id, YANN)).toEqual({ kind: 'not-yours' });
    expect(await mentionPerson(bench.writing, SOPHIE, comment.id, LUC)).toMatchObject({
      mentions: { told: [], powerless: ['Luc Morel'] },
    });
  });

  it('is kept where the directory does not answer, and nobody is told', async () => {
    bench.colleagues.setReachable(false);
    const { comment, mentions } = await added('Voir @Nadia');
    expect(mentions).toMatchObject({ away: true, told: [] });
    expect(await bench.store.readComment(comment.id)).not.toBeNull();
  });

  it('is one however often its form is sent', async () => {
    const [first, second] = [await added('@Nadia', { cause: 'k' }), await added('@Nadia', { cause: 'k' })];
    expect(second.comment.id).toBe(first.comment.id);
    expect(await mentionedIn(first.comment.id)).toEqual([NADIA.id]);
  });
});

describe('a comment that is changed', () => {
  const edit = (id: string, version: number, text: string, who = SOPHIE) =>
    changeComment(bench.writing, who, { id, version, change: { kind: 'edited', text, as: 'note', people: [] } });

  it('M3: keeps what it said before, and mentions those alone who were not yet', async () => {
    const { comment } = await added('Voir @Nadia');
    const answer = await edit(comment.id, 1, 'Voir @Nadia et @Yann Le Goff');
    expect(answer).toMatchObject({ kind: 'changed', mentions: { told: [{ person: YANN }] } });
    expect(await mentionedIn(comment.id)).toEqual([NADIA.id, YANN.id]);
    const seen = await showVersions(bench.writing, NADIA, comment.id);
    expect(seen.kind === 'seen' && seen.versions.map(({ text }) => text)).toEqual([
      'Voir @Nadia',
      'Voir @Nadia et @Yann Le Goff',
    ]);
  });

  it('is edited by its author alone, deleted by its author or an administrator, pinned by who reads', async () => {
    const { comment } = await added('Vu');
    const change = (kind: 'deleted' | 'pinned', version: number, who: typeof SOPHIE) =>
      changeComment(bench.writing, who, { id: comment.id, version, change: { kind } });
    expect(await edit(comment.id, 1, 'Autre', ADELE)).toEqual({ kind: 'not-yours' });
    expect(await change('deleted', 1, NADIA)).toEqual({ kind: 'not-yours' });
    expect(await change('pinned', 1, LUC)).toMatchObject({ kind: 'refused' });
    expect(await change('pinned', 1, NADIA)).toMatchObject({ kind: 'changed', comment: { pinned: true } });
    expect(await change('deleted', 1, ADELE)).toEqual({ kind: 'stale' });
    expect(await change('deleted', 2, ADELE)).toMatchObject({ comment: { deleted: { by: ADELE }, pinned: false } });
    expect(await edit(comment.id, 3, 'Encore')).toEqual({ kind: 'stale' });
  });

  it('M3: that was deleted is read again by its author and by administrators alone', async () => {
    const { comment } = await added('Vu');
    await changeComment(bench.writing, SOPHIE, { id: comment.id, version: 1, change: { kind: 'deleted' } });
    const versions = async (who: typeof SOPHIE) => {
      const seen = await showVersions(bench.writing, who, comment.id);
      return seen.kind === 'seen' ? seen.versions.length : seen.kind;
    };
    expect([await versions(SOPHIE), await versions(ADELE), await versions(NADIA), await versions(LUC)]).toEqual([
      ...[2, 2, 0],
      'refused',
    ]);
  });

  it('too short an edit is refused and changes nothing', async () => {
    const { comment } = await added('Vu');
    expect(await edit(comment.id, 1, ' ')).toMatchObject({ refusal: { code: 'too-short' } });
    expect((await bench.store.readComment(comment.id))?.version).toBe(1);
  });
});

describe('the history of comments', () => {
  it('is turned page by page, the nearest there is, and searched', async () => {
    for (let at = 0; at < 10; at++) await added(`Appel numéro ${at}`);
    const list = (text: string, page: number, who = YANN) =>
      listComments(bench.writing, who, { company: bench.company.code, tiers: 'CARAT', text, page });
    expect(await list('', 1)).toMatchObject({ total: 10, page: 1, pages: 2 });
    const last = await list('', 99);
    expect(last).toMatchObject({ page: 2, pages: 2 });
    expect(last.kind === 'comments' && last.comments).toHaveLength(2);
    expect(await list('NUMÉRO 7', 1)).toMatchObject({ total: 1, comments: [{ text: 'Appel numéro 7' }] });
    expect(await list('', 1, LUC)).toMatchObject({ kind: 'refused' });
  });
});
