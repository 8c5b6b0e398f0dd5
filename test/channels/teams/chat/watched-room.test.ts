import { describe, expect, test } from 'vitest';
import { openRoom } from '../../../../src/channels/teams/chat/chat-room.ts';
import type { HelpEntry } from '../../../../src/channels/teams/chat/help-entry.ts';
import type { Talk } from '../../../../src/channels/teams/chat/talk.ts';
import { watchedRoom } from '../../../../src/channels/teams/chat/watched-room.ts';
import { watchedSearch } from '../../../../src/channels/teams/extension/watched-search.ts';
import type { Asked } from '../../../../src/channels/teams/turn.ts';
import type { Act, Telemetry } from '../../../../src/platform/telemetry/telemetry.ts';

const TALK = {} as Talk;
const ASKED = {} as Asked;
const entry: HelpEntry = {
  ...{ key: 'dmp', spoken: ['dmp client'], takes: 'customer', rank: {} },
  words: () => ({ say: 'dmp', does: '' }),
};

/** Keeps what it is told. */
class Heard implements Telemetry {
  readonly acts: Act[] = [];
  during<Result>(act: Act, work: () => Promise<Result>): Promise<Result> {
    this.acts.push(act);
    return work();
  }
  observe(): void {}
  async close(): Promise<void> {}
}

describe('answers are timed', () => {
  const heard = new Heard();
  const answering = async (_talk: Talk, _asked: Asked, said: unknown) => ({ text: `Answer to ${said}` });
  const room = watchedRoom(
    openRoom(null, {
      name: 'figures',
      commands: [/^dmp (?<name>.+)$/u, /^secret$/u].map((pattern) => ({ pattern, speak: answering })),
      presses: [{ verb: 'follow.remind', answer: answering }],
      help: [entry],
    }),
    heard,
  );

  test('a text by its entry of help or its place, a button by its verb: never by what was typed', async () => {
    const [dmp, secret] = room.commands;
    expect(await dmp?.speak(TALK, ASKED, 'dmp Dupont')).toEqual({ text: 'Answer to dmp Dupont' });
    await secret?.speak(TALK, ASKED, 'secret');
    await room.presses[0]?.answer(TALK, ASKED, { code: 'DUPONT' });
    const names = ['figures/dmp', 'figures/2', 'press follow.remind'];
    expect(heard.acts).toEqual(names.map((name) => ({ kind: 'turn', name })));
  });

  test('all else of a command stays: that what it changes is confirmed first', () => {
    const changes = (): boolean => true;
    const [stop] = watchedRoom(
      openRoom(null, {
        name: 'runs',
        commands: [{ pattern: /^stop$/u, speak: answering, changes }],
        presses: [],
        help: [],
      }),
      heard,
    ).commands;
    expect(stop?.changes).toBe(changes);
  });

  test('a search by what it is for', async () => {
    const telemetry = new Heard();
    const nothing = async () => ({ kind: 'none' }) as never;
    const desk = watchedSearch({ customers: nothing, invoices: nothing, name: nothing }, telemetry);
    await desk.customers({} as never, { text: 'Dupont' } as never);
    await desk.name({} as never, 'ALPHA' as never, 'DUPONT');
    expect(telemetry.acts.map(({ name }) => name)).toEqual(['search customers', 'search name']);
  });
});
