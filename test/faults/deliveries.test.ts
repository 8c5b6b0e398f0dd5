import { afterEach, beforeEach, expect, test } from 'vitest';
import { Stage } from '../channels/teams/harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

/** Teams delivers again what it believes lost: here all at the same time. */
const THREE = [1, 2, 3];

test('a button whose press is delivered three times at once acts once, and each delivery is answered', async () => {
  const data = { company: 'BIJOU', code: 'CARAT', currency: 'EUR', ecNo: '2', reason: 'Avoir attendu', until: '' };
  const value = { action: { type: 'Action.Execute', verb: 'exclude.save', data } };
  const press = { id: 'same', replyToId: 'out-1', name: 'adaptiveCard/action', value };
  const body = stage.activity('invoke', {}, press);
  const answers = await Promise.all(THREE.map(() => stage.post(body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(stage.desk.calls.filter((call) => call.startsWith('exclude'))).toHaveLength(1);
});

test('a message that is delivered three times at once is answered once, also by a process that starts afterwards', async () => {
  const body = stage.activity('message', {}, { text: 'relance client Carat' });
  await Promise.all(THREE.map(() => stage.post(body)));
  await stage.restart();
  await stage.post(body);
  expect(stage.connector.messages()).toHaveLength(1);
});
