import { CAMILLE, later, NOW, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'SOC';

/** Comments written once and not twice, changed, found, and the messages to whom they mention. */
export async function useComments({ reader, writer }: Store): Promise<void> {
  const about = { kind: 'invoice', id: 'FA1', tiers: 'ÉLAN', name: 'Élan & Fils' } as const;
  const text = 'Promesse « vendredi » 👍';
  const given = { company: COMPANY, about, kind: 'call', text, by: CAMILLE, source: null, cause: 'form:c1' } as const;
  const { comment } = await writer.addComment(given, [YANN], NOW);
  await writer.addComment(given, [YANN], later(1));
  const source = { author: 'Client', url: 'https://teams.microsoft.com/l/message/1' };
  const { comment: other } = await writer.addComment({ ...given, source, cause: 'form:c2' }, [], later(2));
  await reader.readComment(comment.id);
  await reader.listComments({ company: COMPANY, tiers: 'ÉLAN', text: '' }, 0, 10);
  await reader.listComments({ company: COMPANY, tiers: 'ÉLAN', text: 'Vendredi' }, 1, 10);
  // Past the last page: how many there are is asked by itself.
  await reader.listComments({ company: COMPANY, tiers: 'ÉLAN', text: '' }, 50, 10);
  const edited = await writer.changeComment(comment, { kind: 'edited', text: 'Lundi', as: 'note' }, [], YANN, later(3));
  await writer.changeComment(comment, { kind: 'pinned' }, [], YANN, later(4));
  if (edited !== 'stale') await writer.changeComment(edited, { kind: 'deleted' }, [], YANN, later(5));
  await writer.mention(other, YANN, CAMILLE, later(6));
  await writer.mention(other, YANN, CAMILLE, later(7));
  await reader.readVersions(comment.id);
  const [notice] = await writer.claimMentionNotices('w', later(8), 60_000, 1);
  if (!notice) throw new Error('Nobody to tell');
  const waiting = await writer.advanceMentionNotice(notice, 'planned', { notBefore: later(20) }, 'w', later(9));
  const [again] = await writer.claimMentionNotices('w', later(30), 60_000, 1);
  if (waiting && again) await writer.advanceMentionNotice(again, 'dropped', { error: 'gone' }, 'w', later(31));
  await reader.readMentions([comment.id, other.id]);
}
