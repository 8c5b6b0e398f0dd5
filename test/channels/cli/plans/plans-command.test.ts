import { beforeEach, describe, expect, it } from 'vitest';
import { planFormat } from '../../../../src/assemble/plan-format.ts';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { plansCommands } from '../../../../src/channels/cli/plans/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { Company } from '../../../../src/domain/company/company.ts';
import type { KnownNames } from '../../../../src/domain/plans/check-names.ts';
import { openPlansInForce } from '../../../../src/use-cases/plans/open-plans-in-force.ts';
import { readPlanNames } from '../../../../src/use-cases/plans/read-plan-names.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { PLAN_FILE } from '../../../builders/plan-file.ts';
import { aContact } from '../../../builders/tiers.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';

let desk: TestDesk;
let files: Map<string, string>;
/** Null: as they are read. */
let names: KnownNames | null;
let run: (...argv: string[]) => Promise<{ readonly exitCode: number; readonly output: string }>;
beforeEach(() => {
  names = { texts: [], sage: { customers: ['CARAT', 'HOLDING'], services: ['Direction'] } };
  const lettered = { letter: 'A', lettered: true };
  desk = openDesk({
    entries: [
      anInvoice({ date: '2025-10-01', due: '2025-11-10' }),
      anInvoice({ ecNo: 2, date: '2025-10-01', due: '2025-11-10', amount: 300_00, ...lettered }),
      aReceipt({ ecNo: 3, date: '2025-11-20', amount: 300_00, ...lettered }),
    ],
  });
  files = new Map([['plan.yaml', PLAN_FILE.replace('2026-03-01', '2026-03-02')]]);
  const { companies } = desk.ports;
  const plans = openPlansInForce({ companies, plans: desk.store, format: planFormat });
  const ports = {
    ...desk.ports,
    ...{ plans, applied: desk.store, stops: desk.store, format: planFormat },
    planNames: async (company: Company) => names ?? readPlanNames({ companies, templates: desk.store }, company),
    readFile: async (path: string) => files.get(path) ?? null,
    writeFile: openFileWriter(),
    saveFile: async (path: string, bytes: Uint8Array) => {
      files.set(path, new TextDecoder().decode(bytes));
      return null;
    },
  };
  run = (...argv) => runCli({ commands: commandList(plansCommands(ports)), companies }, argv);
});
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).output);

