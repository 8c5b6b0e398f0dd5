import { describe, expect, test } from 'vitest';
import { type AccountAddition, readAdded } from '../../../../src/channels/teams/account/addition.ts';
import { customerCard } from '../../../../src/channels/teams/account/card/customer.ts';
import { addedData } from '../../../../src/channels/teams/cards/added.ts';
import { button } from '../../../../src/channels/teams/cards/buttons.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { SOPHIE } from '../harness/fake-desk.ts';
import { textOf } from '../harness/read-card.ts';
import { aView } from '../harness/views.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };
const saying = (rank: number, heading: string): AccountAddition => ({
  rank,
  read: async (who) => (language) => ({
    heading: `${heading} ${language} ${who?.id ?? 'tous'}`,
    lines: ['Rappelé *lundi*', 'Promis pour vendredi'],
    buttons: [button('Commenter', 'comment.form', CARAT)],
  }),
});
const failing = (fault: Error): AccountAddition => ({ rank: 5, read: () => Promise.reject(fault) });

describe('what rooms add to the card of an account', () => {
  test('is shown in their order, in the reader’s language, with its buttons, for that reader', async () => {
    const added = await readAdded([saying(20, 'Dossier'), saying(10, 'Commentaires')], SOPHIE, CARAT);
    const card = customerCard('fr', { ...aView(), added });
    const text = textOf(card);
    expect(text.indexOf('Commentaires fr p-sophie')).toBeGreaterThan(-1);
    expect(text.indexOf('Dossier fr p-sophie')).toBeGreaterThan(text.indexOf('Commentaires fr p-sophie'));
    expect(JSON.stringify(card)).toContain('"verb":"comment.form"');
    expect(JSON.stringify(customerCard('en', { ...aView(), added }))).toContain('Commentaires en p-sophie');
  });

  test('says nothing where a room has nothing to say, and leaves no trace', async () => {
    const silent: AccountAddition = { rank: 1, read: async () => null };
    const added = await readAdded([silent], null, CARAT);
    expect(customerCard('fr', { ...aView(), added })).toEqual(customerCard('fr', aView()));
  });

  test('of rooms that add buttons alone is one row of buttons, after what the others say', async () => {
    const alone = (rank: number, title: string): AccountAddition => ({
      rank,
      read: async () => () => ({ heading: '', lines: [], buttons: [button(title, 'comment.form', CARAT)] }),
    });
    const added = await readAdded([alone(1, 'Une tâche'), saying(2, 'Dossier'), alone(3, 'Pénalités')], SOPHIE, CARAT);
    const [first, second, ...more] = addedData('fr', added);
    expect([first?.heading, second?.heading, more]).toEqual(['Dossier fr p-sophie', '', []]);
    expect(second?.buttons.map(({ title }) => title)).toEqual(['Une tâche', 'Pénalités']);
  });

  test('goes without a room whose outside does not answer; any other fault is one', async () => {
    const away = failing(new OutsideFault('unknown', 'sql', 'away'));
    expect(await readAdded([away, saying(1, 'Commentaires')], SOPHIE, CARAT)).toHaveLength(1);
    await expect(readAdded([failing(new Error('ours'))], SOPHIE, CARAT)).rejects.toThrow('ours');
  });
});
