import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerProblems, requestProblems } from '../../../src/demo/m365/contract/check.ts';
import { loadContract } from '../../../src/demo/m365/contract/contract.ts';
import { matchRoute } from '../../../src/demo/m365/graph/route.ts';
import { contractsFolder, hasGraphContract, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, MAILBOX } from './graph-calls.ts';

interface Case {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body?: unknown;
  readonly ok: boolean;
}

const absent = 'the optional contracts folder is absent';

if (!hasGraphContract) console.log(`Skipped: ${absent}.`);

describe.skipIf(!hasGraphContract)(`the published contract (skipped when ${absent})`, () => {
  const contract = loadContract(contractsFolder);
  const cases = hasGraphContract ? JSON.parse(readFileSync(join(contractsFolder, 'graph', 'cases.json'), 'utf8')) : {};
  const templateOf = (url: string) => matchRoute(contract?.templates ?? [], url)?.template ?? 'none';

  test.each((cases.requests ?? []) as Case[])('request: $name', ({ method, url, body, ok }) => {
    if (contract === undefined) throw new Error(absent);
    const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
    const request = {
      method,
      template: templateOf(url),
      query: new URLSearchParams(),
      contentType: 'application/json',
      bytes,
      json: body,
    };
    expect(requestProblems(contract, request).length === 0).toBe(ok);
  });

  test.each((cases.responses ?? []) as Case[])('answer: $name', ({ method, url, status, body, ok }) => {
    if (contract === undefined) throw new Error(absent);
    const answer = body === undefined ? { status } : { status, json: body };
    expect(answerProblems(contract, { method, template: templateOf(url) }, answer).length === 0).toBe(ok);
  });

  test.each([
    ['a misspelt property', 'POST', `/users/${MAILBOX}/messages`, { subjet: 'x' }, 400],
    ['an undeclared parameter', 'GET', `/users/${MAILBOX}/messages?$filtre=x`, undefined, 400],
    ['a call that Graph does not know', 'GET', '/nothing/at/all', undefined, 404],
  ])('%s is refused and noted', async (_name, method, path, body, status) => {
    const m365 = await startStandIn();
    const reply = await call(m365, method, path, body);
    expect([reply.status, m365.violations().length]).toEqual([status, 1]);
    await m365.close();
  });

  test('a call that Graph knows and the stand-in does not is 501, and no violation', async () => {
    const m365 = await startStandIn();
    expect((await call(m365, 'GET', '/subscriptions')).status).toBe(501);
    expect(m365.violations()).toEqual([]);
    await m365.close();
  });
});

test('without the contract the stand-in works and says that it does not check', async () => {
  const m365 = await startStandIn({ contractsFolder: '/nowhere' });
  expect(m365.validates).toBe(false);
  expect((await call(m365, 'GET', `/users/${MAILBOX}/messages`)).status).toBe(200);
  expect(await (await fetch(m365.url)).text()).toContain('Le contrat de Microsoft Graph est absent');
  await m365.close();
});

test('a Graph call needs a token: any, or the one that was set', async () => {
  const m365 = await startStandIn({ token: 'good' });
  const ask = async (headers: Record<string, string>) =>
    (await fetch(`${m365.url}/v1.0/users/${MAILBOX}/messages`, { headers })).status;
  expect([
    await ask({}),
    await ask({ Authorization: 'Bearer bad' }),
    await ask({ Authorization: 'Bearer good' }),
  ]).toEqual([401, 401, 200]);
  await m365.close();
});
