import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await new Stage().start();
});
afterAll(() => stage.close());

const message = (more: object) => ({ ...stage.activity('message', {}, { text: 'aide' }), ...more });
const press = (more: object) => ({
  ...stage.activity('invoke', {}, { name: 'adaptiveCard/action', replyToId: 'out-1' }),
  value: { action: { type: 'Action.Execute', verb: 'account.show', data: { company: 'BIJOU', code: 'CARAT' } } },
  ...more,
});
const HALF = String.fromCharCode(0xd83d);

/** Nothing of level 50, and no stack anywhere, since then. */
function expectQuiet(since: number): void {
  const logs = stage.logs.slice(since);
  expect(logs.filter(({ level }) => level === 'error')).toEqual([]);
  expect(logs.filter(({ facts }) => 'err' in facts || JSON.stringify(facts).includes('stack'))).toEqual([]);
}

/** Of each field, what it may not be. */
const NO_TEXT: readonly unknown[] = [7, true, {}, { toString: 'x' }, [], ['x']];
const NO_ID = [...NO_TEXT, 'x\u0000y', 'x\ny', HALF, 'x'.repeat(2_001)];
const NO_LIST = ['x', 7, true, {}, [7], ['x'], [null], [[]]];
const NO_OBJECT = ['x', 7, true, [], [{}]];
const WRONG: readonly (readonly [string, readonly unknown[]])[] = [
  ['type', [...NO_ID, '', null]],
  ['id', NO_ID],
  ['timestamp', NO_ID],
  ['channelId', [...NO_ID, '']],
  ['serviceUrl', [...NO_ID, '', 'no address', 'ftp://x.example/', 'javascript:alert(1)']],
  ['locale', NO_ID],
  ['replyToId', NO_ID],
  ['name', NO_ID],
  ['action', NO_ID],
  ['text', NO_TEXT],
  ['textFormat', NO_TEXT],
  ['entities', NO_LIST],
  ['attachments', NO_LIST],
  ['membersAdded', NO_LIST],
  ['membersRemoved', NO_LIST],
  ['channelData', NO_OBJECT],
  ['from', [...NO_OBJECT, null, {}]],
  ['recipient', [...NO_OBJECT, null, {}]],
  ['conversation', [...NO_OBJECT, null, {}]],
];
const WITHIN: readonly (readonly [string, string, readonly unknown[]])[] = [
  ['from', 'id', [...NO_ID, '', null]],
  ['from', 'name', NO_TEXT],
  ['from', 'aadObjectId', NO_ID],
  ['from', 'role', NO_TEXT],
  ['from', 'tenantId', NO_ID],
  ['recipient', 'id', [...NO_ID, '', null]],
  ['recipient', 'name', NO_TEXT],
  ['conversation', 'id', [...NO_ID, '', null]],
  ['conversation', 'name', NO_TEXT],
  ['conversation', 'conversationType', NO_ID],
  ['conversation', 'isGroup', ['true', 1, {}, []]],
  ['conversation', 'tenantId', NO_ID],
  ['channelData', 'tenant', NO_OBJECT],
];

describe('an ill-typed activity is 400, and never a fault of ours', () => {
  it.each(WRONG)('%s', async (field, values) => {
    const since = stage.logs.length;
    for (const value of values) {
      const answer = await stage.post(message({ [field]: value }));
      expect({ value, ...answer }).toEqual({ value, status: 400, text: '' });
    }
    expect(stage.logs.at(-1)).toMatchObject({ level: 'warn', message: 'ill-typed activity' });
    expectQuiet(since);
  });

  it.each(WITHIN)('%s.%s', async (part, field, values) => {
    const since = stage.logs.length;
    for (const value of values) {
      const body = message({});
      const answer = await stage.post({
        ...body,
        [part]: { ...(body[part as keyof typeof body] as object), [field]: value },
      });
      expect({ value, ...answer }).toEqual({ value, status: 400, text: '' });
    }
    expectQuiet(since);
  });

  it('the log names the fields, never what was in them', async () => {
    await stage.post(message({ locale: { secret: 'Dupont' }, from: { id: 7, name: ['Dupont'] } }));
    expect(stage.logs.at(-1)?.facts).toEqual({ wrong: ['from.id', 'from.name', 'locale'] });
  });

  it('nothing is read for it', async () => {
    const touched = stage.touched.length;
    await stage.post(message({ text: ['relance client Carat'] }));
    expect(stage.touched.slice(touched)).toEqual([]);
  });
});

