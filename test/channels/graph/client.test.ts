import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { type Exchange, exchangeOverHttp } from '../../../src/channels/graph/calls/exchange.ts';
import { callFor, guardCall } from '../../../src/channels/graph/calls/graph-fault.ts';
import { openDirectory } from '../../../src/channels/graph/directory.ts';
import { openDossierArchive } from '../../../src/channels/graph/dossier/dossier-archive.ts';
import { openMailer } from '../../../src/channels/graph/mail/mailer.ts';
import { notThereYet, throttled, unavailable } from '../../../src/demo/m365/faults/presets.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { day } from '../../../src/domain/day.ts';
import { aCompany } from '../../builders/company.ts';
import { COLUMNS, folderOf, pdf } from '../../contracts/dispatch/dossier-archive.ts';
import { aMail } from '../../contracts/dispatch/mail-bench.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { credential, productClient, TOKEN } from './graph-client.ts';

const MAILBOX = 'comptabilite@demo.example';
const SITE = '/sites/demo.sharepoint.example:/sites/recouvrement';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
}

/** Watches the calls of Graph, and lets them go (or answers in place of the other side). */
function watch(answer?: (seen: Seen) => Response): { readonly seen: Seen[]; readonly exchange: Exchange } {
  const seen: Seen[] = [];
  return {
    seen,
    exchange: async (url, sent) => {
      const one = { method: sent.method ?? 'GET', url, headers: new Headers(sent.headers) };
      seen.push(one);
      return answer ? answer(one) : exchangeOverHttp(url, sent);
    },
  };
}

