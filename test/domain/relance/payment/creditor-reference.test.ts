import { describe, expect, it } from 'vitest';
import { creditorReference, isCreditorReference } from '../../../../src/domain/relance/payment/creditor-reference.ts';

describe('a reference that banks carry', () => {
  it.each([
    ['REL-2026-000042', 'RF42REL2026000042'],
    ['rel-2026-000042', 'RF42REL2026000042'],
    // Of ISO 11649 itself.
    ['539007547034', 'RF18539007547034'],
    ['A', 'RF25A'],
    ['REL-2026-000001', 'RF82REL2026000001'],
  ])('of « %s » is %s', (reference, expected) => {
    expect(creditorReference(reference)).toBe(expected);
    expect(isCreditorReference(expected)).toBe(true);
  });

  it('has two check digits always, also where they are small', () => {
    const references = Array.from({ length: 400 }, (_, n) =>
      creditorReference(`REL-2026-${String(n).padStart(6, '0')}`),
    );
    for (const reference of references) expect(reference).toMatch(/^RF\d{2}REL2026\d{6}$/);
    expect(references.some((reference) => reference?.startsWith('RF0'))).toBe(true);
    expect(new Set(references).size).toBe(400);
  });

  it.each(['', ' - ', '¤', 'A'.repeat(22)])('is none where nothing or too much of « %s » is left', (reference) => {
    expect(creditorReference(reference)).toBeNull();
  });

  it.each([
    ['RF43REL2026000042', 'a wrong digit'],
    ['RF42REL2026000024', 'two figures that changed places'],
    ['REL-2026-000042', 'no structure'],
    ['RF42', 'nothing behind'],
    [`RF42${'A'.repeat(22)}`, 'too long'],
  ])('%s is none: %s', (text) => {
    expect(isCreditorReference(text)).toBe(false);
  });

  it('is known in groups of four, as people print it', () => {
    expect(isCreditorReference('RF18 5390 0754 7034')).toBe(true);
  });
});
