import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, graphClientFor, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, KEY_ID, MAILBOX, messagePath, sentPath } from './graph-calls.ts';

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

describe('a mail, from draft to Sent Items', () => {
  test("Microsoft's own client creates, attaches, sends and finds it again", async () => {
    const client = graphClientFor(m365);
    const made = await client.api(`/users/${MAILBOX}/messages`).post({
      subject: 'Relance',
      toRecipients: [{ emailAddress: { address: 'a@b.example' } }],
      internetMessageId: '<k1@relance.example>',
    });
    const path = messagePath(made.id);
    await client.api(`${path}/attachments`).post({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'Lettre.pdf',
      contentBytes: Buffer.from('%PDF').toString('base64'),
    });
    await client.api(`${path}/send`).post({});
    const found = await client
      .api(`/users/${MAILBOX}/mailFolders/sentitems/messages`)
      .filter(encodeURIComponent("internetMessageId eq '<k1@relance.example>'"))
      .get();
    expect(found.value).toHaveLength(1);
    expect(found.value[0]).toMatchObject({ isDraft: false, conversationId: made.conversationId, hasAttachments: true });
    expect(m365.sentMessages()[0]?.attachments[0]?.content.toString()).toBe('%PDF');
    expectNoViolations(m365);
  });

  test('the draft is gone once sent, and the copy has another id', async () => {
    const made = await draft(m365, 'k1');
    expect((await call(m365, 'POST', messagePath(made.id, '/send'))).status).toBe(202);
    expect((await call(m365, 'GET', messagePath(made.id))).json.error.code).toBe('ErrorItemNotFound');
    const drafts = await call(m365, 'GET', `/users/${MAILBOX}/mailFolders/drafts/messages`);
    expect(drafts.json.value).toEqual([]);
    const sent = await call(m365, 'GET', sentPath("internetMessageId eq '<k1@relance.example>'"));
    expect(sent.json.value[0].id).not.toBe(made.id);
  });

  test('an immutable id, when asked for on each call, is the same after sending', async () => {
    const prefer = { Prefer: 'IdType="ImmutableId"' };
    const made = (
      await call(
        m365,
        'POST',
        `/users/${MAILBOX}/messages`,
        {
          toRecipients: [{ emailAddress: { address: 'a@b.example' } }],
        },
        prefer,
      )
    ).json;
    await call(m365, 'POST', messagePath(made.id, '/send'), undefined, prefer);
    const again = await call(m365, 'GET', messagePath(made.id), undefined, prefer);
    expect(again.json).toMatchObject({ id: made.id, isDraft: false });
  });

  test('the copy shows up in Sent Items only after its delay', async () => {
    await m365.close();
    m365 = await startStandIn({ sentItemsDelayMs: 250 });
    const made = await draft(m365, 'k1');
    await call(m365, 'POST', messagePath(made.id, '/send'));
    const filter = sentPath("internetMessageId eq '<k1@relance.example>'");
    expect((await call(m365, 'GET', filter)).json.value).toHaveLength(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await call(m365, 'GET', filter)).json.value).toHaveLength(1);
  });

  test('a draft without a valid recipient is refused and stays a draft', async () => {
    const made = await draft(m365, 'k1', { toRecipients: [] });
    const reply = await call(m365, 'POST', messagePath(made.id, '/send'));
    expect([reply.status, reply.json.error.code]).toEqual([400, 'ErrorInvalidRecipients']);
    expect((await call(m365, 'GET', messagePath(made.id))).json.isDraft).toBe(true);
  });

  test('sending as somebody else is refused', async () => {
    const made = await draft(m365, 'k1', { from: { emailAddress: { address: 'patron@demo.example' } } });
    const reply = await call(m365, 'POST', messagePath(made.id, '/send'));
    expect([reply.status, reply.json.error.code]).toEqual([403, 'ErrorSendAsDenied']);
  });
});

