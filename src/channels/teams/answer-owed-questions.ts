import { answerOwed, type Routed } from './routes.ts';
import { Receipt } from './transport/answers/receipt.ts';
import { ANSWER_LEASE_MS, type Hall } from './transport/receive.ts';

/** An answer that comes later than this is of no use to who asked. */
const OWED_FOR_MS = 60 * 60_000;
const OWED_AT_ONCE = 20;

/** Claims what dead processes were asked and did not answer, and answers it in the background; how many questions. */
export async function answerOwedQuestions(routed: Routed, { store, clock, owner, logger }: Hall): Promise<number> {
  const now = clock.now();
  const since = new Date(now.getTime() - OWED_FOR_MS);
  const owed = await store.claimOwed(owner, now, since, ANSWER_LEASE_MS, OWED_AT_ONCE);
  for (const { key, asked } of owed) {
    const receipt = Receipt.of(store, key, owner, logger, null);
    routed.delivery.background.answer('owed answer', () => answerOwed(routed, asked, receipt));
  }
  return owed.length;
}
