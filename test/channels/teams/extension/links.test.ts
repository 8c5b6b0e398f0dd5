import type { MessagingExtensionResult } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLinks } from '../../../../src/channels/teams/deep-link.ts';
import { normalizeAddress } from '../../../../src/config/public-address.ts';
import type { Person } from '../../../../src/domain/person.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { ADELE, RENE, SOPHIE } from '../harness/fake-desk.ts';
import { APP_ID } from '../harness/fake-issuer.ts';
import { LINKS, Stage } from '../harness/stage.ts';

describe('addresses that lead to a customer', () => {
  test.each([
    ['BIJOU', 'CARAT', 'https://relance.example/c/BIJOU/CARAT'],
    ['BIJOU', "O'NEIL", "https://relance.example/c/BIJOU/O'NEIL"],
    ['BIJOU', '9É&?#', 'https://relance.example/c/BIJOU/9%C3%89%26%3F%23'],
    ['BIJOU', 'C 001', 'https://relance.example/c/BIJOU/~QyAwMDE'],
    ['BIJOU', 'CA/RAT', 'https://relance.example/c/BIJOU/~Q0EvUkFU'],
    ['BIJOU', 'CA\\RAT', 'https://relance.example/c/BIJOU/~Q0FcUkFU'],
    ['BIJOU', '50%', 'https://relance.example/c/BIJOU/~NTAl'],
    ['BIJOU', '%41', 'https://relance.example/c/BIJOU/~JTQx'],
    ['BIJOU', 'A+B', 'https://relance.example/c/BIJOU/~QStC'],
    ['BIJOU', '~A', 'https://relance.example/c/BIJOU/~fkE'],
    ['BIJOU', '..', 'https://relance.example/c/BIJOU/~Li4'],
    ['BIJOU', 'É/ 100%', 'https://relance.example/c/BIJOU/~w4kvIDEwMCU'],
  ])('%s %s: %s, and back', (company, code, url) => {
    expect(LINKS.customerLink(company, code)).toBe(url);
    expect(LINKS.readCustomerLink(url)).toEqual({ company, code });
  });

  test.each([
    ['what Teams and mail add', 'https://relance.example/c/BIJOU/CARAT?utm=1#top', { company: 'BIJOU', code: 'CARAT' }],
    ['the host in capitals', 'https://RELANCE.example/c/BIJOU/CARAT', { company: 'BIJOU', code: 'CARAT' }],
    ['another host', 'https://evil.example/c/BIJOU/CARAT', null],
    ['a host that begins as ours', 'https://relance.example.evil.example/c/BIJOU/CARAT', null],
    ['our host as a user name', 'https://relance.example@evil.example/c/BIJOU/CARAT', null],
    ['another scheme', 'http://relance.example/c/BIJOU/CARAT', null],
    ['another port', 'https://relance.example:8443/c/BIJOU/CARAT', null],
    ['another page of ours', 'https://relance.example/lettres/BIJOU/CARAT', null],
    ['a way round', 'https://relance.example/lettres/../c/BIJOU/CARAT', { company: 'BIJOU', code: 'CARAT' }],
    ['more than a customer', 'https://relance.example/c/BIJOU/CARAT/2026', null],
    ['no code', 'https://relance.example/c/BIJOU/', null],
    [
      'a slash written as browsers do',
      'https://relance.example/c/BIJOU/CA%2FRAT',
      { company: 'BIJOU', code: 'CA/RAT' },
    ],
    ['a blank written as browsers do', 'https://relance.example/c/BIJOU/C%20001', { company: 'BIJOU', code: 'C 001' }],
    ['blanks only', 'https://relance.example/c/BIJOU/%20%20', null],
    ['a packed code that is too long', `https://relance.example/c/BIJOU/~${'QUFB'.repeat(9)}`, null],
    ['a packed code that is none', 'https://relance.example/c/BIJOU/~AAAA', null],
    ['a code that is none', 'https://relance.example/c/BIJOU/%00', null],
    ['an encoding that is none', 'https://relance.example/c/BIJOU/%E0%A4', null],
    ['no address', 'CARAT', null],
    ['longer than any', `https://relance.example/c/BIJOU/${'A'.repeat(600)}`, null],
  ])('%s: %s', (_what, url, expected) => expect(LINKS.readCustomerLink(url)).toEqual(expected));

  test.each([
    ['in capitals', 'https://Relance.Société.EXAMPLE/c/BIJOU/CARAT'],
    ['with the port that https has', 'https://relance.société.example:443/c/BIJOU/CARAT'],
    ['in punycode', 'https://relance.xn--socit-esab.example/c/BIJOU/CARAT'],
    ['in punycode in capitals', 'HTTPS://RELANCE.XN--SOCIT-ESAB.EXAMPLE:443/c/BIJOU/CARAT'],
    ['with accents in two signs', 'https://relance.socie\u0301te\u0301.example/c/BIJOU/CARAT'],
    ['with a dot at its end', 'https://relance.société.example./c/BIJOU/CARAT'],
    ['with a slash at its end', 'https://relance.société.example/c/BIJOU/CARAT/'],
    ['with a capital in its path', 'https://relance.société.example/C/BIJOU/CARAT'],
  ])('are understood as they are posted: %s', (_what, url) => {
    for (const written of ['https://Relance.Société.example:443/', 'https://relance.xn--socit-esab.example']) {
      const links = openLinks(normalizeAddress(written) ?? '', APP_ID);
      expect(links.customerLink('BIJOU', 'CARAT')).toBe('https://relance.xn--socit-esab.example/c/BIJOU/CARAT');
      expect(links.readCustomerLink(url)).toEqual({ company: 'BIJOU', code: 'CARAT' });
    }
  });

  test('of a host that only looks like ours are not', () => {
    const links = openLinks('https://relance.example', APP_ID);
    expect(links.readCustomerLink('https://relаnce.example/c/BIJOU/CARAT')).toBeNull();
  });

  test('lead to the chat with the bot, with the question typed; to none where the bot is in no Teams', () => {
    expect(LINKS.chatLink('relance client BIJOU/CARAT')).toBe(
      `https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP_ID}&message=relance%20client%20BIJOU%2FCARAT`,
    );
    expect(openLinks('https://relance.example', '').chatLink('aide')).toBeNull();
  });
});

