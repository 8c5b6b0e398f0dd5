import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagingExtensionAttachment, MessagingExtensionResult } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import manifest from '../../../../appPackage/manifest.json' with { type: 'json' };
import { linkResult } from '../../../../src/channels/teams/extension/results.ts';
import type { Person } from '../../../../src/domain/person.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { ADELE, RENE } from '../harness/fake-desk.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start({ searchWithinMs: 1_500 });
});
afterEach(() => stage.close());

interface Where {
  readonly who?: Person | null;
  readonly group?: boolean;
  readonly locale?: string;
}
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** What Teams is answered, whatever it sends. */
async function invoke(value: unknown, where: Where = {}, name = 'composeExtension/query') {
  const answer = await stage.post(stage.activity('invoke', where, { name, value }));
  expect(answer.status).toBe(200);
  const body = JSON.parse(answer.text) as { composeExtension?: MessagingExtensionResult };
  return body.composeExtension;
}

const search = (commandId: string, text: string, where: Where = {}, queryOptions: object = { skip: 0, count: 25 }) =>
  invoke({ commandId, parameters: [{ name: 'q', value: text }], queryOptions }, where);

/** A line per result: its title and what is said of it. */
function shownIn(result: MessagingExtensionResult | undefined): readonly string[] {
  expect(result?.type).toBe('result');
  const attachments = result?.attachments ?? [];
  return attachments.map(({ preview }: MessagingExtensionAttachment) => {
    const { title, text, tap } = (preview?.content ?? {}) as { title: string; text: string; tap?: unknown };
    expect(tap).toBeUndefined();
    return plain(`${title}: ${text}`);
  });
}
const saidIn = (result: MessagingExtensionResult | undefined): string => {
  expect(result?.type).toBe('message');
  return plain(result?.text ?? '');
};

describe('the manifest', () => {
  const [extension] = manifest.composeExtensions;

  test('names searches that are answered, with the parameter that they read', async () => {
    const searches = extension?.commands.filter(({ type }) => type === 'query') ?? [];
    expect(searches).toHaveLength(2);
    for (const { id, parameters = [] } of searches) {
      const value = { commandId: id, parameters: parameters.map(({ name }) => ({ name, value: 'zzzzzz' })) };
      expect(saidIn(await invoke(value))).toContain('« zzzzzz »');
    }
  });

  test('asks for links of our own address', () => {
    const [handler] = extension?.messageHandlers ?? [];
    expect(handler?.type).toBe('link');
    expect(handler?.value.domains).toEqual([expect.stringMatching(/^\$\{\{BOT_DOMAIN\}\}$/u)]);
  });
});

