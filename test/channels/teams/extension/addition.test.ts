import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagingExtensionResult } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AddedResult, SearchAddition } from '../../../../src/channels/teams/extension/addition.ts';
import type { Person } from '../../../../src/domain/person.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { ADELE, RENE, SOPHIE } from '../harness/fake-desk.ts';
import { HOSTILE } from '../harness/hostile.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start({ searchWithinMs: 1_500 });
});
afterEach(() => stage.close());

interface Where {
  readonly who?: Person;
  readonly locale?: string;
  readonly skip?: number;
  readonly count?: number;
}

/** The body that Teams is answered, as it is. */
async function answered(commandId: string, text: string, { skip = 0, count = 25, ...where }: Where = {}) {
  const value = { commandId, parameters: [{ name: 'q', value: text }], queryOptions: { skip, count } };
  const answer = await stage.post(stage.activity('invoke', where, { name: 'composeExtension/query', value }));
  expect(answer.status).toBe(200);
  return answer.text;
}
const search = async (...asked: Parameters<typeof answered>): Promise<MessagingExtensionResult> =>
  JSON.parse(await answered(...asked)).composeExtension;
const titlesIn = ({ attachments = [] }: MessagingExtensionResult): readonly string[] =>
  attachments.map(({ preview }) => String(preview?.content.title));

const aResult = (title: string, over: Partial<AddedResult> = {}): AddedResult => ({
  title,
  text: 'Doit 1 000,00 €, promis pour vendredi',
  names: { company: 'BIJOU', companyName: 'Bijou SA', code: 'CARAT', name: 'Carat Distribution SARL' },
  ...over,
});
const room = (rank: number, ...titles: readonly string[]): SearchAddition => ({
  to: 'customers',
  rank,
  search: async () => titles.map((title) => aResult(title)),
});
const failing = (fault: Error): SearchAddition => ({ to: 'customers', rank: 1, search: () => Promise.reject(fault) });
const many = (count: number) => Array.from({ length: count }, (_, at) => `Ajout ${at + 1}`);

describe('what rooms add to a search', () => {
  test('follows its results, the lowest rank first, and that search only', async () => {
    stage.searchAdditions = [
      room(20, 'Litige'),
      { ...room(1, 'Effet'), to: 'invoices' },
      room(10, 'Promesse', 'Rappel'),
    ];
    expect(titlesIn(await search('searchCustomers', 'ecrin'))).toEqual([
      'L’Écrin d’Été',
      'Promesse',
      'Rappel',
      'Litige',
    ]);
    expect(titlesIn(await search('searchInvoices', 'FA0003'))).toEqual(['Facture FA0003', 'Effet']);
  });

  test('is asked with the person, the text and the language; the person’s rights are its business', async () => {
    const asked: unknown[] = [];
    const asking: SearchAddition = {
      ...room(1),
      search: async (who, text, language) => {
        asked.push([who.id, text, language]);
        return who.id === SOPHIE.id ? [aResult(language === 'fr' ? 'Promesse' : 'Promise')] : [];
      },
    };
    stage.searchAdditions = [asking];
    expect(titlesIn(await search('searchCustomers', ' ecrin '))).toContain('Promesse');
    expect(titlesIn(await search('searchCustomers', 'ecrin', { locale: 'en-GB' }))).toContain('Promise');
    expect(titlesIn(await search('searchCustomers', 'ecrin', { who: RENE }))).toEqual(['L’Écrin d’Été']);
    expect(asked).toEqual([
      [SOPHIE.id, 'ecrin', 'fr'],
      [SOPHIE.id, 'ecrin', 'en'],
      [RENE.id, 'ecrin', 'fr'],
    ]);
  });

  test('is told to nobody who has no role', async () => {
    const before = await answered('searchCustomers', 'ecrin', { who: ADELE });
    stage.searchAdditions = [room(1, 'Promesse')];
    expect(await answered('searchCustomers', 'ecrin', { who: ADELE })).toBe(before);
  });

  test('takes the place of « nobody » and of « type more »', async () => {
    stage.searchAdditions = [room(1, 'Promesse'), { ...room(1, 'Effet'), to: 'invoices' }];
    expect(titlesIn(await search('searchCustomers', 'zzzzzz'))).toEqual(['Promesse']);
    expect(titlesIn(await search('searchInvoices', 'F'))).toEqual(['Effet']);
  });

  test('is shown to who searches; the card that is dropped says a name, and no debt', async () => {
    stage.searchAdditions = [room(1, 'Promesse de 1 000,00 €')];
    const attachment = (await search('searchCustomers', 'zzzzzz')).attachments?.[0];
    expect(attachment?.preview?.content).toMatchObject({ text: 'Doit 1 000,00 €, promis pour vendredi' });
    const card = JSON.stringify(attachment?.content);
    expect(card).toContain('Carat Distribution SARL');
    expect(card).toContain('https://relance.example/c/BIJOU/CARAT');
    expect(card).toContain('"verb":"dropped.open","data":{"company":"BIJOU","code":"CARAT"}');
    expect(card).not.toMatch(/Promesse|1 000|Doit|promis/u);
  });

  test('is neither tags nor longer than a list shows', async () => {
    stage.searchAdditions = [
      { ...room(1), search: async () => [aResult(HOSTILE.repeat(9), { text: HOSTILE.repeat(9) })] },
    ];
    const content = (await search('searchCustomers', 'zzzzzz')).attachments?.[0]?.preview?.content;
    expect(`${content.title}${content.text}`).not.toMatch(/[<>]/u);
    expect([[...content.title].length, [...content.text].length]).toEqual([80, 200]);
  });

  test('nothing changes where no room adds any, or has nothing to add', async () => {
    const asks = [
      ['searchCustomers', 'carat'],
      ['searchCustomers', ''],
      ['searchCustomers', 'zzzzzz'],
      ['searchInvoices', 'FA'],
      ['searchInvoices', 'F'],
    ] as const;
    const before = [];
    for (const [command, typed] of asks) before.push(await answered(command, typed));
    expect(before.filter((body) => body.includes('"type":"message"'))).toHaveLength(2);
    stage.searchAdditions = [room(1), { ...room(1), to: 'invoices' }];
    const after = [];
    for (const [command, typed] of asks) after.push(await answered(command, typed));
    expect(after).toEqual(before);
  });
});

