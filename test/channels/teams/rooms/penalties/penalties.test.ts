import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { penaltiesData } from '../../../../../src/channels/teams/rooms/penalties/cards/penalties.ts';
import { day } from '../../../../../src/domain/day.ts';
import { halfYearOf } from '../../../../../src/domain/penalties/rates/half-year.ts';
import { RENE } from '../../harness/fake-desk.ts';
import { aPenaltiesView, aPenaltyItem, somePenalties } from '../../harness/penalties-cards.ts';
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

describe('« pénalités X »', () => {
  test('shows what is open and what was paid late, by invoice, with sums, and that nothing of it is in Sage', async () => {
    const card = await said('/pénalités Carat', { who: RENE });
    expect(card).toContain('Indicatif, jamais ajouté à Sage.');
    // 4 000,00 since 31 October 2025, 122 days; 1 000,00 paid 30 days late, 9 days late.
    expect(card).toContain('"3 échéances en retard"');
    expect(card).toContain('"120,00 €"');
    expect(card).toContain('"31/10/2025, 122 j"');
    expect(card).toContain(' : payée le 30/01/2026"');
    expect(card).toContain('12,15 % au 1er semestre 2026 (taux à confirmer)');
  });

  test('speaks English to who does', async () => {
    expect(await said('/penalties Carat', { locale: 'en-GB' })).toContain('For information, never added to Sage.');
  });

  test('asks whose where none is named, and offers a choice that leads on', async () => {
    expect(await said('pénalités')).toContain('De quel client');
    expect(await said('pénalités martin')).toContain('penalties.show');
  });

  test('is refused to a stranger, and of a customer that there is not', async () => {
    expect(await pressed('penalties.show', CARAT, STRANGER)).toContain('Il faut le droit');
    expect(await pressed('penalties.show', { company: 'BIJOU', code: 'NEMO' })).toContain('Ce n’est pas possible');
    expect(await pressed('penalties.show', { company: 'BIJOU' })).toContain('plus valable');
  });
});

describe('the card of penalties', () => {
  const data = (facts: Parameters<typeof aPenaltiesView>[0], page = 1) =>
    penaltiesData('fr', aPenaltiesView(facts), page);
  const texts = (lines: readonly { readonly text: string }[]): string =>
    plain(lines.map(({ text }) => text).join('\n'));

  test('names the half-year whose rate is missing, and shows no amount', () => {
    const problem = { kind: 'missing-rate', halfYear: halfYearOf(day('2026-07-01')), what: 'refinancing' } as const;
    const { title, notices, sections } = data({ answer: { kind: 'no-rate', problems: [problem] } });
    expect(title).toBe('Pénalités non calculées');
    expect(texts(notices)).toContain('Il manque le taux de la BCE du 2e semestre 2026.');
    expect(sections).toEqual([]);
  });

  test('marks a rate that was made up for a demonstration', () => {
    const item = aPenaltyItem();
    const segments = item.segments.map((one) => ({ ...one, mark: 'demonstration' as const }));
    const [euros] = somePenalties().byCurrency;
    const answer = somePenalties({ byCurrency: euros ? [{ ...euros, items: [{ ...item, segments }] }] : [] });
    expect(texts(data({ answer }).footers)).toContain('12,15 % au 1er semestre 2026 (taux de démonstration)');
  });

  test('G7: of a private person says that nothing is asked', () => {
    const answer = somePenalties({ payer: { kind: 'particulier', said: true }, exempt: 'particulier', byCurrency: [] });
    expect(texts(data({ answer }).notices)).toBe('Particulier : ni pénalités de l’article L441-10, ni indemnité.');
  });

  test('says the doubt where nobody set who pays', () => {
    const answer = somePenalties({ payer: { kind: 'entreprise', said: false } });
    expect(texts(data({ answer }).notices)).toContain(
      'Compté comme entreprise : ni Sage ni les réglages ne le précisent',
    );
  });

  test('lists what is open first, page by page, with the sums of a currency on each page that shows lines of it', () => {
    const items = Array.from({ length: 11 }, (_, at) =>
      aPenaltyItem({ piece: `FA${at}`, paid: at === 4 ? null : day('2026-04-30') }),
    );
    const [euros] = somePenalties().byCurrency;
    const answer = somePenalties({
      byCurrency: euros
        ? [
            { ...euros, items },
            { ...euros, currency: 'USD', items: items.slice(0, 2) },
          ]
        : [],
    });
    const pages = [1, 2, 3].map((page) => data({ answer }, page));
    const pieces = pages.map(({ sections }) => sections.map(({ rows }) => rows.map(({ piece }) => piece).join(' ')));
    expect(pieces[0]).toEqual(['FA4 FA10 FA9 FA8 FA7 FA6 FA5 FA3']);
    expect(pieces[1]).toEqual(['FA2 FA1 FA0', 'FA1 FA0']);
    expect(pieces[2], 'beyond the last one').toEqual(pieces[1]);
    expect(plain(pages[1]?.page)).toContain('Page 2 sur 2');
    const titles = pages.map(({ buttons }) => buttons.map(({ title }) => title));
    expect(titles[0]).toEqual(['Page suivante', 'Voir le compte', 'Actualiser']);
    expect(titles[1]).toEqual(['Page précédente', 'Voir le compte', 'Actualiser']);
  });
});
