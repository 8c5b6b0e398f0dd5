import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NADIA } from '../../harness/credit-office.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };
const FILE = {
  ...{ ...CARAT, key: 'k1', items: '1', motif: 'Prix', scenario: 'Recouvrement amiable puis judiciaire' },
  ...{ priority: 'usual', loss: '30', provision: '250,00', contact: 'Le gérant' },
};

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
const press = async (verb: string, data: object, who = SOPHIE) => plain(await stage.press(verb, data, { who }));
const inputOf = (card: string, id: string) => new RegExp(`"id":"${id}"[^}]*?"value":"([^"]*)"`, 'u').exec(card)?.[1];

const INPUTS = [
  ...['items', 'motif', 'colleague', 'priority', 'loss', 'provision', 'contact', 'third', 'thirdName', 'thirdReach'],
  ...['result', 'expected', 'note'],
];

/** The form as a person has it before them: what its button sends, and what its inputs hold. */
async function openForm(who = SOPHIE) {
  const sent = await stage.press('matter.editing', { id: 'k1' }, { who });
  const card = plain(sent);
  const data = JSON.parse(/"verb":"matter\.edit","data":(\{.*?\})/u.exec(card)?.[1] ?? '{}');
  const shown = Object.fromEntries(INPUTS.map((id) => [id, inputOf(sent ?? '', id) ?? '']));
  return { card, save: (typed: object) => press('matter.edit', { ...data, ...shown, ...typed }, who) };
}

describe('a file that is edited from its card', () => {
  it('changes what was typed and nothing else, and « Modifications » tells who changed what', async () => {
    await press('file.open', FILE);
    const { card, save } = await openForm();
    expect([inputOf(card, 'motif'), inputOf(card, 'loss'), inputOf(card, 'provision')]).toEqual([
      'Prix',
      '30',
      '250,00 €',
    ]);
    expect(await save({})).toContain('Rien n’a été modifié.');
    const after = await save({ priority: 'high', provision: '1 000,00', third: 'avocat', thirdName: 'Me Durand' });
    expect(after).toMatch(
      /C’est modifié\..*priorité haute.*Avocat : Me Durand.*Perte attendue : 30 %.*Provision : 1 000,00 €/u,
    );
    const changes = await press('matter.changes', { id: 'k1' }, RENE);
    expect(changes).toMatch(/Sophie Lambert – priorité : priorité normale → priorité haute/u);
    expect(changes).toContain('provision : 250,00 € → 1 000,00 €');
    expect(changes).toContain('tiers : rien → Me Durand');
  });

  it('of two who edit at once the second is told by whom it was changed, what they wrote is kept, and the first is not undone', async () => {
    await press('file.open', FILE);
    const [hers, his] = [await openForm(), await openForm(NADIA)];
    await hers.save({ priority: 'high', contact: 'La comptable' });
    const told = await his.save({ motif: 'Qualité', loss: '50' });
    expect(told).toContain('Sophie Lambert a changé entre-temps : contact, priorité.');
    expect(['motif', 'loss', 'priority', 'contact'].map((id) => inputOf(told, id))).toEqual([
      ...['Qualité', '50', 'high', 'La comptable'],
    ]);
    const again = await openForm(NADIA);
    expect(await again.save({ motif: 'Qualité', loss: '50' })).toContain('C’est modifié.');
    expect((await stage.store.readMatter('k1'))?.facts).toMatchObject({
      ...{ motif: 'Qualité', expectedLoss: 50, priority: 'high', contact: 'La comptable' },
    });
  });

  it('comes back with what was typed where it cannot be', async () => {
    await press('file.open', FILE);
    const { save } = await openForm();
    expect(await save({ provision: 'un peu', contact: 'Gardé' })).toMatch(/« un peu » n’est pas un montant.*Gardé/u);
    expect(await save({ loss: 'x' })).toContain('De 0 à 100.');
    expect(await save({ thirdName: 'Me Durand' })).toContain('Dites quel tiers');
    expect(await save({ colleague: 'x@y.fr' })).toContain('x@y.fr');
    expect(await save({ items: '' })).toContain('échéance');
  });

  it('what it has come to so far is what closing begins with', async () => {
    await press('file.open', FILE);
    const { save } = await openForm();
    await save({ result: 'Promet de payer' });
    expect(inputOf(await press('file.form', { id: 'k1', act: 'close' }), 'result')).toBe('Promet de payer');
  });

  it('is edited by no reader, and not once it is closed', async () => {
    await press('file.open', FILE);
    expect(await press('matters.show', CARAT, RENE)).not.toContain('matter.editing');
    expect(await press('matter.editing', { id: 'k1' }, RENE)).toContain('recouvrement');
    const { save } = await openForm();
    await press('file.close', { id: 'k1', version: 1, result: 'Payé' });
    expect(await save({ motif: 'Autre' })).toContain('n’existe plus');
    expect(await press('matter.editing', { id: 'nothing' })).toContain('n’existe plus');
  });
});

describe('a dispute that is edited from its card', () => {
  it('has its new motif, owner and day', async () => {
    await press('dispute.open', { ...CARAT, key: 'k1', items: '1', motif: 'Prix' });
    const { save } = await openForm();
    expect(await save({ expected: 'demain' })).toContain('demain');
    const after = await save({ motif: 'Qualité', colleague: 'nadia@bijou.example', expected: '2026-03-20' });
    expect(after).toMatch(/Qualité, suivi par Nadia Benali.*Résolution attendue le 20\/03\/2026/u);
    expect(await press('matter.changes', { id: 'k1' })).toContain('résolution attendue : rien → 20/03/2026');
  });
});
