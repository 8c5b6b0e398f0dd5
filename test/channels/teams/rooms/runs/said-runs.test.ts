import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anInvoice } from '../../../../builders/entry.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { cardIn, dataOf, hasButton } from '../../harness/real-desk.ts';
import { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const textOf = (answer: string): string => plain(cardIn(answer).text);
const say = async (text: string, who = SOPHIE): Promise<string> => (await stage.say(text, { who }))[0] ?? '';
const titlesOf = (answer: string): readonly string[] =>
  cardIn(answer).nodes.flatMap(({ type, title }) => (type === 'Action.Execute' ? [plain(String(title))] : []));
/** Presses the button of that verb on a card, and gives the answer. */
const pressOn = (answer: string, verb: string, more: object = {}, who = SOPHIE): Promise<string> =>
  stage.press(verb, { ...dataOf(answer, verb), ...more }, { who });

describe('« relances »', () => {
  test('says what is proposed to all customers, the greatest first, a page at a time, as of when', async () => {
    const card = await say('/relances');
    expect(textOf(card)).toContain('Relances proposées le 02/03/2026');
    expect(textOf(card)).toContain('14 500,00 €');
    expect(textOf(card)).toContain('Page 1 sur 2');
    expect(textOf(card)).toContain('Sage lu le 02/03/2026');
    expect(textOf(card).indexOf('Maison R10')).toBeLessThan(textOf(card).indexOf('Maison R09'));
    expect(textOf(await pressOn(card, 'runs.open'))).toContain('Maison R02');
  });

  test.each([
    ['/relances niveau 1 > 1 850', 'Maison R10', 'Maison R09'],
    ['reminders r03', 'Maison R03', 'Maison R10'],
    ['/relances bijou r03', 'Maison R03', 'Maison R10'],
  ])('« %s » filters', async (typed, shown, hidden) => {
    const card = textOf(await say(typed));
    expect(card).toContain(shown);
    expect(card).not.toContain(hidden);
  });

  test('of whom nothing is proposed, says so', async () => {
    stage.runs.books.entries = [];
    expect(textOf(await say('/relances'))).toContain('Aucune relance à proposer');
    expect(textOf(await say('/relances zzz'))).toContain('Aucun client ne correspond');
  });

  test('a reader sees it and prepares nothing', async () => {
    const card = await say('/relances', RENE);
    expect(textOf(card)).toContain('Maison R10');
    expect(hasButton(card, 'run.prepare')).toBe(false);
    const pressed = await stage.press('run.prepare', { company: 'BIJOU', text: '' }, { who: RENE });
    expect(textOf(pressed)).toContain('Il faut le droit « recouvrement »');
    expect(await stage.store.listRuns('BIJOU', 10)).toEqual([]);
  });
});

describe('a run in Teams', () => {
  const prepared = async (text = '/relances'): Promise<string> => pressOn(await say(text), 'run.prepare');

  test('is prepared, read, approved; its card follows it while it is sent', async () => {
    const card = await prepared();
    expect(textOf(card)).toContain('à approuver');
    expect(cardIn(card).nodes.find(({ type }) => type === 'Action.OpenUrl')?.url).toContain('/campagnes/');
    const approved = await pressOn(card, 'run.approve');
    expect(textOf(approved)).toContain('Approuvée : 10 lettres');
    expect(textOf(approved)).toContain('0 sur 10');
    expect(stage.runs.woken).toBe(1);
    const [run] = await stage.store.listRuns('BIJOU', 1);
    expect(run).toMatchObject({ state: 'sending', approvedBy: SOPHIE });
    const [id] = await stage.runs.work();
    expect((await stage.store.runCardsOf(id ?? '')).length).toBeGreaterThan(0);
    await stage.runs.work();
    stage.bot.refresh({ kind: 'run', id: id ?? '' });
    await expect
      .poll(() => stage.connector.received.some(({ activity }) => JSON.stringify(activity).includes('envoi en cours')))
      .toBe(true);
  });

  test('a selection is approved by itself, the others are left out and said', async () => {
    const card = await prepared('/relances > 1 750');
    expect(titlesOf(card)).toContain('Approuver la sélection (2)');
    expect(textOf(card)).toContain('3 700,00 €');
    expect(textOf(card)).not.toContain('14 500,00 €');
    const approved = await pressOn(card, 'run.approve');
    expect(textOf(approved)).toContain('0 sur 2');
    expect(textOf(approved)).toContain('hors de la sélection de Sophie');
  });

  test('a customer is opened, left out with a reason that is asked for, and taken back', async () => {
    const card = await prepared();
    const line = await pressOn(card, 'run.line');
    expect(dataOf(line, 'account.show')).toMatchObject({ company: 'BIJOU', code: 'R10' });
    const form = await pressOn(line, 'run.leave.form');
    expect(textOf(await pressOn(form, 'run.leave.save', { reason: ' ' }))).toContain('Dites pourquoi');
    const left = await pressOn(form, 'run.leave.save', { reason: 'Échéancier' });
    expect(textOf(left)).toContain('écarté par Sophie Lambert : Échéancier');
    expect(titlesOf(left)).toContain('Approuver tout (9)');
    const back = await pressOn(await pressOn(left, 'run.line'), 'run.take');
    expect(titlesOf(back)).toContain('Approuver tout (10)');
  });

  test('a list that a colleague changed after the card was drawn is not approved: what changed is said, and the new card is', async () => {
    const form = await pressOn(await pressOn(await prepared(), 'run.line'), 'run.leave.form');
    const left = await pressOn(form, 'run.leave.save', { reason: 'Échéancier' });
    expect(titlesOf(left)).toContain('Approuver tout (9)');
    await pressOn(await pressOn(left, 'run.line'), 'run.take');
    const answer = await pressOn(left, 'run.approve');
    expect(textOf(answer)).toMatch(/La liste a changé depuis : Maison R10 \(sélectionné, [^)]*, 1 900,00 €\)/u);
    expect(textOf(answer)).toContain('Rien n’a été approuvé');
    expect((await stage.store.listRuns('BIJOU', 1))[0]?.state).toBe('prepared');
    expect(titlesOf(answer)).toContain('Approuver tout (10)');
    expect(textOf(await pressOn(answer, 'run.approve'))).toContain('Approuvée : 10 lettres');
  });

  test('a selection stays the one on the card while somebody is left out of it: nothing puts the whole list in its place', async () => {
    const card = await prepared('/relances > 1 750');
    const form = await pressOn(await pressOn(card, 'run.line'), 'run.leave.form');
    const left = await pressOn(form, 'run.leave.save', { reason: 'Échéancier' });
    expect(titlesOf(left)).toContain('Approuver la sélection (1)');
    await pressOn(left, 'run.approve');
    const drawn = (): readonly string[] => stage.connector.received.map(({ activity }) => JSON.stringify(activity));
    await expect.poll(() => drawn().some((one) => one.includes('envoi en cours'))).toBe(true);
    expect(drawn().filter((one) => one.includes('Approuver tout'))).toEqual([]);
  });

  test('a button of before lists were named approves nothing, and shows the list', async () => {
    const { digest: _, version: __, ...before } = dataOf(await prepared(), 'run.approve') as Record<string, unknown>;
    expect(textOf(await stage.press('run.approve', before))).toContain('La liste a changé depuis');
    expect((await stage.store.listRuns('BIJOU', 1))[0]?.state).toBe('prepared');
  });

  test('is paused, goes on and is cancelled; a second press hears where it is', async () => {
    const sending = await pressOn(await prepared(), 'run.approve');
    const paused = await pressOn(sending, 'run.steer');
    expect(textOf(paused)).toContain('en pause');
    expect(textOf(await pressOn(sending, 'run.steer'))).toContain('Rien n’a changé : la campagne est en pause');
    expect(textOf(await pressOn(paused, 'run.steer'))).toContain('envoi en cours');
  });

  test('what a client sends back is checked', async () => {
    for (const data of [{ id: 7 }, { id: 'x', page: -1 }, {}]) {
      expect(await stage.press('run.show', data)).not.toContain('Campagne de relance');
    }
    expect(await stage.press('run.show', { id: 'nobody' })).toContain('Je ne trouve pas cette campagne');
  });
});