describe('plans', () => {
  it('shows the plan of the companies file where none was applied, and the one that was from then on', async () => {
    expect((await run('plans')).output).toContain('Plan du fichier des sociétés');
    expect((await run('plans', 'apply', 'plan.yaml')).output).toBe(
      'Version 1 appliquée : elle vaut à partir du 02/03/2026.',
    );
    const { output } = await run('plans', 'show');
    expect(plain(output)).toMatch(/R3 \(niveau 3\) +J\+40 .*courrier, frais 40,00, pénalités chiffrées/u);
    expect(plain(output)).toContain('Avant (prévenance)');
    expect(plain(output)).toContain('Export → doux : pays Allemagne, Belgique');
    expect(plain(output)).toContain(
      'Gros retards → standard : retard à partir de 10 000,00 EUR, retard sous 50 000,00 EUR',
    );
    expect(plain(output)).toContain('1 client suit un plan choisi pour lui : CARAT → doux');
    expect(await json('plans')).toMatchObject({ version: { version: 1 }, customers: { CARAT: 'doux' } });
  });

  it('shows which plan a customer follows, and why', async () => {
    await run('plans', 'apply', 'plan.yaml');
    expect(plain((await run('plans', 'show', 'carat')).output)).toContain(
      'En EUR : plan « doux », parce qu’il est choisi pour ce client.',
    );
    expect(await json('plans', 'show', 'carat')).toMatchObject({
      followed: [{ currency: 'EUR', plan: 'doux', why: { by: 'customer' } }],
    });
  });

  it('checks a file without applying it, and tells all that is to be mended', async () => {
    expect((await run('plans', 'check', 'plan.yaml')).output).toBe(
      'plan.yaml : rien à corriger. 2 plans, à partir du 02/03/2026.',
    );
    files.set('faux.yaml', PLAN_FILE.replace('jours: -5', 'jours: 5').replace('frais: 40', 'frais: 400'));
    const { exitCode, output } = await run('plans', 'check', 'faux.yaml');
    expect([exitCode, output.split('\n')[0]]).toEqual([1, 'faux.yaml : 2 points à corriger.']);
    expect((await run('plans', 'apply', 'faux.yaml')).exitCode).toBe(1);
    expect(await json('plans', 'check', 'faux.yaml')).toMatchObject({ right: false, problems: [{}, {}] });
    expect(await desk.store.listPlans(desk.company.code, 5)).toEqual([]);
  });

  it('refuses the name of a text that nobody approved for that letter, and says which file it would be', async () => {
    const naming = PLAN_FILE.replace('2026-03-01', '2026-03-02').replace('service: Direction', 'modele: Très ferme');
    files.set('texte.yaml', naming);
    for (const word of ['check', 'apply']) {
      const { exitCode, output } = await run('plans', word, 'texte.yaml');
      expect([exitCode, plain(output)]).toEqual([
        1,
        'texte.yaml : 1 point à corriger.\nLigne 10, plan « standard », étape 4 « R2 », champ « modele » : aucun texte approuvé ne s’appelle « Très ferme » pour cette lettre : faites approuver rappel-2.fr.tres-ferme.md, ou retirez le champ.',
      ]);
    }
    names = { texts: ['rappel-2.fr.tres-fermes.md', 'rappel-1.fr.tres-ferme.md'], sage: null };
    expect(plain((await run('plans', 'check', 'texte.yaml')).output)).toContain('vouliez-vous « tres-fermes » ?');
    names = { texts: ['rappel-2.en.tres-ferme.md'], sage: null };
    expect((await run('plans', 'check', 'texte.yaml')).exitCode).toBe(0);
  });

  it('warns of codes and services that Sage does not have, naming the nearest, and applies the file all the same', async () => {
    names = null;
    desk.books.contacts.set('CARAT', [aContact({ service: 'Comptabilité' })]);
    const misspelt = PLAN_FILE.replace('2026-03-01', '2026-03-02')
      .replace('service: Direction', 'service: Comptabilite')
      .replace('frais: 40', 'service: Comptablité, frais: 40')
      .replace('  CARAT: doux', '  CARAD: doux')
      .replace('    payeurs: [HOLDING]', '    payeurs: [HOLDING, CARAT]');
    files.set('fautes.yaml', misspelt);
    const warnings = [
      '3 noms que Sage ne connaît pas :',
      'Ligne 11, plan « standard », étape 5 « R3 », champ « service » : aucun contact de Sage n’est du service « Comptablité » : vouliez-vous « Comptabilité » ?',
      'Ligne 28, segment « Groupe », champ « payeurs » : Sage n’a pas de client « HOLDING » : vérifiez le code.',
      'Ligne 31, champ « clients.CARAD » : Sage n’a pas de client « CARAD » : vouliez-vous « CARAT » ?',
    ];
    const checked = await run('plans', 'check', 'fautes.yaml');
    expect([checked.exitCode, ...plain(checked.output).split('\n').slice(1)]).toEqual([0, ...warnings]);
    const applied = await run('plans', 'apply', 'fautes.yaml');
    expect([applied.exitCode, ...plain(applied.output).split('\n').slice(1)]).toEqual([0, ...warnings]);
    expect(await json('plans', 'check', 'fautes.yaml')).toMatchObject({
      right: true,
      warnings: [{}, {}, {}],
      sage: 'asked',
    });
  });

  it('says where Sage did not answer, and checks what it can', async () => {
    names = null;
    desk.books.fault = new OutsideFault('busy', 'sage-down', 'no answer');
    const { exitCode, output } = await run('plans', 'check', 'plan.yaml');
    expect([exitCode, output.split('\n')[1]]).toEqual([
      0,
      'Sage n’a pas répondu : les codes clients et les services n’ont pas été vérifiés.',
    ]);
  });

  it.each([
    ['check', 'file-needed', 2],
    ['check absent.yaml', 'not-read', 2],
    ['dance', 'unknown-word', 2],
    ['rehearse plan.yaml', 'days-needed', 2],
    ['rehearse plan.yaml --from 2025-11-31 --until 2025-12-31', 'bad-date', 2],
    ['rehearse plan.yaml --from 2025-12-31 --until 2025-12-01', 'no-day', 2],
    ['rehearse plan.yaml --from 2025-12-31 --until 2026-03-02', 'to-come', 2],
    ['rehearse plan.yaml --from 2023-12-31 --until 2026-03-01', 'too-long', 2],
    ['rehearse plan.yaml --from 2025-12-01 --until 2025-12-31 --lag x', 'bad-lag', 2],
  ])('refuses « %s »', async (line, error, exitCode) => {
    const answer = await run('plans', ...line.split(' '), '--json');
    expect([JSON.parse(answer.output).error, answer.exitCode]).toEqual([error, exitCode]);
    expect((await run('plans', ...line.split(' '))).output).not.toContain('{');
  });

  it('makes a file of the periods of Sage, which checks', async () => {
    expect((await run('plans', 'from-sage')).exitCode).toBe(1);
    desk.books.reminders = {
      periods: [{ name: 'Premier rappel', from: 10, until: 30, interval: 7 }],
      minimum: cents(15_00),
    };
    const { output } = await run('plans', 'from-sage');
    files.set('sage.yaml', output);
    expect((await run('plans', 'check', 'sage.yaml')).output).toBe(
      'sage.yaml : rien à corriger. 1 plan, à partir du 02/03/2026.',
    );
  });

  it('rehearses a plan beside the one in force, by month and level, and tells what was paid already', async () => {
    const argv = ['plans', 'rehearse', 'plan.yaml', '--from', '2025-11-01', '--until', '2025-12-31', '--lag', '3'];
    const { output } = await run(...argv, '--csv', 'lettres.csv');
    // CARAT follows the soft plan: 30 days late. In force: 10, 25 and 40 days late; the first lists what was paid that very day.
    expect(plain(output)).toContain(
      'Ce plan : 1 lettre à 1 client ; 0 où une échéance au moins était déjà payée, dont 0',
    );
    expect(plain(output)).toContain(
      'Plan en vigueur : 3 lettres à 1 client ; 1 où une échéance au moins était déjà payée, dont 0',
    );
    // What is not played is said, on the screen and in the files that have room for a sentence.
    const unplayed = 'ni prévenances, ni relevés, ni appels, ni transmissions';
    expect(plain(output)).toContain(unplayed);
    expect(plain(output)).toMatch(/nov. 25 +niveau 1 +EUR +— +— +— +1 +1 300,00 € +1 +-1/u);
    expect(files.get('lettres.csv')).toContain('10/12/2025;CARAT;niveau 1;1;1000,00;0;EUR');
    expect(await json(...argv)).toMatchObject({ rehearsed: { letters: 1 }, inForce: { letters: 3, paid: 1 } });
  });
});
