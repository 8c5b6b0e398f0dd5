import { describe, expect, test } from 'vitest';
import { companyHolidays } from '../../../src/assemble/company-holidays.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

import {
  CHANNEL,
  decide,
  heldOrder,
  LUCS,
  NADIA,
  openCreditDesk,
  PAUL,
  plannedFor,
  read,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';

describe('I3: escalation', () => {
  test('a hold that nobody decides in business hours is told to the next step, once; who may decide stays the same', async () => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, at: '2026-03-06T15:00:00Z' });
    const hold = await heldOrder(desk);
    // Friday 16:00 to Monday 10:00 in Paris: two business hours, then one.
    desk.clock.pass(66 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: 0 });
    desk.clock.pass(3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: 0 });
    desk.clock.pass(60_000);
    expect(await watch(desk)).toMatchObject({ escalated: 1 });
    expect(await read(desk, hold)).toMatchObject({ state: 'pending', step: 1 });
    expect(plannedFor(desk, hold).at(-1)).toBe(`person ${PAUL.id}`);
    desk.clock.pass(48 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: 0 });
    expect((await decide(desk, NADIA, await read(desk, hold))).kind).toBe('decided');
  });

  test('whoever sits in two steps gets the card once', async () => {
    const chain = TWO_STEPS.map((step) => ({ ...step, people: [...step.people, 'p-anne'] }));
    const desk = await openCreditDesk({ credit: { chain } });
    const hold = await heldOrder(desk);
    desk.clock.pass(30 * 24 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: 1 });
    const people = plannedFor(desk, hold).filter((target) => target.startsWith('person'));
    expect(people).toEqual([`person ${NADIA.id}`, 'person p-anne', `person ${PAUL.id}`]);
  });

  test('whoever sits in two steps and could not be reached is told at the second', async () => {
    const chain = TWO_STEPS.map((step) => ({ ...step, people: [...step.people, 'p-anne'] }));
    const desk = await openCreditDesk({ credit: { chain } });
    const hold = await heldOrder(desk);
    for (const { id, target } of await desk.store.claimNotices('teller', desk.clock.now(), 60_000, 10)) {
      const isAnne = target.kind === 'person' && target.id === 'p-anne';
      await desk.store.finishNotice(id, 'teller', isAnne ? 'unreachable' : 'told', desk.clock.now());
    }
    desk.clock.pass(30 * 24 * 3_600_000);
    await watch(desk);
    expect(plannedFor(desk, hold).slice(-2)).toEqual([`person ${PAUL.id}`, 'person p-anne']);
  });

  test.each([
    ['12 rue Haute, 67000 STRASBOURG', 0],
    ['12 rue Haute, 75001 PARIS', 1],
  ])('business hours are those of the company: over Good Friday, at %s, %i is told', async (address, escalated) => {
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, at: '2026-04-02T15:00:00Z' });
    const { identity } = desk.company;
    const company = { ...desk.company, identity: { ...identity, addressLines: address.split(', ') } };
    const there = { ...desk, company, ports: { ...desk.ports, isHoliday: companyHolidays() } };
    await heldOrder(there);
    // Thursday 17:00 to Tuesday 09:00 in Paris.
    desk.clock.pass((4 * 24 + 16) * 3_600_000);
    expect(await watch(there)).toMatchObject({ escalated });
  });

  test.each([
    ['nothing says after how long', { chain: TWO_STEPS, escalateAfterHours: null }],
    ['there is no chain', { chain: [] }],
  ])('nobody else is told where %s', async (_, credit) => {
    const desk = await openCreditDesk({ credit });
    await heldOrder(desk);
    desk.clock.pass(30 * 24 * 3_600_000);
    expect(await watch(desk)).toMatchObject({ escalated: 0 });
  });

  test('the substitute in force is told with the approver', async () => {
    const substitutions = [{ of: NADIA.id, by: 'p-anne', from: day('2026-03-01'), until: day('2026-03-31') }];
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS, substitutions } });
    expect(plannedFor(desk, await heldOrder(desk))).toContain('person p-anne');
  });

  test('groups of a step are told in the approvers’ channel; an amount that no step reaches is told to the last', async () => {
    const chain = TWO_STEPS.map((step) => ({ ...step, groups: ['g'], maxAmount: cents(1_00) }));
    const desk = await openCreditDesk({ credit: { chain } });
    const hold = await heldOrder(desk);
    expect(hold.step).toBe(1);
    expect(plannedFor(desk, hold)).toEqual([
      `conversation ${CHANNEL}`,
      `person ${PAUL.id}`,
      `salesperson ${LUCS.email}`,
    ]);
  });
});