describe('a link that is pasted', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await new Stage().start();
  });
  afterEach(() => stage.close());

  async function paste(url: unknown, who: Person | null = SOPHIE): Promise<MessagingExtensionResult | undefined> {
    const body = stage.activity('invoke', { who, group: true }, { name: 'composeExtension/queryLink', value: { url } });
    const answer = await stage.post(body);
    expect(answer.status).toBe(200);
    return (JSON.parse(answer.text) as { composeExtension?: MessagingExtensionResult }).composeExtension;
  }

  test('becomes a card that names the customer, and tells no amount', async () => {
    const unfurled = await paste('https://relance.example/c/BIJOU/carat');
    expect(unfurled).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const text = JSON.stringify(unfurled);
    expect(text).toContain('Carat Distribution SARL');
    expect(text).toContain('"data":{"company":"BIJOU","code":"CARAT"}');
    expect(text).not.toMatch(/€|solde|retard/iu);
  });

  test.each([
    ['by someone without a role', 'https://relance.example/c/BIJOU/CARAT', ADELE],
    ['to a company that the person may not read', 'https://relance.example/c/PERLE/CARAT', RENE],
    ['by someone whom Teams does not name', 'https://relance.example/c/BIJOU/CARAT', null],
    ['to a customer that there is not', 'https://relance.example/c/BIJOU/NOBODY', SOPHIE],
    ['to a company that there is not', 'https://relance.example/c/NONE/CARAT', SOPHIE],
    ['to somebody else', 'https://evil.example/c/BIJOU/CARAT', SOPHIE],
    ['that is no text', { href: 'https://relance.example/c/BIJOU/CARAT' }, SOPHIE],
  ])('%s stays a link, and says nothing', async (_what, url, who) => expect(await paste(url, who)).toBeUndefined());

  test('while Sage does not answer, it stays a link', async () => {
    stage.search.bijou.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    expect(await paste('https://relance.example/c/BIJOU/CARAT')).toBeUndefined();
  });
});
