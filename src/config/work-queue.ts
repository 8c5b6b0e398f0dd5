const NAME = /^\/[a-z0-9](?:-?[a-z0-9]){2,62}$/;

/** `https://<account>.queue.core.windows.net/<queue>`; null: one instance. A key in it (`?sv=…`) is refused: the identity has the right. */
export function readWorkQueue(text: string | undefined, problems: string[]): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  const isQueue = url !== null && url.protocol === 'https:' && url.search === '' && NAME.test(url.pathname);
  if (!isQueue) {
    problems.push('RELANCE_WORK_QUEUE is https://<account>.queue.core.windows.net/<queue>, without a key, or absent');
  }
  return isQueue ? url.href : null;
}
