import { describe, expect, it } from 'vitest';
import { explainIn } from '../../../../src/channels/words/explain/explain.ts';
import { explainHeldBack } from '../../../../src/channels/words/explain/explain-held-back.ts';
import { frenchSpaces } from '../../../../src/channels/words/french-spaces.ts';
import { languageOfLocale } from '../../../../src/channels/words/words.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { DeductedElsewhere, HeldBack, Reason, Warning } from '../../../../src/domain/relance/decision.ts';
import type { Refusal } from '../../../../src/use-cases/refusal.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';

const french = explainIn('fr');
const english = explainIn('en');

const REASONS: readonly [Reason, string, string][] = [
  [{ code: 'nothing-late' }, 'Rien n’est en retard.', 'Nothing is overdue.'],
  [
    { code: 'receipt-to-allocate', late: cents(100_000), receipts: cents(100_000), count: 1, kinds: ['receipt'] },
    '1 règlement non affecté de 1\u202f000,00\u00a0€ pour 1\u202f000,00\u00a0€ en retard : à lettrer dans Sage d’abord.',
    '1 unallocated payment of €1,000.00 for €1,000.00 overdue: match in Sage first.',
  ],
  [
    { code: 'below-minimum', total: cents(1499), minimum: cents(1500), level: 4 },
    '14,99\u00a0€, sous le minimum de 15,00\u00a0€ pour une mise en demeure.',
    '€14.99, under the minimum of €15.00 for a formal notice.',
  ],
];

const HELD: readonly [HeldBack, string][] = [
  [
    { code: 'excluded', by: 'Claire', reason: 'avoir', until: day('2026-03-31') },
    'exclue par Claire jusqu’au 31/03/2026 : avoir',
  ],
  [{ code: 'excluded', by: 'Claire', reason: 'avoir', until: null }, 'exclue par Claire jusqu’à nouvel ordre : avoir'],
  [
    { code: 'delay-not-reached', level: 1, daysLate: 1, needed: 10 },
    '1 jour de retard, il en faut 10 pour une relance niveau 1',
  ],
  [
    { code: 'reserved', dispatchId: 'd', by: 'Paul', since: '2026-07-01T22:30:00Z' },
    'déjà dans un envoi approuvé par Paul le 02/07/2026 à 00:30',
  ],
];

const WARNINGS: readonly [Warning, string][] = [
  [
    { code: 'stale-bank', lastEntry: day('2026-02-20'), businessDays: 6, allowed: 3 },
    'La dernière écriture de banque date du 20/02/2026 (6 jours ouvrés, 3 admis) : un règlement récent peut manquer.',
  ],
  [
    { code: 'stale-bank', lastEntry: null, businessDays: null, allowed: 3 },
    'Aucune écriture de banque dans Sage : des règlements peuvent manquer.',
  ],
  [
    { code: 'unwritable', texts: [{ what: 'name', text: '株式 SA', signs: ['株', '式'] }] },
    'Le nom « 株式 SA » contient des signes que la lettre ne peut pas écrire : 株 (U+682A), 式 (U+5F0F). Elle les remplacera par �.',
  ],
  [
    {
      code: 'unwritable',
      texts: [
        { what: 'sentence', text: '🏭'.repeat(50), signs: ['🏭', '1', '2', '3', '4', '5', '6'] },
        ...(['address', 'piece', 'copy', 'sender'] as const).map((what) => ({ what, text: 'x', signs: ['x'] })),
      ],
    },
    `La phrase ajoutée « ${'🏭'.repeat(39)}… » contient des signes que la lettre ne peut pas écrire : 🏭 (U+1F3ED), 1 (U+0031), 2 (U+0032), 3 (U+0033), 4 (U+0034), 5 (U+0035), …. Elle les remplacera par �. L’adresse « x » contient des signes que la lettre ne peut pas écrire : x (U+0078). Elle les remplacera par �. Le numéro de pièce « x » contient des signes que la lettre ne peut pas écrire : x (U+0078). Elle les remplacera par �. Et 2 autres textes de même.`,
  ],
];

const ELSEWHERE = {
  ...{ ecNo: 5, piece: 'BQ12', on: day('2026-02-20'), amount: cents(300_00) },
  letter: { reference: 'REL-2026-000041', on: day('2026-02-12') },
};

/** Where a credit counts that a letter does not take off. */
const ELSEWHERES: readonly [DeductedElsewhere, string, string][] = [
  [
    { ...ELSEWHERE, kind: 'receipt' },
    'Règlement BQ12 du 20/02/2026 (300,00\u00a0€) : déjà déduit de la relance REL-2026-000041 du 12/02/2026.',
    'Payment BQ12 of 20 Feb 2026 (€300.00): already deducted from reminder REL-2026-000041 of 12 Feb 2026.',
  ],
  [
    { ...ELSEWHERE, kind: 'entry', piece: '' },
    'Écriture du 20/02/2026 (300,00\u00a0€) : déjà déduite de la relance REL-2026-000041 du 12/02/2026.',
    'Entry of 20 Feb 2026 (€300.00): already deducted from reminder REL-2026-000041 of 12 Feb 2026.',
  ],
];

