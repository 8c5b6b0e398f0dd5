import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { aReply } from '../../contracts/replies/customer-reply-store.ts';
import { aBounce } from '../../contracts/replies/reply-store.ts';
import { approveOne, CAMILLE, later, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'RETOURS';
const MAILBOX = 'relances@essai.example';

/** An inbox read twice, a letter found each way, an address that refused and is written to again. */
export async function useReplies(store: Store): Promise<void> {
  const { reader, writer } = store;
  const letter = await approveOne(store, COMPANY, [1]);
  const message = {
    mailbox: MAILBOX,
    id: 'AAk=',
    kind: 'report',
    receivedAt: NOW.toISOString(),
    conversationId: null,
  } as const;
  for (const ms of [1, 2]) await writer.savePosition(MAILBOX, `https://graph/delta?${ms}`, later(ms));
  await reader.readPosition(MAILBOX);
  await reader.findLetter([`<${letter.id}@essai.example>`], { mailbox: MAILBOX, conversationId: null });
  const trace = { key: letter.id, graphId: 'AAk=', internetMessageId: '<ex@y>', conversationId: 'AAQk=' };
  await writer.decide(letter.id, 'approved', 'confirmed', { trace, sentAt: NOW.toISOString() }, CAMILLE, NOW);
  await reader.findLetter(['<ex@y>'], { mailbox: MAILBOX, conversationId: 'AAQk=' });
  await writer.decide(letter.id, 'confirmed', 'done', {}, CAMILLE, NOW);
  for (const ms of [3, 4]) await writer.keepMessage(message, [aBounce(letter)], later(ms));
  await reader.listSeen(MAILBOX, ['AAk=', 'other']);
  await writer.keepMessage({ ...message, id: 'AAm=' }, [aBounce(letter)], later(5));
  await reader.listRefused(COMPANY, ['DUPONT']);
  await reader.listRefused(COMPANY, 'all');
  await reader.listBounces(COMPANY, NOW, 5);
  await reader.listBouncesOf([letter.id]);
  for (const ms of [6, 7]) await writer.liftRefusal(COMPANY, 'DUPONT', 'client@dupont.example', CAMILLE, later(ms));
  await useAnswers(store, letter);
}

/** Answers that came twice, to read and handled twice, listed each way; a letter found by its reference. */
async function useAnswers(store: Store, letter: Dispatch): Promise<void> {
  const { reader, writer } = store;
  const { reference = '' } = (await reader.readDraft(letter.draftId)) ?? {};
  const to = { letter: { id: letter.id, reference }, from: 'client@dupont.example' };
  const [handled, waiting] = [aReply(COMPANY, to), aReply(COMPANY, { ...to, suggestion: null })];
  const message = { mailbox: MAILBOX, kind: 'reply', receivedAt: NOW.toISOString(), conversationId: null } as const;
  for (const id of ['AAr=', 'AAs=']) await writer.keepMessage({ ...message, id }, [], later(8), handled);
  await writer.keepMessage({ ...message, id: 'AAt=' }, [], later(8), waiting);
  await reader.readCustomerReply(handled.id);
  const whole = { tiers: 'DUPONT', since: NOW, waiting: true, strangers: true } as const;
  for (const filter of [{}, whole]) await reader.listCustomerReplies({ companies: [COMPANY], ...filter }, 0, 10);
  await reader.listRepliesTo([letter.id]);
  await reader.findLetterByReference([reference], letter.mailbox ?? MAILBOX);
  for (const ms of [9, 10]) await writer.handleReply(handled.id, 'promise', CAMILLE, later(ms));
}