describe('« arrêt d’urgence »', () => {
  test('asks why, stops everything, is told on the run, and an administrator has it go on', async () => {
    const run = await pressOn(await say('/relances'), 'run.prepare');
    const form = await say('/arrêt d’urgence');
    expect(textOf(form)).toContain('Arrêter tous les envois');
    const stopped = await stage.press('sending.stop', { reason: 'Mauvais modèle' });
    expect(stopped).toContain('tous les envois ont été arrêtés par Sophie Lambert');
    expect(textOf(await pressOn(run, 'run.approve'))).toContain('Tous les envois ont été arrêtés');
    expect(textOf(await say('/relances'))).toContain('Mauvais modèle');
    expect(await say('/reprendre les envois')).toContain('administr');
    expect(plain(await say('/reprendre les envois', ADELE))).toContain('Les envois reprennent : BIJOU');
    expect(await say('/reprendre les envois', ADELE)).toContain('Aucun envoi n’était arrêté');
  });

  test.each(['/arret d urgence mauvais modèle', '/emergency stop: wrong template', "/arrêt d'urgence : essai"])(
    '« %s » stops at once',
    async (typed) => {
      expect(plain(await say(typed))).toMatch(/tous les envois ont été arrêtés|all sending/u);
      expect(await stage.store.isSendingStopped('BIJOU')).toBe(true);
    },
  );

  test('a reader stops nothing', async () => {
    expect(await say('/arrêt d’urgence non', RENE)).not.toContain('arrêtés par');
    expect(await stage.store.isSendingStopped('BIJOU')).toBe(false);
  });
});

