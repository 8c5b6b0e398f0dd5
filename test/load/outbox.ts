import { buildCompany } from '../../src/demo/company/build.ts';
import { FIRM_NAMES, LEGAL_FORMS, TRADES } from '../../src/demo/company/names/firms.ts';
import type { SageRows } from '../../src/demo/company/rows.ts';
import type { Scenario } from '../../src/demo/company/scenario.ts';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import type { Company } from '../../src/domain/company/company.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import type { Day } from '../../src/domain/day.ts';
import { SENDING } from '../../src/domain/dispatch/sending-limits.ts';
import { RUNS } from '../../src/domain/runs/runs-setting.ts';

/** What there is to send in the morning that is played. */
export interface Outbox {
  /** Customers with something due, a letter each. */
  readonly letters: number;
  /** That its letters leave from. */
  readonly mailboxes: number;
  /** Messages that leave one mailbox in 60 seconds. */
  readonly perMinute: number;
}

const MANY = 1_000_000;
const LEVEL_1_AGO = 21;
const ORDINARY = 60;
const SEED = 11;

export const mailboxesFor = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => (at === 0 ? 'relances@alpha.example' : `relances${at + 1}@alpha.example`));

/** The demo's company, whose run is approved at once whatever it sums up to, and leaves as fast as the outbox says. */
export function companyWith({ mailboxes, perMinute }: Outbox): Company {
  const [company] = demoCompanies();
  if (!company) throw new Error('The demo has a company');
  const runs = { ...RUNS.byDefault, approveUpTo: { EUR: MANY * MANY }, perDay: MANY };
  const sending = { ...SENDING.byDefault, perMinute, recipientsPerDay: MANY, outsidePerDay: MANY };
  const settings = decide(SENDING, sending, decide(RUNS, runs, company.settings));
  return { ...company, settings, mailboxes: mailboxesFor(mailboxes) };
}

const pick = (names: readonly string[], at: number): string => names[at % names.length] ?? '';

/** One to six invoices late; every third customer was written to before. All that they paid is settled: nothing holds a letter. */
const lateCustomer = (at: number): Scenario => ({
  code: `L${String(at).padStart(5, '0')}`,
  name: `${pick(TRADES, at)} ${pick(FIRM_NAMES, Math.floor(at / TRADES.length))} ${pick(LEGAL_FORMS, at)}`,
  cases: [],
  shows: 'One of a run',
  sheet: { email: `compta@client${at}.example`, language: 0 },
  play: (desk, random) => {
    const before = at % 3 === 0 ? { level: 1, remindedAgo: LEVEL_1_AGO } : {};
    const count = random.between(1, 6);
    for (let one = 0; one < count; one += 1) {
      desk.bill({ late: random.between(25, 55), amount: random.between(80_00, 4_000_00), ...before });
    }
  },
});

/** Those customers, and some with an ordinary life. */
export function booksWith({ letters }: Outbox, { identity }: Company, today: Day): SageRows {
  const scenarios = Array.from({ length: letters }, (_, at) => lateCustomer(at));
  const plan = { name: identity.name, siret: identity.siret, seed: SEED, scenarios, ordinary: ORDINARY };
  return buildCompany(plan, today);
}
