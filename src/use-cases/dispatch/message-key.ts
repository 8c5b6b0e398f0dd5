import type { MessageTrace } from '../ports/dispatch/dispatch-store.ts';

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

/** The traces of the messages that this one replaces, the first one first; none for the first. */
export function formerTraces({ key }: MessageTrace): MessageTrace[] {
  const { stem, count } = split(key);
  return Array.from({ length: count - 1 }, (_, at) => traceOf(at === 0 ? stem : `${stem}~${at + 1}`));
}
