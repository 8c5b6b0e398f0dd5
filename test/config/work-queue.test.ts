import { describe, expect, test } from 'vitest';
import { readWorkQueue } from '../../src/config/work-queue.ts';

describe('the queue of work', () => {
  test.each([
    [undefined, null],
    ['https://contoso.queue.core.windows.net/relance-work', 'https://contoso.queue.core.windows.net/relance-work'],
  ])('%s is %s', (given, queue) => {
    const problems: string[] = [];
    expect([readWorkQueue(given, problems), problems]).toEqual([queue, []]);
  });

  test.each([
    'http://contoso.queue.core.windows.net/relance-work',
    'https://contoso.queue.core.windows.net/',
    'https://contoso.queue.core.windows.net/relance-work?sv=2024&sig=abc',
    'https://contoso.queue.core.windows.net/Relance',
    'relance-work',
  ])('%s is refused, and not said again', (given) => {
    const problems: string[] = [];
    expect(readWorkQueue(given, problems)).toBeNull();
    expect(problems).toEqual([
      'RELANCE_WORK_QUEUE is https://<account>.queue.core.windows.net/<queue>, without a key, or absent',
    ]);
  });
});