const REFUSALS: readonly [Refusal, string][] = [
  [
    { code: 'not-allowed', needed: 'collector', company: null },
    'Il faut le droit « recouvrement ». Demandez-le à votre administrateur.',
  ],
  [{ code: 'already-decided', state: 'cancelled' }, 'Déjà décidé : annulé.'],
  [{ code: 'already-decided', state: 'toString' }, 'Quelqu’un d’autre vient d’en décider.'],
  [{ code: 'too-long', field: 'cc', max: 5 }, 'Copies : 5 adresses au plus.'],
  [{ code: 'too-long', field: 'text', max: 500 }, 'Texte : 500 caractères au plus.'],
  [
    { code: 'hold-over', state: 'approved', by: 'Claire', at: '2026-03-02T08:00:00Z' },
    'Déjà décidé par Claire le 02/03/2026 à 09:00 : demande accordée.',
  ],
  [
    { code: 'hold-over', state: 'gone', by: null, at: '2026-03-02T08:00:00Z' },
    'Plus rien à décider, demande sans objet : la commande n’est plus ouverte dans Sage (le 02/03/2026 à 09:00).',
  ],
  [{ code: 'above-threshold', next: 'Direction' }, 'C’est au-dessus de votre seuil. Décision attendue : Direction.'],
  [
    { code: 'bad-date', given: '31/13/2026', problem: { why: 'no-day' } },
    '« 31/13/2026 » n’est pas une date : écrivez-la comme 31/12/2026.',
  ],
  [
    { code: 'bad-date', given: '2026-03-01', problem: { why: 'over', earliest: day('2026-03-02') } },
    'Le 01/03/2026 est passé : donnez le 02/03/2026 au plus tôt.',
  ],
  [
    { code: 'bad-date', given: '9999-12-31', problem: { why: 'too-far', latest: day('2031-03-02') } },
    'Le 31/12/9999 est trop loin : donnez le 02/03/2031 au plus tard.',
  ],
  [{ code: 'bad-amount', given: 'douze' }, '« douze » n’est pas un montant (par exemple 12 500,00).'],
  [
    { code: 'amount-too-low', given: cents(1_00), needed: cents(2_00), currency: 'EUR' },
    '1,00\u00a0€ ne couvre pas la commande (2,00\u00a0€) : donnez au moins son montant.',
  ],
  [{ code: 'unreachable', what: 'sage' }, 'Sage ne répond pas : je ne peux rien affirmer. Réessayez dans un instant.'],
];

describe('values put into words', () => {
  it.each(REASONS)('reason %j', (reason, fr, en) => {
    expect(french.reason(reason, 'EUR')).toBe(frenchSpaces(fr));
    expect(english.reason(reason, 'EUR')).toBe(en);
  });
  it.each(HELD)('held back %j', (why, words) =>
    expect(explainHeldBack('fr', why, NO_HOLDS.sayHold)).toBe(frenchSpaces(words)),
  );
  it.each(ELSEWHERES)('deducted elsewhere %j', (credit, fr, en) => {
    expect(french.deductedElsewhere(credit, 'EUR')).toBe(frenchSpaces(fr));
    expect(english.deductedElsewhere(credit, 'EUR')).toBe(en);
    const warning = { code: 'deducted-elsewhere', credits: [credit, credit], total: cents(600_00) } as const;
    expect(french.warning(warning, 'EUR')).toBe(frenchSpaces(`${fr} ${fr}`));
  });
  it.each(WARNINGS)('warning %j', (warning, words) => expect(french.warning(warning, 'EUR')).toBe(frenchSpaces(words)));
  it.each(REFUSALS)('refusal %j', (refusal, words) => expect(french.refusal(refusal)).toBe(frenchSpaces(words)));

  it('refuses a value that it has no words for, rather than say nothing', () => {
    expect(() => french.reason({ code: 'new' } as never, 'EUR')).toThrow('No words for');
  });

  it('names everything that is missing', () => {
    expect(french.missing(['plan', 'address'])).toBe(
      'Il manque\u00a0: aucun plan de relance en vigueur pour cette société, ni adresse électronique ni adresse postale.',
    );
  });
});

describe('the two languages', () => {
  it.each([
    ['en-US', 'en'],
    ['EN', 'en'],
    ['fr-FR', 'fr'],
    ['de-DE', 'fr'],
    ['enq', 'fr'],
    [undefined, 'fr'],
  ])('%s speaks %s', (locale, language) => expect(languageOfLocale(locale)).toBe(language));
});
