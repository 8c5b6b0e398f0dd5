import { describe, expect, test } from 'vitest';
import { mailboxFor } from '../../../src/domain/company/mailboxes-of.ts';
import { heedPauses } from '../../../src/use-cases/dispatch/heed-pauses.ts';
import { OutsideFault, type OutsideReason } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeMailer } from '../../fakes/dispatch/mailer.ts';
import { approveOne, type Office, read, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { addCustomers, approve, invoicesOf, prepare, runToEnd } from '../runs/run-office.ts';

const LIMITS = { atOnce: 4, perMinute: 3, recipientsPerDay: 1_000, outsidePerDay: 1_000 };
const SECOND = 'relance2@paced.example';
let offices = 0;

describe('letters leave', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (facts: Parameters<typeof openOffice>[1] = {}, count = 0) => {
    offices += 1;
    const mailbox = `relance@paced${offices}.example`;
    const entries = count > 0 ? invoicesOf(count) : [anInvoice()];
    office = await openOffice(entries, { ...facts, company: { mailbox, replyTo: mailbox, ...facts.company } });
    addCustomers(office, count);
  };
  const sentAt = () =>
    office.m365
      .sentMessages()
      .map(({ sentAt: at }) => Date.parse(at))
      .sort((a, b) => a - b);

  test('no more in a minute than Exchange lets, so that none is refused', async () => {
    await open({ limits: LIMITS }, 7);
    const { id } = await prepare(office);
    await approve(office, { id });
    expect((await runToEnd(office, id)).counts).toMatchObject({ sent: 7 });
    const all = sentAt();
    expect(all).toHaveLength(7);
    for (const [at, instant] of all.entries()) {
      const third = all[at + 3];
      if (third !== undefined) expect(third - instant).toBeGreaterThanOrEqual(60_000);
    }
    expect(office.m365.throttled()).toBe(0);
    expect((all.at(-1) ?? 0) - (all[0] ?? 0)).toBeLessThan(2.3 * 60_000);
  });

  test('beyond the recipients of a day on the next one', async () => {
    await open({ limits: { ...LIMITS, perMinute: 100, recipientsPerDay: 1 } });
    office.books.entries = [anInvoice(), anInvoice({ ecNo: 2, tiers: 'OPALE' })];
    const first = await approveOne(office);
    expect((await runToRest(office, first)).state).toBe('done');
    const { ports, clock } = office;
    const { mailbox } = office.company;
    const [at] = sentAt();
    const load = { recipients: 1, outside: 1 };
    const leaving = { dispatchId: 'x', mailbox, load, on: clock.today() };
    const next = await ports.paces.takeDeparture(leaving, [mailbox], { ...LIMITS, recipientsPerDay: 1 }, clock.now());
    expect((next?.getTime() ?? 0) - (at ?? 0)).toBe(24 * 3_600_000 + 500);
  });

  test('from the mailbox of their customer, where the answer goes, whatever becomes of the list since they were approved', async () => {
    await open({ company: { mailboxes: [SECOND, 'relance3@paced.example'] } });
    const chosen = mailboxFor(office.company, 'CARAT');
    const approved = await approveOne(office);
    expect(approved.mailbox).toBe(chosen);
    const alone = { ...office.company, mailbox: 'other@paced.example', mailboxes: [] };
    const companies = { ...office.ports.companies, list: () => [alone], get: () => alone };
    const done = await runToRest(office, approved, { companies });
    expect([done.state, done.documents.length]).toEqual(['done', 2]);
    expect(office.m365.sentMessages()).toMatchObject([{ mailbox: chosen }]);
  });

  test('from another mailbox than the first with answers to that one', async () => {
    await open({ company: { mailbox: SECOND, replyTo: SECOND, mailboxes: ['relance3@paced.example'] } });
    const done = await runToRest(office, await approveOne(office));
    const [sent] = office.m365.sentMessages();
    expect(sent).toMatchObject({ mailbox: done.mailbox, replyTo: [done.mailbox] });
    expect((await read(office, done.id)).mailbox).toBe(mailboxFor(office.company, 'CARAT'));
  });

  test.each<[OutsideReason, number | null, string | null]>([
    ['throttled', 7_000, 'relance@alpha.example'],
    ['unavailable', 7_000, 'relance@alpha.example'],
    ['tenant-throttled', 7_000, 'all'],
    ['throttled', null, null],
    ['mailbox-full', 7_000, null],
  ])('after « %s », asked to wait %s ms: %s waits', async (reason, ms, expected) => {
    const now = new Date('2026-03-02T09:00:00Z');
    const asked: [string, Date][] = [];
    const { mailer } = openFakeMailer();
    const about = { operation: 'send', reason } as const;
    const fault = new OutsideFault('busy', 'graph-429', 'wait', ms, null, about);
    const heeding = heedPauses(
      { ...mailer, send: () => Promise.reject(fault) },
      {
        paces: { pauseSending: async (mailbox, until) => void asked.push([mailbox, until]) },
        clock: { now: () => now, today: () => '2026-03-02' as never },
      },
    );
    await expect(heeding.send('Relance@alpha.example', 'x')).rejects.toBe(fault);
    expect(asked).toEqual(expected === null ? [] : [[expected, new Date(now.getTime() + (ms ?? 0))]]);
  });
});
