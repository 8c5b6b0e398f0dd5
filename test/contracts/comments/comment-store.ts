import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Comment } from '../../../src/domain/comments/comment.ts';
import type { NewComment } from '../../../src/use-cases/ports/comments/comment-store.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of comments answers. */
export function describeCommentStore(name: string, open: OpenStore): void {
  describe(`comments in ${name}`, () => {
    let store: Store;
    let company: string;
    let count = 0;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const about = { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan & Fils' } as const;
    const aComment = (over: Partial<NewComment> = {}): NewComment => ({
      company,
      about,
      kind: 'call',
      text: 'Promesse « vendredi » de l’œuvre 👍',
      by: CAMILLE,
      source: null,
      cause: `form:${++count}`,
      ...over,
    });
    const write = async (over: Partial<NewComment> = {}, mentioned = [] as readonly (typeof YANN)[], at = NOW) =>
      (await store.writer.addComment(aComment(over), mentioned, at)).comment;
    const list = async (text = '', skip = 0, most = 10) => {
      const { comments, total } = await store.reader.listComments({ company, tiers: 'ÉLAN', text }, skip, most);
      return { ids: comments.map(({ id }) => id), total };
    };
    const edit = (comment: Comment, text: string, mentioned = [] as readonly (typeof YANN)[]) =>
      store.writer.changeComment(comment, { kind: 'edited', text, as: 'note' }, mentioned, CAMILLE, later(9));

    test('one that was written is read as it was given, and its history names it but not what was written', async () => {
      const source = { author: 'Client Élan', url: 'https://teams.microsoft.com/l/message/1/2' };
      const { added, comment } = await store.writer.addComment(aComment({ source }), [], NOW);
      expect(added).toBe(true);
      expect(comment).toMatchObject({ ...aComment({ source, cause: comment.cause }), version: 1, deleted: null });
      expect(await store.reader.readComment(comment.id)).toEqual(comment);
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 5);
      expect(line).toMatchObject({ act: 'comment-added', by: CAMILLE, subject: comment.id });
      expect(JSON.stringify(line)).not.toContain('Promesse');
    });

    test('of ten that one form sends at once there is one, and each person is mentioned once', async () => {
      const one = aComment({ cause: 'form:same' });
      const all = await Promise.all(Array.from({ length: 10 }, () => store.writer.addComment(one, [YANN], NOW)));
      expect(all.filter(({ added }) => added)).toHaveLength(1);
      const [id] = [...new Set(all.map(({ comment }) => comment.id))];
      expect(new Set(all.map(({ comment }) => comment.id)).size).toBe(1);
      const mentions = (await store.reader.readMentions([id ?? ''])).get(id ?? '');
      expect(mentions).toEqual([{ person: YANN, chat: 'planned', mail: 'planned' }]);
    });

    test('they are listed with those pinned first, then the newest, page by page', async () => {
      const old = await write();
      const middle = await write({}, [], later(1));
      const young = await write({}, [], later(2));
      await write({ about: { ...about, tiers: 'ZED', id: 'ZED' } });
      expect(await list()).toEqual({ ids: [young.id, middle.id, old.id], total: 3 });
      await store.writer.changeComment(old, { kind: 'pinned' }, [], YANN, later(3));
      expect(await list()).toEqual({ ids: [old.id, young.id, middle.id], total: 3 });
      expect(await list('', 1, 1)).toEqual({ ids: [young.id], total: 3 });
      expect(await list('', 9, 1)).toEqual({ ids: [], total: 3 });
    });

    test('they are found by text, number and author, whatever the case; one that was deleted by nothing', async () => {
      const call = await write();
      const invoice = await write({ about: { ...about, kind: 'invoice', id: 'FA0042' }, text: 'Litige', by: YANN });
      expect((await list('VENDREDI')).ids).toEqual([call.id]);
      expect((await list('fa0042')).ids).toEqual([invoice.id]);
      expect((await list('le goff')).ids).toEqual([invoice.id]);
      expect(await list('100%')).toEqual({ ids: [], total: 0 });
      await store.writer.changeComment(invoice, { kind: 'deleted' }, [], YANN, later(1));
      expect((await list('fa0042')).ids).toEqual([]);
      expect((await list()).total).toBe(2);
    });

    test('one that is edited keeps what it said before (case M3), and mentions nobody twice', async () => {
      const comment = await write({}, [YANN]);
      const edited = await edit(comment, 'Promesse lundi', [YANN, CAMILLE]);
      expect(edited).toMatchObject({ text: 'Promesse lundi', kind: 'note', version: 2, edited: { by: CAMILLE } });
      expect(await store.reader.readComment(comment.id)).toEqual(edited);
      const versions = await store.reader.readVersions(comment.id);
      expect(versions.map(({ act, text, kind }) => [act, text, kind])).toEqual([
        ['added', comment.text, 'call'],
        ['edited', 'Promesse lundi', 'note'],
      ]);
      const people = (await store.reader.readMentions([comment.id])).get(comment.id)?.map(({ person }) => person);
      expect(people).toEqual([YANN, CAMILLE]);
    });

    test('of five that change one at once, one does', async () => {
      const comment = await write();
      const answers = await Promise.all(Array.from({ length: 5 }, (_, at) => edit(comment, `Texte ${at}`)));
      expect(answers.filter((one) => one !== 'stale')).toHaveLength(1);
      expect(await store.reader.readVersions(comment.id)).toHaveLength(2);
    });

    test('one that was deleted is kept (case M3), unpinned, changes no more and mentions nobody', async () => {
      const comment = await write();
      const pinned = await store.writer.changeComment(comment, { kind: 'pinned' }, [], YANN, NOW);
      if (pinned === 'stale') throw new Error('stale');
      const deleted = await store.writer.changeComment(pinned, { kind: 'deleted' }, [], YANN, later(5));
      if (deleted === 'stale') throw new Error('stale');
      expect(deleted).toMatchObject({ pinned: false, text: comment.text, deleted: { by: YANN } });
      expect(await store.writer.mention(comment, YANN, CAMILLE, NOW)).toBe(false);
      expect(await edit(deleted, 'Encore')).toBe('stale');
      const acts = (await store.reader.readHistory(company, 'ÉLAN', 9)).map(({ act }) => act);
      expect(acts).toEqual(['comment-deleted', 'comment-pinned', 'comment-added']);
    });

    test('somebody is mentioned once for ever', async () => {
      const comment = await write();
      expect(await store.writer.mention(comment, YANN, CAMILLE, NOW)).toBe(true);
      expect(await store.writer.mention(comment, YANN, CAMILLE, later(1))).toBe(false);
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 1);
      expect(line).toMatchObject({ act: 'comment-mentioned', facts: { person: YANN.id } });
    });

    test('one that there is not is null', async () => {
      expect(await store.reader.readComment('nothing')).toBeNull();
      expect(await store.reader.readVersions('nothing')).toEqual([]);
      expect(await store.reader.readMentions(['nothing'])).toEqual(new Map());
      expect(await store.writer.mention({ id: 'nothing' }, YANN, CAMILLE, NOW)).toBe(false);
    });
  });
}
