import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import { aSageFile } from '../../../../builders/sage-file.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
const ask = async (text: string, who = SOPHIE, locale = 'fr-FR') =>
  plain((await stage.say(text, { who, locale })).join(''));
const press = async (verb: string, data: object, who = SOPHIE) => plain(await stage.press(verb, data, { who }));
const fieldOf = (card: string, name: string) => new RegExp(`"${name}":"([^"]+)"`, 'u').exec(card)?.[1] ?? '';
/** A form as it is opened, with the key that it bears. */
const keyOf = async (act: string) => fieldOf(await press('matters.form', { ...CARAT, act }), 'ownKey');
const standing = () => stage.store.standingMatters('BIJOU', 'all');
const promise = async (over: object = {}) =>
  press('promise.make', { ...CARAT, key: await keyOf('promise'), items: '1', day: '2026-03-31', times: '1', ...over });

describe('« dossier client X »', () => {
  it.each(['/dossier client Carat', 'dossier Carat', 'dossier du client carat', '/file Carat'])(
    'is heard as « %s »',
    async (text) => {
      expect(await ask(text)).toContain('Ni promesse, ni litige, ni procédure, ni dossier.');
    },
  );

  it('offers to begin something to who may act, and nothing to a reader', async () => {
    expect(await ask('/dossier client Carat')).toContain('"verb":"matters.form"');
    expect(await ask('/dossier client Carat', RENE)).not.toContain('"verb":"matters.form"');
    expect(await press('matters.form', { ...CARAT, act: 'promise' }, RENE)).toContain('recouvrement');
    expect(await ask('/dossier client')).toContain('De quel client');
    expect(await ask('/file of customer Carat', SOPHIE, 'en-GB')).toContain('Follow-up of the customer');
  });
});

describe('the files that people keep in Sage', () => {
  it('are shown as history, codes as they are stored; where they cannot be read that is said', async () => {
    expect(await press('matters.show', CARAT)).toContain('Les dossiers de Sage ne se lisent pas ici');
    stage.recovery.books.sageFiles = new Map([['CARAT', [aSageFile()]]]);
    const shown = await press('matters.show', CARAT);
    expect(shown).toMatch(/Un dossier dans Sage.*DR00012 · ouvert le 01\/02\/2025, clos le 01\/04\/2025 · Livraison/u);
    expect(shown).not.toContain('ne se lisent pas');
    const history = await press('matters.sage', CARAT, RENE);
    expect(history).toContain('Codes de Sage : statut 2, priorité 1, résultat 4');
    expect(history).toContain('02/02/2025 · Appel (statut 1) – Joint – promis pour le 28/02/2025');
    stage.recovery.books.sageFiles = new Map();
    expect(await press('matters.sage', CARAT)).toContain('Sage n’a aucun dossier de ce client.');
  });

  it('its motifs are offered for a dispute, and its scenarios for a file', async () => {
    const scenarios = [{ name: 'Contentieux', steps: [{ title: 'Huissier', delay: 12 }] }];
    stage.recovery.books.recoveryLists = { motifs: ['Coffret abîmé'], scenarios };
    const form = await press('matters.form', { ...CARAT, act: 'dispute' });
    expect(form).toContain('Coffret abîmé');
    expect(form).not.toContain('Facture erronée');
    expect(await press('matters.form', { ...CARAT, act: 'file' })).toContain('Contentieux');
  });
});

