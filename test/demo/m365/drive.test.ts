import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, graphClientFor, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, driveId, put } from './graph-calls.ts';

let m365: M365;
let drive: string;
beforeEach(async () => {
  m365 = await startStandIn();
  drive = await driveId(m365);
});
afterEach(async () => m365.close());

describe('files by path', () => {
  test('the first PUT answers 201 and makes the folders, the second 200', async () => {
    const first = await put(m365, drive, 'DEMO/DURAND - Société Durand & Fils/2026/Relance n°1.pdf', 'un');
    expect(first.status).toBe(201);
    const second = await put(m365, drive, 'DEMO/DURAND - Société Durand & Fils/2026/Relance n°1.pdf', 'deux');
    expect([second.status, second.json.id]).toEqual([200, first.json.id]);
    expect(m365.files().map((file) => [file.path, file.content.toString()])).toEqual([
      ['DEMO/DURAND - Société Durand & Fils/2026/Relance n°1.pdf', 'deux'],
    ]);
    expectNoViolations(m365);
  });

  test('conflict behaviour is said in the address: fail, rename', async () => {
    await put(m365, drive, 'a.pdf', 'un');
    const failed = await put(m365, drive, 'a.pdf', 'deux', '?@microsoft.graph.conflictBehavior=fail');
    expect([failed.status, failed.json.error.code]).toEqual([409, 'nameAlreadyExists']);
    const renamed = await put(m365, drive, 'a.pdf', 'deux', '?@microsoft.graph.conflictBehavior=rename');
    expect([renamed.status, renamed.json.name]).toEqual([201, 'a 1.pdf']);
  });

  test('an item is the same by path, by id and below a folder', async () => {
    const made = (await put(m365, drive, 'DEMO/2026/a.pdf', 'x')).json;
    const folder = (await call(m365, 'GET', `/drives/${drive}/root:/DEMO`)).json;
    for (const path of [
      `/drives/${drive}/root:/demo/2026/A.PDF`,
      `/drives/${drive}/items/${made.id}`,
      `/drives/${drive}/items/${folder.id}:/2026/a.pdf`,
      '/sites/demo.sharepoint.example:/sites/recouvrement:/drive/root:/DEMO/2026/a.pdf:',
    ]) {
      expect((await call(m365, 'GET', path)).json?.id, path).toBe(made.id);
    }
  });

  test('content is a redirection to another origin, where a token must not go', async () => {
    const { id } = (await put(m365, drive, 'a.pdf', 'bonjour')).json;
    const reply = await call(m365, 'GET', `/drives/${drive}/items/${id}/content`);
    const location = reply.headers.get('location') ?? '';
    expect(reply.status).toBe(302);
    expect(new URL(location).origin).not.toBe(m365.url);
    expect((await call(m365, 'GET', location)).text).toBe('bonjour');
    expect((await call(m365, 'GET', location, undefined, { Range: 'bytes=3-5' })).text).toBe('jou');
    expect((await call(m365, 'GET', location, undefined, { Authorization: 'Bearer x' })).status).toBe(401);
    const followed = await graphClientFor(m365)
      .api(`/drives/${drive}/items/${id}/content`)
      .responseType('text' as never)
      .get();
    expect(String(followed)).toBe('bonjour');
  });

  test.each([
    'a:b.pdf',
    'a*b.pdf',
    ' a.pdf',
    'a.pdf.',
    '~$a.pdf',
    'CON',
    'com1',
    'x_vti_y.pdf',
    'desktop.ini',
    'Forms',
    'a"b.pdf',
  ])('SharePoint refuses the name %j', async (name) => {
    const parent = (await call(m365, 'GET', `/drives/${drive}/root`)).json.id;
    const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
    const reply = await call(m365, 'POST', `/drives/${drive}/items/${parent}/children`, body);
    expect([reply.status, reply.json.error.code]).toEqual([400, 'invalidRequest']);
  });

  test('a path of more than 400 characters is refused', async () => {
    const long = ['a'.repeat(200), 'b'.repeat(200), 'c.pdf'].join('/');
    expect((await put(m365, drive, long, 'x')).status).toBe(400);
  });

  test('an old eTag is refused with 412, and the eTag of an upload is soon an old one', async () => {
    const made = (await put(m365, drive, 'a.pdf', 'x')).json;
    const path = `/drives/${drive}/items/${made.id}`;
    expect((await call(m365, 'PATCH', path, { name: 'b.pdf' }, { 'If-Match': made.eTag })).status).toBe(412);
    const { eTag } = (await call(m365, 'GET', path)).json;
    expect((await call(m365, 'PATCH', path, { name: 'b.pdf' }, { 'If-Match': eTag })).json.name).toBe('b.pdf');
  });
});

describe('folders', () => {
  test('are made, listed with what is in them, and refuse a second of the same name', async () => {
    const body = { name: 'DEMO', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
    const made = await call(m365, 'POST', `/drives/${drive}/root/children`, body);
    expect([made.status, made.json.folder]).toEqual([201, { childCount: 0 }]);
    expect((await call(m365, 'POST', `/drives/${drive}/root/children`, { ...body, name: 'demo' })).status).toBe(409);
    await put(m365, drive, 'DEMO/b.pdf', 'x');
    await call(m365, 'POST', `/drives/${drive}/root:/DEMO:/children`, { name: 'zz', folder: {} });
    const children = await call(m365, 'GET', `/drives/${drive}/root:/DEMO:/children?$select=name,folder`);
    expect(children.json.value.map((one: { name: string }) => one.name)).toEqual(['zz', 'b.pdf']);
    expectNoViolations(m365);
  });

  test('deleting one deletes what is below it', async () => {
    await put(m365, drive, 'DEMO/2026/a.pdf', 'x');
    const { id } = (await call(m365, 'GET', `/drives/${drive}/root:/DEMO`)).json;
    expect((await call(m365, 'DELETE', `/drives/${drive}/items/${id}`)).status).toBe(204);
    expect(m365.files()).toEqual([]);
    expect((await call(m365, 'GET', `/drives/${drive}/root:/DEMO/2026/a.pdf`)).json.error.code).toBe('itemNotFound');
  });
});

test('a sharing link is 201 when new, 200 when it exists, forbidden to anyone outside, and opens the folder', async () => {
  await put(m365, drive, 'DEMO/a.pdf', 'x');
  const link = (scope: string) =>
    call(m365, 'POST', `/drives/${drive}/root:/DEMO:/createLink`, { type: 'view', scope });
  const first = await link('organization');
  const second = await link('organization');
  expect([first.status, second.status, second.json.id]).toEqual([201, 200, first.json.id]);
  expect((await link('anonymous')).status).toBe(403);
  const page = await fetch(first.json.link.webUrl);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('a.pdf')]);
});
