import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/company/role.ts';
import {
  addPurpose,
  removePurpose,
  unregisterConversation,
} from '../../../src/use-cases/morning/register-conversation.ts';
import { aCompany } from '../../builders/company.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, SOPHIE } from '../bench/people.ts';

const companies = registryOf([aCompany({ code: 'ALPHA' }), someBooks()], [aCompany({ code: 'BETA' }), someBooks()]);

function openAdmin(roles: Readonly<Record<string, readonly Role[]>> = { [SOPHIE.id]: ['admin'] }) {
  const clock = new HandClock();
  const { reader, writer } = openFakeStore(clock.now);
  const conversations = { ...reader, ...writer };
  const ports = {
    companies,
    directory: directoryOf(roles),
    conversations,
    clock,
    holds: conversations,
    risks: conversations,
  };
  const told = async (purpose: 'approvals' | 'morning') => [
    ...(await conversations.listConversations(purpose, 'ALPHA')).map((id) => `ALPHA ${id}`),
    ...(await conversations.listConversations(purpose, 'BETA')).map((id) => `BETA ${id}`),
  ];
  return { ports, conversations, told };
}

describe('what a group conversation is told without asking', () => {
  test.each([
    ['one company', 'BETA', ['BETA salon']],
    ['one company, as people type it', ' beta ', ['BETA salon']],
    ['all of them', null, ['ALPHA salon', 'BETA salon']],
  ])('for %s; the conversation is registered with it', async (_, company, expected) => {
    const { ports, conversations, told } = openAdmin();
    expect(await addPurpose(ports, SOPHIE, 'salon', 'morning', company)).toMatchObject({ kind: 'added' });
    expect([await told('morning'), await told('approvals')]).toEqual([expected, []]);
    expect(await conversations.isRegistered('salon')).toBe(true);
  });

  test('asked twice it is told once; taken back, the other purpose and the registration stay', async () => {
    const { ports, conversations, told } = openAdmin();
    await addPurpose(ports, SOPHIE, 'salon', 'morning', null);
    await addPurpose(ports, SOPHIE, 'salon', 'morning', 'ALPHA');
    await addPurpose(ports, SOPHIE, 'salon', 'approvals', 'ALPHA');
    expect(await told('morning')).toEqual(['ALPHA salon', 'BETA salon']);
    expect(await removePurpose(ports, SOPHIE, 'salon', 'morning', 'ALPHA')).toEqual({ kind: 'removed' });
    expect(await told('morning')).toEqual(['BETA salon']);
    expect(await removePurpose(ports, SOPHIE, 'salon', 'morning', null)).toEqual({ kind: 'removed' });
    expect([await told('morning'), await told('approvals')]).toEqual([[], ['ALPHA salon']]);
    expect(await conversations.isRegistered('salon')).toBe(true);
  });

  test('a conversation that is unregistered is told nothing any more', async () => {
    const { ports, told } = openAdmin();
    await addPurpose(ports, SOPHIE, 'salon', 'approvals', null);
    await unregisterConversation(ports, SOPHIE, 'salon');
    expect(await told('approvals')).toEqual([]);
  });

  test('an unknown company is named in the refusal', async () => {
    const { ports, conversations } = openAdmin();
    const refused = { kind: 'refused', refusal: { code: 'unknown-company', company: 'GAMMA' } };
    expect(await addPurpose(ports, SOPHIE, 'salon', 'morning', 'GAMMA')).toEqual(refused);
    expect(await removePurpose(ports, SOPHIE, 'salon', 'morning', 'GAMMA')).toEqual(refused);
    expect(await conversations.isRegistered('salon')).toBe(false);
  });

  test.each<[string, Readonly<Record<string, readonly Role[]>>]>([
    ['an administrator of one company only', { [`${SOPHIE.id}@ALPHA`]: ['admin'] }],
    ['an approver', { [SOPHIE.id]: ['approver', 'collector'] }],
    ['a stranger', {}],
  ])('I9: %s changes nothing and learns nothing of companies', async (_, roles) => {
    const { ports, conversations, told } = openAdmin(roles);
    await conversations.addPurpose('salon', 'morning', 'ALPHA', 'p-marc', 'Marc', ports.clock.now());
    const refused = { kind: 'refused', refusal: { code: 'not-allowed', needed: 'admin', company: null } };
    expect(await addPurpose(ports, SOPHIE, 'salon', 'approvals', 'ALPHA')).toEqual(refused);
    expect(await addPurpose(ports, SOPHIE, 'salon', 'approvals', 'GAMMA')).toEqual(refused);
    expect(await removePurpose(ports, SOPHIE, 'salon', 'morning', 'ALPHA')).toEqual(refused);
    expect([await told('morning'), await told('approvals')]).toEqual([['ALPHA salon'], []]);
  });
});
