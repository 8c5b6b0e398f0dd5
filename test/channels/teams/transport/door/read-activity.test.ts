import { describe, expect, test } from 'vitest';
import { readActivity } from '../../../../../src/channels/teams/transport/door/read-activity.ts';

const HALF = String.fromCharCode(0xd800);
const account = { id: '29:x' };
const sentOn = (value: unknown): unknown => {
  const read = readActivity({ type: 'invoke', from: account, recipient: account, conversation: { id: 'c' }, value });
  if (!read.ok) throw new Error(read.wrong.join());
  return read.activity.value;
};
const nested = (depth: number, inside: unknown): unknown => (depth === 0 ? inside : { in: nested(depth - 1, inside) });

describe('what a client sent with an activity', () => {
  test('holds no sign that a base refuses, however its texts lie in it; other blanks stay', () => {
    const sent = { action: { data: { code: 'A\u0000B', list: [`x${HALF}`], text: 'one\n\ttwo\u0007' } } };
    expect(sentOn(sent)).toEqual({ action: { data: { code: 'A B', list: ['x\ufffd'], text: 'one\n\ttwo ' } } });
  });

  test.each([[null], [undefined], [7], [true], [[]], [{ a: null }]])('is otherwise as it was sent: %j', (value) => {
    expect(sentOn(value)).toEqual(value);
  });

  test('is left out where it is deeper than anything that is read', () => {
    expect(JSON.stringify(sentOn(nested(20, 'here')))).toContain('here');
    expect(JSON.stringify(sentOn(nested(60, 'here')))).not.toContain('here');
    expect(() => sentOn(nested(3_000, 'here'))).not.toThrow();
  });
});
