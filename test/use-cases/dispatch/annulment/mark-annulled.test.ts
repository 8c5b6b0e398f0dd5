import { describe, expect, test } from 'vitest';
import { anInvoice } from '../../../builders/entry.ts';
import { type Office, read } from '../../bench/office.ts';
import { useOffices } from '../../bench/office-suite.ts';
import { annul, mark, send } from './annul-bench.ts';

const FIELDS = { method: 'PATCH', path: '*/fields' };
const HOUR_MS = 3_600_000;

describe('the dossier says that a letter was annulled', () => {
  const openOffice = useOffices();
  let office: Office;
  const sendAndAnnul = async () => {
    office = await openOffice([anInvoice()]);
    const sent = await send(office);
    await annul(office, sent.id);
    return sent;
  };
  const said = () => office.m365.files().map(({ fields }) => [fields.RelanceAnnuleeLe, fields.RelanceAnnulation]);
  const NOTHING = [undefined, undefined];
  const SAID = ['2026-03-02T10:00:00Z', 'Nadia Colin : Envoyée à l’ancien gérant'];

  test('on the letter and on its mail: when, who and why; what they said before stays', async () => {
    const sent = await sendAndAnnul();
    const told = office.told.length;
    const before = office.m365.files().map(({ fields }) => fields.RelanceNiveau);
    expect(said()).toEqual([NOTHING, NOTHING]);
    expect(await mark(office)).toBe(1);
    expect(said()).toEqual([SAID, SAID]);
    expect(office.m365.files().map(({ fields }) => fields.RelanceNiveau)).toEqual(before);
    expect((await read(office, sent.id)).annulled).toMatchObject({ mark: 'marked', markError: null });
    expect(await mark(office)).toBe(0);
    // Cards that said that it was still to be said are brought up to date.
    expect(office.told.at(-1)?.id).toBe(sent.id);
    expect(office.told.length).toBe(told + 1);
  });

  test.each([
    ['a library that is locked', 423, 'resourceLocked', 'file-locked'],
    ['a server that fails', 503, 'serviceNotAvailable', 'unavailable'],
    ['columns that were not made yet', 400, 'invalidRequest', 'columns-refused'],
    ['a right that is missing', 403, 'accessDenied', 'site-denied'],
  ])(
    '%s: the annulment stands, why is kept, and it is said later without anybody',
    async (_what, status, code, reason) => {
      const sent = await sendAndAnnul();
      office.m365.faults.add({ ...FIELDS, count: 9, fault: { kind: 'status', status, code } });
      await mark(office);
      const waiting = (await read(office, sent.id)).annulled;
      expect(waiting).toMatchObject({
        mark: 'wanted',
        markAttempts: 1,
        markError: { about: { operation: 'columns', reason } },
      });
      expect(await mark(office)).toBe(0);
      office.m365.faults.clear();
      office.clock.pass(HOUR_MS);
      expect(await mark(office)).toBe(1);
      expect(said()).toEqual([SAID, SAID]);
      expect((await read(office, sent.id)).annulled).toMatchObject({ mark: 'marked', markError: null });
    },
  );

  test('an answer that was lost: it is said again, once over', async () => {
    const sent = await sendAndAnnul();
    office.m365.faults.add({ ...FIELDS, skip: 1, fault: { kind: 'drop-after' } });
    await mark(office);
    office.clock.pass(HOUR_MS);
    await mark(office);
    expect(said()).toEqual([SAID, SAID]);
    expect((await read(office, sent.id)).annulled?.mark).toBe('marked');
  });

  test('a process that died in between: another says it once the lease is over', async () => {
    const sent = await sendAndAnnul();
    await office.store.claimMarks('dead', office.clock.now(), 60_000, 10);
    expect(await mark(office)).toBe(0);
    office.clock.pass(60_000);
    expect(await mark(office)).toBe(1);
    expect((await read(office, sent.id)).annulled?.mark).toBe('marked');
  });

  test('documents that people took away: after all patience nothing is left to say', async () => {
    const sent = await sendAndAnnul();
    office.m365.faults.add({ ...FIELDS, count: 999, fault: { kind: 'status', status: 404, code: 'itemNotFound' } });
    const { maxAttempts } = office.ports.patience;
    for (let at = 1; at <= maxAttempts; at += 1) {
      expect(await mark(office)).toBe(1);
      expect((await read(office, sent.id)).annulled?.mark).toBe(at < maxAttempts ? 'wanted' : 'gone');
      office.clock.pass(HOUR_MS);
    }
    expect(await mark(office)).toBe(0);
  });
});