describe('letters beside the rappel, over all customers', () => {
  test('« relances prévenance » says which days, and prepares a run of what falls due', async () => {
    const due = { due: '2026-03-06', amount: 321_00 };
    stage.runs.books.entries = [...stage.runs.books.entries, anInvoice({ ecNo: 900, tiers: 'R01', ...due })];
    const card = await say('/relances prévenance');
    expect(textOf(card)).toContain('du 03/03/2026 au 09/03/2026');
    const run = await pressOn(card, 'run.prepare');
    expect(textOf(run)).toContain('Avis avant échéance du 02/03/2026');
    expect(textOf(run)).toContain('321,00 €');
    expect(await stage.store.listRuns('BIJOU', 10)).toMatchObject([{ kind: 'prevenance', counts: { selected: 1 } }]);
    expect(textOf(await say('/relances'))).not.toContain('Voir la campagne');
  });

  test('« relances relevés » says that nobody gets one as long as no setting names anybody', async () => {
    const card = await say('/relances relevés du mois');
    expect(textOf(card)).toContain('Aucun client ne reçoit de relevé mensuel');
    expect(hasButton(card, 'run.prepare')).toBe(false);
  });

  test('a reader sees which they would be, and prepares none', async () => {
    expect(hasButton(await say('/relances avis avant échéance', RENE), 'run.prepare')).toBe(false);
    const pressed = await stage.press('run.prepare', { company: 'BIJOU', act: 'prevenance' }, { who: RENE });
    expect(textOf(pressed)).toContain('Il faut le droit « recouvrement »');
  });

  test.each([
    ['/relances relève', 'relève'],
    ['/relances relevés dupont', 'relevés dupont'],
  ])('« %s » is a filter', async (typed, text) => {
    expect(textOf(await say(typed))).toContain(`sélection : ${text}`);
  });

  test('a button with a kind that there is not is refused', async () => {
    expect(await stage.press('run.prepare', { company: 'BIJOU', act: 'rappels' })).toContain('plus valable');
  });
});
