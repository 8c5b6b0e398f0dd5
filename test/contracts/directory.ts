import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Company } from '../../src/domain/company/company.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Directory } from '../../src/use-cases/ports/directory.ts';
import { aCompany } from '../builders/company.ts';

export const CLAIRE: Person = { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0001', name: 'Claire Martin' };
export const NOEL: Person = { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0002', name: "Noël O'Hara" };
/** Invited from another tenant. */
export const GUEST: Person = { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0003', name: 'Invité Ailleurs' };
export const STRANGER: Person = { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0099', name: 'Inconnu' };

/** As the tenant writes them: the login and the mail of a person may differ, in case too. */
export interface KnownAddresses {
  readonly person: Person;
  readonly login: string;
  readonly mail: string;
  /** Of the mailbox, besides its mail. */
  readonly aliases?: readonly string[];
  /** That no mailbox of the tenant answers to. */
  readonly others?: readonly string[];
}

export const ADDRESSES: readonly KnownAddresses[] = [
  {
    person: CLAIRE,
    login: 'CMartin@demo.example',
    mail: 'Claire.Martin@demo.example',
    aliases: ['C.Dupuis@demo.example'],
    others: ['Claire@chez-elle.example'],
  },
  { person: NOEL, login: 'nohara@demo.example', mail: "noel.o'hara+ventes@demo.example" },
  { person: GUEST, login: 'invite_ailleurs.example#EXT#@demo.example', mail: 'invite@ailleurs.example' },
];

const groupId = (rank: number): string => `7d2b6a31-52c4-4a6e-8a57-${String(rank).padStart(12, '0')}`;

/** 26 groups in all: more than one call takes. */
export const ALPHA = aCompany({
  code: 'ALPHA',
  roleGroups: {
    reader: [groupId(1)],
    collector: Array.from({ length: 20 }, (_, at) => groupId(10 + at)),
    approver: [groupId(2)],
    admin: [groupId(3), groupId(4)],
  },
});
export const BETA = aCompany({ code: 'BETA', roleGroups: { collector: [groupId(50)], reader: [groupId(51)] } });
/** In no company's settings. */
const OTHER_GROUP = groupId(90);
export const READERS = groupId(1);
export const LAST_COLLECTORS = groupId(29);
export const BETA_COLLECTORS = groupId(50);

/** A directory that holds the people of ADDRESSES, and a hand on it. */
export interface DirectoryBench {
  readonly directory: Directory;
  /** The groups that Claire is in from now on, nested ones included. */
  putClaireIn(groups: readonly string[]): void;
  /** Whether the directory answers. */
  setReachable(reachable: boolean): void;
  /** Whether the application may read people and groups. */
  setPermitted(permitted: boolean): void;
  /** Whether it may read aliases; without the right, a tenant hides them or refuses the question. */
  setAliases(to: 'seen' | 'hidden' | 'refused'): void;
  /** Lets time pass. */
  pass(ms: number): void;
  /** How often the directory was asked. */
  asked(): number;
  close(): Promise<void>;
}

const MINUTE = 60_000;

/** What every directory answers. Default: nobody may do anything. */
export function describeDirectory(
  name: string,
  open: (companies: readonly Company[]) => Promise<DirectoryBench>,
): void {
  describe(`who may do what: ${name}`, () => {
    let bench: DirectoryBench;
    beforeEach(async () => {
      bench = await open([ALPHA, BETA]);
    });
    afterEach(() => bench.close());

    const roles = async (company: Company, person = CLAIRE) =>
      [...(await bench.directory.rolesOf(person, company))].sort();

    test('roles come from groups, in each company on its own', async () => {
      bench.putClaireIn([READERS, LAST_COLLECTORS]);
      expect(await roles(ALPHA)).toEqual(['collector', 'reader']);
      expect(await roles(BETA)).toEqual([]);
    });

    test('a group beyond the twentieth counts as much as the first', async () => {
      bench.putClaireIn([BETA_COLLECTORS]);
      expect(await roles(BETA)).toEqual(['collector']);
    });

    test('who is in no group may do nothing', async () => {
      bench.putClaireIn([]);
      expect(await roles(ALPHA)).toEqual([]);
    });

    test('who is not known may do nothing', async () => {
      expect(await roles(ALPHA, STRANGER)).toEqual([]);
    });

    test('a company without groups gives no rights', async () => {
      bench.putClaireIn([READERS]);
      expect(await roles(aCompany({ code: 'GAMMA' }))).toEqual([]);
    });

    test('a directory that does not answer is a fault, never a right', async () => {
      bench.putClaireIn([READERS]);
      bench.setReachable(false);
      await expect(roles(ALPHA)).rejects.toMatchObject({ name: 'OutsideFault', kind: 'busy' });
      bench.setReachable(true);
      expect(await roles(ALPHA)).toEqual(['reader']);
    });

    test('a right that was taken away is gone after two minutes', async () => {
      bench.putClaireIn([READERS]);
      await roles(ALPHA);
      bench.putClaireIn([]);
      bench.pass(2 * MINUTE);
      expect(await roles(ALPHA)).toEqual([]);
    });

    test('a right that was given is there after two minutes', async () => {
      bench.putClaireIn([]);
      await roles(ALPHA);
      bench.putClaireIn([READERS]);
      bench.pass(2 * MINUTE);
      expect(await roles(ALPHA)).toEqual(['reader']);
    });

    test('what was just asked is not asked again, whatever the company', async () => {
      bench.putClaireIn([READERS]);
      await Promise.all([roles(ALPHA), roles(BETA)]);
      const before = bench.asked();
      bench.pass(MINUTE);
      await roles(ALPHA);
      expect(before).toBeGreaterThan(0);
      expect(bench.asked()).toBe(before);
    });

    test('after two minutes an unreachable directory gives nothing, not what it gave before', async () => {
      bench.putClaireIn([READERS]);
      await roles(ALPHA);
      bench.setReachable(false);
      bench.pass(2 * MINUTE);
      await expect(roles(ALPHA)).rejects.toMatchObject({ kind: 'busy' });
    });

    test('of the groups asked for, those that the person is in', async () => {
      bench.putClaireIn([READERS, OTHER_GROUP]);
      const groupsOf = async (person: Person, ...ids: string[]) => [...(await bench.directory.groupsOf(person, ids))];
      expect(await groupsOf(CLAIRE, OTHER_GROUP, BETA_COLLECTORS)).toEqual([OTHER_GROUP]);
      expect(await groupsOf(CLAIRE, READERS)).toEqual([READERS]);
      expect(await groupsOf(CLAIRE)).toEqual([]);
      expect(await groupsOf(STRANGER, READERS, OTHER_GROUP)).toEqual([]);
    });

    const addressesOf = async (person: Person) => {
      const { given, others } = await bench.directory.addressesOf(person);
      return { given: given.toSorted(), others };
    };

    test('I1: the addresses of a person, login, mail and aliases, and those elsewhere apart, in lower case', async () => {
      expect(await addressesOf(CLAIRE)).toEqual({
        given: ['c.dupuis@demo.example', 'claire.martin@demo.example', 'cmartin@demo.example'],
        others: ['claire@chez-elle.example'],
      });
    });

    test.each(['hidden', 'refused'] as const)('aliases that are %s leave login and mail', async (to) => {
      bench.setAliases(to);
      expect(await addressesOf(CLAIRE)).toEqual({
        given: ['claire.martin@demo.example', 'cmartin@demo.example'],
        others: [],
      });
    });

    test('who is not known has no address', async () => {
      expect(await addressesOf(STRANGER)).toEqual({ given: [], others: [] });
    });

    test.each([
      ['a login', 'cmartin@demo.example', CLAIRE],
      ['a mail', 'claire.martin@demo.example', CLAIRE],
      ['a mail in another case, with blanks around', ' CLAIRE.Martin@Demo.example ', CLAIRE],
      ['an apostrophe and a plus', "noel.o'hara+ventes@demo.example", NOEL],
    ])('finds a person by %s', async (_, address, person) => {
      expect(await bench.directory.findByAddress(address)).toEqual(person);
    });

    test.each([
      ['an address of nobody', 'personne@demo.example'],
      ['the mail of a guest', 'invite@ailleurs.example'],
      ['the login of a guest', 'invite_ailleurs.example#EXT#@demo.example'],
      ['no address at all', 'ATELIER'],
      ['an id', CLAIRE.id],
      ['an attempt on the filter', "x' or mail ne '@demo.example"],
      ['nothing', ''],
    ])('%s is nobody', async (_, address) => {
      expect(await bench.directory.findByAddress(address)).toBeNull();
    });

    test('an address is not looked for twice within two minutes', async () => {
      await bench.directory.findByAddress('claire.martin@demo.example');
      await bench.directory.addressesOf(CLAIRE);
      const before = bench.asked();
      bench.pass(MINUTE);
      await bench.directory.findByAddress('Claire.Martin@demo.example');
      await bench.directory.addressesOf(CLAIRE);
      expect(before).toBeGreaterThan(0);
      expect(bench.asked()).toBe(before);
    });

    test.each([
      ['roles', 'groups', (directory: Directory) => directory.rolesOf(CLAIRE, ALPHA)],
      ['groups', 'groups', (directory: Directory) => directory.groupsOf(CLAIRE, [OTHER_GROUP])],
      ['addresses', 'person', (directory: Directory) => directory.addressesOf(CLAIRE)],
      ['the person of an address', 'person', (directory: Directory) => directory.findByAddress('cmartin@demo.example')],
    ] as const)(
      '%s: a directory that the application may not read says so, never « nobody »',
      async (_, operation, ask) => {
        bench.setPermitted(false);
        await expect(ask(bench.directory)).rejects.toMatchObject({
          kind: 'refused',
          code: 'graph-403-Authorization_RequestDenied',
          about: { operation, reason: 'directory-denied' },
        });
      },
    );

    test.each([
      ['groups', (directory: Directory) => directory.groupsOf(CLAIRE, [OTHER_GROUP])],
      ['addresses', (directory: Directory) => directory.addressesOf(CLAIRE)],
      ['the person of an address', (directory: Directory) => directory.findByAddress('cmartin@demo.example')],
    ])('%s: a directory that does not answer is a fault, never « nobody »', async (_, ask) => {
      bench.setReachable(false);
      await expect(ask(bench.directory)).rejects.toMatchObject({ name: 'OutsideFault', kind: 'busy' });
    });
  });
}
