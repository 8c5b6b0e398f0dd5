import { describe, expect, test } from 'vitest';
import { makeIban, makeSiret, vatNumberOf } from '../../../src/demo/company/checksums.ts';
import { buildDemoCompany } from '../../../src/demo/company/companies.ts';
import { demoTenant, PEOPLE } from '../../../src/demo/company/people.ts';
import { SCENARIOS } from '../../../src/demo/company/scenarios.ts';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { cents } from '../../../src/domain/cents.ts';
import type { Role } from '../../../src/domain/company/role.ts';
import { stepsCovering, substitutesOf } from '../../../src/domain/credit/approval.ts';
import { day } from '../../../src/domain/day.ts';

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 7064: the four first characters moved to the end, letters as 10–35, the rest of a division by 97 is 1. */
function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  const digits = [...moved].map((character) => Number.parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}

describe('checksums', () => {
  test('agree with published numbers', () => {
    expect(makeIban('20041', '01005', '00500013026').slice(0, 2)).toBe('FR');
    expect(makeIban('30006', '00001', '12345678901')).toBe('FR7630006000011234567890189');
    expect(makeSiret(73_282_932, 7).slice(0, 9)).toBe('732829320');
    expect(vatNumberOf('73282932000074')).toBe('FR44732829320');
  });
});

describe('the settings of the demo', () => {
  test.each(demoCompanies())('$code: identity, bank and mailbox are right', (company) => {
    expect(company.identity.siret).toMatch(/^\d{14}$/);
    expect(passesLuhn(company.identity.siret)).toBe(true);
    expect(passesLuhn(company.identity.siret.slice(0, 9))).toBe(true);
    expect(isIban(company.identity.bank.iban.replaceAll(' ', ''))).toBe(true);
    expect(demoTenant.mailboxes).toContain(company.mailbox);
    const [site] = demoTenant.sites;
    expect(company.dossierSite).toBe(`${site?.hostname}:/${site?.path}`);
  });

  test('each French customer has a SIRET that Luhn accepts', () => {
    const given = buildDemoCompany(day('2026-11-20')).F_COMPTET.filter((row) => row.CT_Siret !== '');
    expect(given.filter((row) => !passesLuhn(row.CT_Siret))).toEqual([]);
    expect(given.length).toBeGreaterThan(140);
  });

  test.each<[keyof typeof PEOPLE, Role[], Role[]]>([
    ['claire', ['reader', 'collector'], ['reader', 'collector']],
    ['hugo', ['reader', 'collector'], ['reader']],
    ['nadia', ['reader', 'approver'], ['reader', 'approver']],
    ['paul', ['reader', 'approver', 'admin'], ['reader', 'approver', 'admin']],
    ['sofia', ['reader', 'approver'], ['reader', 'approver']],
    ['zoe', [], []],
  ])('%s has, in ALPHA and in BETA, the roles that the groups give', (key, inAlpha, inBeta) => {
    const groups = demoTenant.users.find(({ id }) => id === PEOPLE[key].id)?.groups ?? [];
    const rolesIn = (code: string) => {
      const company = demoCompanies().find((one) => one.code === code);
      return Object.entries(company?.roleGroups ?? {})
        .filter(([, ids]) => ids.some((id) => groups.includes(id)))
        .map(([role]) => role);
    };
    expect(rolesIn('ALPHA').sort()).toEqual([...inAlpha].sort());
    expect(rolesIn('BETA').sort()).toEqual([...inBeta].sort());
  });

  test.each(demoCompanies())(
    '$code: whoever the approval chain names, or lets stand in, is an approver',
    ({ credit }) => {
      const approvers = demoTenant.groups.find(({ displayName }) => displayName === 'Relance - Validation')?.id ?? '';
      const named = [...credit.chain.flatMap(({ people }) => people), ...credit.substitutions.map(({ by }) => by)];
      const groupsOf = (id: string) => demoTenant.users.find((user) => user.id === id)?.groups ?? [];
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((id) => !groupsOf(id).includes(approvers))).toEqual([]);
    },
  );

  test('I2: the credit manager releases up to 25 000,00 and 10 000,00 over, the finance director everything', () => {
    const [{ credit } = { credit: null }] = demoCompanies();
    const firstStep = (amount: number, overLimit: number) =>
      credit && stepsCovering(credit, cents(amount), cents(overLimit))[0]?.step.people[0];
    expect(firstStep(25_000_00, 10_000_00)).toBe(PEOPLE.nadia.id);
    expect(firstStep(25_000_01, 1_00)).toBe(PEOPLE.paul.id);
    expect(firstStep(1_000_00, 10_000_01)).toBe(PEOPLE.paul.id);
  });

  test('I3: the deputy stands in for the credit manager, nobody for the director any more', () => {
    const [{ credit } = { credit: null }] = demoCompanies();
    const substitutes = (of: string) => credit && substitutesOf(credit, of, day('2026-11-20'));
    expect(substitutes(PEOPLE.nadia.id)).toEqual([PEOPLE.sofia.id]);
    expect(substitutes(PEOPLE.paul.id)).toEqual([]);
  });

  test('two salespeople sign in to Teams under the address that Sage has of them', () => {
    const addresses = new Set(buildDemoCompany(day('2026-11-20')).F_COLLABORATEUR.map((row) => row.CO_EMail));
    const known = demoTenant.users.filter(({ mail }) => addresses.has(mail)).map(({ displayName }) => displayName);
    expect(known.sort()).toEqual([PEOPLE.hugo.name, PEOPLE.nadia.name]);
  });

  test('every scenario has a code of its own and says what it shows', () => {
    expect(new Set(SCENARIOS.map(({ code }) => code)).size).toBe(SCENARIOS.length);
    expect(SCENARIOS.filter(({ shows }) => shows === '')).toEqual([]);
  });
});