describe('a promise', () => {
  it('is noted from its form, shown on the card of the account, and withdrawn', async () => {
    expect(await press('matters.form', { ...CARAT, act: 'promise' })).toContain('FA0001');
    const card = await promise({ amount: '2 500,00', times: '2', note: 'Dit au téléphone' });
    expect(card).toContain('La promesse est notée.');
    expect(card).toMatch(
      /1 250,00 € au 31\/03\/2026 : attendu.*1 250,00 € au 30\/04\/2026 : attendu.*Dit au téléphone/u,
    );
    const [made] = await standing();
    const { id, version } = made ?? {};
    const over = await press('matter.act', { id, version, act: 'withdraw' });
    expect(over).toContain('C’est noté.');
    expect(await standing()).toEqual([]);
    expect(await press('matter.act', { id, version, act: 'withdraw' })).toContain('Rien n’a été changé cette fois');
  });

  it('is paid on any days and in any amounts, as they were typed', async () => {
    const schedule = '10/04/2026 2 500,00\n15 mars 2026 : 1 000\n31/12/2026 le reste';
    const card = await promise({ schedule, amount: '4 000,00' });
    expect(card).toMatch(
      /1 000,00 € au 15\/03\/2026 : attendu.*2 500,00 € au 10\/04\/2026 : attendu.*500,00 € au 31\/12\/2026 : attendu/u,
    );
  });

  it.each([
    ['no amount', '10/04/2026', '« 10/04/2026 » n’est pas une date suivie d’un montant'],
    ['one day twice', '10/04/2026 1 ; 10/04/2026 2', 'Deux paiements sont à la même date.'],
    ['two rests', '10/04/2026 reste ; 11/04/2026 solde', '« Le reste » ne se dit qu’une fois.'],
    [
      'another sum than was promised',
      '10/04/2026 1 ; 11/04/2026 2',
      'Ces paiements font 3,00 €, et non les 100,00 € promis',
    ],
    ['no rest', '10/04/2026 100 ; 11/04/2026 reste', 'Les autres paiements font déjà 100,00 €'],
    ['a day too far', '10/04/2046 100', '10/04/2046'],
  ])('a schedule with %s comes back with what was wrong', async (_, schedule, said) => {
    const form = await promise({ schedule, amount: '100,00' });
    expect(form).toContain(said);
    expect(form).toContain(schedule);
    expect(await standing()).toEqual([]);
  });

  it('pressed twice it is one; a form with a mistake comes back with what was typed', async () => {
    const key = await keyOf('promise');
    await promise({ key });
    await promise({ key });
    expect(await standing()).toHaveLength(1);
    const again = await promise({ items: '', amount: 'beaucoup', note: 'Gardée' });
    expect(again).toContain('« beaucoup » n’est pas un montant (par exemple');
    expect(again).toContain('Gardée');
    expect(await promise()).toContain('Déjà dans un autre suivi de même nature : FA0001.');
  });

  it.each([
    ['more than is owed', { amount: '99 999 999,00' }, 'C’est plus que ce qui reste dû'],
    ['no day', { day: '' }, 'date'],
    ['a day that is none', { day: '31/02/2026' }, '31/02/2026'],
    ['too many payments', { times: '99' }, 'De 1 à 36 mensualités.'],
    ['an invoice of nobody', { items: '777' }, 'Rien n’est en retard'],
  ])('%s is said in the form', async (_, over, said) => {
    expect(await promise(over)).toContain(said);
    expect(await standing()).toEqual([]);
  });

  it('a reader who sends the data of a button changes nothing', async () => {
    await press('promise.make', { ...CARAT, key: 'k', items: '1', day: '2026-03-31', times: '1' }, RENE);
    expect(await standing()).toEqual([]);
  });
});

describe('many matters of one customer', () => {
  it('are turned page by page', async () => {
    for (let at = 1; at <= 5; at++) {
      const item = { ecNo: 100 + at, piece: `FA${at}`, due: null, amount: cents(100), left: cents(100) };
      const facts = { motif: `Motif ${at}`, note: '', owner: SOPHIE, expected: null };
      const of = { company: 'BIJOU', tiers: 'CARAT', name: 'Carat', by: SOPHIE, since: day('2026-03-02') };
      await stage.store.openMatter(
        { ...of, id: `m${at}`, kind: 'dispute', items: [item], facts },
        new Date(NOW.getTime() + at),
      );
    }
    const first = await press('matters.show', CARAT);
    expect(first).toMatch(/Motif 4.*Page 1 sur 2/u);
    expect(first).not.toContain('Motif 5');
    expect(await press('matters.show', { ...CARAT, page: 2 })).toContain('Motif 5');
    expect(await press('matters.show', { ...CARAT, page: 99 })).toContain('Page 2 sur 2');
  });
});

