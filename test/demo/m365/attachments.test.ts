import { afterEach, beforeEach, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, draft, messagePath } from './graph-calls.ts';

const MB = 1024 * 1024;
let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

function file(name: string, content: Buffer): object {
  const contentBytes = content.toString('base64');
  return { '@odata.type': '#microsoft.graph.fileAttachment', name, contentType: 'application/pdf', contentBytes };
}

async function openSession(id: string, size: number) {
  const item = { attachmentType: 'file', name: 'Annexes.pdf', size, contentType: 'application/pdf' };
  return call(m365, 'POST', messagePath(id, '/attachments/createUploadSession'), { AttachmentItem: item });
}

test('a small attachment is added, listed by name, read raw and removed', async () => {
  const { id } = await draft(m365, 'k1');
  const added = await call(m365, 'POST', messagePath(id, '/attachments'), file('Lettre.pdf', Buffer.from('%PDF')));
  expect(added.status).toBe(201);
  const listed = await call(m365, 'GET', messagePath(id, '/attachments?$select=id,name,size'));
  expect(listed.json.value).toMatchObject([{ name: 'Lettre.pdf', size: 4 }]);
  expect(listed.json.value[0].contentBytes).toBeUndefined();
  const one = messagePath(id, `/attachments/${encodeURIComponent(added.json.id)}`);
  expect((await call(m365, 'GET', `${one}/$value`)).text).toBe('%PDF');
  expect((await call(m365, 'DELETE', one)).status).toBe(204);
  expect((await call(m365, 'GET', messagePath(id, '/attachments'))).json.value).toEqual([]);
  expectNoViolations(m365);
});

test('from 3 MB on a session is required, below it is refused', async () => {
  const { id } = await draft(m365, 'k1');
  const big = await call(m365, 'POST', messagePath(id, '/attachments'), file('a.pdf', Buffer.alloc(3 * MB)));
  expect(big.status).toBe(413);
  const small = await openSession(id, 2 * MB);
  expect(small.json.error.code).toBe('ErrorAttachmentSizeShouldNotBeLessThanMinimumSize');
});

test('a large attachment arrives in ranges, without a token, and ends with a Location', async () => {
  const { id } = await draft(m365, 'k1');
  const content = Buffer.alloc(3 * MB + 10, 7);
  const session = await openSession(id, content.length);
  expect(session.status).toBe(201);
  const { uploadUrl } = session.json;
  const first = await call(m365, 'PUT', uploadUrl, content.subarray(0, 2 * MB), {
    'Content-Range': `bytes 0-${2 * MB - 1}/${content.length}`,
  });
  expect([first.status, first.json.nextExpectedRanges]).toEqual([200, [String(2 * MB)]]);
  const last = await call(m365, 'PUT', uploadUrl, content.subarray(2 * MB), {
    'Content-Range': `bytes ${2 * MB}-${content.length - 1}/${content.length}`,
  });
  expect([last.status, last.text]).toEqual([201, '']);
  expect(last.headers.get('location')).toMatch(/Attachments\('.+'\)$/);
  await call(m365, 'POST', messagePath(id, '/send'));
  expect(m365.sentMessages()[0]?.attachments[0]?.content.equals(content)).toBe(true);
  expectNoViolations(m365);
});

test('an upload address refuses a token, a range out of order and one of more than 4 MB', async () => {
  const { id } = await draft(m365, 'k1');
  const total = 9 * MB;
  const { uploadUrl } = (await openSession(id, total)).json;
  const range = (from: number, length: number) => ({ 'Content-Range': `bytes ${from}-${from + length - 1}/${total}` });
  const withToken = { ...range(0, 10), Authorization: 'Bearer test' };
  expect((await call(m365, 'PUT', uploadUrl, Buffer.alloc(10), withToken)).status).toBe(401);
  expect((await call(m365, 'PUT', uploadUrl, Buffer.alloc(10), range(50, 10))).status).toBe(416);
  expect((await call(m365, 'PUT', uploadUrl, Buffer.alloc(5 * MB), range(0, 5 * MB))).status).toBe(413);
});
