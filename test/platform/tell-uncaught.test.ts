import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { openLogTo } from '../../src/platform/log.ts';
import { tellUncaught } from '../../src/platform/tell-uncaught.ts';

test('what nobody caught ends the process, told without what its message holds of people', () => {
  const [lines, exits]: [string[], unknown[]] = [[], []];
  const running = Object.assign(new EventEmitter(), {
    exit: (code: unknown) => void exits.push([code, lines.length]),
  });
  tellUncaught(
    openLogTo('info', { write: (line: string) => void lines.push(line) }),
    running as unknown as Parameters<typeof tellUncaught>[1],
  );
  running.emit('uncaughtException', new TypeError('of "Claire Morel" <claire.morel@carat.example>'));
  expect(exits).toEqual([[1, 1]]);
  const told = JSON.parse(lines[0] ?? '{}');
  expect(told).toMatchObject({ level: 60, err: { type: 'TypeError' } });
  expect(JSON.stringify(told)).not.toMatch(/Claire|carat\.example/u);
});
