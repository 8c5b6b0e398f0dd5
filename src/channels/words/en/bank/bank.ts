import type { bank as fr } from '../../fr/bank/bank.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const bank: typeof fr = {
  help: {
    unbooked: {
      say: 'payments to book',
      does: 'what the bank has received and Sage has not yet, by customer',
      menu: 'Received at the bank, not booked yet',
    },
  },
  run: {
    old: (account, until, days) =>
      `Bank …${account}: statements are known up to ${until} only (${plural(days, 'business day', 'business days')}); a customer may have paid since.`,
    gap: (account, from, to) => `Bank …${account}: the statements from ${from} to ${to} are missing.`,
    unread: (account) => `Bank …${account}: no statement was read.`,
  },
  settled: 'This movement no longer holds anything.',
  gone: 'This movement no longer waits: it is booked in Sage, or was settled.',
  list: {
    title: 'Payments to book',
    summary: (total) =>
      plural(total, 'movement at the bank that Sage does not have', 'movements at the bank that Sage does not have'),
    empty: 'Nothing to book among the statements of the bank that were read.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: '◀ Previous',
    next: 'Next ▶',
    refresh: 'Refresh',
    open: 'See',
    footer: 'Nothing is written to Sage; balance, aging and delays do not change.',
    nobody: 'Unknown payer',
    unknown: 'no invoice recognised',
    returned: 'came back unpaid',
  },
  /** For who books it in Sage. */
  file: {
    title: 'Received at the bank, not booked yet',
    links: { csv: 'CSV file', xlsx: 'Excel file' },
    fileName: 'payments-to-book',
    columns: {
      company: 'Company',
      day: 'Day',
      code: 'Code',
      name: 'Customer',
      amount: 'Amount',
      currency: 'Currency',
      payer: 'Payer',
      text: 'Text',
      pieces: 'Invoices',
      sure: 'Match',
      why: 'Why',
    },
  },
  entry: {
    title: (amount, on) => `${amount} at the bank on ${on}`,
    payer: (name) => `Payer: ${name}`,
    text: (text) => `Text: ${text}`,
    why: (reasons) => `Because: ${reasons}`,
    settle: 'Holds nothing',
    back: 'Payments to book',
  },
  received: (on) => `received at the bank on ${on}, not booked yet`,
  receivedInPart: (part, on) => `${part} received at the bank on ${on}, not booked yet`,
  unposted: {
    one: (amount, on) => `payment of ${amount} entered in Gestion commerciale on ${on}, not posted to accounting yet`,
    several: (amount, payments, on) =>
      `${payments} payments, ${amount} together, entered in Gestion commerciale, the last on ${on}, not posted to accounting yet`,
    some: (on) => `payment entered in Gestion commerciale on ${on}, not posted to accounting yet`,
  },
  confidence: { certain: 'certain', likely: 'likely', possible: 'to be confirmed' },
  account: {
    heading: 'At the bank, not booked yet',
    sure: (amount, on, pieces, sure) => `${amount} on ${on}: ${pieces} (${sure})`,
    possible: (amount, on, pieces) => `${amount} on ${on}: perhaps ${pieces}, to be confirmed before reminding`,
    unknown: (amount, on) => `${amount} on ${on}, no invoice recognised`,
    returned: (amount, on, reason) => `${amount} came back unpaid on ${on}${reason === '' ? '' : ` (${reason})`}`,
    near: (written, piece) => `the transfer names ${written}: ${piece}?`,
    more: (count) => `and ${plural(count, 'other movement', 'other movements')}`,
  },
  part: (piece, part) => `${piece} (${part})`,
  tasks: {
    called: 'Payments to book',
    toBook: (amount, on) => `Payment to book in Sage: ${amount} received at the bank on ${on}`,
    /** After it. */
    raised: (on: string) => `raised on ${on}`,
    see: 'See the account',
  },
  /** In the morning post: what became a task that day, or was raised. */
  morning: {
    heading: 'Payments to book in Sage',
    line: (name: string, said: string) => `${name}: ${said}`,
    more: (count: number) => `and ${count} more`,
    see: 'See payments',
  },
  reasons: {
    piece: {
      whole: (piece) => `names ${piece}`,
      cut: (piece) => `names ${piece}, cut in two`,
      bare: (piece) => `names ${piece} without its prefix`,
    },
    letter: (reference) => `names our letter ${reference}`,
    iban: 'account seen with this customer before',
    name: { payer: 'name of the payer', text: 'name in the text' },
    exactAmount: (instalments) => (instalments < 2 ? 'exact amount' : `exact amount of ${instalments} instalments`),
    oldestOfEqual: (among) => `the oldest of ${among} instalments of that amount (art. 1342-10 C. civ.)`,
    partPayment: 'part payment',
    moreThanOwed: (by) => `${by} too much`,
    lessDiscount: (by) => `less a discount of ${by}`,
    lessCharges: (by) => `less charges of ${by}`,
    severalCustomers: (customers) => `${customers} customers`,
    paidByAnother: 'paid by another customer',
    nameOfSeveral: (customers) => `${customers} customers of that name`,
    severalWays: 'several combinations possible',
    namesAnother: (written) => `names ${written}, which is not open`,
  },
};