describe('finding mails', () => {
  test.each([
    ['the internet message id', "internetMessageId eq '<k2@relance.example>'"],
    ['our extended property', `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY_ID}' and ep/value eq 'k2')`],
    [
      'the same with the GUID in capitals',
      `singleValueExtendedProperties/any(ep:ep/id eq '${KEY_ID.replace(/\{.*\}/, (guid) => guid.toUpperCase())}' and ep/value eq 'k2')`,
    ],
    ['a part of the subject, and being a draft', "isDraft eq true and contains(subject,'FA002')"],
  ])('by %s', async (_name, filter) => {
    await draft(m365, 'k1');
    const wanted = await draft(m365, 'k2', { subject: "Relance de l'échéance FA002" });
    const reply = await call(m365, 'GET', `/users/${MAILBOX}/messages?$filter=${encodeURIComponent(filter)}`);
    expect(reply.json.value.map((one: { id: string }) => one.id)).toEqual([wanted.id]);
    expectNoViolations(m365);
  });

  test('by conversation, which survives sending', async () => {
    const made = await draft(m365, 'k1');
    await call(m365, 'POST', messagePath(made.id, '/send'));
    const reply = await call(m365, 'GET', sentPath(`conversationId eq '${made.conversationId}'`));
    expect(reply.json.value).toHaveLength(1);
  });

  test('$select narrows, $expand adds the extended property, the rest stays out', async () => {
    await draft(m365, 'k1');
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${KEY_ID}')`);
    const reply = await call(m365, 'GET', `/users/${MAILBOX}/messages?$select=id,subject&$expand=${expand}`);
    const row = reply.json.value[0];
    expect(Object.keys(row).sort()).toEqual(['@odata.etag', 'id', 'singleValueExtendedProperties', 'subject']);
    expect(row.singleValueExtendedProperties).toEqual([{ id: KEY_ID, value: 'k1' }]);
  });

  test('pages follow their next link to the end', async () => {
    for (const key of ['a', 'b', 'c']) await draft(m365, key);
    const first = await call(m365, 'GET', `/users/${MAILBOX}/messages?$top=2&$select=internetMessageId`);
    expect(first.json.value).toHaveLength(2);
    const path = String(first.json['@odata.nextLink']).replace(`${m365.url}/v1.0`, '');
    const second = await call(m365, 'GET', path);
    expect(second.json.value).toHaveLength(1);
    expect(second.json['@odata.nextLink']).toBeUndefined();
    expectNoViolations(m365);
  });

  test.each([
    ['an unknown property', "$filter=nothing eq 'x'", 'RequestBroker--ParseUri'],
    ['an unknown selection', '$select=nothing', 'RequestBroker--ParseUri'],
    ['a broken filter', "$filter=subject eq 'x", 'BadRequest'],
    [
      'a sort that is not in the filter',
      "$filter=conversationId eq 'x'&$orderby=receivedDateTime desc",
      'InefficientFilter',
    ],
    ['search beside a filter', '$search="x"&$filter=isRead eq true', 'SearchWithFilter'],
  ])('%s is a bad request', async (_name, query, code) => {
    await draft(m365, 'k1');
    const reply = await call(m365, 'GET', `/users/${MAILBOX}/messages?${query}`);
    expect([reply.status, reply.json.error.code]).toEqual([400, code]);
  });

  test('ids are case-sensitive and need encoding', async () => {
    const made = await draft(m365, 'k1');
    expect((await call(m365, 'GET', messagePath(made.id.toLowerCase()))).status).toBe(404);
    expect(made.id).toMatch(/=$/);
  });

  test('a mailbox that does not exist, and a person without one', async () => {
    expect((await call(m365, 'GET', '/users/rien@demo.example/messages')).json.error.code).toBe('ErrorInvalidUser');
    const reply = await call(m365, 'GET', '/users/camille.perrin@demo.example/messages');
    expect(reply.json.error.code).toBe('MailboxNotEnabledForRESTAPI');
  });
});

describe('changing a draft', () => {
  test('its subject and key change; its headers do not', async () => {
    const made = await draft(m365, 'k1');
    const changed = await call(m365, 'PATCH', messagePath(made.id), {
      subject: 'Autre',
      singleValueExtendedProperties: [{ id: KEY_ID, value: 'k9' }],
    });
    expect(changed.json.subject).toBe('Autre');
    const filter = encodeURIComponent(
      `singleValueExtendedProperties/Any(ep: ep/id eq '${KEY_ID}' and ep/value eq 'k9')`,
    );
    expect((await call(m365, 'GET', `/users/${MAILBOX}/messages?$filter=${filter}`)).json.value).toHaveLength(1);
    const refused = await call(m365, 'PATCH', messagePath(made.id), {
      internetMessageHeaders: [{ name: 'x-a', value: 'b' }],
    });
    expect(refused.status).toBe(400);
  });

  test('a header that does not begin with x- is refused', async () => {
    const reply = await call(m365, 'POST', `/users/${MAILBOX}/messages`, {
      internetMessageHeaders: [{ name: 'Reply-To', value: 'a@b' }],
    });
    expect([reply.status, reply.json.error.code]).toEqual([400, 'InvalidInternetMessageHeader']);
  });

  test('deleting takes it out of the drafts', async () => {
    const made = await draft(m365, 'k1');
    expect((await call(m365, 'DELETE', messagePath(made.id))).status).toBe(204);
    expect((await call(m365, 'GET', messagePath(made.id))).status).toBe(404);
    expect(m365.sentMessages()).toEqual([]);
  });

  test('what was sent cannot be rewritten', async () => {
    const made = await draft(m365, 'k1');
    await call(m365, 'POST', messagePath(made.id, '/send'));
    const id = m365.sentMessages()[0]?.id ?? '';
    expect((await call(m365, 'PATCH', messagePath(id), { subject: 'Autre' })).status).toBe(400);
    expect((await call(m365, 'PATCH', messagePath(id), { isRead: false })).status).toBe(200);
  });
});

describe('a mail from outside', () => {
  const post = (mail: object) => fetch(`${m365.url}/_received`, { method: 'POST', body: JSON.stringify(mail) });
  const inbox = async () =>
    (await call(m365, 'GET', `/users/${MAILBOX}/mailFolders/inbox/messages?$select=subject,conversationId`)).json.value;

  test('that answers the last letter comes into its conversation, by its name too, and says what it answers', async () => {
    const made = await draft(m365, 'k1');
    await call(m365, 'POST', messagePath(made.id, '/send'));
    const mail = { mailbox: MAILBOX, from: 'claire@carat.example', text: 'Payé.' };
    expect((await post({ ...mail, answers: 'last' })).status).toBe(201);
    const [one] = await inbox();
    expect(one).toMatchObject({ conversationId: made.conversationId, subject: expect.stringMatching(/^RE: /u) });
    const read = await call(m365, 'GET', messagePath(one.id, '?$select=internetMessageHeaders'));
    expect(read.json.internetMessageHeaders).toContainEqual({ name: 'In-Reply-To', value: '<k1@relance.example>' });
    expectNoViolations(m365);
  });

  test('that is none is refused, and nothing came', async () => {
    for (const wrong of [{}, { mailbox: MAILBOX }, { mailbox: MAILBOX, from: 'a@b', more: 1 }])
      expect((await post(wrong)).status).toBe(400);
    expect(await inbox()).toEqual([]);
  });
});
