import { setTimeout as sleep } from 'node:timers/promises';
import { answerError, type GraphRequest, type Outcome, type Pipeline, runGraph } from './pipeline.ts';

const OF_MAILBOX = /^\/users\/([^/?]+)\//;

/** A call that takes its time: those of one mailbox that come meanwhile are counted, and refused beyond what the tenant lets. */
export async function runInTime(pipeline: Pipeline, request: GraphRequest, latencyMs: number): Promise<Outcome> {
  const mailbox = OF_MAILBOX.exec(request.url)?.[1];
  let leave: (() => void) | undefined;
  try {
    if (mailbox) leave = pipeline.world.limits?.enter(decodeURIComponent(mailbox).toLowerCase());
  } catch (error) {
    return { answer: answerError(pipeline, request, error) };
  }
  try {
    const outcome = runGraph(pipeline, request);
    if (latencyMs > 0) await sleep(latencyMs);
    return outcome;
  } finally {
    leave?.();
  }
}
