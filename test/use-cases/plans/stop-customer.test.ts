import { beforeEach, describe, expect, it } from 'vitest';
import { explainStop } from '../../../src/channels/words/plans/say-stop.ts';
import { day } from '../../../src/domain/day.ts';
import { liftStopOfCustomer, stopCustomer, stoppedCustomers } from '../../../src/use-cases/plans/stop-customer.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openDesk, type TestDesk } from '../bench/desk.ts';
import { READER, SOPHIE } from '../bench/people.ts';

const DAY_MS = 86_400_000;

let desk: TestDesk;
let ports: ReturnType<typeof portsOf>;
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
  ports = portsOf(desk);
});

const portsOf = ({ ports: own, store }: TestDesk) => ({
  ...own,
  stops: store,
  holders: () => [stoppedCustomers({ stops: store })],
});
const stop = (facts: { reason?: string; until?: string; code?: string } = {}, who = SOPHIE) =>
  stopCustomer(ports, who, {
    company: desk.company.code,
    code: 'CARAT',
    reason: 'Audit en cours',
    until: '2026-03-10',
    ...facts,
  });
async function decision() {
  const read = await readSituation(ports, desk.company, 'CARAT');
  const [account] = read?.accounts ?? [];
  if (!read || !account) throw new Error('CARAT owes something');
  return decideFor(ports, read, account, NOTHING_CHOSEN);
}

describe('a customer whom nobody reminds for a while', () => {
  it('is in no list and in no letter until the evening of its last day, and then again by itself', async () => {
    expect(await stop()).toMatchObject({ kind: 'stopped', added: true, stop: { until: '2026-03-10', by: SOPHIE } });
    expect((await listProposals(ports, desk.company, { live: true })).proposals).toEqual([]);
    desk.clock.pass(8 * DAY_MS);
    expect((await decision()).kind).toBe('reason');
    desk.clock.pass(DAY_MS);
    expect((await decision()).kind).toBe('proposal');
  });

  it('is held with whatever becomes late since, and « Pourquoi ? » says by whom, why and until when', async () => {
    await stop();
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 2, due: '2026-02-10' })];
    const { heldBack } = await decision();
    expect(heldBack).toHaveLength(2);
    for (const { why } of heldBack) {
      if (why.code !== 'held-elsewhere') throw new Error(why.code);
      expect(explainStop('fr', why).replace(/\u00a0/gu, ' ')).toBe(
        'relances du client arrêtées jusqu’au 10/03/2026 par Sophie Lambert : Audit en cours',
      );
    }
  });

  it('is reminded again before, where a collector says so', async () => {
    const result = await stop();
    if (result.kind !== 'stopped') throw new Error('Not stopped');
    const named = { company: desk.company.code, code: 'CARAT', id: result.stop.id };
    expect(await liftStopOfCustomer(ports, SOPHIE, named)).toEqual({ kind: 'lifted', lifted: true });
    expect(await liftStopOfCustomer(ports, SOPHIE, named)).toEqual({ kind: 'lifted', lifted: false });
    expect((await decision()).kind).toBe('proposal');
  });

  it('is stopped once: the stop there is stays', async () => {
    await stop();
    expect(await stop({ until: '2026-05-01' })).toMatchObject({ added: false, stop: { until: '2026-03-10' } });
  });

  it.each([
    ['without a reason', { reason: '  ' }, 'reason-needed'],
    ['for a reason that is too long', { reason: 'x'.repeat(201) }, 'too-long'],
    ['without an end', { until: '' }, 'bad-date'],
    ['until a day that is over', { until: '2026-03-01' }, 'bad-date'],
    ['whom Sage does not know', { code: 'NEMO' }, 'unknown-tiers'],
  ])('is not stopped %s', async (_, facts, code) => {
    expect(await stop(facts)).toMatchObject({ kind: 'refused', refusal: { code } });
    expect(await desk.store.listCustomerStops(desk.company.code, null, day('2026-03-02'))).toEqual([]);
  });

  it('is for a collector to stop, and to have reminded again', async () => {
    expect(await stop({}, READER)).toMatchObject({ refusal: { code: 'not-allowed' } });
    const named = { company: desk.company.code, code: 'CARAT', id: 'x' };
    expect(await liftStopOfCustomer(ports, READER, named)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});
