import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCompanies } from '../../../src/assemble/open-companies.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import {
  hasRealFile,
  type KnownCompany,
  loadRealFile,
  REAL_FILE,
  writeDemo,
  writeMoney,
} from '../../figures/companies.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { expectSame } from './same.ts';

const DEMO_DAY = day('2026-03-01');
/** The day of the pass, the one after, and some that cross due days and a month. */
const AHEAD = [0, 1, 15, 40];
/** Everybody is read live for each list and for proposals, day after day. */
const SLOW_MS = 180_000;
const COMPANIES = [
  { code: 'ALPHA', today: DEMO_DAY, present: true },
  { code: 'BETA', today: DEMO_DAY, present: true },
  { code: 'MONEY', today: DEMO_DAY, present: true },
  { code: 'OPENED', today: DEMO_DAY, present: true },
  { code: 'REAL', today: day('2013-03-01'), present: hasRealFile },
] as const;

if (!hasRealFile) console.log(`Skipped: the real invoices, ${REAL_FILE}, are not there.`);

let gateway: SqlGateway;
let known: readonly KnownCompany[];
beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  await migrate(await gateway.database('STORE'));
  known = [
    await writeDemo(gateway, 'ALPHA', 'new', DEMO_DAY),
    await writeDemo(gateway, 'BETA', 'old', DEMO_DAY),
    await writeMoney(gateway, 'MONEY', 'new', false),
    await writeMoney(gateway, 'OPENED', 'old', true),
    ...(hasRealFile ? [await loadRealFile(gateway, 'REAL')] : []),
  ];
});
afterAll(() => gateway?.close());

async function openDesk(code: string, first: Day) {
  let today = first;
  const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => today };
  const companies = openCompanies(known, clock);
  const company = companies.get(code);
  if (!company) throw new RangeError(`No company ${code}`);
  const { reader, writer } = await openStore(await gateway.database('STORE'), clock.now);
  const positions = { ...reader, ...writer };
  const ports = { companies, clock, positions, memory: reader, holders: () => [], turns: writer };
  return {
    ports,
    company,
    setToday: (value: Day) => {
      today = value;
    },
    refresh: () => refreshPositions({ ...ports, mayBegin: untilDone }, company, 'one'),
  };
}

for (const { code, today, present } of COMPANIES) {
  test.runIf(present)(
    `${code}: positions are what the lists read live, of every payer, to the cent, day after day`,
    async () => {
      const desk = await openDesk(code, today);
      let compared = 0;
      for (const ahead of AHEAD) {
        desk.setToday(addDays(today, ahead));
        expect(await desk.refresh()).toMatchObject({ kind: 'refreshed', found: 0 });
        const { debts, lates } = await expectSame(desk.ports, desk.company, { code, ahead });
        compared += debts.length + lates.length;
      }
      expect(compared).toBeGreaterThan(AHEAD.length);
    },
    SLOW_MS,
  );
}

test(
  'a pass of the day after decides only payers with a line of that day again: the others’ steps say what it makes of them',
  async () => {
    const desk = await openDesk('ALPHA', DEMO_DAY);
    await desk.refresh();
    const all = (await desk.ports.positions.readSeenPositions('ALPHA')).size;
    desk.setToday(addDays(DEMO_DAY, 1));
    const answer = await desk.refresh();
    if (answer.kind !== 'refreshed') throw new Error(answer.kind);
    expect([answer.changed < all / 4, answer.found]).toEqual([true, 0]);
    await expectSame(desk.ports, desk.company);
  },
  SLOW_MS,
);
