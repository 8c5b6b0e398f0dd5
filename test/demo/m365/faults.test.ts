import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import {
  fieldsConflict,
  mailboxDenied,
  notThereYet,
  throttled,
  unavailable,
  uploadFailsAfter,
} from '../../../src/demo/m365/faults/presets.ts';
import { REFUSAL_NAMES, REFUSALS, refusal } from '../../../src/demo/m365/faults/refusals.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, graphClientFor, hasGraphContract, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, driveId, KEY_ID, library, MAILBOX, messagePath, put, sentPath } from './graph-calls.ts';

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

const byKey = sentPath(`singleValueExtendedProperties/Any(ep: ep/id eq '${KEY_ID}' and ep/value eq 'k1')`);
const byMessageId = sentPath("internetMessageId eq '<k1@relance.example>'");

async function sendDraft(): Promise<{ id: string; conversationId: string }> {
  const made = await draft(m365, 'k1');
  await call(m365, 'POST', messagePath(made.id, '/send')).catch(() => undefined);
  return made;
}

describe('refusals', () => {
  test('429 with a decimal Retry-After, as many times as planned, in the shape of Graph', async () => {
    m365.faults.add(throttled(2.128, { path: '/users/*', count: 2 }));
    for (const _time of [1, 2]) {
      const reply = await call(m365, 'GET', `/users/${MAILBOX}/messages`);
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '2.128']);
      expect(reply.json.error).toMatchObject({
        code: 'ApplicationThrottled',
        innerError: { 'request-id': expect.any(String) },
      });
    }
    expect((await call(m365, 'GET', `/users/${MAILBOX}/messages`)).status).toBe(200);
    expect(m365.faults.pending()).toEqual([]);
    expect(m365.faults.struck()).toHaveLength(2);
  });

  test("Microsoft's own client reads the refusal", async () => {
    m365.faults.add(unavailable({}, 7));
    const failed = graphClientFor(m365).api(`/users/${MAILBOX}/messages`).get();
    await expect(failed).rejects.toMatchObject({ statusCode: 503, code: 'serviceNotAvailable' });
  });

  test('503 without Retry-After', async () => {
    m365.faults.add(unavailable({ method: 'POST' }));
    expect((await call(m365, 'GET', `/users/${MAILBOX}/messages`)).status).toBe(200);
    const reply = await call(m365, 'POST', `/users/${MAILBOX}/messages`, {});
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, null]);
  });

  test('a mailbox out of reach', async () => {
    m365.faults.add(mailboxDenied(MAILBOX));
    const reply = await call(m365, 'GET', `/users/${MAILBOX}/messages`);
    expect([reply.status, reply.json.error.code]).toEqual([403, 'ErrorAccessDenied']);
  });

  test('a fresh mail that is not there yet, matched by the name of the operation', async () => {
    const { id } = await draft(m365, 'k1');
    m365.faults.add(notThereYet({ path: '/users/{user-id}/messages/{message-id}' }));
    expect((await call(m365, 'GET', messagePath(id))).json.error.code).toBe('ErrorItemNotFound');
    expect((await call(m365, 'GET', messagePath(id))).status).toBe(200);
  });

  test('column values refused right after an upload, then taken', async () => {
    const { site, list, drive } = await library(m365);
    await call(m365, 'POST', `/sites/${site}/lists/${list}/columns`, { name: 'Tiers', text: {} });
    const { id } = (await put(m365, drive, 'a.pdf', 'x')).json;
    m365.faults.add(fieldsConflict(2));
    const statuses = [];
    for (const _time of [1, 2, 3]) {
      statuses.push((await call(m365, 'PATCH', `/drives/${drive}/items/${id}/listItem/fields`, { Tiers: 'D' })).status);
    }
    expect(statuses).toEqual([409, 409, 200]);
  });
});

describe('connections that break', () => {
  test('before the effect: nothing was done', async () => {
    m365.faults.add({ method: 'POST', path: '*/send', fault: { kind: 'drop-before', holdMs: 20 } });
    const { id } = await draft(m365, 'k1');
    await expect(call(m365, 'POST', messagePath(id, '/send'))).rejects.toThrow();
    expect(m365.sentMessages()).toEqual([]);
    expect((await call(m365, 'GET', messagePath(id))).json.isDraft).toBe(true);
  });

  test('after the effect: the mail went, and the caller was not told', async () => {
    m365.faults.add({ method: 'POST', path: '*/send', fault: { kind: 'drop-after' } });
    const { id } = await draft(m365, 'k1');
    await expect(call(m365, 'POST', messagePath(id, '/send'))).rejects.toThrow();
    expect(m365.sentMessages()).toHaveLength(1);
  });

  test('a draft made twice by a caller that was not told is two drafts', async () => {
    m365.faults.add({ method: 'POST', path: '*/messages', fault: { kind: 'drop-after' } });
    await expect(draft(m365, 'k1')).rejects.toThrow();
    await draft(m365, 'k1');
    const drafts = await call(m365, 'GET', `/users/${MAILBOX}/mailFolders/drafts/messages`);
    expect(drafts.json.value).toHaveLength(2);
  });

  test('a file stored by a PUT whose answer never came', async () => {
    const drive = await driveId(m365);
    m365.faults.add({ method: 'PUT', path: '*/content', fault: { kind: 'drop-after' } });
    await expect(put(m365, drive, 'a.pdf', 'x')).rejects.toThrow();
    expect(m365.files().map((file) => file.path)).toEqual(['a.pdf']);
  });

  test('an upload that fails after its first range, and can go on', async () => {
    const drive = await driveId(m365);
    const url = (await call(m365, 'POST', `/drives/${drive}/root:/a.pdf:/createUploadSession`)).json.uploadUrl;
    m365.faults.add(uploadFailsAfter(1));
    const range = (from: number, length: number) =>
      call(m365, 'PUT', url, Buffer.alloc(length), { 'Content-Range': `bytes ${from}-${from + length - 1}/655360` });
    expect((await range(0, 327_680)).status).toBe(202);
    expect((await range(327_680, 327_680)).status).toBe(503);
    expect((await call(m365, 'GET', url)).json.nextExpectedRanges).toEqual(['327680-']);
    expect((await range(327_680, 327_680)).status).toBe(201);
  });
});

