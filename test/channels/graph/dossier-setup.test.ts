import { afterEach, beforeEach, expect, test } from 'vitest';
import { COLUMN_DEFINITIONS } from '../../../src/channels/graph/dossier/dossier-columns.ts';
import { missingColumns, openDossierSetup } from '../../../src/channels/graph/dossier/dossier-setup.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import { ALPHA } from '../../contracts/dispatch/dossier-archive.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { productClient } from './graph-client.ts';

const ALL = [...COLUMN_DEFINITIONS.map(({ name }) => name), 'ALPHA/'];

let m365: M365;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => {
  await m365.close();
  expectNoViolations(m365);
});

const setup = () => openDossierSetup(productClient(m365)).setup(ALPHA);

test('the first setup makes columns and folder, the second changes nothing', async () => {
  expect(await missingColumns(productClient(m365), ALPHA)).toEqual(ALL.slice(0, -1));
  expect(await setup()).toEqual({ created: ALL, present: [] });
  expect(await setup()).toEqual({ created: [], present: ALL });
  expect(await missingColumns(productClient(m365), ALPHA)).toEqual([]);
});

test('a setup that broke off is taken up where it stopped', async () => {
  m365.faults.add({ method: 'POST', path: '*/columns', skip: 2, fault: { kind: 'drop-before' } });
  await expect(setup()).rejects.toMatchObject({ kind: 'busy' });
  expect(await setup()).toEqual({ created: ALL.slice(2), present: ALL.slice(0, 2) });
});

test('a column that was made while we were at it counts as there', async () => {
  m365.faults.add({
    method: 'POST',
    path: '*/columns',
    fault: { kind: 'status', status: 409, code: 'nameAlreadyExists' },
  });
  expect((await setup()).present).toEqual(['RelanceTiers']);
});

test('an identity without full control of the site is refused', async () => {
  m365.faults.add({ method: 'POST', path: '*/columns', fault: { kind: 'status', status: 403, code: 'accessDenied' } });
  await expect(setup()).rejects.toMatchObject({ kind: 'refused', code: 'graph-403-accessDenied' });
});
