import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { classOf, type IncomingMail, type MailClass } from '../../../src/domain/replies/incoming-mail.ts';
import { answeredIds, referencesIn } from '../../../src/domain/replies/letter-named.ts';
import { eurosIn } from '../../../src/domain/replies/read-amounts.ts';
import { daysIn } from '../../../src/domain/replies/read-days.ts';
import { type Suggested, suggestOf } from '../../../src/domain/replies/suggest.ts';

/** A Monday. */
const TODAY = day('2026-03-02');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

type Case = [said: string, kind: Suggested | null, day?: string | null, cents?: number | null];

describe('what a customer writes is read as', () => {
  test.each<Case>([
    ['Bonjour,\nNous vous réglons vendredi.', 'promise', '2026-03-06'],
    ['Le virement partira le 15 mars.', 'promise', '2026-03-15'],
    ['Je vous règle 3 000,50 € sous 8 jours.', 'promise', '2026-03-10', 300050],
    ['Votre facture sera réglée fin de mois.', 'promise', '2026-03-31'],
    ['Nous paierons entre le 10 et le 15.', 'promise', '2026-03-15'],
    ['Paiement prévu le 10 du mois prochain', 'promise', '2026-04-10'],
    ['Virement programmé au 12/03.', 'promise', '2026-03-12'],
    ['Nous allons procéder au règlement demain', 'promise', '2026-03-03'],
    ['Nous ne pouvons pas payer avant le 20 mars.', null],
    ['Nous ne pourrons régler avant le 20 mars.', null],
    ['On vous paye 1 200 euros mardi en huit.', 'promise', '2026-03-10', 120000],
    ['Je paie 500 € le 5 puis 500 € le 12, on vous règle en deux fois', 'promise', '2026-03-12', null],
    ['We will pay you next Friday.', 'promise', '2026-03-06'],
    ['Payment will be made on March 20th', 'promise', '2026-03-20'],
    ['Le chèque partira dans la semaine prochaine, appelez le 06.12.34.56.78.', 'promise', '2026-03-13'],
    ['Nous réglerons.\nAppelez-moi au 01 02 03 04 05 si besoin.', 'promise', null],
    ['Nous ne paierons pas demain.', null],
    ['Serez-vous réglés vendredi ? Nous ne savons pas.', null],
    ['Nous vous le\nréglerons vendredi.', 'promise', '2026-03-06'],
    ['Nous contestons cette facture : la marchandise est non conforme.', 'dispute'],
    ['Il manque 3 colis, nous vous réglerons ensuite.', 'dispute'],
    ['Nous attendons votre avoir pour régler.', 'dispute'],
    ['Erreur sur le prix de la ligne 2', 'dispute'],
    ['The goods were damaged, we want a credit note.', 'dispute'],
    ['Pas encore livré à ce jour.', 'dispute'],
    ['Cette facture a déjà été réglée par virement du 12/02.', 'paid'],
    ['Le règlement a été effectué hier.', 'paid'],
    ['We have already paid this invoice.', 'paid'],
    ['La facture n’a pas encore été réglée.', null],
    ['Claire Morel n’est plus dans la société.', 'wrong-person'],
    ['Je ne suis pas la bonne personne, voyez avec la comptabilité.', 'wrong-person'],
    ['Merci de contacter compta@carat.example', 'wrong-person'],
    ['She no longer works here.', 'wrong-person'],
    ['Je suis en congés, de retour le 9 mars.', 'absence', '2026-03-09'],
    ['Cette adresse n’est plus utilisée.', 'bounce'],
    ['FA00042', null],
    ['', null],
    ['Bonjour, bien reçu, merci.', null],
    ['Pouvez-vous m’envoyer une copie de la facture FA00042 ?', null],
    ['Pouvez-vous nous confirmer le règlement sous 3 mois ?', null],
    ['Je suis en congés mais nous vous réglons le 16 mars.', 'promise', '2026-03-16'],
  ])('« %s »: %s', (said, kind, on = null, cents = null) => {
    const found = suggestOf({ said, subject: 'RE: BIJOU - REL-2026-000001' }, 'person', TODAY);
    expect([found?.kind ?? null, found?.day ?? null, found?.amount ?? null]).toEqual([kind, on, cents]);
    if (found) expect(said.replace(/\n/gu, ' ')).toContain(found.words);
  });

  test.each<Case>([
    ['Je suis absent jusqu’au 9 mars. En urgence, merci de contacter Paul.', 'absence', '2026-03-09'],
    ['I am out of the office until 10 March. Please contact Paul.', 'absence', '2026-03-10'],
    ['Ich bin bis 11.03.2026 abwesend.', 'absence', '2026-03-11'],
    ['Claire Morel a quitté la société.', 'wrong-person'],
    ['Cette boîte n’est plus lue.', 'bounce'],
    ['Votre demande sera réglée demain.', null],
  ])('from a machine, « %s »: %s, and never promises nor disputes', (said, kind, on = null) => {
    const found = suggestOf({ said, subject: 'Votre message' }, 'automatic', TODAY);
    expect([found?.kind ?? null, found?.day ?? null]).toEqual([kind, on]);
  });
});

