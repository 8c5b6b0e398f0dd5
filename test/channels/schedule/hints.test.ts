import { randomUUID } from 'node:crypto';
import { QueueServiceClient, StorageSharedKeyCredential } from '@azure/storage-queue';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { seldom } from '../../../src/channels/schedule/hints.ts';
import { queueHints } from '../../../src/channels/schedule/queue-hints.ts';
import { hintsContract } from '../../contracts/schedule/hints.ts';
import { type Azurite, startAzurite } from '../../helpers/azurite.ts';

let azurite: Azurite;
let service: QueueServiceClient;
beforeAll(async () => {
  azurite = await startAzurite('queue');
  service = new QueueServiceClient(azurite.url, new StorageSharedKeyCredential(azurite.account, azurite.key));
});
afterAll(() => azurite.close());

const fail = (error: unknown): never => {
  throw error;
};

async function newQueue() {
  const queue = service.getQueueClient(`q${randomUUID()}`);
  await queue.create();
  return queue;
}

hintsContract('a queue of Azure Storage', async () => {
  const queue = await newQueue();
  return { one: queueHints(queue, fail), other: queueHints(queue, fail) };
});

describe('a queue of Azure Storage', () => {
  test('holds nothing once a hint was heard', async () => {
    const queue = await newQueue();
    const hints = queueHints(queue, fail);
    const heard: string[] = [];
    const end = hints.listen((pass) => heard.push(pass));
    hints.tell('dispatch');
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['dispatch']);
    await end();
    expect((await queue.getProperties()).approximateMessagesCount).toBe(0);
  });

  test('a message that is none of ours is taken out, and what follows is heard', async () => {
    const queue = await newQueue();
    for (const text of [
      'not base64 é',
      Buffer.from('{"pass":7}').toString('base64'),
      Buffer.from('[]').toString('base64'),
    ]) {
      await queue.sendMessage(text);
    }
    const hints = queueHints(queue, fail);
    const heard: string[] = [];
    const end = hints.listen((pass) => heard.push(pass));
    hints.tell('runs');
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['runs']);
    await end();
    expect((await queue.getProperties()).approximateMessagesCount).toBe(0);
  });

  test('the same told often wakes a pass once', async () => {
    const queue = await newQueue();
    const hints = queueHints(queue, fail);
    for (let told = 0; told < 20; told += 1) hints.tell('dispatch');
    await expect.poll(async () => (await queue.getProperties()).approximateMessagesCount, { timeout: 20_000 }).toBe(20);
    const heard: string[] = [];
    const end = hints.listen((pass) => heard.push(pass));
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual(['dispatch']);
    await end();
  });

  test('that is not there is said, and keeps nobody waiting', async () => {
    const faults: unknown[] = [];
    const hints = queueHints(service.getQueueClient(`q${randomUUID()}`), (error) => faults.push(error));
    hints.tell('dispatch');
    const end = hints.listen(() => undefined);
    await expect.poll(() => faults.length, { timeout: 20_000 }).toBe(2);
    await end();
  });
});

describe('what is told seldom', () => {
  test('is told at once, and what came meanwhile once more after the time', () => {
    vi.useFakeTimers();
    const told: string[] = [];
    const hints = seldom({ tell: (pass) => told.push(pass) }, 1_000);
    for (const pass of ['a', 'a', 'b', 'a']) hints.tell(pass);
    expect(told).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['a', 'b', 'a']);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['a', 'b', 'a']);
    hints.tell('a');
    hints.tell('a');
    hints.stop();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual(['a', 'b', 'a', 'a']);
    vi.useRealTimers();
  });
});