describe('pages of results with what rooms add', () => {
  const shown = async (skip: number, count = 25) => titlesIn(await search('searchCustomers', 'gr', { skip, count }));
  beforeEach(() => {
    stage.search.bijou.tiers = Array.from({ length: 30 }, (_, at) =>
      aTiers({ code: `GR${at + 10}`, name: `Gr${at + 10}` }),
    );
    stage.searchAdditions = [room(1, ...many(30))];
  });

  test('hold what Teams asks and no more: each result once, the added ones last', async () => {
    const pages = [await shown(0), await shown(25), await shown(50), await shown(75)];
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10, 0]);
    expect(pages[0]?.every((title) => title.startsWith('Gr'))).toBe(true);
    expect(pages.flat().slice(30)).toEqual(many(30));
  });

  test('are 25 at most, whatever is asked', async () => {
    stage.search.bijou.tiers = [];
    expect(await shown(0, 1_000)).toEqual(many(25));
  });
});

describe('a search does not depend on what rooms add', () => {
  const logged = (level: string) => stage.logs.filter((log) => log.level === level && log.message.includes('a room'));

  test('a room whose outside does not answer is left out, and logged', async () => {
    const away = new OutsideFault('unknown', 'sql', 'away');
    stage.searchAdditions = [failing(away), room(2, 'Promesse')];
    expect(titlesIn(await search('searchCustomers', 'ecrin'))).toEqual(['L’Écrin d’Été', 'Promesse']);
    expect(logged('warn')).toMatchObject([{ facts: { search: 'customers', rank: 1, err: away } }]);
  });

  test.each<[string, SearchAddition]>([
    ['fails by our fault', failing(new Error('ours'))],
    [
      'throws before it searches',
      {
        ...room(1),
        search: () => {
          throw new Error('ours');
        },
      },
    ],
  ])('a room that %s is left out, and logged as an error', async (_, broken) => {
    stage.searchAdditions = [broken, room(2, 'Promesse')];
    expect(titlesIn(await search('searchCustomers', 'ecrin'))).toEqual(['L’Écrin d’Été', 'Promesse']);
    expect(logged('error')).toHaveLength(1);
  });

  test('a room that is slow is not waited for, within the time of a search', async () => {
    const slow: SearchAddition = { ...room(1), search: () => sleep(5_000, [aResult('Trop tard')], { ref: false }) };
    stage.searchAdditions = [slow, room(2, 'Promesse')];
    const before = performance.now();
    expect(titlesIn(await search('searchCustomers', 'ecrin'))).toEqual(['L’Écrin d’Été', 'Promesse']);
    expect(performance.now() - before).toBeLessThan(4_500);
    expect(logged('warn')).toMatchObject([{ message: 'a search does not wait for a room' }]);
  });

  test('rooms are asked while the search goes on: neither waits for the other to begin', async () => {
    const [listed, asked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    stage.search.beforeList = () => {
      listed.resolve();
      return asked.promise;
    };
    const meeting = async () => {
      asked.resolve();
      await listed.promise;
      return [aResult('Promesse')];
    };
    stage.searchAdditions = [{ ...room(1), search: meeting }];
    expect(titlesIn(await search('searchCustomers', 'ecrin'))).toEqual(['L’Écrin d’Été', 'Promesse']);
  });
});