describe('mails that Exchange took', () => {
  async function withEffect(fault: FaultRule['fault']) {
    m365.faults.add({ fault });
    return sendDraft();
  }

  test('lost: no draft, nothing in Sent Items, ever', async () => {
    const { id } = await withEffect({ kind: 'lose-message' });
    expect((await call(m365, 'GET', messagePath(id))).status).toBe(404);
    expect((await call(m365, 'GET', byMessageId)).json.value).toEqual([]);
    expect(m365.sentMessages()).toMatchObject([{ lost: true }]);
  });

  test('late: seen by nobody at first', async () => {
    await withEffect({ kind: 'late-sent-item', ms: 200 });
    expect((await call(m365, 'GET', byKey)).json.value).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect((await call(m365, 'GET', byKey)).json.value).toHaveLength(1);
  });

  test('with other ids: found by our property and by conversation only', async () => {
    const { conversationId } = await withEffect({ kind: 'rewrite-ids' });
    expect((await call(m365, 'GET', byMessageId)).json.value).toEqual([]);
    expect((await call(m365, 'GET', byKey)).json.value).toHaveLength(1);
    expect((await call(m365, 'GET', sentPath(`conversationId eq '${conversationId}'`))).json.value).toHaveLength(1);
  });

  test('with other ids and without our property: found by conversation only', async () => {
    const { conversationId } = await withEffect({ kind: 'rewrite-ids', loseExtendedProperties: true });
    expect((await call(m365, 'GET', byKey)).json.value).toEqual([]);
    expect((await call(m365, 'GET', sentPath(`conversationId eq '${conversationId}'`))).json.value).toHaveLength(1);
  });
});

describe('refusals by name', () => {
  /** An address that each rule meets; what is asked for need not exist. */
  const addressOf = (path: string): string =>
    path
      .replace('/users/*', `/users/${MAILBOX}`)
      .replace('/sites/*', '/sites/some')
      .replace('*/', `/users/${MAILBOX}/x/`);

  test.each(REFUSAL_NAMES)('%s: status, code and text of Graph, in the shape of the contract', async (name) => {
    const { status, code, message, ...where } = REFUSALS[name];
    m365.faults.add(refusal(name));
    const { method, path } = { method: 'GET', path: '/users/*', ...where };
    const reply = await call(m365, method, addressOf(path));
    expect(reply.status).toBe(status);
    expect(reply.json).toEqual({ error: { code, message, innerError: expect.any(Object) } });
    expect(m365.faults.struck()).toHaveLength(1);
    expectNoViolations(m365);
  });

  test.runIf(hasGraphContract)('an error without a code would break the contract, and is recorded', async () => {
    m365.faults.add({ fault: { kind: 'status', status: 400, code: 7 as unknown as string } });
    await call(m365, 'GET', `/users/${MAILBOX}/messages`);
    expect(m365.violations()).toHaveLength(1);
  });
});

describe('planning from another process', () => {
  const rule: FaultRule = { method: 'GET', path: '/users/*', fault: { kind: 'status', status: 504 } };

  test('a rule posted over HTTP strikes, and all rules can be cleared', async () => {
    const posted = await fetch(`${m365.url}/_faults`, { method: 'POST', body: JSON.stringify([rule, rule]) });
    expect(posted.status).toBe(201);
    expect((await call(m365, 'GET', `/users/${MAILBOX}/messages`)).status).toBe(504);
    await fetch(`${m365.url}/_faults`, { method: 'DELETE' });
    expect((await call(m365, 'GET', `/users/${MAILBOX}/messages`)).status).toBe(200);
  });

  test('a refusal of Graph is planned by its name, and lasts until it is cleared', async () => {
    const body = JSON.stringify([{ refusal: 'mailbox-full' }, { refusal: 'send-as-denied', count: 1, skip: 2 }]);
    expect((await fetch(`${m365.url}/_faults`, { method: 'POST', body })).status).toBe(201);
    for (const _time of [1, 2]) expect((await call(m365, 'POST', `/users/${MAILBOX}/messages`, {})).status).toBe(507);
    expect(m365.faults.pending()).toMatchObject([{ count: -1 }, { count: 1, skip: 2, path: '*/send' }]);
    const unknown = JSON.stringify({ refusal: 'mailbox-green' });
    expect((await fetch(`${m365.url}/_faults`, { method: 'POST', body: unknown })).status).toBe(400);
  });

  test('a rule that is none is refused', async () => {
    const body = JSON.stringify({ ...rule, fault: { kind: 'status', status: 200 } });
    expect((await fetch(`${m365.url}/_faults`, { method: 'POST', body })).status).toBe(400);
    expect((await fetch(`${m365.url}/_faults`, { method: 'POST', body: '{' })).status).toBe(400);
  });
});
