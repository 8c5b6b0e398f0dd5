import type { SqlDatabase } from '../../../src/platform/sql/database.ts';

/** What journeys besides letters left in the store, a line each: the same after any fault as after none. */
const COUNTS: Readonly<Record<string, string>> = {
  'files of the bank': 'SELECT COUNT(*) AS N FROM relance.BankFile',
  'movements of the bank': 'SELECT COUNT(*) AS N FROM relance.BankEntry',
  'movements judged': 'SELECT COUNT(*) AS N FROM relance.BankOutcome',
  'held by the bank': 'SELECT COUNT(*) AS N FROM relance.BankHold',
  'files of the platform': 'SELECT COUNT(*) AS N FROM relance.EInvoiceFile',
  'statuses of invoices': 'SELECT COUNT(*) AS N FROM relance.EInvoiceStatus',
  'held by a status': 'SELECT COUNT(*) AS N FROM relance.EInvoiceHold',
  'mails taken up': 'SELECT COUNT(*) AS N FROM relance.InboxMessage',
  'answers of customers': 'SELECT COUNT(*) AS N FROM relance.CustomerReply',
  'comments on answers': "SELECT COUNT(*) AS N FROM relance.CustomerComment WHERE Kind = 'mail'",
  'tasks of the plan': 'SELECT COUNT(*) AS N FROM relance.Task',
  'files for a court, filed': "SELECT COUNT(*) AS N FROM relance.LitigationExport WHERE State = 'filed'",
  'orders held': 'SELECT COUNT(*) AS N FROM relance.OrderHold',
  'promises judged not kept': "SELECT COUNT(*) AS N FROM relance.Matter WHERE Kind = 'promise' AND Ended = 'broken'",
  'tasks of promises': "SELECT COUNT(*) AS N FROM relance.Task WHERE Cause LIKE 'promise:%'",
  'positions of accounts': 'SELECT COUNT(*) AS N FROM relance.PositionAccount',
  'positions that are late': 'SELECT COUNT(*) AS N FROM relance.PositionLate',
  'customers in the dataset': 'SELECT COUNT(*) AS N FROM relance.DatasetSeen',
  'invoices in the dataset': 'SELECT COUNT(*) AS N FROM pbi.FactInvoice',
  'reminders in the dataset': 'SELECT COUNT(*) AS N FROM pbi.FactReminder',
  'runs approved': "SELECT COUNT(*) AS N FROM relance.Run WHERE State NOT IN ('prepared', 'cancelled')",
};

/** Told once in history, whatever was done again. A file for a court that is made of other facts is told again. */
const ACTS = `SELECT Act, COUNT(*) AS N FROM relance.History
WHERE Act NOT LIKE 'dispatch%' AND Act NOT IN ('litigation-filing', 'run-prepared') GROUP BY Act`;

export type Beside = Readonly<Record<string, number>>;

/** The journeys besides letters, counted. */
export async function describeBeside(store: SqlDatabase): Promise<Beside> {
  const beside: Record<string, number> = {};
  for (const [what, text] of Object.entries(COUNTS)) {
    const [row] = await store.query<{ N: number | string }>(text);
    beside[what] = Number(row?.N);
  }
  for (const { Act, N } of await store.query<{ Act: string; N: number | string }>(ACTS))
    beside[`act ${Act}`] = Number(N);
  return beside;
}

/** Calls are due of whom a reminder left, and it is a fact of the reports: where a letter waits for a person, fewer. */
const AFTER_LETTERS: ReadonlySet<string> = new Set([
  ...['tasks of the plan', 'act task-opened', 'reminders in the dataset'],
]);

/** What differs from a life that nothing disturbed, in words; empty when nothing does. `toCheck`: letters that wait for a person. */
export const differences = (expected: Beside, found: Beside, toCheck = 0): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])]
    .filter((what) => {
      const [wanted, has] = [expected[what] ?? 0, found[what] ?? 0];
      return AFTER_LETTERS.has(what) ? has > wanted || has < wanted - toCheck : has !== wanted;
    })
    .map((what) => `${what}: ${found[what] ?? 0}, not ${expected[what] ?? 0}`);
