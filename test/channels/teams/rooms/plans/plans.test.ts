import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../../../src/domain/day.ts';
import { PLAN_FILE } from '../../../../builders/plan-file.ts';
import { RENE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

const STRANGER = { who: { id: 'p-nobody', name: 'Personne' } };
const CARAT = { company: 'BIJOU', code: 'CARAT' };

let stage: Stage;
const open: Stage[] = [];
beforeEach(async () => {
  stage = await new Stage().start();
  open.push(stage);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
const said = async (text: string, where = {}) => plain((await stage.say(text, where))[0]);
const pressed = async (verb: string, data: object, where = {}) => plain(await stage.press(verb, data, where));
const apply = () =>
  stage.store.addPlan({
    ...{ company: 'BIJOU', validFrom: day('2026-03-01'), text: PLAN_FILE, digest: 'd' },
    ...{ by: { id: 'p-nadia', name: 'Nadia Benali' }, at: '2026-02-27T09:00:00.000Z' },
  });

describe('« plan »', () => {
  test('shows the plan of the companies file where none was applied', async () => {
    const card = await said('/plan', { who: RENE });
    expect(card).toContain('Plan du fichier des sociétés');
    expect(card).toContain('"J+10 · dès 15,00 · 10 j après la dernière"');
  });

  test('shows the version in force, its steps, segments and customers, and who applied which version when', async () => {
    await apply();
    const card = await said('plan de relance');
    expect(card).toContain('Version 1, valable à partir du 01/03/2026, appliquée par Nadia Benali');
    expect(card).toContain('"R3 (niveau 3)"');
    expect(card).toContain('Export → doux : pays Allemagne, Belgique');
    expect(card).toContain('CARAT → doux');
    expect(card).toContain('Versions appliquées');
  });

  test('« plan Dupont »: which one a customer follows, and why', async () => {
    await apply();
    expect(await said('plan Carat')).toContain('En EUR : plan « doux », parce qu’il est choisi pour ce client.');
    expect(await said('reminder plan of Carat', { locale: 'en-GB' })).toContain(
      'because it is chosen for this customer',
    );
    expect(await said('plan martin')).toContain('plan.customer');
    expect(await said('plan bijou')).toContain('plan.show');
  });

  test('a button leads from the account of a customer to its plan, and from there to the company’s', async () => {
    expect(await pressed('plan.customer', CARAT)).toContain('"plan.show"');
    expect(await pressed('plan.show', { company: 'BIJOU' })).toContain('Actualiser');
  });

  test('is refused to a stranger, and of a customer that there is not', async () => {
    expect(await said('plan', STRANGER)).toContain('aucune société');
    expect(await pressed('plan.customer', CARAT, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('plan.show', { company: 'BIJOU' }, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('plan.customer', { company: 'BIJOU', code: 'NEMO' })).toContain('Ce n’est pas possible');
    expect(await pressed('plan.customer', { company: 'BIJOU' })).toContain('plus valable');
  });
});

describe('stopping a customer', () => {
  const save = (facts: object = {}, where = {}) =>
    pressed('plan.stop.save', { ...CARAT, reason: 'Audit en cours', until: '2026-03-31', ...facts }, where);

  test('asks why and until when, says it on the card, and goes on again by a button', async () => {
    expect(await pressed('plan.stop.form', CARAT)).toContain('Dites jusqu’à quand.');
    const stopped = await save();
    expect(stopped).toContain('Relances arrêtées jusqu’au 31/03/2026 par Sophie Lambert : Audit en cours');
    const [made] = await stage.store.listCustomerStops('BIJOU', 'CARAT', day('2026-03-02'));
    expect(await save()).toContain('étaient déjà arrêtées');
    const lifted = await pressed('plan.stop.lift', { ...CARAT, id: made?.id ?? '' });
    expect(lifted).toContain('Les relances de ce client reprennent.');
    expect(lifted).not.toContain('Relances arrêtées');
  });

  test('comes back with what was typed where the day or the reason is none', async () => {
    expect(await save({ until: 'bientôt' })).toContain('bientôt');
    expect(await save({ reason: '' })).toContain('Dites pourquoi.');
    expect(await save({ until: '31 décembre 2025' })).toContain('Audit en cours');
  });

  test('is offered to a collector alone, and refused to others', async () => {
    expect(await pressed('plan.customer', CARAT)).toContain('plan.stop.form');
    expect(await pressed('plan.customer', CARAT, { who: RENE })).not.toContain('plan.stop.form');
    expect(await save({}, { who: RENE })).toContain('Il faut le droit');
    expect(await pressed('plan.stop.lift', { ...CARAT, id: 'x' }, { who: RENE })).toContain('Il faut le droit');
  });
});

describe('« plan répétition »', () => {
  const TYPED = { company: 'BIJOU', months: 12 };

  test('says by month and level what the plan in force would have sent, and how much of it in vain', async () => {
    const card = await said('/plan répétition 12 mois', { who: RENE });
    expect(card).toContain('Du 01/03/2025 au 28/02/2026, mois entiers.');
    expect(card).toContain('Le plan en vigueur, celui du fichier des sociétés');
    expect(card).toContain('"Déjà payé"');
    expect(card).toContain('plan.rehearsal.file');
  });

  test('of a plan to come stands beside the one in force', async () => {
    await apply();
    await stage.store.addPlan({
      ...{ company: 'BIJOU', validFrom: day('2026-04-01'), text: PLAN_FILE, digest: 'e' },
      ...{ by: { id: 'p-nadia', name: 'Nadia Benali' }, at: '2026-03-01T09:00:00.000Z' },
    });
    expect(await said('plan répétition BIJOU')).toContain(
      'Version 2 (à partir du 01/04/2026), à côté du plan en vigueur : version 1.',
    );
    expect(await said('rehearse the plan over the last 2 years', { locale: 'en-GB' })).toContain(
      'From 1 Mar 2024 to 28 Feb 2026, whole months.',
    );
    expect(await said('plan répétition version 9')).toContain('Il n’y a pas de version 9 : la dernière est la 2.');
  });

  test('is led to from the card of the plan, and leads to its file and back', async () => {
    expect(await pressed('plan.show', { company: 'BIJOU' })).toContain('Répéter sur 12 mois');
    expect(await pressed('plan.rehearsal', TYPED)).toContain('Répétition de plan');
    const link = await pressed('plan.rehearsal.file', TYPED);
    expect(link).toContain('https://relance.example/repetitions/');
    expect(link).toContain('Revenir à la répétition');
  });

  test('is refused in words: too many months, another company, a stranger, data that is none of ours', async () => {
    expect(await said('plan répétition 36 mois')).toContain('un nombre de mois de 1 à 24');
    expect(await said('plan répétition NEMO')).toContain('« plan répétition BIJOU »');
    expect(await said('plan répétition', STRANGER)).toContain('aucune société');
    expect(await pressed('plan.rehearsal', TYPED, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('plan.rehearsal.file', TYPED, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('plan.rehearsal', { ...TYPED, months: 99 })).toContain('plus valable');
  });
});
