import { expect, test } from 'vitest';
import { addedData, type SaidIn } from '../../../src/channels/teams/cards/added.ts';
import { button } from '../../../src/channels/teams/cards/buttons.ts';

const part =
  (name: string, lines: readonly string[]): SaidIn =>
  () => ({ heading: lines.length > 0 ? name : '', lines, buttons: [button(name, `${name}.show`, {})] });

test('what rooms say is cut beyond six, and the buttons of those that say nothing share a row, however many rooms speak', () => {
  const speaking = Array.from({ length: 8 }, (_, at) => part(`room${at}`, ['line']));
  const shown = addedData('fr', [...speaking, part('alone1', []), part('alone2', [])]);
  expect(shown.map(({ heading }) => heading)).toEqual(['room0', 'room1', 'room2', 'room3', 'room4', 'room5', '']);
  expect(shown.at(-1)?.buttons.map(({ title }) => title)).toEqual(['alone1', 'alone2']);
});
