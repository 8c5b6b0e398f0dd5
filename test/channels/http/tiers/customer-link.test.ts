import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildHttpApp, type Listening, listen } from '../../../../src/channels/http/server.ts';
import { customerLinkRoute } from '../../../../src/channels/http/tiers/customer-link.ts';
import { openLinks } from '../../../../src/channels/teams/deep-link.ts';

const APP = '11111111-2222-3333-4444-555555555555';

const serve = (appId: string): Promise<Listening> => {
  const absent = (_request: unknown, response: { status(code: number): { end(): void } }) =>
    void response.status(404).end();
  const answer = customerLinkRoute(openLinks('https://relance.example', appId));
  const pages = [{ path: '/c/:company/:code', answer }];
  const parts = { messages: absent, pages, notReady: async () => [] };
  return listen(buildHttpApp({ ...parts, onError: () => undefined }), '127.0.0.1', 0);
};

describe('the address of a customer, opened in a browser', () => {
  let inTeams: Listening;
  let alone: Listening;
  beforeAll(async () => {
    [inTeams, alone] = [await serve(APP), await serve('')];
  });
  afterAll(() => Promise.all([inTeams.close(), alone.close()]));
  const get = ({ port }: Listening, path: string) =>
    fetch(`http://127.0.0.1:${port}/c/${path}`, { redirect: 'manual' });

  test('goes on to the chat with the bot, the question typed', async () => {
    const answer = await get(inTeams, 'BIJOU/CARAT');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(
      `https://teams.microsoft.com/l/chat/0/0?users=28%3A${APP}&message=relance%20client%20BIJOU%2FCARAT`,
    );
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  });

  test.each(['C 001', 'CA/RAT', '50%', '%2F', 'A+B', '~A', 'É \\ é', '..'])(
    'opens the customer whose code is « %s », as it stands in the links of our cards',
    async (code) => {
      const links = openLinks(`http://127.0.0.1:${inTeams.port}`, APP);
      const answer = await fetch(links.customerLink('BIJOU', code), { redirect: 'manual' });
      expect(answer.status).toBe(302);
      expect(new URL(answer.headers.get('location') ?? '').searchParams.get('message')).toBe(
        `relance client BIJOU/${code}`,
      );
    },
  );

  test('tells a stranger nothing: a customer that there is not goes the same way', async () => {
    expect((await get(inTeams, 'NONE/NOBODY')).status).toBe(302);
  });

  test('says what to write where the bot is in no Teams', async () => {
    const answer = await get(alone, 'BIJOU/CARAT');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<b>relance client BIJOU/CARAT</b>');
  });

  test('runs nothing that an address holds', async () => {
    const page = await (await get(alone, 'BIJOU/%3Cimg%20src=x%3E')).text();
    expect(page).not.toContain('<img');
    const short = await (await get(alone, 'BIJOU/%3Cb%3E%22&')).text();
    expect(short).toContain('relance client BIJOU/&#60;b&#62;&#34;&#38;');
  });

  test.each([
    'BIJOU/CA/RAT',
    'BI%20JOU/CARAT',
    'BIJOU/~AAAA',
    'BIJOU/%20',
    `BIJOU/${'A'.repeat(18)}`,
    'BIJOU/%0d%0aSet-Cookie:x',
  ])('%s leads to no customer', async (path) => {
    const answer = await get(inTeams, path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('location')).toBeNull();
  });
});
