import { describe, expect, test } from 'vitest';
import { isBic, isIban, isSiret, isVatNumberOf } from '../../../src/domain/company/legal-identity.ts';

describe('numbers that identify a company', () => {
  test.each([
    ['55208131766522', true],
    ['552 081 317 66522', true],
    ['55208131766523', false],
    ['5520813176652', false],
    ['', false],
    ['ABCDEFGHIJKLMN', false],
    // La Poste: digits that add up to a multiple of 5.
    ['35600000049837', true],
    ['35600000049838', false],
  ])('SIRET %j: %s', (value, right) => expect(isSiret(value)).toBe(right));

  test.each([
    ['FR7630006000011234567890189', true],
    ['FR76 3000 6000 0112 3456 7890 189', true],
    ['fr7630006000011234567890189', true],
    ['DE89370400440532013000', true],
    ['FR7630006000011234567890188', false],
    ['FR7630006000011234567890198', false],
    ['FR76', false],
    ['', false],
  ])('IBAN %j: %s', (value, right) => expect(isIban(value)).toBe(right));

  test.each([
    ['AGRIFRPP', true],
    ['AGRIFRPP882', true],
    ['AGRIFRP', false],
    ['AGRIFRPP88', false],
    ['agrifrpp', false],
    ['1GRIFRPP', false],
  ])('BIC %j: %s', (value, right) => expect(isBic(value)).toBe(right));

  test.each([
    ['FR03552081317', '55208131766522', true],
    ['FR 03 552 081 317', '552 081 317 66522', true],
    ['FRK7552081317', '55208131766522', true],
    ['FR04552081317', '55208131766522', false],
    ['FR03552081317', '35600000049837', false],
    ['FRK7552081317', '35600000049837', false],
    ['FRO3552081317', '55208131766522', false],
    ['552081317', '55208131766522', false],
  ])('VAT number %j of SIRET %j: %s', (vat, siret, right) => expect(isVatNumberOf(vat, siret)).toBe(right));
});