describe('a preview', () => {
  test.each([
    ['DUPONT&REGNIER', 'DUPONT & REGNIER'],
    ['Dupont & Fils', 'Dupont & Fils'],
    ['A&amp;B', 'A & amp;B'],
    ['A&#60;b', 'A & #60;b'],
    ['<b>Gras</b>', '‹b›Gras‹/b›'],
  ])('of %j is neither tags nor entities, whatever reads it', (name, shown) => {
    const dropped = {
      company: 'BIJOU',
      companyName: 'Bijou SA',
      code: 'C',
      name,
      url: 'https://relance.example/c/BIJOU/C',
    };
    const [attachment] = linkResult('fr', dropped).attachments ?? [];
    expect(attachment?.preview?.content).toMatchObject({ title: shown });
    // An entity begins with an ampersand that has a letter or a number sign behind it.
    expect(JSON.stringify(attachment?.preview)).not.toMatch(/&[a-z#]/iu);
  });
});

describe('customers from anywhere', () => {
  test('by the beginning of a name, without accents, with what they owe beside it', async () => {
    expect(shownIn(await search('searchCustomers', 'ecri'))).toEqual([
      'L’Écrin d’Été: ECRIN · rien d’ouvert · PARIS · Bijou SA',
    ]);
    expect(shownIn(await search('searchCustomers', 'ÉCRIN D’ÉTÉ'))).toHaveLength(1);
  });

  test('K1: the same code in two companies is two results, in the companies that the person may read', async () => {
    expect(shownIn(await search('searchCustomers', 'carat'))).toEqual([
      'Carat Bijoux: CARAT · solde 90 000,00 €, 90 000,00 € en retard · NICE · Perle SARL',
      'Carat Distribution SARL: CARAT · solde 1 250,50 €, 1 000,00 € en retard · LYON · Bijou SA',
    ]);
    expect(shownIn(await search('searchCustomers', 'carat', { who: RENE }))).toEqual([
      'Carat Distribution SARL: CARAT · solde 1 250,50 €, 1 000,00 € en retard · LYON · Bijou SA',
    ]);
  });

  test('before anything is typed, the biggest late ones', async () => {
    const first = await invoke({ commandId: 'searchCustomers', parameters: [{ name: 'initialRun', value: 'true' }] });
    expect(shownIn(first).map((line) => line.split(':')[0])).toEqual(['Carat Bijoux', 'Carat Distribution SARL']);
  });

  test('the late ones are read once in five minutes, however often the extension is opened', async () => {
    await search('searchCustomers', '');
    const once = stage.search.perle.reads;
    await search('searchCustomers', '');
    // What those shown owe, and the list of customers, which the reader keeps.
    expect(stage.search.perle.reads - once).toBe(2);
    stage.search.clock.pass(5 * 60_000);
    await search('searchCustomers', '');
    expect(stage.search.perle.reads - once).toBe(6);
  });

  test('a misspelt name gives the nearest ones, and says that they are', async () => {
    expect(shownIn(await search('searchCustomers', 'Carrat Distribusion'))[0]).toContain('Nom approchant · CARAT');
  });

  test('nobody: what else to try', async () => {
    expect(saidIn(await search('searchCustomers', 'zzzzzz'))).toBe(
      'Aucun client ne correspond à « zzzzzz ». Essayez une autre partie du nom, le code ou le SIRET.',
    );
  });

  test('in English to English speakers', async () => {
    expect(shownIn(await search('searchCustomers', 'ecrin', { locale: 'en-GB' }))[0]).toContain('nothing open');
  });

  test('many come page by page, and past the last one nothing', async () => {
    stage.search.bijou.tiers = Array.from({ length: 60 }, (_, at) =>
      aTiers({ code: `MIDI${String(at).padStart(2, '0')}`, name: `Midi ${at}`, shortName: '', siret: '' }),
    );
    const page = async (skip: number) => shownIn(await search('searchCustomers', 'midi', {}, { skip, count: 25 }));
    const [first, second, third, past] = [await page(0), await page(25), await page(50), await page(75)];
    expect([first, second, third, past].map((one) => one.length)).toEqual([25, 25, 10, 0]);
    expect(new Set([...first, ...second, ...third]).size).toBe(60);
  });

  test('a hostile name shows no tag and breaks nothing', async () => {
    const result = await search('searchCustomers', 'danger');
    expect(shownIn(result)[0]).not.toMatch(/[<>]/u);
    expect(JSON.stringify(result?.attachments?.[0]?.content)).toContain('"type":"TextRun"');
  });
});

describe('the card that is dropped', () => {
  test('names the customer, and tells no amount to those who may read it', async () => {
    const result = await search('searchCustomers', 'carat', { who: RENE });
    const { preview, ...dropped } = result?.attachments?.[0] ?? {};
    expect(JSON.stringify(preview)).toContain('1\u202f250,50');
    const text = JSON.stringify(dropped);
    for (const told of ['Carat Distribution SARL', 'CARAT', 'Bijou SA', 'Ouvrir', '/c/BIJOU/CARAT']) {
      expect(text).toContain(told);
    }
    expect(text).not.toMatch(/€|\d[\s\u202f]?\d{3}|retard|solde/iu);
  });

  test('of an invoice neither', async () => {
    const result = await search('searchInvoices', 'fa0001', { who: RENE });
    const text = JSON.stringify({ ...result?.attachments?.[0], preview: null });
    expect(text).toContain('Facture FA0001');
    expect(text).not.toMatch(/€|1[\s\u202f]?000|2026/u);
  });
});

describe('invoices from anywhere', () => {
  test('by the beginning of their number in any case, the newest first, with what is left', async () => {
    expect(shownIn(await search('searchInvoices', 'fa000', { who: RENE }))).toEqual([
      'Facture FA0002: Carat Distribution SARL · reste 250,50 € sur 250,50 € · du 20/02/2026 · CARAT · Bijou SA',
      'Facture FA0003: L’Écrin d’Été · 80,00 €, réglée · du 01/01/2026 · ECRIN · Bijou SA',
      'Facture FA0001: Carat Distribution SARL · reste 1 000,00 € sur 1 000,00 € · du 01/01/2026 · CARAT · Bijou SA',
    ]);
  });

  test.each([
    ['', 'Tapez le début d’un numéro de facture (2 caractères au moins).'],
    ['F', 'Tapez le début d’un numéro de facture (2 caractères au moins).'],
    ['ZZ', 'Aucune facture dont le numéro commence par « ZZ ».'],
  ])('%j: %s', async (text, said) => expect(saidIn(await search('searchInvoices', text))).toBe(said));

  test('more than two hundred: past the last page, to type more', async () => {
    const [one] = stage.search.bijou.entries;
    if (!one) throw new Error('No entry');
    stage.search.bijou.entries = Array.from({ length: 250 }, (_, at) => ({ ...one, ecNo: at, piece: `GG${at}` }));
    expect(shownIn(await search('searchInvoices', 'GG', {}, { skip: 175, count: 25 }))).toHaveLength(25);
    expect(saidIn(await search('searchInvoices', 'GG', {}, { skip: 200, count: 25 }))).toContain('200 plus récentes');
  });
});

describe('who and what is not answered', () => {
  test('someone without a role learns nothing', async () => {
    expect(saidIn(await search('searchCustomers', 'carat', { who: ADELE }))).not.toMatch(/Carat|BIJOU|PERLE/u);
    expect(saidIn(await search('searchInvoices', 'FA', { who: ADELE }))).not.toMatch(/Carat|BIJOU|PERLE/u);
  });

  test('nor does someone whom Teams does not name', async () => {
    expect(saidIn(await search('searchCustomers', 'carat', { who: null }))).toContain('Je ne sais pas qui vous êtes');
  });

  test.each([
    ['an unknown command', { commandId: 'constructor', parameters: [] }],
    ['no command', { parameters: [{ name: 'q', value: 'carat' }] }],
    ['nothing', undefined],
    ['a text', 'carat'],
  ])('%s is refused in words', async (_what, value) => {
    expect(saidIn(await invoke(value))).toContain('Je ne connais pas cette recherche');
  });

  test.each([
    ['parameters that are no list', { parameters: { q: 'carat' } }],
    ['a text that is none', { parameters: [{ name: 'q', value: { $gt: '' } }] }],
    ['pages that are none', { parameters: [{ name: 'q', value: '' }], queryOptions: { skip: -1, count: 1e9 } }],
  ])('%s: as if nothing was typed', async (_what, value) => {
    expect(shownIn(await invoke({ commandId: 'searchCustomers', ...value }))).toHaveLength(2);
  });

  test('what is owed takes long: the customers without it', async () => {
    stage.search.beforeLedger = () => sleep(5_000);
    expect(shownIn(await search('searchCustomers', 'ecrin'))).toEqual(['L’Écrin d’Été: ECRIN · PARIS · Bijou SA']);
    expect(shownIn(await search('searchInvoices', 'FA0001'))[0]).toContain(' · 1 000,00 € · ');
  });

  test('Sage takes long: words in time, to try again', async () => {
    stage.search.beforeList = () => sleep(5_000);
    const before = performance.now();
    expect(saidIn(await search('searchCustomers', 'ecrin'))).toContain('Sage met trop de temps');
    expect(performance.now() - before).toBeLessThan(4_500);
  });

  test('Sage does not answer: words, and a reference that leads to the log', async () => {
    stage.search.bijou.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    expect(saidIn(await search('searchCustomers', 'carat'))).toMatch(/référence \w{8}/u);
    expect(stage.logs.some(({ level }) => level === 'error')).toBe(true);
  });

  test('a conversation from which one searches is none of the bot’s: it is not written to later', async () => {
    await search('searchCustomers', 'carat', { group: true });
    await search('searchCustomers', 'carat');
    expect(await stage.store.find('group-1')).toBeNull();
    expect(await stage.store.findPersonal('p-sophie')).toBeNull();
  });

  test('the same request again is answered again', async () => {
    const body = stage.activity(
      'invoke',
      {},
      {
        name: 'composeExtension/query',
        value: { commandId: 'searchCustomers', parameters: [{ name: 'q', value: 'ecrin' }] },
      },
    );
    const [first, second] = [await stage.post(body), await stage.post(body)];
    expect(second.text).toBe(first.text);
  });
});
