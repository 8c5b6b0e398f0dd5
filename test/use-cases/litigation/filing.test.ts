import { describe, expect, test } from 'vitest';
import { askExport, openExportForm, showExport } from '../../../src/use-cases/litigation/ask-export.ts';
import { workExports } from '../../../src/use-cases/litigation/work-exports.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { FILE_REFUSALS } from '../../contracts/dispatch/dossier-archive.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import { type Court, openCourt } from './court-bench.ts';

const ask = async (court: Court, key = 'k1', who = SOPHIE) => {
  const request = { company: 'BIJOU', tiers: 'CARAT', key, language: 'fr', fileNumber: null, comments: [] } as const;
  const asked = await askExport(court.ports, who, request);
  if ('kind' in asked) throw new Error(asked.refusal.code);
  return asked;
};
const work = (court: Court, over: object = {}) => workExports({ ...court.ports, mayBegin: untilDone, ...over }, 'w');

describe('filing a dossier contentieux', () => {
  test('puts one ZIP into the customer’s dossier, kept with its digest, its link and who asked for it when', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    await ask(court);
    expect(await work(court)).toBe(1);
    const one = await court.store.readExport('k1');
    const [zip] = court.zips();
    expect(zip?.path).toBe(`BIJOU/CARAT - Carat/2026/${one?.made?.name}`);
    expect(zip?.columns).toMatchObject({
      tiers: 'CARAT',
      level: 0,
      amount: '1250.00',
      currency: 'EUR',
      sentBy: SOPHIE.name,
    });
    expect(one).toMatchObject({ state: 'filed', by: SOPHIE, document: { name: one?.made?.name } });
    const acts = (await court.store.readHistory('BIJOU', 'CARAT', 10)).filter(({ act }) =>
      act.startsWith('litigation'),
    );
    expect(acts.map(({ act, by }) => [act, by.name])).toEqual(
      ['filed', 'filing', 'asked'].map((act) => [`litigation-${act}`, SOPHIE.name]),
    );
    expect(await work(court)).toBe(0);
  });

  test('the same facts asked for twice, or by two people, are one file', async () => {
    const court = openCourt();
    await ask(court);
    await ask(court);
    await ask(court, 'k2', MARC);
    expect(await work(court)).toBe(2);
    expect(court.zips()).toHaveLength(1);
    const [one, two] = [await court.store.readExport('k1'), await court.store.readExport('k2')];
    expect(one?.made).toEqual(two?.made);
  });

  test('after a restart in the middle of filing it is made again as of its own day: one ZIP, not two', async () => {
    const court = openCourt();
    await court.sendLetter(1);
    await ask(court);
    const file = async (...given: Parameters<typeof court.ports.archive.file>) => {
      await court.ports.archive.file(...given);
      throw new Error('killed');
    };
    await expect(work(court, { archive: { ...court.ports.archive, file } })).rejects.toThrow('killed');
    const before = await court.store.readExport('k1');
    expect(before).toMatchObject({ state: 'filing', document: null });
    court.clock.pass(30 * 3_600_000);
    expect(await work(court)).toBe(1);
    const after = await court.store.readExport('k1');
    expect(after).toMatchObject({ state: 'filed', made: before?.made });
    expect(court.zips()).toHaveLength(1);
  });

  test('what Microsoft 365 refuses ends it and is said; what passes is left for the next pass, and holds no other up', async () => {
    const court = openCourt();
    await ask(court, 'k1');
    await ask(court, 'k2');
    court.bench.trouble('locked');
    await expect(work(court)).rejects.toBeInstanceOf(OutsideFault);
    expect((await court.store.readExport('k2'))?.state).toBe('filed');
    const [denied] = FILE_REFUSALS.filter(({ reason }) => reason === 'library-full');
    if (denied) court.bench.refuse(denied);
    expect(await work(court)).toBe(1);
    expect(await court.store.readExport('k1')).toMatchObject({ state: 'refused', problem: 'microsoft-365-refused' });
  });

  test('who waits for one is not held up by another', async () => {
    const court = openCourt();
    await ask(court, 'k1');
    await ask(court, 'k2');
    expect(await workExports({ ...court.ports, mayBegin: untilDone }, 'w', 'k2')).toBe(1);
    expect((await court.store.readExport('k1'))?.state).toBe('asked');
    expect(await workExports({ ...court.ports, mayBegin: untilDone }, 'w', 'k2')).toBe(0);
  });

  test('a customer that Sage forgot, and a file that there is not, are refused with why', async () => {
    const court = openCourt();
    const { exports } = court.ports;
    await exports.askExport('k1', court.asked({ tiers: 'ZED' }), SOPHIE, court.clock.now());
    await exports.askExport('k2', court.asked({ fileNumber: 'D1999-0001' }), SOPHIE, court.clock.now());
    expect(await work(court)).toBe(2);
    const problems = await Promise.all(['k1', 'k2'].map(async (id) => (await exports.readExport(id))?.problem));
    expect(problems).toEqual(['unknown-tiers', 'unknown-file']);
  });

  test('collectors and approvers may ask for one; who only reads may not, nor see how it stands', async () => {
    const court = openCourt();
    const customer = { company: 'BIJOU', tiers: 'CARAT' };
    await ask(court);
    const refused = { kind: 'refused', refusal: { code: 'not-allowed' } };
    const request = { ...customer, key: 'k9', language: 'fr', fileNumber: null, comments: [] } as const;
    expect(await openExportForm(court.ports, READER, customer)).toMatchObject(refused);
    expect(await askExport(court.ports, READER, request)).toMatchObject(refused);
    expect(await showExport(court.ports, READER, 'k1')).toBeNull();
    expect(await showExport(court.ports, MARC, 'k1')).toMatchObject({ id: 'k1' });
    expect(await openExportForm(court.ports, SOPHIE, customer)).toMatchObject({ kind: 'form', before: [{ id: 'k1' }] });
  });
});
