import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { PassNotes } from '../../../src/use-cases/ports/status/status-store.ts';
import { openPassNotes } from '../../../src/use-cases/status/note-passes.ts';
import { readStatus, readStatusAtTerminal } from '../../../src/use-cases/status/read-status.ts';
import { aCompany } from '../../builders/company.ts';
import { openFakeStatus, standing } from '../../fakes/status/fake-status.ts';
import { directoryOf, MARC, SOPHIE, STRANGER } from '../bench/people.ts';

const ALPHA = aCompany({ code: 'ALPHA' });
const BETA = aCompany({ code: 'BETA' });
const LETTERS = [
  standing({ state: 'approved', letters: 9 }),
  standing({ state: 'approved', letters: 3, isHeld: true }),
  standing({ state: 'stopped', letters: 2, refusedLastHour: 1 }),
  standing({ state: 'to-check' }),
  standing({ company: 'BETA', state: 'sending', letters: 4 }),
  standing({ company: 'FORMER', state: 'sending', letters: 8 }),
];
const STOP = { company: 'BETA', by: SOPHIE, at: '2026-03-16T09:00:00.000Z', reason: 'audit' };

const clock = { now: () => new Date('2026-03-16T10:00:00Z'), today: () => day('2026-03-16') };
const directory = directoryOf({ [MARC.id]: ['admin'], [SOPHIE.id]: ['collector', 'approver'] });
const portsOf = () => ({
  companies: {
    list: () => [ALPHA, BETA],
    get: (code: string) => [ALPHA, BETA].find((one) => one.code === code),
    sage: (code: string) =>
      ({
        readFreshness: async () => {
          if (code === 'BETA') throw new Error('away');
          return { lastBankEntry: day('2026-03-13'), readAt: clock.now() };
        },
      }) as never,
  },
  ...{ clock, directory, version: '1.2.3' },
  status: openFakeStatus(LETTERS),
  runs: { readStop: async (code: string) => (code === 'BETA' ? STOP : null) },
});

describe('how the product stands', () => {
  it('is told of each company: what Sage says, letters under way, to check and stopped, and who stopped sending', async () => {
    const status = await readStatusAtTerminal(portsOf(), [ALPHA, BETA]);
    expect(status.version).toBe('1.2.3');
    expect(status.companies).toEqual([
      {
        ...{ company: 'ALPHA', sageAnswers: true, lastBankEntry: '2026-03-13', stop: null },
        ...{ queue: [{ state: 'approved', letters: 12 }], toCheck: 1, failed: 2 },
      },
      {
        ...{ company: 'BETA', sageAnswers: false, lastBankEntry: null, stop: STOP },
        ...{ queue: [{ state: 'sending', letters: 4 }], toCheck: 0, failed: 0 },
      },
    ]);
  });

  it('is told to administrators alone', async () => {
    expect(await readStatus(portsOf(), MARC)).toMatchObject({ kind: 'status' });
    for (const who of [SOPHIE, STRANGER]) {
      const refusal = { code: 'not-allowed', needed: 'admin', company: null };
      expect(await readStatus(portsOf(), who)).toEqual({ kind: 'refused', refusal });
    }
  });

  it('of the companies that the administrator has: letters of others are nobody’s business', async () => {
    const ofBeta = { ...portsOf(), directory: directoryOf({ [`${MARC.id}@BETA`]: ['admin'] }) };
    const queue = [{ state: 'sending', letters: 4 }];
    expect(await readStatus(ofBeta, MARC)).toMatchObject({ companies: [{ company: 'BETA', queue }] });
  });

  it('says of each pass when it last came to its end and failed, noted once a minute, without what the failure says', async () => {
    const ports = portsOf();
    let now = clock.now();
    const notes = openPassNotes({ notes: ports.status, clock: { now: () => now } }, () => undefined);
    notes.succeeded('runs');
    now = new Date(now.getTime() + 59_999);
    notes.succeeded('runs');
    notes.failed('dispatch', new TypeError('of dupont@client.example'));
    await notes.settled();
    expect((await readStatusAtTerminal(ports, [ALPHA, BETA])).passes).toEqual([
      { pass: 'dispatch', succeededAt: null, failedAt: now.toISOString(), fault: 'TypeError' },
      { pass: 'runs', succeededAt: clock.now().toISOString(), failedAt: null, fault: null },
    ]);
    now = new Date(now.getTime() + 1);
    notes.succeeded('runs');
    await notes.settled();
    expect((await readStatusAtTerminal(ports, [ALPHA, BETA])).passes[1]?.succeededAt).toBe(now.toISOString());
  });

  it('says what a pass did not reach and leaves its last success; which companies is for who administers them all', async () => {
    const ports = portsOf();
    const notes = openPassNotes({ notes: ports.status, clock }, () => undefined);
    notes.missed('bank', [
      { company: 'ALPHA', code: 'sage-unavailable' },
      { company: 'BETA', code: 'sage-unavailable' },
      { company: 'BETA', code: 'bank-folder' },
    ]);
    notes.missed('report', [{ company: null, code: 'powerbi-403' }]);
    await notes.settled();
    const failed = { succeededAt: null, failedAt: clock.now().toISOString() };
    const whole = [
      { pass: 'bank', ...failed, fault: 'sage-unavailable: ALPHA, BETA; bank-folder: BETA' },
      { pass: 'report', ...failed, fault: 'powerbi-403' },
    ];
    expect((await readStatusAtTerminal(ports, [ALPHA, BETA])).passes).toEqual(whole);
    expect(await readStatus(ports, MARC)).toMatchObject({ passes: whole });
    const ofAlpha = { ...ports, directory: directoryOf({ [`${MARC.id}@ALPHA`]: ['admin'] }) };
    expect(await readStatus(ofAlpha, MARC)).toMatchObject({
      passes: [{ fault: 'sage-unavailable; bank-folder' }, { fault: 'powerbi-403' }],
    });
  });

  it('a store that takes no note holds nothing up, and it is said', async () => {
    const lost: unknown[] = [];
    const away: PassNotes = {
      notePassSucceeded: () => Promise.reject(new Error('away')),
      notePassFailed: async () => undefined,
    };
    const notes = openPassNotes({ notes: away, clock }, (fault) => lost.push(fault));
    notes.succeeded('runs');
    await notes.settled();
    expect(lost).toHaveLength(1);
  });

  it('knows which passes run in this process, each from when it was begun', () => {
    const notes = openPassNotes({ notes: openFakeStatus(), clock }, () => undefined);
    expect(notes.running()).toEqual([]);
    notes.started([{ name: 'runs', everyMs: 5_000 }]);
    expect(notes.running()).toEqual([{ name: 'runs', everyMs: 5_000, startedAt: clock.now() }]);
  });
});
