import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { call, GROUP, library, put, USER } from './graph-calls.ts';

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => m365.close());

describe('sites, lists and columns', () => {
  test('a site by path has a triple id, a drive and a library', async () => {
    const site = (await call(m365, 'GET', '/sites/demo.sharepoint.example:/sites/recouvrement')).json;
    expect(site.id).toMatch(/^demo\.sharepoint\.example,[0-9a-f-]{36},[0-9a-f-]{36}$/);
    const drives = (await call(m365, 'GET', `/sites/${encodeURIComponent(site.id)}/drives`)).json.value;
    expect(drives.map((one: { id: string }) => one.id)).toEqual([expect.stringMatching(/^b![\w-]{64}$/)]);
    expect((await call(m365, 'GET', '/sites/demo.sharepoint.example:/sites/rien')).json.error.code).toBe(
      'itemNotFound',
    );
    expectNoViolations(m365);
  });

  test('a column is made once, under an internal name', async () => {
    const { site, list } = await library(m365);
    const path = `/sites/${site}/lists/${list}/columns`;
    const made = await call(m365, 'POST', path, { name: 'Montant dû', number: {}, indexed: true });
    expect([made.status, made.json.name]).toEqual([201, 'Montant_x0020_d_x00fb_']);
    expect((await call(m365, 'POST', path, { name: 'Montant dû', number: {} })).status).toBe(409);
    const names = (await call(m365, 'GET', path)).json.value.map((one: { name: string }) => one.name);
    expect(names).toContain('Montant_x0020_d_x00fb_');
    expectNoViolations(m365);
  });

  test('a second library has a drive of its own', async () => {
    const { site, drive } = await library(m365);
    const body = {
      displayName: 'Factures',
      list: { template: 'documentLibrary' },
      columns: [{ name: 'Piece', text: {} }],
    };
    const made = await call(m365, 'POST', `/sites/${site}/lists`, body);
    expect(made.status).toBe(201);
    const other = (await call(m365, 'GET', `/sites/${site}/lists/Factures/drive`)).json.id;
    expect(other).not.toBe(drive);
    expectNoViolations(m365);
  });
});

describe('column values of a file', () => {
  async function fileWithColumns() {
    const { site, list, drive } = await library(m365);
    const columns = [
      { name: 'Tiers', text: { maxLength: 17 } },
      { name: 'Niveau', number: {} },
      { name: 'Le', dateTime: {} },
      { name: 'Etat', choice: { choices: ['envoyé', 'payé'] } },
    ];
    for (const column of columns) await call(m365, 'POST', `/sites/${site}/lists/${list}/columns`, column);
    const { id } = (await put(m365, drive, 'DEMO/a.pdf', 'x')).json;
    return { site, list, fields: `/drives/${drive}/items/${id}/listItem/fields` };
  }

  test('are set and read by internal name, and found with a filter', async () => {
    const { site, list, fields } = await fileWithColumns();
    const set = await call(m365, 'PATCH', fields, {
      Tiers: 'DURAND',
      Niveau: 2,
      Le: '2026-11-20T00:00:00Z',
      Etat: 'payé',
    });
    expect([set.status, set.json]).toEqual([200, expect.objectContaining({ Tiers: 'DURAND', Niveau: 2 })]);
    expect((await call(m365, 'GET', `${fields}?$select=Tiers`)).json).toMatchObject({ Tiers: 'DURAND' });
    const filter = encodeURIComponent("fields/Tiers eq 'DURAND'");
    const found = await call(m365, 'GET', `/sites/${site}/lists/${list}/items?$expand=fields&$filter=${filter}`);
    expect(found.json.value.map((one: { fields: object }) => one.fields)).toEqual([
      expect.objectContaining({ FileLeafRef: 'a.pdf' }),
    ]);
    expectNoViolations(m365);
  });

  test.each([
    ['an unknown column', { tiers: 'DURAND' }],
    ['a display name instead of the internal one', { Modifié: 'x' }],
    ['a read-only column', { Modified: '2026-11-20T00:00:00Z' }],
    ['a number as text', { Niveau: '2' }],
    ['a text too long', { Tiers: 'x'.repeat(18) }],
    ['a day that is none', { Le: 'demain' }],
    ['a choice that is none', { Etat: 'perdu' }],
  ])('%s is refused and nothing is set', async (_name, values) => {
    const { fields } = await fileWithColumns();
    const reply = await call(m365, 'PATCH', fields, { Tiers: 'DURAND', ...values });
    expect([reply.status, reply.json.error.code]).toEqual([400, 'invalidRequest']);
    expect(m365.files()[0]?.fields).toEqual({});
  });
});

describe('people and groups', () => {
  test('a person by id or name, with a small default set', async () => {
    const reply = await call(m365, 'GET', '/users/camille.perrin@demo.example');
    expect(reply.json).toMatchObject({ id: USER, displayName: 'Camille Perrin' });
    expect(reply.json.accountEnabled).toBeUndefined();
    const chosen = await call(m365, 'GET', `/users/${USER}?$select=accountEnabled`);
    expect(chosen.json).toMatchObject({ accountEnabled: true });
    expect(chosen.json.id).toBeUndefined();
    expect((await call(m365, 'GET', '/users/personne')).json.error.code).toBe('Request_ResourceNotFound');
    expectNoViolations(m365);
  });

  test('membership is answered for the ids asked, at most 20', async () => {
    const ask = (groupIds: string[]) => call(m365, 'POST', `/users/${USER}/checkMemberGroups`, { groupIds });
    expect((await ask(['autre', GROUP])).json.value).toEqual([GROUP]);
    expect((await ask(Array.from({ length: 21 }, (_one, at) => `g${at}`))).status).toBe(400);
    const groups = await call(m365, 'GET', `/users/${USER}/transitiveMemberOf?$select=id,displayName`);
    expect(groups.json.value).toMatchObject([{ id: GROUP, displayName: 'Recouvrement' }]);
    const members = await call(m365, 'GET', `/groups/${GROUP}/transitiveMembers`);
    expect(members.json.value).toMatchObject([{ id: USER }]);
  });
});