describe('who wrote', () => {
  const OURS = ['relance@bijou.example'];
  const mail = (over: Partial<IncomingMail>) => ({
    ...{ from: 'claire@carat.example', headers: {}, subject: 'RE: relance', said: 'Bonjour' },
    ...over,
  });
  test.each<[string, Partial<IncomingMail>, MailClass]>([
    ['a person', {}, 'person'],
    ['our own mailbox, in any case: a loop', { from: 'Relance@Bijou.example' }, 'loop'],
    [
      'our own mailbox’s automatic answer: a loop',
      { from: OURS[0] ?? '', headers: { 'auto-submitted': 'auto-replied' } },
      'loop',
    ],
    ['a machine that says so (RFC 3834)', { headers: { 'auto-submitted': 'auto-replied (vacation)' } }, 'automatic'],
    ['a person whose program says « no »', { headers: { 'auto-submitted': 'no' } }, 'person'],
    ['one that must not be answered', { headers: { 'return-path': '<>' } }, 'automatic'],
    ['bulk mail', { headers: { precedence: 'bulk' } }, 'automatic'],
    ['a list', { headers: { 'list-id': '<all.carat.example>' } }, 'automatic'],
    ['nobody', { from: '' }, 'automatic'],
    ['a French Outlook that is away', { subject: 'Réponse automatique : relance' }, 'automatic'],
    ['a German Outlook that is away', { subject: 'Automatische Antwort: relance' }, 'automatic'],
    [
      'a person behind a program that wants no automatic answer',
      { headers: { 'x-auto-response-suppress': 'All' } },
      'person',
    ],
    [
      'an absence that is marked so',
      { headers: { 'x-auto-response-suppress': 'All' }, said: 'Je suis absente cette semaine.' },
      'automatic',
    ],
    ['a person who speaks of an absence', { said: 'Claire est absente, je vous réglerai.' }, 'person'],
  ])('%s', (_, over, expected) => {
    expect(classOf(mail(over), OURS)).toBe(expected);
  });
});

test('the letter is named by In-Reply-To first, then by References from the nearest on, each once', () => {
  const headers = { 'in-reply-to': ' <b@x>', references: '<a@x> <b@x>\r\n <c@x>' };
  expect(answeredIds({ headers })).toEqual(['<b@x>', '<c@x>', '<a@x>']);
  expect(answeredIds({ headers: {} })).toEqual([]);
  expect(referencesIn({ subject: 'TR: Re: BIJOU - rel-2026-000001, REL-2026-000001' })).toEqual(['REL-2026-000001']);
  expect(referencesIn({ subject: 'CEREL-2026-000001 REL-26-1' })).toEqual([]);
});

test.each<[string, readonly string[]]>([
  ['le 1er avril', ['2026-04-01']],
  ['au plus tard le 15.03.2026', ['2026-03-15']],
  ['15/03/26', ['2026-03-15']],
  ['le 31/02/2026', []],
  ['lundi 16', ['2026-03-16']],
  ['lundi', ['2026-03-09']],
  ['après-demain', ['2026-03-04']],
  ['fin mars', ['2026-03-31']],
  ['fin du mois prochain', ['2026-04-30']],
  ['fin de semaine', ['2026-03-06']],
  ['dans un mois', ['2026-04-02']],
  ['d’ici 3 semaines', ['2026-03-23']],
  ['sous quinzaine', ['2026-03-17']],
  ['le 1', ['2026-04-01']],
  ['le 3 janvier', ['2026-01-03']],
  ['le 3 juillet', ['2026-07-03']],
  ['le 10 août', ['2026-08-10']],
  ['06.12.34.56.78', []],
  ['+33 6 12 34 56 78', []],
  ['le 12/03/2126', []],
  ['facture 2026-0042 du 3 000', []],
  ['le 20 % restant', []],
  ['le 5, puis le 12', ['2026-03-05', '2026-03-12']],
])('« %s » names %j', (text, days) => {
  expect(daysIn(text, TODAY)).toEqual(days);
});

test('« dans un mois » on the 31st is the last day of a shorter month', () => {
  expect(daysIn('dans un mois', day('2026-01-31'))).toEqual(['2026-02-28']);
  expect(daysIn('le 30', day('2026-01-31'))).toEqual([]);
});

test.each<[string, readonly number[]]>([
  ['3 000,50 €', [300050]],
  ['3\u202f000,5\u00a0€', [300050]],
  ['1.200 euros', [120000]],
  ['12,50 EUR', [1250]],
  ['3 k€', [300000]],
  ['€1,200.50', [120050]],
  ['500 et 300', []],
  ['100 € puis 100€', [10000, 10000]],
])('« %s » names %j cents', (text, all) => {
  expect(eurosIn(plain(text))).toEqual(all);
  expect(eurosIn(text)).toEqual(all);
});
