import { setTimeout as sleep } from 'node:timers/promises';
import type { QueueClient, ReceivedMessageItem } from '@azure/storage-queue';
import { z } from 'zod';
import type { Hints } from './hints.ts';

/** After that it is of no use: every pass has run by itself. */
const TTL_SECONDS = 600;
/** Longer than waking takes: a message that is not deleted in time comes again, and wakes once more. */
const HIDDEN_SECONDS = 30;
const MOST_AT_ONCE = 32;
/** How long an empty queue is left alone: longer each time, so that nights cost little. */
const IDLE_MS = [500, 1_000, 2_000, 5_000] as const;
const AFTER_FAULT_MS = 15_000;

const hintSchema = z.object({ pass: z.string().min(1).max(40) });

/**
 * Hints through a queue of Azure Storage, which must exist. A message goes to one instance. What cannot be read is taken out:
 * nothing of value was in it.
 */
export function queueHints(queue: QueueClient, onError: (error: unknown) => void): Hints {
  const pending = new Set<Promise<unknown>>();
  return {
    tell(pass) {
      // In base64 on both sides: some versions of the client change line ends of plain texts.
      const text = Buffer.from(JSON.stringify({ pass })).toString('base64');
      const sending = queue.sendMessage(text, { messageTimeToLive: TTL_SECONDS }).catch(onError);
      pending.add(sending);
      void sending.finally(() => pending.delete(sending));
    },
    listen(onHint) {
      const stopping = new AbortController();
      const listening = receiveAll(queue, onHint, onError, stopping.signal);
      return async () => {
        stopping.abort();
        await Promise.all([listening, ...pending]);
      };
    },
  };
}

async function receiveAll(
  queue: QueueClient,
  onHint: (pass: string) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let idle = 0;
  while (!signal.aborted) {
    try {
      const found = await receiveSome(queue, onHint, signal);
      idle = found > 0 ? 0 : Math.min(idle + 1, IDLE_MS.length - 1);
      if (found === 0) await pause(IDLE_MS[idle] ?? AFTER_FAULT_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      onError(error);
      await pause(AFTER_FAULT_MS, signal);
    }
  }
}

/** Wakes, then deletes: a process that dies between the two leaves the hint to another. */
async function receiveSome(queue: QueueClient, onHint: (pass: string) => void, signal: AbortSignal): Promise<number> {
  const { receivedMessageItems } = await queue.receiveMessages({
    numberOfMessages: MOST_AT_ONCE,
    visibilityTimeout: HIDDEN_SECONDS,
    abortSignal: signal,
  });
  for (const pass of new Set(receivedMessageItems.flatMap(readHint))) onHint(pass);
  await Promise.all(receivedMessageItems.map((message) => deleteOnce(queue, message)));
  return receivedMessageItems.length;
}

function readHint({ messageText }: Pick<ReceivedMessageItem, 'messageText'>): readonly string[] {
  try {
    return [hintSchema.parse(JSON.parse(Buffer.from(messageText, 'base64').toString('utf8'))).pass];
  } catch {
    return [];
  }
}

const ABSENT = 404;

/** Gone already where it was hidden too short, or expired. */
async function deleteOnce(queue: QueueClient, { messageId, popReceipt }: ReceivedMessageItem): Promise<void> {
  try {
    await queue.deleteMessage(messageId, popReceipt);
  } catch (error) {
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
    if (status !== ABSENT) throw error;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);
