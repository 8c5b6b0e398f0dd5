import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { approveOne, later } from '../../../../store/samples.ts';
import { NADIA, PAUL } from '../../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

const TODAY = day('2026-03-02');

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const ask = async (text = 'agenda', who = SOPHIE, locale = 'fr-FR') =>
  (await stage.say(text, { who, locale })).join('');
const press = (verb: string, data: object, who = SOPHIE) => stage.press(verb, data, { who });
const about = { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' } as const;
const keep = async (text: string, on = TODAY, owner = SOPHIE) => {
  const task = { company: 'BIJOU', owner, day: on, about, text, madeBy: SOPHIE, cause: null };
  return (await stage.store.openTask(task, NOW)).task;
};
const holdOrder = () => stage.office.watch(stage.creditAnnouncer);
const exclude = (ecNo: number, until = TODAY) =>
  stage.store.addExclusion({
    ...{ company: 'BIJOU', tiers: 'CARAT', ecNo, piece: 'FA0001', due: day('2026-02-10'), amount: cents(12_000_00) },
    ...{ by: SOPHIE, reason: 'Avoir attendu', since: day('2026-02-01'), until },
  });
const fieldOf = (card: string, name: string) => new RegExp(`"${name}":"([^"]+)"`, 'u').exec(card)?.[1] ?? '';

describe('an agenda', () => {
  it.each(['agenda', '/agenda', 'mes tâches', 'Mes taches !', 'my tasks', 'mon agenda'])(
    'is heard as « %s »',
    async (text) => {
      expect(await ask(text)).toContain('Rien ne vous attend.');
    },
  );

  it('shows my tasks, those that are late first, with whom each is of and how it opens', async () => {
    await keep('Pour demain', day('2026-03-03'));
    await keep('Pour hier', day('2026-03-01'));
    await keep('À Nadia', TODAY, NADIA);
    const card = await ask();
    expect(card).toContain('2 tâches, dont 1 en retard');
    expect(card.indexOf('Pour hier')).toBeLessThan(card.indexOf('Pour demain'));
    expect(card).toMatch(/En retard.*Pour hier.*À venir.*Pour demain/u);
    expect(card).not.toContain('À Nadia');
    expect(await ask('my tasks', SOPHIE, 'en-GB')).toContain('2 tasks, 1 of them late');
  });

  it('« agenda tous » shows those of everybody; a reader sees them and changes none; who may read nothing is refused', async () => {
    const { id, version } = await keep('À Nadia', TODAY, NADIA);
    expect(await ask('agenda tous')).toContain('À Nadia');
    expect(await ask('agenda all', RENE)).toContain('À Nadia');
    expect(await press('task.show', { id }, RENE)).not.toContain('task.done');
    expect(await press('task.done', { id, version }, RENE)).toContain('Elle est confiée à quelqu’un d’autre');
    expect((await stage.store.readTask(id))?.end).toBeNull();
    expect(await ask('agenda', { id: 'p-inconnu', name: 'Inconnu' })).toContain('droit');
  });

  it('is turned page by page', async () => {
    for (let at = 0; at < 11; at++) await keep(`Tâche ${String(at).padStart(2, '0')}`);
    expect(await ask()).toMatch(/Page 1 sur 2/u);
    const second = await press('agenda.list', { scope: 'mine', page: 2 });
    expect(second).toContain('Tâche 10');
    expect(second).not.toContain('Tâche 00');
    expect(await press('agenda.list', { scope: 'mine', page: 99 })).toContain('Page 2 sur 2');
  });

  it('has held orders that await this person’s decision, and of nobody else', async () => {
    await holdOrder();
    const { id } = await stage.office.hold();
    const card = await ask('agenda', NADIA);
    expect(card).toContain('Décider de la commande BC00042');
    expect(card).toContain(`"verb":"hold.show","data":{"id":"${id}"}`);
    expect(await ask('agenda', PAUL)).toContain('BC00042');
    expect(await ask()).toContain('Rien ne vous attend.');
    expect(await ask('agenda tous')).toContain('BC00042');
  });

  it('has letters to check, of their approver and of collectors, and those that did not leave, of their approver', async () => {
    const store = { reader: stage.store, writer: stage.store };
    const check = await approveOne(store, 'BIJOU', [1], { by: PAUL, now: NOW });
    const stopped = await approveOne(store, 'BIJOU', [2], { by: PAUL, now: later(1), tiers: 'ZED' });
    await stage.store.claim('w', later(5), 60_000, 9);
    await stage.store.advance(check, 'to-check', {}, 'w', NOW);
    await stage.store.advance(stopped, 'stopped', {}, 'w', NOW);
    const paul = await ask('agenda', PAUL);
    expect(paul).toContain('Dire ce qu’est devenu le courrier');
    expect(paul).toContain('n’est pas parti');
    expect(paul).toContain('"verb":"check.list"');
    expect(paul).toContain('"verb":"dispatch.show"');
    const sophie = await ask();
    expect(sophie).toContain('Dire ce qu’est devenu le courrier');
    expect(sophie).not.toContain('n’est pas parti');
    expect(await ask('agenda', RENE)).toContain('Rien ne vous attend.');
  });

  it('has exclusions that end, of who made them, as long as the instalment is owed', async () => {
    const ecNo = stage.office.books.entries[0]?.ecNo ?? 0;
    await exclude(ecNo);
    await exclude(999);
    const card = await ask();
    expect(card.match(/"text":"L’exclusion de/gu)).toHaveLength(1);
    expect(card).toContain('"verb":"account.show","data":{"company":"BIJOU","code":"CARAT"}');
    expect(await ask('agenda', NADIA)).toContain('Rien ne vous attend.');
    stage.office.books.entries = [];
    expect(await ask()).toContain('Rien ne vous attend.');
  });

  it('says which room did not answer, and shows the others; nothing is said to wait for nobody', async () => {
    await keep('Notée');
    stage.recovery.away = new OutsideFault('busy', 'away', 'no answer');
    const card = await ask();
    expect(card).toContain('Notée');
    expect(card).toContain('Les commandes bloquées');
    expect(card).toContain('Liste incomplète');
    expect(stage.recovery.missed).toHaveLength(1);
    expect(await ask('agenda', NADIA)).not.toContain('Rien ne vous attend.');
  });
});

describe('a task', () => {
  const note = async (data: object, who = SOPHIE) => {
    const key = fieldOf(await press('task.new', { company: 'BIJOU', code: 'CARAT' }, who), 'ownKey');
    return { key, answer: await press('task.add', { company: 'BIJOU', code: 'CARAT', key, ...data }, who) };
  };
  const listed = () => stage.store.listTasks({ companies: ['BIJOU'] }, 50);

  it('is added from an account, for whoever asks, or for a colleague by address', async () => {
    const { answer } = await note({ text: 'Rappeler Mme Petit', day: '2026-03-05', colleague: '' });
    expect(answer).toContain('La tâche est ajoutée.');
    await note({ text: 'Décider du plafond', day: '5 mars 2026', colleague: ' Nadia@bijou.example ' });
    expect((await listed()).map(({ owner, day: on }) => [owner.id, on])).toEqual([
      [SOPHIE.id, '2026-03-05'],
      [NADIA.id, '2026-03-05'],
    ]);
  });

  it('is added once, however often its form is sent', async () => {
    const data = { text: 'Rappeler', day: '2026-03-05' };
    const { key } = await note(data);
    const again = await press('task.add', { company: 'BIJOU', code: 'CARAT', key, ...data });
    expect(again).toContain('La tâche est ajoutée.');
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    ['a day that is none', { text: 'Rappeler', day: '31/13/2026' }, 'n’est pas une date'],
    ['a day that is over', { text: 'Rappeler', day: '2026-03-01' }, 'est passé'],
    ['no day', { text: 'Rappeler' }, 'Choisissez un jour'],
    ['nothing to do', { text: ' ', day: '2026-03-05' }, 'Texte'],
    ['too much', { text: 'x'.repeat(301), day: '2026-03-05' }, 'Texte'],
    ['an address of nobody', { text: 'Rappeler', day: '2026-03-05', colleague: 'x@y.fr' }, 'Personne dans l’annuaire'],
    [
      'a colleague who may not act',
      { text: 'Rappeler', day: '2026-03-05', colleague: 'rene@bijou.example' },
      'pas le droit d’agir',
    ],
  ])('with %s comes back, with what was typed', async (_, data, problem) => {
    const { answer } = await note(data);
    expect(answer).toContain(problem);
    expect(answer).toContain('task.add');
    expect(await listed()).toEqual([]);
  });

  it('is added by no reader, about no unknown customer, and no stranger’s data', async () => {
    expect(await press('task.new', { company: 'BIJOU', code: 'CARAT' }, RENE)).toContain('recouvrement');
    const data = { company: 'BIJOU', code: 'CARAT', key: 'k', text: 'Rappeler', day: '2026-03-05' };
    expect(await press('task.add', data, RENE)).toContain('recouvrement');
    expect(await press('task.add', { ...data, code: 'RIEN' })).toContain('RIEN');
    for (const wrong of [{ key: '' }, { key: 7 }, { company: null }, { text: 'x'.repeat(2_001) }])
      expect(await press('task.add', { ...data, ...wrong })).toContain('plus valable');
    expect(await press('task.done', { id: 'x', version: -1 })).toContain('plus valable');
    expect(await press('task.form', { id: 'x', act: 'done' })).toContain('plus valable');
    expect(await listed()).toEqual([]);
  });

  it('is done once: a second press changes nothing and says so', async () => {
    const { id, version } = await keep('Rappeler');
    expect(await press('task.done', { id, version })).toContain('C’est fait.');
    const again = await press('task.done', { id, version });
    expect(again).toContain('Rien n’a été changé cette fois');
    expect(again).toContain('Faite par Sophie');
    const history = await stage.store.readHistory('BIJOU', 'CARAT', 9);
    expect(history.map(({ act }) => act)).toEqual(['task-done', 'task-opened']);
  });

  it('is postponed, from today on', async () => {
    const { id, version } = await keep('Rappeler', day('2026-02-20'));
    expect(await press('task.form', { id, act: 'postpone' })).toContain('Reporter la tâche');
    const back = await press('task.postpone', { id, version, day: '2026-03-01' });
    expect(back).toContain('est passé');
    expect(await press('task.postpone', { id, version, day: '12/03/2026' })).toContain('Elle est reportée.');
    expect((await stage.store.readTask(id))?.day).toBe('2026-03-12');
  });

  it('is given to a colleague who may act', async () => {
    const { id, version } = await keep('Rappeler');
    expect(await press('task.give', { id, version, colleague: 'rene@bijou.example' })).toContain('pas le droit d’agir');
    expect(await press('task.give', { id, version, colleague: 'nadia@bijou.example' })).toContain('Elle est confiée.');
    expect(await ask('agenda', NADIA)).toContain('Rappeler');
    expect(await ask()).toContain('Rien ne vous attend.');
  });

  it('is dropped with a reason', async () => {
    const { id, version } = await keep('Rappeler');
    expect(await press('task.drop', { id, version, text: '' })).toContain('Un motif est nécessaire');
    expect(await press('task.drop', { id, version, text: 'Payé' })).toContain('Elle est abandonnée.');
    expect(await press('task.show', { id })).toContain('Payé');
  });

  it('of a colleague is changed by an administrator of the company alone', async () => {
    const { id, version } = await keep('Rappeler', TODAY, NADIA);
    expect(await press('task.done', { id, version })).toContain('Elle est confiée à quelqu’un d’autre');
    expect(await press('task.form', { id, act: 'give' })).not.toContain('task.give');
    const given = await press('task.give', { id, version, colleague: 'sophie.lambert@bijou.example' }, ADELE);
    expect(given).toContain('Elle est confiée.');
  });

  it('is written under a reminder to keep to facts (case N3)', async () => {
    const { id } = await keep('Rappeler');
    for (const card of [
      await press('task.new', { company: 'BIJOU', code: 'CARAT' }),
      await press('task.form', { id, act: 'drop' }),
    ])
      expect(card).toContain('Restez factuel');
    expect(await press('task.form', { id, act: 'postpone' })).not.toContain('Restez factuel');
  });

  it('that there is not is said', async () => {
    expect(await press('task.show', { id: 'rien' })).toContain('Cette tâche n’existe plus.');
    expect(await press('task.done', { id: 'rien', version: 1 })).toContain('Cette tâche n’existe plus.');
  });
});