describe('a dispute', () => {
  it('has its motif, owner and day, waits in the agenda of its owner, and is resolved', async () => {
    const form = await press('matters.form', { ...CARAT, act: 'dispute' });
    expect(form).toContain('Facture erronée');
    const key = fieldOf(form, 'ownKey');
    const data = { ...CARAT, key, items: '1', motif: 'Prix', colleague: 'nadia@bijou.example', expected: '2026-03-10' };
    expect(await press('dispute.open', { ...data, items: '' })).toContain('Choisissez au moins une échéance.');
    expect(await press('dispute.open', { ...data, colleague: 'x@y.fr' })).toContain('x@y.fr');
    expect(await press('dispute.open', data)).toMatch(
      /Prix, suivi par Nadia Benali.*Résolution attendue le 10\/03\/2026/u,
    );
    expect(await ask('agenda tous')).toContain('Résoudre le litige « Prix » (FA0001)');
    const [made] = await standing();
    await press('matter.act', { id: made?.id, version: made?.version, act: 'resolve' });
    expect(await ask('agenda tous')).not.toContain('Résoudre');
  });
});

describe('proceedings', () => {
  const data = {
    ...CARAT,
    key: 'k1',
    procedure: 'redressement',
    judgment: '10/02/2026',
    published: '',
    abroad: 'false',
  };

  it('F8: are noted with what they mean, and open « déclaration de créance » for collectors until it is declared', async () => {
    expect(await press('proceedings.note', data)).toMatch(
      /Redressement judiciaire, jugement du 10\/02\/2026.*plus relancé.*au plus tard le 10\/04\/2026/u,
    );
    expect(await ask('agenda')).toContain('Déclaration de créance, au plus tard le 10/04/2026');
    expect(await press('proceedings.form', { id: 'k1' })).toContain('Avis au BODACC');
    expect(await press('proceedings.publish', { id: 'k1', version: 1, published: '2026-01-01' })).toContain(
      'Avis au BODACC',
    );
    expect(await press('proceedings.publish', { id: 'k1', version: 1, published: '2026-02-20' })).toContain(
      '20/04/2026',
    );
    expect(await press('matter.act', { id: 'k1', version: 2, act: 'declared' })).toContain(
      'Créance déclarée le 02/03/2026',
    );
    expect(await ask('agenda')).not.toContain('Déclaration de créance');
    await press('matter.act', { id: 'k1', version: 3, act: 'end' });
    expect(await standing()).toEqual([]);
  });

  it('are noted once on a customer', async () => {
    await press('proceedings.note', data);
    expect(await press('proceedings.note', { ...data, key: 'k2' })).toContain('Une procédure est déjà notée');
  });
});

