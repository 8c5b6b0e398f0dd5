import type { MessageTrace } from '../ports/dispatch-store.ts';

const KEY = /^(.*?)(?:~(\d+))?$/s;

const traceOf = (key: string): MessageTrace => ({
  key,
  graphId: null,
  internetMessageId: null,
  conversationId: null,
});

function split(key: string): { readonly stem: string; readonly count: number } {
  const [, stem = key, count = '1'] = KEY.exec(key) ?? [];
  return { stem, count: Number(count) };
}

/** The trace of the next message of a dispatch: `<key>~2`, `<key>~3` …, so that the old one is never taken for the new one. */
export function newTrace({ key }: MessageTrace): MessageTrace {
  const { stem, count } = split(key);
  return traceOf(`${stem}~${count + 1}`);
}

/** The trace of the message that this one replaces, null for the first. */
export function formerTrace({ key }: MessageTrace): MessageTrace | null {
  const { stem, count } = split(key);
  return count > 1 ? traceOf(count === 2 ? stem : `${stem}~${count - 1}`) : null;
}