describe('the Graph client on the stand-in', () => {
  let m365: M365;
  beforeEach(async () => {
    m365 = await startStandIn({ token: TOKEN });
  });
  afterEach(async () => {
    await m365.close();
    expectNoViolations(m365);
  });

  test('gives its token to a stand-in on this machine', async () => {
    await expect(productClient(m365).api(SITE).get()).resolves.toMatchObject({ name: 'recouvrement' });
  });

  test('names itself, and gives every call an id of its own', async () => {
    const { seen, exchange } = watch();
    const client = productClient(m365, { exchange });
    await client.api(SITE).get();
    await client.api(SITE).get();
    expect(seen.map(({ headers }) => headers.get('user-agent'))).toEqual(Array(2).fill('NONISV|Relance|Relance/0.1'));
    expect(new Set(seen.map(({ headers }) => headers.get('client-request-id'))).size).toBe(2);
  });

  test('asks for immutable ids on every call of mail', async () => {
    const { seen, exchange } = watch();
    const mailer = openMailer(productClient(m365, { exchange }));
    const trace = await mailer.createDraft(MAILBOX, aMail());
    const id = trace.graphId ?? '';
    await mailer.attach(MAILBOX, id, [pdf(), { ...pdf('Grand.pdf'), bytes: new Uint8Array(4 * 1024 * 1024) }]);
    await mailer.find(MAILBOX, trace);
    await mailer.readMime(MAILBOX, id);
    await mailer.deleteDraft(MAILBOX, id);
    const mail = seen.filter(({ url }) => url.includes('/users/'));
    expect(mail.length).toBeGreaterThan(6);
    expect(mail.filter(({ headers }) => headers.get('prefer') !== 'IdType="ImmutableId"')).toEqual([]);
  });

  test('sends no token with the ranges of an upload', async () => {
    const ranges = vi.spyOn(globalThis, 'fetch');
    await openDossierArchive(productClient(m365), { fieldRetryMs: 1 })
      .file(folderOf(), [{ ...pdf(), bytes: new Uint8Array(5 * 1024 * 1024) }], COLUMNS)
      .catch(() => undefined);
    const sent = ranges.mock.calls.map(([url, init]) => ({ url: String(url), headers: new Headers(init?.headers) }));
    ranges.mockRestore();
    expect(sent.filter(({ url }) => url.includes('/_upload/'))).not.toEqual([]);
    expect(sent.filter(({ headers }) => headers.has('authorization'))).toEqual([]);
  });

  test('E9: waits as long as Retry-After says, decimals included', async () => {
    m365.faults.add(throttled(0.4));
    const start = performance.now();
    await productClient(m365).api(SITE).get();
    expect(performance.now() - start).toBeGreaterThan(380);
  });

  test('E9: a POST that is throttled is repeated', async () => {
    m365.faults.add(throttled(0.01, { method: 'POST' }));
    const trace = await openMailer(productClient(m365)).createDraft(MAILBOX, aMail());
    expect(trace.graphId).not.toBeNull();
    expect(m365.faults.struck()).toHaveLength(1);
  });

  test('E9: a POST that met 503 is not repeated', async () => {
    m365.faults.add(unavailable({ method: 'POST', count: 2 }, 0.01));
    await expect(openMailer(productClient(m365)).createDraft(MAILBOX, aMail())).rejects.toMatchObject({
      kind: 'unknown',
    });
    expect(m365.faults.pending()).toMatchObject([{ count: 1 }]);
  });

  test('asked to wait longer than a claim can stand, says so at once with how long', async () => {
    m365.faults.add(throttled(120, { count: -1 }));
    const start = performance.now();
    await expect(guardCall('site', () => productClient(m365).api(SITE).get())).rejects.toMatchObject({
      kind: 'busy',
      code: 'graph-429',
      retryAfterMs: 120_000,
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test.each([
    ['drop-before', 0],
    ['drop-after', 1],
  ] as const)('a deadline that passes (%s) leaves what was done unknown', async (kind, drafts) => {
    const patient = productClient(m365);
    await patient.api(SITE).get();
    m365.faults.add({ method: 'POST', fault: { kind, holdMs: 1_500 } });
    const mail = aMail();
    const call = openMailer(productClient(m365, { timeoutMs: 500 })).createDraft(MAILBOX, mail);
    await expect(call).rejects.toMatchObject({ kind: 'unknown', code: 'graph-timeout' });
    const known = { key: mail.key, graphId: null, internetMessageId: null, conversationId: null };
    expect(await openMailer(patient).find(MAILBOX, known)).toHaveLength(drafts);
  });

  test('every attempt has a deadline of its own', async () => {
    const patient = productClient(m365);
    await patient.api(SITE).get();
    m365.faults.add(throttled(1, { count: 1 }));
    await expect(productClient(m365, { timeoutMs: 700 }).api(SITE).get()).resolves.toMatchObject({
      name: 'recouvrement',
    });
  });

  test('a wrong token had no effect: later is soon enough', async () => {
    const client = openGraphClient({
      baseUrl: m365.graphUrl,
      credential: { getToken: async () => ({ token: 'other', expiresOnTimestamp: 0 }) },
    });
    await expect(openMailer(client).createDraft(MAILBOX, aMail())).rejects.toMatchObject({
      kind: 'busy',
      code: 'graph-401',
    });
  });

  test('without a token nothing is sent, and the call may be made again', async () => {
    const { seen, exchange } = watch();
    const failing = { getToken: () => Promise.reject(new Error('AADSTS7000215: invalid client secret')) };
    for (const credential of [failing, { getToken: async () => null }]) {
      const mailer = openMailer(openGraphClient({ baseUrl: m365.graphUrl, credential, exchange }));
      await expect(mailer.createDraft(MAILBOX, aMail())).rejects.toMatchObject({
        kind: 'busy',
        code: 'graph-no-token',
      });
    }
    expect(seen).toEqual([]);
  });

  test('a draft that Exchange does not show yet is waited for, and not for ever', async () => {
    const mailer = openMailer(productClient(m365), { draftRetryMs: 1 });
    const { graphId } = await mailer.createDraft(MAILBOX, aMail());
    m365.faults.add(notThereYet({ path: '*/attachments', count: 2 }));
    await mailer.attach(MAILBOX, graphId ?? '', [pdf()]);
    await expect(mailer.attach(MAILBOX, 'AAMkGone/+=', [pdf()])).rejects.toMatchObject({
      kind: 'refused',
      code: 'graph-404-ErrorItemNotFound',
    });
  });

  test('a folder among many is found page after page', async () => {
    const client = productClient(m365);
    const drive = await client.api(`${SITE}:/drive`).get();
    const root = await client.api(`/drives/${drive.id}/root/children`).post({ name: 'BIJOU', folder: {} });
    const children = `/drives/${drive.id}/items/${root.id}/children`;
    for (let at = 0; at < 205; at++) await client.api(children).post({ name: `A${at} - Autre`, folder: {} });
    await client.api(children).post({ name: 'ZED - Ancien nom', folder: {} });
    const archive = openDossierArchive(client);
    const link = await archive.folderLink({
      company: { ...folderOf().company, code: 'BIJOU' },
      tiers: { code: 'ZED', name: 'Nouveau nom' },
      year: '2026',
    });
    expect(decodeURIComponent(link ?? '')).toContain('ZED - Ancien nom');
  });
});

describe('the Graph client elsewhere', () => {
  const real = 'https://graph.microsoft.com/';

  test('gives its token to Graph over https, through the official handler', async () => {
    const { seen, exchange } = watch(() => Response.json({ id: 'site' }));
    await openGraphClient({ baseUrl: real, credential, exchange }).api('/sites/root').get();
    expect(seen).toMatchObject([{ url: 'https://graph.microsoft.com/v1.0/sites/root' }]);
    expect(seen[0]?.headers.get('authorization')).toBe(`Bearer ${TOKEN}`);
  });

  test('gives its token to nobody else when redirected', async () => {
    const { seen, exchange } = watch(({ url }) =>
      url.startsWith(real)
        ? Object.defineProperty(
            new Response(null, { status: 302, headers: { Location: 'https://cdn.example/file' } }),
            'url',
            { value: url },
          )
        : Response.json({ ok: true }),
    );
    await openGraphClient({ baseUrl: real, credential, exchange }).api('/drives/d/items/i/content').get();
    expect(seen.map(({ url }) => url)).toEqual([`${real}v1.0/drives/d/items/i/content`, 'https://cdn.example/file']);
    expect(seen[1]?.headers.has('authorization')).toBe(false);
  });

  test.each(['http://graph.example/', 'http://10.0.0.8:3979/'])('refuses to send a token to %s in clear', (baseUrl) => {
    expect(() => openGraphClient({ baseUrl, credential })).toThrow(RangeError);
  });

  test('nothing listens there: no effect, later is soon enough', async () => {
    const nobody = openGraphClient({ baseUrl: await closedAddress(), credential });
    await expect(openMailer(nobody).createDraft(MAILBOX, aMail())).rejects.toMatchObject({
      kind: 'busy',
      code: 'graph-unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
    const clock = { now: () => new Date(), today: () => day('2026-03-16') };
    const company = aCompany({ roleGroups: { reader: ['g'] } });
    await expect(
      openDirectory(nobody, [company], clock).rolesOf({ id: 'p', name: 'P' }, company),
    ).rejects.toMatchObject({ kind: 'busy', code: 'graph-unreachable' });
  });

  test('an answer that is no JSON of ours tells nothing about what was done', async () => {
    let answer = new Response('<html>proxy</html>', { headers: { 'Content-Type': 'application/json' } });
    const { exchange } = watch(() => answer.clone());
    const client = openGraphClient({ baseUrl: real, credential, exchange });
    const post = (operation: 'draft' | 'site') =>
      callFor(operation, z.object({ id: z.string() }), () => client.api('/x').post({}));
    await expect(post('draft')).rejects.toMatchObject({ kind: 'unknown', code: 'graph-unreadable' });
    await expect(post('site')).rejects.toMatchObject({ kind: 'busy', code: 'graph-unreadable' });
    answer = Response.json({ unexpected: true });
    await expect(post('draft')).rejects.toMatchObject({ kind: 'unknown', code: 'graph-unreadable' });
  });

  test('what a fault says names the request, and nobody', async () => {
    const { exchange } = watch(() =>
      Response.json(
        {
          error: {
            code: 'ErrorInvalidRecipients',
            message: "Recipient 'compta@durand.example' is not resolved.",
            innerError: { 'request-id': 'abc-1' },
          },
        },
        { status: 400 },
      ),
    );
    const fault = await guardCall('draft', () =>
      openGraphClient({ baseUrl: real, credential, exchange }).api('/x').post({}),
    ).catch((error) => error);
    expect(fault).toMatchObject({ kind: 'refused', code: 'graph-400-ErrorInvalidRecipients' });
    expect(fault.message).toBe("Recipient '<address>' is not resolved. [request-id abc-1]");
  });
});

/** An address of this machine where nothing listens any more. */
async function closedAddress(): Promise<string> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}
