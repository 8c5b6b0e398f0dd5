import { afterEach, beforeEach, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, driveId, put } from './graph-calls.ts';

const UNIT = 327_680;
const content = Buffer.alloc(UNIT + 100, 3);
let m365: M365;
let drive: string;
beforeEach(async () => {
  m365 = await startStandIn();
  drive = await driveId(m365);
});
afterEach(async () => m365.close());

async function open(path: string, item?: object): Promise<string> {
  const reply = await call(m365, 'POST', `/drives/${drive}/root:/${path}:/createUploadSession`, item && { item });
  expect(reply.status).toBe(200);
  return reply.json.uploadUrl;
}

function range(url: string, from: number, bytes: Buffer, headers: Record<string, string> = {}) {
  const to = from + bytes.length - 1;
  return call(m365, 'PUT', url, bytes, { 'Content-Range': `bytes ${from}-${to}/${content.length}`, ...headers });
}

test('ranges in order make the file: 202, then 201 with the item', async () => {
  const url = await open('DEMO/gros.pdf');
  const first = await range(url, 0, content.subarray(0, UNIT));
  expect([first.status, first.json.nextExpectedRanges]).toEqual([202, [`${UNIT}-`]]);
  const last = await range(url, UNIT, content.subarray(UNIT));
  expect([last.status, last.json.name, last.json.size]).toEqual([201, 'gros.pdf', content.length]);
  expect(m365.files()[0]?.content.equals(content)).toBe(true);
  expect((await call(m365, 'GET', url)).status).toBe(404);
  expectNoViolations(m365);
});

test('the address refuses a token, a range that is no multiple of 320 KiB, and one that came already', async () => {
  const url = await open('gros.pdf');
  expect((await range(url, 0, content.subarray(0, UNIT), { Authorization: 'Bearer x' })).status).toBe(401);
  expect((await range(url, 0, content.subarray(0, 1000))).status).toBe(400);
  expect((await range(url, 0, content.subarray(0, UNIT))).status).toBe(202);
  expect((await range(url, 0, content.subarray(0, UNIT))).json.error.code).toBe('invalidRange');
});

test('a half-written upload tells what is missing and goes on from there', async () => {
  const url = await open('gros.pdf');
  await range(url, 0, content.subarray(0, UNIT));
  expect((await call(m365, 'GET', url)).json.nextExpectedRanges).toEqual([`${UNIT}-`]);
  expect(m365.files()).toEqual([]);
  expect((await range(url, UNIT, content.subarray(UNIT))).status).toBe(201);
});

test('a name taken meanwhile fails the last range, unless replacing was asked', async () => {
  const failing = await open('a.pdf');
  const replacing = await open('a.pdf', { '@microsoft.graph.conflictBehavior': 'replace' });
  await put(m365, drive, 'a.pdf', 'petit');
  await range(failing, 0, content.subarray(0, UNIT));
  const refused = await range(failing, UNIT, content.subarray(UNIT));
  expect([refused.status, refused.json.error.code]).toEqual([409, 'nameAlreadyExists']);
  await range(replacing, 0, content.subarray(0, UNIT));
  expect((await range(replacing, UNIT, content.subarray(UNIT))).status).toBe(200);
});

test('a cancelled session is gone', async () => {
  const url = await open('a.pdf');
  expect((await call(m365, 'DELETE', url)).status).toBe(204);
  expect((await range(url, 0, content.subarray(0, UNIT))).status).toBe(404);
});
