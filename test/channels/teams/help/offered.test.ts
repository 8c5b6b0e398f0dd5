import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../src/channels/teams/chat/help-entry.ts';
import { offered } from '../../../../src/channels/teams/help/offered.ts';
import type { Rights } from '../../../../src/use-cases/read-rights.ts';
import { HELP_ENTRIES } from '../harness/product-rooms.ts';

const rights = (...held: readonly (keyof Rights)[]): Rights => ({
  reads: held.length > 0,
  collects: held.includes('collects'),
  approves: held.includes('approves'),
  administersAll: held.includes('administersAll'),
});

describe('what is offered to a person in a place', () => {
  test.each<[string, Rights, Place, readonly string[], number]>([
    ['nothing to who has no right', rights(), 'personal', [], 0],
    ['reminders first to a collector', rights('collects'), 'personal', ['remind', 'late'], 10],
    ['held orders first to an approver', rights('approves'), 'personal', ['holds', 'encours'], 10],
    ['one of each to who does both', rights('collects', 'approves'), 'registered', ['remind', 'holds'], 10],
    ['the account, not the reminder, to a reader', rights('reads'), 'personal', ['account', 'top'], 9],
    ['no registering in a private chat', rights('administersAll'), 'personal', ['account', 'top'], 10],
    ['closing in an open group', rights('administersAll'), 'registered', ['account', 'top'], 12],
    ['opening in a closed group', rights('administersAll'), 'unregistered', ['register', 'approvals'], 3],
    ['no customer in a closed group', rights('collects', 'approves'), 'unregistered', [], 0],
  ])('%s', (_, held, place, first, count) => {
    const all = offered(HELP_ENTRIES, held, place).map(({ key }) => key);
    expect([all.slice(0, 2), all.length]).toEqual([first, count]);
    expect(new Set(all).size).toBe(all.length);
  });
});
