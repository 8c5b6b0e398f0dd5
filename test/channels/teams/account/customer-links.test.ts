import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aboutOf, withCustomerLink } from '../../../../src/channels/teams/about.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { everyCard } from '../harness/every-card.ts';
import { nodesOf } from '../harness/read-card.ts';
import { LINKS, Stage } from '../harness/stage.ts';

const URL_OF = 'https://relance.example/c/BIJOU/CARAT';
/** Of many customers, or of none. */
const OF_NOBODY =
  /^(?:choice|notFound|toCheck|progressNone|holds(?:$|[A-Z])|late|top|follow|morning|agenda|files|help|private|agedBalance(?!OfOne)|schedule|run(?!L)|kind|plans|rehearsal|postList|template|unbooked|status|bankEntryUnknown|einvoices|einvoiceUnknown|replyGone|replyList(?:$|Empty))/u;

const linkRuns = (card: unknown) =>
  nodesOf(card as Card).filter(
    ({ type, selectAction, text }) =>
      type === 'TextRun' && (selectAction as { url?: unknown } | undefined)?.url === text && text !== undefined,
  );

describe('every card of a customer has the link, in words that can be copied', () => {
  test.each(Object.entries(everyCard('fr')).filter(([name]) => !OF_NOBODY.test(name)))('%s', (name, card) => {
    const sent = withCustomerLink(card, ({ company, code }) => LINKS.customerLink(company, code));
    expect(linkRuns(sent), name).toHaveLength(1);
    expect(JSON.stringify(sent)).toContain('Lien vers ce client');
    expect(aboutOf(sent)).toBeUndefined();
  });

  test('and of many or of none has none', () => {
    const lists = Object.entries(everyCard('fr')).filter(([name]) => OF_NOBODY.test(name));
    expect(lists.length).toBeGreaterThan(10);
    for (const [name, card] of lists)
      expect(
        withCustomerLink(card, () => URL_OF),
        name,
      ).toBe(card);
  });
});

describe('as Teams gets them', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await new Stage().start();
  });
  afterAll(() => stage.close());

  test.each([
    'relance client Carat Distribution',
    'encours client Carat Distribution',
    'dmp client Carat Distribution',
  ])('the answer to « %s » has it', async (text) => {
    const [answer] = await stage.say(text);
    expect(linkRuns(JSON.parse(answer ?? '{}'))).toMatchObject([{ text: URL_OF }]);
  });

  test.each([
    ['account.show', {}],
    ['account.why', { currency: 'EUR' }],
    ['level.form', { currency: 'EUR' }],
    ['encours.why', {}],
    ['dmp.show', {}],
  ])('the answer to the button %s has it', async (verb, more) => {
    const answer = JSON.parse(await stage.press(verb, { company: 'BIJOU', code: 'CARAT', ...more })) as { value: Card };
    expect(linkRuns(answer.value)).toMatchObject([{ text: URL_OF }]);
  });

  test('the link, opened, leads back to the customer', async () => {
    const ref = LINKS.readCustomerLink(URL_OF);
    const [answer] = await stage.say(`relance client ${ref?.company}/${ref?.code}`);
    expect(answer).toContain('Carat Distribution SARL');
  });
});
