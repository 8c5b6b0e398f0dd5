import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { statementsOnAccount } from '../../../../../src/channels/teams/rooms/statements/account-addition.ts';
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

describe('« balance âgée »', () => {
  test('of everybody: totals as of the day, a page of customers, the way to the next', async () => {
    const card = await said('/balance âgée');
    expect(card).toContain('Balance âgée au 02/03/2026');
    // 4 000 + 9 000 + 500 + twenty of 10,00 to 10,19.
    expect(card).toContain('13 701,90 €');
    expect(card).toContain('dont échu 4 500,00 €');
    expect(card).toContain('Page 1 sur 3');
    expect(card).toContain('Écritures et lettrages postérieurs ignorés.');
    const second = await pressed('stated.show', { act: 'aging', company: 'BIJOU', page: 2 });
    expect(second).toContain('Page 2 sur 3');
  });

  test('J2: of a past day, what was paid since is owed', async () => {
    expect(await said('balance âgée Carat au 31/01/2026')).toContain('4 000,00 €');
    const before = await said('balance âgée Carat au 15/01/2026');
    expect(before).toContain('Balance âgée au 15/01/2026');
    expect(before).toContain('5 000,00 €');
  });

  test('of one customer: its brackets, each on its row', async () => {
    const card = await pressed('stated.aging', CARAT);
    expect(card).toContain('Plus de 90 jours');
    expect(card).toContain('Crédits non lettrés');
    expect(card).toContain('"act":"schedule","company":"BIJOU","code":"CARAT","text":"2026-03-02"');
  });

  test('its buttons speak of the company and the day that it shows, whenever they are pressed', async () => {
    const card = await said('balance âgée au 28/02/2026');
    expect(card).toContain('"act":"aging","company":"BIJOU","text":"2026-02-28","page":2');
    expect(card).toContain('"act":"aging","company":"BIJOU","code":"CARAT","text":"2026-02-28"');
    expect(card).toMatch(/"verb":"stated\.file","data":\{"act":"aging","company":"BIJOU","text":"2026-02-28"\}/);
  });

  test('in English', async () => {
    const card = await said('aging', { locale: 'en-GB' });
    expect(card).toContain('Aged balance as of 2 Mar 2026');
    expect(card).toContain('Later entries and later matching are left out.');
  });
});

describe('« top au … »', () => {
  test('J2: who owed most on a past day, what was paid since is owed', async () => {
    const card = await said('/top au 15/01/2026');
    expect(card).toContain('Top débiteurs au 15/01/2026');
    expect(card).toContain('5 000,00 €');
    expect(card).toContain('"verb":"stated.file","data":{"act":"top","company":"BIJOU","text":"2026-01-15"}');
    expect(await said('top débiteurs au 31/01/2026')).toContain('4 000,00 €');
  });

  test('a day without its year is the last such day; one that is none is asked again', async () => {
    expect(await said('/top au 15/01')).toContain('Top débiteurs au 15/01/2026');
    expect(await said('/top au 31/10')).toContain('Top débiteurs au 31/10/2025');
    expect(await said('/top au 31/02/2026')).toContain('À quelle date');
  });

  test('is given as files, and the card of today leads to them', async () => {
    expect(await pressed('stated.file', { act: 'top', company: 'BIJOU', text: '2026-01-15' })).toMatch(
      /etats\/p-sophie\.fr\.top/,
    );
    expect(await said('/top')).toMatch(/"verb":"stated\.file","data":\{"act":"top","company":"\w+"\}/);
  });

  test('in English', async () => {
    expect(await said('top as of 15/01/2026', { locale: 'en-GB' })).toContain('Top debtors as of 15 Jan 2026');
  });
});

test('« échéancier »: what is open, the oldest due day first, and how late', async () => {
  const card = await said('échéancier');
  expect(card.indexOf('31/10/2025 · FA0001')).toBeGreaterThan(0);
  expect(card.indexOf('31/10/2025 · FA0001')).toBeLessThan(card.indexOf('20/02/2026 · FA0003'));
  expect(card).toContain('122 j de retard');
});

describe('« relevé »', () => {
  test('of a customer between two days: movements, balances, and the way to what is open alone', async () => {
    const card = await said('relevé Carat du 01/01/2026 au 31/01/2026');
    expect(card).toContain('Relevé de compte du 01/01/2026 au 31/01/2026');
    expect(card).toContain('au départ 5 000,00 €');
    expect(card).toContain('-1 000,00 €');
    expect(card).toContain('solde 4 000,00 €');
    expect(card).toContain('"act":"open"');
    const openAlone = await pressed('stated.show', { act: 'open', ...CARAT, text: '2026-01-31' });
    expect(openAlone).toContain('Relevé des échéances ouvertes');
    expect(openAlone).toContain('01/10/2025 · FA0001');
    expect(openAlone).not.toContain('-1 000,00 €');
  });

  test('asks whose, and says that days are the wrong way round', async () => {
    expect(await said('relevé')).toContain('Le relevé de quel client');
    expect(await said('relevé Carat du 31/01/2026 au 01/01/2026')).toContain('Le premier jour vient après le dernier');
  });

  test('offers a choice that leads on to it where several are meant', async () => {
    expect(await said('relevé martin')).toContain('stated.statement');
  });
});

describe('« Fichier »', () => {
  test('gives a link to who pressed, in their language', async () => {
    const card = await pressed('stated.file', { act: 'statement', ...CARAT });
    expect(card).toMatch(/https:\/\/relance\.example\/etats\/p-sophie\.fr\.statement/);
    expect(card).toContain('valable 15 minutes');
  });

  test('to a reader too, and to no stranger', async () => {
    expect(await pressed('stated.file', { act: 'aging' }, { who: RENE })).toContain('/etats/');
    expect(await pressed('stated.file', { act: 'aging' }, STRANGER)).toContain('Il faut le droit');
  });
});

test.each([['balance âgée'], ['échéancier'], ['relevé Carat'], ['top au 31/01/2026']])(
  '« %s » tells a stranger nothing',
  async (text) => {
    const answer = await said(text, STRANGER);
    expect(answer).not.toMatch(/\d,\d\d €/);
  },
);

test.each([
  [{ act: 'statement', company: 'BIJOU' }],
  [{ act: 'statement', ...CARAT, from: '2026-02-01', text: '2026-01-01' }],
  [{ act: 'aging', text: 'hier' }],
  [{ act: 'top', ...CARAT }],
  [{ act: 'everything' }],
  [{ act: 'aging', page: 0 }],
])('what no button of ours sends is refused: %j', async (data) => {
  const answer = await pressed('stated.show', data);
  expect(answer).not.toMatch(/\d,\d\d €/);
  expect(answer).not.toContain('Balance');
});

test('the card of a customer leads to all three', async () => {
  const part = await statementsOnAccount.read(null, CARAT);
  expect(part?.('fr').buttons.map(({ title, verb, data }) => [title, verb, data])).toEqual([
    ['Relevé', 'stated.statement', CARAT],
    ['Échéancier', 'stated.schedule', CARAT],
    ['Balance âgée', 'stated.aging', CARAT],
  ]);
});
