import { describe, expect, it } from 'vitest';
import { letterFileName } from '../../../src/channels/letters/letter-file-name.ts';
import { letterFacts } from './letter-facts.ts';

const named = (name: string, over: Parameters<typeof letterFacts>[0] = {}): string =>
  letterFileName(letterFacts({ ...over, tiers: { code: 'X', name, attention: '', addressLines: [] } }));

describe('the file name of a letter', () => {
  it.each([
    ['DUPONT', { level: 2 }, 'REL-2026-000042 - Relance 2 - DUPONT.pdf'],
    ['Élan & Fils', { level: 4 }, 'REL-2026-000042 - Mise en demeure - Élan & Fils.pdf'],
    ['Acme', { level: 4, language: 'en' }, 'REL-2026-000042 - Formal notice - Acme.pdf'],
    ['A/B\\C: "D" <E> | F? *G* #1 50%', {}, 'REL-2026-000042 - Relance 1 - A B C D E F G 1 50.pdf'],
    ['S.A.R.L. . ', {}, 'REL-2026-000042 - Relance 1 - S.A.R.L.pdf'],
    ['E\u0301LAN\u202e\tx_vti_y', {}, 'REL-2026-000042 - Relance 1 - ÉLAN xvtiy.pdf'],
    ['?', {}, 'REL-2026-000042 - Relance 1.pdf'],
  ] as const)('of %j is accepted by SharePoint', (name, over, expected) => expect(named(name, over)).toBe(expected));

  it('never starts with a tilde', () => expect(named('X', { reference: '~1' })).toBe('1 - Relance 1 - X.pdf'));

  it('keeps to 120 characters without cutting a character in two', () => {
    const name = named('😀'.repeat(100));
    expect(name.length).toBeLessThanOrEqual(120);
    expect(name).toMatch(/😀\.pdf$/u);
    expect(name.isWellFormed()).toBe(true);
  });
});
