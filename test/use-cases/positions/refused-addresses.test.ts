import { beforeEach, describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { SOPHIE } from '../bench/people.ts';
import { openPositionDesk } from './position-desk.ts';

const ADDRESS = 'compta@carat.example';
const BY_MAIL = { email: ADDRESS, addressLines: [] };

describe('E4: what lists say of a customer whose only address refused a letter', () => {
  let desk: ReturnType<typeof openPositionDesk>;
  let reports = 0;
  const listing = () => ({ ...desk.ports, refusals: desk.store, isHoliday: () => false });
  const refresh = () => desk.refresh({ refusals: desk.store });
  const refuse = async (): Promise<void> => {
    reports += 1;
    const [at, message] = [desk.clock.now().toISOString(), { mailbox: 'm', id: `m${reports}` }];
    const letter = { company: desk.company.code, tiers: 'CARAT', dispatchId: 'd1', reference: 'REL-2026-000001' };
    const bounce = { ...letter, address: ADDRESS, status: '5.1.1', diagnostic: '', blame: 'address', at } as const;
    const seen = { ...message, kind: 'report', receivedAt: at, conversationId: null } as const;
    await desk.store.keepMessage(seen, [bounce], desk.clock.now());
  };
  const lift = () => desk.store.liftRefusal(desk.company.code, 'CARAT', ADDRESS, SOPHIE, desk.clock.now());
  /** By positions and live; they say the same. */
  async function saidUnreachable(): Promise<boolean | undefined> {
    const [kept, live] = [
      await listProposals(listing(), desk.company),
      await listProposals(listing(), desk.company, { live: true }),
    ];
    expect(kept.read.from).toBe('positions');
    expect(kept.proposals).toEqual(live.proposals);
    return live.proposals[0]?.unreachable;
  }
  beforeEach(async () => {
    desk = openPositionDesk([anInvoice()]);
    desk.books.tiers = [aTiers(BY_MAIL)];
    await refresh();
  });

  test('is that it cannot be reached, at once and after the next pass; once lifted, that it can', async () => {
    expect(await saidUnreachable()).toBe(false);
    await refuse();
    expect(await saidUnreachable()).toBe(true);
    await refresh();
    expect(await saidUnreachable()).toBe(true);
    await lift();
    expect(await saidUnreachable()).toBe(false);
    await refresh();
    expect(await saidUnreachable()).toBe(false);
  });

  test('is nothing where Sage has a postal address', async () => {
    desk.books.tiers = [aTiers({ email: ADDRESS })];
    await refresh();
    await refuse();
    expect(await saidUnreachable()).toBe(false);
  });

  test('is nothing once Sage has another address, as the next pass finds', async () => {
    await refuse();
    await refresh();
    desk.books.tiers = [aTiers({ ...BY_MAIL, email: 'autre@carat.example' })];
    await refresh();
    expect(await saidUnreachable()).toBe(false);
  });

  test('is what the last pass kept, where Sage is silent', async () => {
    await refuse();
    desk.books.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    const { read, proposals } = await listProposals(listing(), desk.company);
    expect([read.from, proposals.length]).toEqual(['positions', 1]);
  });
});
