import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

const STRANGER = { who: { id: 'p-nobody', name: 'Personne' } };
const GROUP = { group: true };
const CARAT = { company: 'BIJOU', code: 'CARAT' };
const NEVER_BUILT = 'dataset refresh';

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

describe('« dmp client X »', () => {
  test('shows twelve months of it, drawn and in a table, against the company’s', async () => {
    await stage.figures.buildDataset();
    const card = await said('/dmp client Carat');
    expect(card).toContain('Chart.Line');
    expect(card).toContain('60,0 j');
    expect(card).toContain('+30,0 j');
    // Carat 60 days, Onyx 20: the company took 40, as many before its due dates as after.
    expect(card).toContain('société : 40,0 j');
    expect(card).toContain('janv. 26');
    expect(card).not.toContain(NEVER_BUILT);
  });

  test('says how to build what was never built, and still shows the customer’s own', async () => {
    const card = await said('dmp Carat');
    expect(card).toContain(NEVER_BUILT);
    expect(card).toContain('60,0 j');
    expect(card).toContain('société : —');
  });

  test('J5: of who never paid is "—", never 0, and draws nothing', async () => {
    const card = await pressed('dmp.show', { company: 'BIJOU', code: 'JADE' });
    expect(card).toContain('"—"');
    expect(card).toContain('Rien de réglé en entier sur 12 mois');
    expect(card).not.toContain('Chart.');
    expect(card).not.toContain('0,0 j');
  });

  test('offers a choice that shows the DMP, and asks whose where none is named', async () => {
    const card = await said('dmp martin');
    expect(card).toContain('dmp.show');
    expect(card).not.toContain('account.show');
    expect(await said('dmp')).toContain('Le DMP de quel client');
  });

  test('is refused to a stranger, and of a customer that there is not', async () => {
    expect(await pressed('dmp.show', CARAT, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('dmp.show', { company: 'BIJOU', code: 'NEMO' })).toContain('Ce n’est pas possible');
  });
});

describe('« top »', () => {
  test('lists ten, the biggest first, with late share, DMP and trend', async () => {
    await stage.figures.buildDataset();
    const card = await said('qui vous doit quoi ?', { who: RENE });
    expect(card.indexOf('Onyx SA')).toBeLessThan(card.indexOf('Carat Distribution'));
    expect(card.match(/"verb":"account\.show","data":\{"company"/gu)?.length).toBeGreaterThanOrEqual(10);
    expect(card).toContain('9 000,00 €');
    expect(card).toContain('100 %');
    expect(card).toContain('↗ +20,0');
    expect(card).toContain('P23');
    expect(card).not.toContain('P22');
  });

  test('J10: gives the same DMP as the card of the customer', async () => {
    await stage.figures.buildDataset();
    expect(await said('top')).toContain('"60,0 j"');
    expect(await pressed('dmp.show', CARAT)).toContain('"60,0 j"');
  });

  test('without the dataset still lists what the ledger gives', async () => {
    const card = await said('top');
    expect(card).toContain(NEVER_BUILT);
    expect(card).toContain('9 000,00 €');
    expect(card).not.toContain('60,0 j');
  });

  test('tells a stranger nothing, and apologises where Sage does not answer', async () => {
    expect(await said('top', STRANGER)).toContain('Il faut le droit');
    stage.figures.books.fault = new OutsideFault('busy', 'sql-down', 'no answer');
    expect(await said('top')).toContain('ne répond pas');
  });
});

describe('« suivre »', () => {
  test('is paged, and a page past the end is the last one', async () => {
    expect(await said('/suivre')).toContain('Page 1 sur 3');
    const last = await pressed('follow.list', { text: '', page: 3 });
    expect(last).toContain('Page 3 sur 3');
    expect(await pressed('follow.list', { text: '', page: 99 })).toContain('Page 3 sur 3');
  });

  test.each([
    ['DMP > 59', 'Carat', 'Onyx'],
    ['suivre en retard > 30 jours', 'Carat', 'Jade'],
    ['suivre DMP > 10 et en retard > 9', 'Carat', 'Onyx'],
  ])('« %s » lists %s, and %s no more', async (text, listed, left) => {
    await stage.figures.buildDataset();
    const card = await said(text);
    expect(card).toContain(listed);
    expect(card).not.toContain(left);
  });

  test('is filtered and sorted from the card’s own fields, as text or as numbers', async () => {
    await stage.figures.buildDataset();
    const byText = await pressed('follow.filter', { dmp: '59', days: '', sort: 'dmp' });
    expect(byText).toContain('Carat');
    expect(byText).not.toContain('Onyx');
    expect(byText).toContain('dmp > 59 tri dmp');
    expect(await pressed('follow.filter', { dmp: 59, sort: 'dmp' })).toContain('Carat');
  });

  test.each<[dmp: unknown, read: string]>([
    ['58,5', 'dmp > 58.5 tri dmp'],
    ['1 000', 'dmp > 1000 tri dmp'],
    ['1\u202f000', 'dmp > 1000 tri dmp'],
    ['1’000', 'dmp > 1000 tri dmp'],
    [' 59 ', 'dmp > 59 tri dmp'],
    ['', '"tri dmp"'],
    [undefined, '"tri dmp"'],
  ])('reads a field as people write numbers, and an empty one as none: %j', async (dmp, read) => {
    await stage.figures.buildDataset();
    expect(await pressed('follow.filter', { dmp, days: '', sort: 'dmp' })).toContain(read);
  });

  test.each(['beaucoup', '-1', '0x10', '1e3', 'Infinity', '100000', '1,5,5', '12 50', -1, 1e9])(
    'says of a field that it is no number of days, and lists nothing: %j',
    async (dmp) => {
      const said = await pressed('follow.filter', { dmp, sort: 'dmp' });
      expect(said).toContain('Ce n’est pas un nombre de jours');
      expect(said).not.toContain('Carat');
    },
  );

  test('refuses fields that no card of ours sends', async () => {
    expect(await pressed('follow.filter', { sort: 'drop table' })).toContain('plus valable');
  });

  test('asks again what it does not understand', async () => {
    expect(await said('suivre Martin')).toContain('Je n’ai pas compris ce filtre');
  });

  test('J5: with no dataset nobody is above a DMP, and the card says why', async () => {
    const card = await said('suivre DMP > 10');
    expect(card).toContain('Aucun client au-delà');
    expect(card).toContain(NEVER_BUILT);
  });

  test('opens the reminder of a row, ready to be read, for whoever may send it', async () => {
    expect(await pressed('follow.remind', CARAT, { who: SOPHIE })).toContain('draft.send');
    const reader = await pressed('follow.remind', CARAT, { who: RENE });
    expect(reader).not.toContain('draft.send');
    expect(reader).toContain('Solde');
  });

  test('is answered in a group that is not registered only in private', async () => {
    for (const text of ['suivre', 'top', 'dmp client Carat', 'DMP > 60']) {
      expect(await said(text, GROUP)).toContain('Continuons en privé');
    }
  });
});