describe('a file', () => {
  const data = {
    ...{ ...CARAT, key: 'k1', items: '1', motif: 'Autre', scenario: 'Recouvrement amiable puis judiciaire' },
    ...{ priority: 'high', loss: '30', provision: '250,00', colleague: '', contact: 'Le gérant' },
    ...{ third: 'commissaire', thirdName: 'Me Durand', thirdReach: '01 02 03 04 05' },
  };

  it('F7: is opened, prepares one intervention after the other, and is closed with its result', async () => {
    expect(await press('matters.form', { ...CARAT, act: 'file' })).toContain('Commissaire de justice');
    expect(await press('file.open', { ...data, loss: 'x' })).toContain('De 0 à 100.');
    expect(await press('file.open', { ...data, provision: 'un peu' })).toContain(
      '« un peu » n’est pas un montant (par exemple',
    );
    const card = await press('file.open', data);
    expect(card).toMatch(
      /D2026-0001 · Autre, suivi par Sophie Lambert.*priorité haute.*Me Durand.*Provision : 250,00 €.*Appel au dirigeant : à faire, 02\/03\/2026/u,
    );
    expect(card).not.toContain('Préparer');
    expect(await press('matter.act', { id: 'k1', version: 1, act: 'prepare' })).toContain(
      'n’est ni réalisée ni ignorée',
    );
    expect(await ask('agenda')).toContain('Dossier D2026-0001 : Appel au dirigeant');
    const settled = { id: 'k1', version: 1, state: 'done', outcome: 'Il paiera', promised: '2026-03-20', alert: '' };
    expect(await press('file.form', { id: 'k1', act: 'settle' })).toContain('Ce qu’elle a donné');
    expect(await press('file.settle', { ...settled, promised: 'demain' })).toContain('demain');
    expect(await press('file.settle', settled)).toMatch(
      /Appel au dirigeant : réalisée.*Il paiera.*promis pour le 20\/03\/2026/u,
    );
    expect(await press('matter.act', { id: 'k1', version: 2, act: 'prepare' })).toContain(
      'Mise en demeure recommandée : à faire',
    );
    expect(await press('file.form', { id: 'k1', act: 'close' })).toContain('Résultat du dossier');
    expect(await press('file.close', { id: 'k1', version: 3, result: '' })).toContain('Résultat du dossier');
    expect(await press('file.close', { id: 'k1', version: 3, result: 'Payé' })).toContain('Le dossier est clos.');
    expect(await standing()).toEqual([]);
  });

  it('« dossiers » lists those that are open, to whoever may read', async () => {
    expect(await ask('/dossiers')).toContain('Aucun dossier n’est ouvert.');
    await press('file.open', data);
    expect(await ask('dossiers', RENE)).toMatch(/1 dossier ouvert.*D2026-0001.*Appel au dirigeant : à faire/u);
    expect(await ask('files', SOPHIE, 'en-GB')).toContain('1 open file');
    expect(await ask('dossiers', { id: 'p-inconnu', name: 'Inconnu' })).toContain('droit');
  });

  it('that a plan proposes is offered by its task, the customer and « dossiers », and is opened from its form filled in', async () => {
    const about = { kind: 'handover', id: 'EUR 1 Avocat', tiers: 'CARAT', name: 'Carat' } as const;
    const given = { company: 'BIJOU', owner: SOPHIE, day: day('2026-03-02'), about, madeBy: SOPHIE, cause: 'plan:1' };
    const { task } = await stage.store.openTask({ ...given, text: 'Transmettre 12 000 €' }, NOW);
    for (const shown of [
      await press('task.show', { id: task.id }),
      await press('matters.show', CARAT),
      await ask('dossiers'),
    ]) {
      expect(shown).toContain('"verb":"file.propose"');
    }
    expect(await ask('dossiers', RENE)).not.toContain('Transmettre');
    expect(await press('file.propose', { id: task.id }, RENE)).toContain('recouvrement');
    const form = await press('file.propose', { id: task.id });
    expect(form).toMatch(/"id":"items"[^}]*"value":"1"/u);
    expect(form).toMatch(/"id":"motif"[^}]*"value":"Avocat"/u);
    const saved = { ...data, key: fieldOf(form, 'ownKey'), motif: 'Avocat', task: task.id };
    expect(await press('file.open', { ...saved, loss: 'x' })).toContain(`"task":"${task.id}"`);
    expect(await press('file.open', saved)).toContain('D2026-0001 · Avocat');
    expect(await ask('agenda')).not.toContain('Transmettre');
    expect(await press('file.propose', { id: task.id })).toContain('n’existe plus');
  });

  it('a card that names one that is no more says so', async () => {
    expect(await press('file.form', { id: 'nothing', act: 'close' })).toContain('n’existe plus');
    expect(await press('matter.act', { id: 'nothing', version: 1, act: 'end' })).toContain('n’existe plus');
  });
});
