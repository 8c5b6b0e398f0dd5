import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayPlanProblem } from '../../../src/channels/words/plans/say-problem.ts';
import { readAppliedFile, readPlanFile } from '../../../src/config/plans/read-plan-file.ts';
import { writePlanFile } from '../../../src/config/plans/write-plan-file.ts';
import type { FileProblem } from '../../../src/domain/plans/plan-file.ts';
import { PLAN_FILE } from '../../builders/plan-file.ts';

const bookOf = (text: string) => {
  const read = readPlanFile(text);
  if (read.kind !== 'plan') throw new Error(JSON.stringify(read.problems));
  return read.book;
};

function problemsOf(text: string): readonly FileProblem[] {
  const read = readPlanFile(text);
  return read.kind === 'wrong' ? read.problems : [];
}

/** The usual file with one text in the place of another, which it must hold. */
function changed(from: string, to: string): string {
  if (!PLAN_FILE.includes(from)) throw new Error(`Not in the file: ${from}`);
  return PLAN_FILE.replace(from, to);
}

describe('a plan file', () => {
  it('says its steps, amounts in cents, and what it leaves out is the default', () => {
    const { validFrom, plans, company, customers } = bookOf(PLAN_FILE);
    expect([validFrom, company, [...customers]]).toEqual(['2026-03-01', 'standard', [['CARAT', 'doux']]]);
    const [standard, soft] = plans;
    expect(standard).toMatchObject({
      name: 'standard',
      tolerance: 10,
      byAge: false,
      oneLetter: true,
      payWithinDays: 8,
    });
    expect(standard?.steps[1]).toEqual({
      ...{ name: 'R1', kind: 'rappel', days: 10, level: null, interval: 10, minimum: 1550, tone: 'cordial' },
      ...{ sending: 'approve', fee: null, penalties: 'clause' },
    });
    expect(standard?.steps[4]).toMatchObject({ kind: 'courrier', fee: 4000, penalties: 'amounts' });
    expect(soft).toMatchObject({ oneLetter: false, payWithinDays: 15, onPartialReceipt: 'deduct' });
    expect(plans.map(({ showsWaiting }) => showsWaiting)).toEqual([false, false]);
  });

  it('of the example is right, and explains its fields', () => {
    const text = readFileSync('env/plan.example.yaml', 'utf8');
    expect(bookOf(text).plans.map(({ name }) => name)).toEqual(['standard', 'grands-comptes']);
    expect(text).toContain('a-partir-du : premier jour');
  });

  it('D10: says whether what waits for its delay is shown, and keeps it when it is written again', () => {
    const book = bookOf(changed('    regroupement: niveau', '    regroupement: niveau\n    autres: information'));
    expect(book.plans.map(({ showsWaiting }) => showsWaiting)).toEqual([false, true]);
    expect(bookOf(writePlanFile(book))).toEqual(book);
  });

  it('D6: says what comes after the last level, and keeps it when it is written again', () => {
    const book = bookOf(changed('    regroupement: niveau', '    regroupement: niveau\n    apres-le-dernier: reprise'));
    expect(book.plans.map(({ repeatsLast }) => repeatsLast)).toEqual([false, true]);
    expect(bookOf(writePlanFile(book))).toEqual(book);
  });

  it('says beginnings of codes, and keeps them when it is written again', () => {
    const book = bookOf(changed('    pays: [Allemagne, Belgique]', '    codes: [EXP, E2]'));
    expect(book.segments[0]).toMatchObject({ codes: ['EXP', 'E2'], countries: null });
    expect(bookOf(writePlanFile(book))).toEqual(book);
  });

  it('written from a book and read again is that book', () => {
    const book = bookOf(PLAN_FILE);
    const text = writePlanFile(book);
    expect(text).toContain('# Plan de relance.');
    expect(bookOf(text)).toEqual(book);
  });

  it.each<[string, string, string, object]>([
    [
      'a field that is spelled wrong',
      'intervalle: 10, minimum: 15.50',
      'interval: 10',
      { code: 'unknown-field', near: 'intervalle' },
    ],
    ['a kind that there is not', 'type: appel', 'type: sms', { code: 'one-of', given: 'sms' }],
    ['a day that does not exist', '2026-03-01', '2026-02-30', { code: 'not-a', wanted: 'day' }],
    ['a text for a number of days', 'jours: 15', 'jours: quinze', { code: 'not-a', given: 'quinze', wanted: 'whole' }],
    [
      'others that are neither told nor left out',
      'regroupement: niveau',
      'autres: toutes',
      { code: 'one-of', given: 'toutes', among: ['aucune', 'information'] },
    ],
    ['a third of a cent', 'minimum: 15.50', 'minimum: 15.505', { code: 'not-a', wanted: 'amount' }],
    ['no name', 'nom: Appel, ', '', { code: 'missing' }],
    ['a tone that there is not', 'ton: cordial', 'ton: furieux', { code: 'one-of', given: 'furieux' }],
    [
      'a word that a grouping does not take',
      'regroupement: niveau',
      'regroupement: tout',
      { code: 'one-of', given: 'tout', among: ['client', 'niveau'] },
    ],
  ])('is refused for %s, with its line', (_, from, to, fault) => {
    const [problem, ...others] = problemsOf(changed(from, to));
    expect(others).toEqual([]);
    expect(problem?.fault).toMatchObject(fault);
    expect(problem?.line).toBe(PLAN_FILE.slice(0, PLAN_FILE.indexOf(from)).split('\n').length);
  });

  it('is refused for YAML that cannot be read, with the line where reading ends', () => {
    expect(problemsOf('a-partir-du: 2026-03-01\nplans: { a: [\n')).toMatchObject([
      { line: expect.any(Number), fault: { code: 'not-yaml' } },
    ]);
  });

  it.each<[string, string, string, string]>([
    [
      'C7: a notice after the due date',
      'jours: -5',
      'jours: 5',
      'Ligne 7, plan « standard », étape 1 « Avant », champ « jours » : une prévenance part avant l’échéance, et 5 n’est pas avant : écrivez un nombre négatif, par exemple −5.',
    ],
    [
      'C7: a reminder before it',
      'jours: 25',
      'jours: -25',
      'Ligne 10, plan « standard », étape 4 « R2 », champ « jours » : -25 est avant l’échéance, et seule une prévenance part avant (ici : rappel) : écrivez un nombre de jours de retard.',
    ],
    [
      'a reminder that is due before the one before it',
      'jours: 40',
      'jours: 20',
      'Ligne 11, plan « standard », étape 5 « R3 », champ « jours » : 20 jours n’est pas après la relance précédente (25 jours) : écrivez au moins 26.',
    ],
    [
      'a fee over the flat indemnity',
      'frais: 40',
      'frais: 60',
      'Ligne 11, plan « standard », étape 5 « R3 », champ « frais » : 60,00 € dépasse l’indemnité forfaitaire de 40,00 € (art. D441-5 C. com.), au-delà de laquelle il faut justifier : écrivez 40,00 € au plus.',
    ],
    [
      'a letter that nobody approves',
      'ton: cordial',
      'envoi: automatique',
      'Ligne 8, plan « standard », étape 2 « R1 », champ « envoi » : une lettre part approuvée par une personne, seule ou dans une campagne : écrivez a-approuver.',
    ],
    [
      'a third reminder that says nothing of penalties',
      'penalites: montants',
      'penalites: aucune',
      'Ligne 11, plan « standard », étape 5 « R3 », champ « penalites » : le texte du niveau 3 et de la mise en demeure parle des pénalités : écrivez mention ou montants.',
    ],
    [
      'a call that is nobody’s',
      ', jours: 15, responsable: sophie@bijou.example',
      ', jours: 15',
      'Ligne 9, plan « standard », étape 3 « Appel », champ « responsable » : cette étape (appel) ouvre une tâche, et personne n’en est chargé : ajoutez « responsable » avec une adresse électronique.',
    ],
    [
      'a level that skips one',
      'jours: 25, intervalle: 10,',
      'jours: 25, niveau: 3,',
      'Ligne 10, plan « standard », étape 4 « R2 », champ « niveau » : le niveau 3 ne suit pas : écrivez 2, ou ajoutez l’étape qui manque avant celle-ci.',
    ],
    [
      'A4: a second letter without days since the first',
      'jours: 25, intervalle: 10,',
      'jours: 25,',
      'Ligne 10, plan « standard », étape 4 « R2 », champ « intervalle » : 0 jour depuis la relance précédente, et deux lettres d’une même dette ne partent jamais le même jour : écrivez au moins 1, par exemple « intervalle: 10 ».',
    ],
    ...(['intervalle: 3', 'frais: 20', 'penalites: mention'] as const).map((said): [string, string, string, string] => [
      `a notice that says ${said}`,
      'jours: -5,',
      `jours: -5, ${said},`,
      `Ligne 7, plan « standard », étape 1 « Avant », champ « ${said.split(':')[0]} » : cette étape (prévenance) n’en fait rien : retirez le champ.`,
    ]),
    [
      'a call with a service',
      'jours: 15,',
      'jours: 15, service: Direction,',
      'Ligne 9, plan « standard », étape 3 « Appel », champ « service » : cette étape (appel) n’en fait rien : retirez le champ.',
    ],
    [
      'a second notice',
      '      - { nom: R1, type: rappel, jours: 10,',
      '      - { nom: Veille, type: prevenance, jours: -1 }\n      - { nom: R1, type: rappel, jours: 10,',
      'Ligne 8, plan « standard », étape 2 « Veille », champ « type » : une dette n’est annoncée qu’une fois : gardez une seule étape « prévenance » dans le plan.',
    ],
    [
      'a customer whose plan is spelled wrong',
      'CARAT: doux',
      'CARAT: doue',
      'Ligne 31, champ « clients.CARAT » : CARAT suit le plan « doue », qui n’est pas dans « plans » : vouliez-vous « doux » ?',
    ],
    [
      'a segment that asks nothing',
      '    pays: [Allemagne, Belgique]\n',
      '',
      'Ligne 20, segment « Export » : aucun critère : ajoutez codes, pays, payeurs, statistiques ou montant, ou retirez le segment.',
    ],
    [
      'a range that holds no amount',
      'moins-de: 50000',
      'moins-de: 500',
      'Ligne 25, segment « Gros retards », champ « montant » : aucun montant n’est à la fois à partir de « de » et sous « moins-de » : échangez-les.',
    ],
  ])('names the step and the mend of %s', (_, from, to, said) => {
    const problems = problemsOf(changed(from, to)).map((problem) =>
      sayPlanProblem(problem, 'fr').replace(/[\u00a0\u202f]/gu, ' '),
    );
    expect(problems).toContain(said);
  });

  it('that was applied before that was asked is read as it was', () => {
    const text = changed('jours: 25, intervalle: 10,', 'jours: 25,').replace('jours: -5,', 'jours: -5, frais: 20,');
    expect(readAppliedFile(text).kind).toBe('plan');
    expect(problemsOf(text)).toHaveLength(2);
  });

  it('D4: is refused for a mise en demeure without a reminder before it', () => {
    const text =
      'a-partir-du: 2026-03-01\nsociete: a\nplans:\n  a:\n    etapes:\n      - { nom: M, type: mise-en-demeure, jours: 60 }\n';
    expect(problemsOf(text).map(({ fault }) => fault.code)).toEqual(['formal-alone']);
  });

  it('tells everything that is wrong at once, in the order of its lines', () => {
    const text = changed('jours: -5', 'jours: 5').replace('jours: 40', 'jours: 20').replace('CARAT: doux', 'CARAT: x');
    const lines = problemsOf(text).map(({ line }) => line ?? 0);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
