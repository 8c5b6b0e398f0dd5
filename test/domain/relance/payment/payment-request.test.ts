import { describe, expect, it } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import { paymentRequestOf } from '../../../../src/domain/relance/payment/payment-request.ts';
import { letterFacts } from '../../../channels/letters/letter-facts.ts';

type Facts = ReturnType<typeof letterFacts>;
const facts = (over: Partial<Facts> = {}): Facts => ({ ...letterFacts(), total: cents(123_456), ...over });
const company = (over: Partial<Facts['company']>): Partial<Facts> => ({
  company: { ...letterFacts().company, ...over },
});
const bank = (over: Partial<Facts['company']['bank']>): Partial<Facts> =>
  company({ bank: { ...letterFacts().company.bank, ...over } });

const payloadOf = (over: Partial<Facts> = {}): readonly string[] => {
  const { code } = paymentRequestOf(facts(over));
  return code.kind === 'epc' ? code.payload.split('\n') : [];
};

describe('how a letter is to be paid', () => {
  it('is asked of banking applications line by line as EPC069-12 says, version 002', () => {
    expect(payloadOf()).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'AGRIFRPP',
      'Ateliers Rivoire',
      'FR7630006000011234567890189',
      'EUR1234.56',
      '',
      'RF42REL2026000042',
    ]);
  });

  it.each([
    ['a cent', 1, 'EUR0.01'],
    ['a round amount', 500_000, 'EUR5000.00'],
    ['the most that a transfer takes', 99_999_999_999, 'EUR999999999.99'],
  ])('says %s with two decimals', (_, total, expected) => {
    expect(payloadOf({ total: cents(total) })[7]).toBe(expected);
  });

  it.each([
    ['dollars', { currency: 'USD' }],
    ['nothing is owed', { total: cents(0) }],
    ['we owe', { total: cents(-1) }],
    ['more than a transfer takes', { total: cents(100_000_000_000) }],
    ['an IBAN whose key is wrong', bank({ iban: 'FR7630006000011234567890188' })],
    ['an account outside SEPA', bank({ iban: 'TN5910006035183598478831' })],
    ['a name of which no bank takes a sign', company({ name: '山田' })],
  ])('has no code where: %s', (_, over) => {
    expect(paymentRequestOf(facts(over)).code).toEqual({ kind: 'none' });
    expect(paymentRequestOf(facts({ ...over, sandbox: true })).code).toEqual({ kind: 'none' });
  });

  it('has none in the sandbox, as an application reads no watermark and would pay', () => {
    const asked = paymentRequestOf(facts({ sandbox: true }));
    expect(asked.code).toEqual({ kind: 'withheld' });
    expect(asked.reference).toBe('RF42REL2026000042');
  });

  it.each([
    ['Société Générale d’Œuvres & Fils – Évreux', "Societe Generale d'OEuvres + Fils Evreux"],
    ['A\nB\r\nEUR9.99', 'A B EUR9.99'],
    [`${'Long '.repeat(13)}Name`, `${'Long '.repeat(13)}Name`],
    ['N'.repeat(90), 'N'.repeat(70)],
    ['Straße Łódź', 'Strasse odz'],
  ])('names « %s » in signs that every bank takes, 70 at most', (name, expected) => {
    expect(payloadOf(company({ name }))[5]).toBe(expected);
    expect(payloadOf(company({ name }))).toHaveLength(10);
  });

  it('quotes a reference as a text where it cannot be structured, never both', () => {
    const reference = 'R'.repeat(30);
    expect(payloadOf({ reference }).slice(9)).toEqual(['', reference]);
    expect(paymentRequestOf(facts({ reference })).reference).toBe(reference);
  });

  it('leaves a BIC out that cannot be one: version 002 does without', () => {
    expect(payloadOf(bank({ bic: 'AGRI' }))[4]).toBe('');
  });

  it('takes an IBAN as people type it', () => {
    expect(payloadOf(bank({ iban: 'fr76 3000 6000 0112 3456 7890 189' }))[6]).toBe('FR7630006000011234567890189');
  });

  it('asks for the principal alone, whatever penalties it mentions', () => {
    const penalties = { kind: 'amounts', asOf: letterFacts().date, interest: cents(9_999), indemnities: cents(8_000) };
    expect(payloadOf({ penalties } as Partial<Facts>)[7]).toBe('EUR1234.56');
  });
});