describe('what nothing here reads, or says nothing, is no fault', () => {
  it.each([
    ['null for what is not there', { text: null, entities: null, locale: null, replyToId: null, name: null }],
    ['fields that nobody knows', { importance: { a: 1 }, deliveryMode: 7, relatesTo: 'x', callerId: {}, speak: [] }],
    ['a value of any kind', { value: [{ deep: [null, 7] }] }],
    ['entities that are of no kind', { entities: [{}, { type: 7, mentioned: 'x' }, { type: 'mention', text: 7 }] }],
    ['a time that is none', { timestamp: 'yesterday' }],
    ['a name that is longer than a column', { from: { id: '29:x', aadObjectId: 'p-sophie', name: 'x'.repeat(5_000) } }],
    ['signs that a base refuses in a text', { text: `aide\u0000${HALF}` }],
    ['signs that a base refuses, deep in a value', { value: { deep: [{ text: `x\u0000${HALF}` }] } }],
    ['a text that is as long as may be', { text: '<'.repeat(200_000) }],
  ])('%s: 200', async (_, more) => {
    const since = stage.logs.length;
    expect(await stage.post(message(more))).toEqual({ status: 200, text: '' });
    expectQuiet(since);
  });

  it('a conversation that holds a hundred thousand lists in one another is kept without them', async () => {
    const body = JSON.stringify(message({})).replace(
      '"conversation":{',
      `"conversation":{"x":${'['.repeat(1e5)}${']'.repeat(1e5)},`,
    );
    expect(await stage.post(body)).toEqual({ status: 200, text: '' });
  });
});

describe('an invoke that we do not know is 501, without a stack', () => {
  it.each([
    ['another name', { name: 'task/fetch' }],
    ['no name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['a name of every object', { name: 'constructor' }],
    ['a sign-in', { name: 'signin/verifyState', value: { state: 1 } }],
    ['a file', { name: 'fileConsent/invoke', value: null }],
    ['a feedback without a value', { name: 'message/submitAction', value: null }],
    ['another command of the extension', { name: 'composeExtension/selectItem', value: 7 }],
    ['a card action that is not run', { value: { action: { type: 'Action.Submit', verb: 'account.show' } } }],
    ['a card action without a verb', { value: { action: { type: 'Action.Execute', data: {} } } }],
    ['a card action whose verb is no text', { value: { action: { type: 'Action.Execute', verb: { x: 1 } } } }],
    ['a card action without a value', { value: null }],
    ['a card action that is a list', { value: [] }],
    ['a card action that is a number', { value: 3 }],
  ])('%s', async (_, more) => {
    const [since, touched] = [stage.logs.length, stage.touched.length];
    expect(await stage.post(press(more))).toEqual({ status: 501, text: '' });
    expect(stage.touched.slice(touched)).toEqual([]);
    expect(stage.logs.at(-1)).toMatchObject({ level: 'warn', message: 'an invoke that nothing answers' });
    expectQuiet(since);
  });

  it.each([
    ['an unknown verb', { verb: 'nothing.of.ours', data: {} }],
    ['data of another type', { verb: 'account.show', data: 7 }],
    ['no data', { verb: 'account.show' }],
  ])('but a button with %s is told so in words', async (_, action) => {
    const answer = await stage.post(press({ value: { action: { type: 'Action.Execute', ...action } } }));
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('application/vnd.microsoft.activity.message');
  });
});
