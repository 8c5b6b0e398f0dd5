import { describe, expect, test } from 'vitest';
import { unavailable } from '../../../src/demo/m365/faults/presets.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { aPolicy, levelsWith } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { approve, approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

describe('Sage is read again before a letter leaves', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (entries: readonly Entry[], facts: Parameters<typeof openOffice>[1] = {}): Promise<void> => {
    office = await openOffice(entries, facts);
  };
  const TWO = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, amount: 400_00 })];
  const paid = (ecNo: number): Entry => anInvoice({ ecNo, amount: ecNo === 2 ? 400_00 : 1_000_00, letter: 'A' });
  const payment = (amount: number, letter = ''): Entry => aReceipt({ ecNo: 50, amount, letter, date: '2026-02-27' });
  const sentFacts = () =>
    office.m365.sentMessages().map((mail) => factsOf(mail.attachments[0]?.content ?? new Uint8Array()));

  test('A8: paid between approval and sending: the lesser letter goes, people are told what dropped out', async () => {
    await open(TWO);
    const approved = await approveOne(office);
    expect(rappelOf(approved.facts).total).toBe(1_400_00);
    office.books.entries = [TWO[0] as Entry, paid(2), payment(400_00, 'A')];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
    expect(sentFacts().map(({ lines, total }) => [lines.map((line) => line.ecNo), total])).toEqual([[[1], 1_000_00]]);
    expect(office.told.at(-1)?.dropped).toEqual([2]);
    expect(await remindedItems(office)).toEqual([1]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('of a letter that says penalties, paid in part since: the lesser letter says the clause alone, a later day alone keeps them', async () => {
    const policy = aPolicy({ levels: levelsWith({ penalties: 'amounts' }) });
    const saying = { kind: 'amounts', asOf: '2026-03-02', interest: 13_98, indemnities: 80_00 };
    for (const isPaid of [true, false]) {
      await open(TWO, { company: { policy } });
      const ports = { ...office.ports, penalties: openPenaltiesOfLines({ ...office.ports, matters: office.store }) };
      const approved = await approveOne({ ...office, ports });
      expect(rappelOf(approved.facts).penalties).toEqual(saying);
      if (isPaid) office.books.entries = [TWO[0] as Entry, paid(2), payment(400_00, 'A')];
      office.clock.pass(86_400_000);
      const done = await runToRest(office, approved);
      expect([done.state, done.facts.date, rappelOf(done.facts).penalties]).toEqual([
        'done',
        '2026-03-03',
        isPaid ? undefined : saying,
      ]);
    }
  });

  test('a letter that leaves on a later day than approved bears that day, and intervals count from it', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    office.clock.pass(3 * 86_400_000);
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', facts: { date: '2026-03-05', payBy: '2026-03-13' } });
    expect(rappelOf(done.facts).lines[0]?.daysLate).toBe((rappelOf(approved.facts).lines[0]?.daysLate ?? 0) + 3);
    expect(sentFacts().map(({ date }) => date)).toEqual(['2026-03-05']);
  });

  test('A8: by post, paid while the archive was out of reach: nothing is filed nor counted', async () => {
    await open([anInvoice()]);
    const recipient = { kind: 'post' as const, addressLines: ['1 rue de la Paix', '75002 Paris'] };
    office.m365.faults.add(unavailable({ method: 'GET', path: '*/sites/*', count: 3 }, 0.01));
    const [approved] = await approve(office, { recipient });
    if (!approved) throw new Error('Nothing was approved');
    await pass(office);
    expect((await read(office, approved.id)).state).toBe('rendered');
    office.books.entries = [paid(1), payment(1_000_00, 'A')];
    office.m365.faults.clear();
    expect((await runToRest(office, approved)).state).toBe('stopped');
    expect(office.m365.files()).toEqual([]);
    expect(await remindedItems(office)).toEqual([]);
  });

  test('A8: all paid since: stopped, nothing leaves, people are told and nothing stays held', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    office.books.entries = [paid(1), payment(1_000_00, 'A')];
    const stopped = await runToRest(office, approved);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'changed' } });
    expect(office.told.at(-1)?.state).toBe('stopped');
    expect(office.m365.sentMessages()).toEqual([]);
    expect(await heldItems(office)).toEqual([]);
    expect((await office.store.readDraft(approved.draftId))?.state).toBe('closed');
  });

  test('A8: excluded since: drops out like a payment', async () => {
    await open(TWO);
    const approved = await approveOne(office);
    const { company, store, clock } = office;
    await store.addExclusion({
      company: company.code,
      tiers: 'CARAT',
      ecNo: 2,
      piece: 'FA0002',
      due: day('2026-01-31'),
      amount: cents(400_00),
      by: approved.approvedBy,
      reason: 'Geste commercial',
      since: clock.today(),
      until: null,
    });
    expect(rappelOf((await runToRest(office, approved)).facts).lines.map((line) => line.ecNo)).toEqual([1]);
  });

  test('held since (a litige): drops out like a payment', async () => {
    await open(TWO);
    const approved = await approveOne(office);
    const { company, store, clock } = office;
    const key = { ecNo: 2, piece: 'FA0002', due: day('2026-01-31'), amount: cents(400_00) };
    const dispute = { ...key, company: company.code, tiers: 'CARAT', reason: 'Prix', since: clock.today() };
    await store.recordDisputes([dispute]);
    expect(await runToRest(office, approved)).toMatchObject({
      state: 'done',
      dropped: [2],
      facts: { total: 1_000_00 },
    });
  });

  describe('an advance for another order', () => {
    const advance = aReceipt({ ecNo: 31, amount: 600_00, treatment: 'avance', piece: 'AC12', label: 'Acompte BC77' });
    const other = { ...advance, ecNo: 32, piece: 'AC13', label: 'Acompte BC78' };

    test('that a person took off stays off when Sage is read again, numbered anew or not; one that nobody did stays apart', async () => {
      await open([anInvoice(), advance, other]);
      const approved = await approveOne(office, { advances: [31] });
      expect(approved.facts).toMatchObject({ total: 400_00, deductions: [{ ecNo: 31, kind: 'advance' }] });
      office.books.entries = [anInvoice(), { ...advance, ecNo: 60, continues: [31] }, other];
      expect(await runToRest(office, approved)).toMatchObject({ state: 'done', facts: { total: 400_00 } });
      expect(sentFacts().map(({ total }) => total)).toEqual([400_00]);
    });

    test('that was allocated since raises the claim: stopped', async () => {
      await open([anInvoice(), advance]);
      const approved = await approveOne(office, { advances: [31] });
      office.books.entries = [anInvoice()];
      expect(await runToRest(office, approved)).toMatchObject({
        state: 'stopped',
        lastError: { detail: 'higher-total' },
      });
    });

    test('is taken off one of two letters of an approval, and off that one only when Sage is read again', async () => {
      const firm = anInvoice({ ecNo: 2, due: '2026-01-05', sageLevel: 2, sageReminded: '2026-01-20' });
      await open([anInvoice(), firm, advance], { company: { policy: aPolicy({ oneLetter: false }) } });
      const letters = await approve(office, { advances: [31] });
      expect(letters.map(({ facts }) => rappelOf(facts).total)).toEqual([400_00, 1_000_00]);
      for (const letter of letters) expect((await runToRest(office, letter)).state).toBe('done');
      expect(sentFacts().map(({ total }) => total)).toEqual([400_00, 1_000_00]);
    });
  });

  test('C11: a due date moved in Sage since: stopped, for a person approved another letter', async () => {
    await open([anInvoice()]);
    const approved = await approveOne(office);
    office.books.entries = [anInvoice({ due: '2026-02-05' })];
    expect(await runToRest(office, approved)).toMatchObject({
      state: 'stopped',
      lastError: { code: 'changed', detail: 'due-date-moved' },
    });
  });

  test('C11: a letter that was already accepted keeps the date that it showed', async () => {
    await open([anInvoice()], { sentItemsDelayMs: 2_000 });
    const approved = await approveOne(office);
    await pass(office);
    expect((await read(office, approved.id)).state).toBe('accepted');
    office.books.entries = [anInvoice({ due: '2026-02-05' })];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', facts: { lines: [{ due: '2026-01-31' }] } });
  });

  test('a run that resumes at a draft ready to leave reads Sage again: the old draft is thrown away for the lesser letter', async () => {
    await open(TWO, { attachApart: true });
    const approved = await approveOne(office);
    office.m365.faults.add(unavailable({ method: 'POST', path: '*/attachments' }));
    await pass(office);
    expect((await read(office, approved.id)).state).toBe('drafted');
    office.books.entries = [TWO[0] as Entry, paid(2), payment(400_00, 'A')];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', dropped: [2], trace: { key: `${approved.id}~2` } });
    expect(sentFacts().map((facts) => facts.total)).toEqual([1_000_00]);
    const drafts = await office.ports.mailer.find(office.company.mailbox, { ...approved.trace });
    expect(drafts).toEqual([]);
  });

  test('a run that resumes at a draft ready to leave, all paid: the draft is thrown away and nothing leaves', async () => {
    await open([anInvoice()], { attachApart: true });
    const approved = await approveOne(office);
    office.m365.faults.add(unavailable({ method: 'POST', path: '*/attachments' }));
    await pass(office);
    office.books.entries = [paid(1), payment(1_000_00, 'A')];
    expect((await runToRest(office, approved)).state).toBe('stopped');
    expect(office.m365.sentMessages()).toEqual([]);
    expect(await office.ports.mailer.find(office.company.mailbox, approved.trace)).toEqual([]);
  });

  describe('one letter per level', () => {
    const policy = aPolicy({ oneLetter: false });
    const firm = anInvoice({ ecNo: 1, sageLevel: 1, sageReminded: '2026-02-10' });
    const soft = anInvoice({ ecNo: 2, amount: 200_00, due: '2026-02-10' });

    test('D1: two letters of one approval leave, the credit taken off by one is not taken off again', async () => {
      await open([firm, soft, payment(300_00)], { company: { policy } });
      const letters = await approve(office);
      expect(
        letters.map(({ facts }) => rappelOf(facts)).map((facts) => [facts.level, facts.deducted, facts.total]),
      ).toEqual([
        [2, 300_00, 700_00],
        [1, 0, 200_00],
      ]);
      for (const letter of letters) expect((await runToRest(office, letter)).state).toBe('done');
      expect(sentFacts().map(({ total, deducted }) => [total, deducted])).toEqual([
        [700_00, 300_00],
        [200_00, 0],
      ]);
      expect(await heldItems(office)).toEqual([]);
    });

    test('the credit stays with a letter that waits for a person', async () => {
      await open([firm, soft, payment(300_00)], { company: { policy } });
      const [first, second] = await approve(office);
      if (!first || !second) throw new Error('Two letters');
      office.m365.faults.add({ method: 'POST', path: '*/send', fault: { kind: 'lose-message' } });
      expect((await runToRest(office, first)).state).toBe('to-check');
      expect(await runToRest(office, second)).toMatchObject({ state: 'done', facts: { deducted: 0, total: 200_00 } });
    });

    test('the credit of a letter of the same approval that was cancelled is free: the other takes it off as it leaves', async () => {
      await open([firm, soft, payment(150_00)], { company: { policy } });
      const [first, second] = await approve(office);
      if (!first || !second) throw new Error('Two letters');
      await office.store.decide(first.id, 'approved', 'cancelled', {}, first.approvedBy, office.clock.now());
      expect(await runToRest(office, second)).toMatchObject({
        state: 'done',
        facts: { deducted: 150_00, total: 50_00 },
      });
      expect(await heldItems(office)).toEqual([]);
    });
  });
});
