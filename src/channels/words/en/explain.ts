import type { Words } from '../fr.ts';

const lower = (level: string) => level.charAt(0).toLowerCase() + level.slice(1);

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);

type CreditKind = Parameters<Words['explain']['receiptToAllocate']>[3][number];

/** The word that fits all of them. */
function creditsNamed(count: number, kinds: readonly CreditKind[]): string {
  if (kinds.every((kind) => kind === 'receipt')) return plural(count, 'payment', 'payments');
  if (kinds.every((kind) => kind === 'advance')) return plural(count, 'down payment', 'down payments');
  if (kinds.every((kind) => kind === 'entry')) return plural(count, 'entry', 'entries');
  return plural(count, 'credit', 'credits');
}

export const explain: Words['explain'] = {
  nothingLate: 'Nothing is overdue.',
  notReminded: 'This customer is “no reminders” in Sage: never reminded.',
  coveredByCredits: (late, credits, receipts) =>
    `What is overdue (${late}) is covered by ${credits} of credit notes and ${receipts} of unmatched payments.`,
  receiptToAllocate: (count, receipts, late, kinds) =>
    `${count} unallocated ${creditsNamed(count, kinds)} of ${receipts} for ${late} overdue: match in Sage first.`,
  debitToPlace: (piece, on, amount) =>
    `The bank took or gave back ${amount} on ${on} (${piece}), and several lines fit: match this entry in Sage first.`,
  belowTolerance: (total, tolerance) => `${total} left, under the tolerance of ${tolerance}.`,
  belowMinimum: (total, minimum, level) => `${total}, under the minimum of ${minimum} for a ${lower(level)}.`,
  allHeldBack: 'Every overdue instalment is held back.',
  excluded: (by, reason, until) => `excluded by ${by} ${until}: ${reason}`,
  disputed: (reason, since) => `in dispute since ${since}: ${reason}`,
  reserved: (by, since) => `already in a letter approved by ${by} on ${since}`,
  delayNotReached: (daysLate, needed, level) =>
    `${daysLate} ${plural(daysLate, 'day', 'days')} late, ${needed} needed for a ${lower(level)}`,
  interval: (last, next) => `reminded on ${last}, next reminder from ${next}`,
  maxLevel: (level) => `last level already reached (${lower(level)}): to be handed to litigation`,
  collectedByUs: (until) => `collected by us, to be reminded after ${until}`,
  doubtful: (accountNumber) => `doubtful account ${accountNumber}: no automatic reminder`,
  settledSince: 'paid in Sage since',
  unbalancedLettering: (letter, gap) =>
    `matching ${letter} does not balance: ${gap} is missing, to be corrected in Sage`,
  rounding: 'what is left is under the rounding tolerance',
  heldBelowMinimum: (level) => `total under the minimum for a ${lower(level)}`,
  heldByCredits: 'covered by unmatched credit notes or payments',
  nextLetter: 'to be reminded since the letter was approved: in the next reminder',
  heldByAccount: 'held with the whole account',
  heldElsewhere: 'held by another service of Relance',
  marks: {
    excluded: '⏸ excluded',
    disputed: '⚖ dispute',
    reserved: '✉ under way',
    'delay-not-reached': 'too early',
    interval: 'too recent',
    'max-level': 'last level',
    'collected-by-us': 'collected',
    'doubtful-account': 'doubtful',
    'settled-since': 'paid',
    'unbalanced-lettering': 'matching?',
    rounding: 'rounding',
    'below-minimum': 'minimum',
    'covered-by-credits': 'covered',
    'next-letter': 'next time',
    'whole-account': 'held',
  },
  unallocatedReceipts: (count, total) =>
    `${count} unmatched ${plural(count, 'payment or down payment', 'payments or down payments')} of ${total} on the account: the customer may have paid already.`,
  unallocatedEntries: (count, total) =>
    `${count} unmatched ${plural(count, 'entry', 'entries')} of ${total}, neither credit note nor money at the bank (set-off, factoring, balance carried over…): to be confirmed before it is deducted.`,
  otherAdvances: (orders, total) =>
    `${total} of down payments for ${plural(orders.length, 'another order', 'other orders')} (${orders.join(', ')}): shown, not deducted from the reminder.`,
  deductedElsewhere: (name, on, amount, _kind, reference, letterOn) =>
    `${name} of ${on} (${amount}): already deducted from reminder ${reference} of ${letterOn}.`,
  creditsAhead: (count, total, first) =>
    `${count} ${plural(count, 'credit', 'credits')} dated ahead (${total}, from ${first}): the customer may have paid already.`,
  unbalancedLetterings: (letters, gap) =>
    `Matching that does not balance in Sage (${letters.join(', ')}): ${gap} is missing. Nothing is reminded until it is corrected.`,
  staleBank: (last, days, allowed) =>
    `The last bank entry is of ${last} (${days} business days, ${allowed} allowed): a recent payment may be missing.`,
  noBank: 'There is no bank entry in Sage: payments may be missing.',
  undatedItems: (count, total) =>
    `${count} ${plural(count, 'entry', 'entries')} without due date (${total}): counted in the balance, never reminded.`,
  settledItems: (count, total) =>
    `${count} ${plural(count, 'instalment', 'instalments')} paid since (${total}), taken out of the reminder.`,
  letterTexts: {
    name: 'The name',
    attention: 'The name of the contact',
    address: 'The address',
    code: 'The customer code',
    piece: 'The document number',
    sentence: 'The added sentence',
    copy: 'The name of the copy',
    sender: 'Our own identity',
  },
  unwritable: (what, text, signs) =>
    `${what} “${text}” has characters that the letter cannot write: ${signs}. It will have � in their place.`,
  unwritableMore: (count) => `And ${count} other ${count === 1 ? 'text' : 'texts'} likewise.`,
  missing: {
    'due-date': 'an instalment has no due date in Sage',
    plan: 'no reminder plan in force for this company',
    address: 'neither e-mail nor postal address',
    holds: 'the answer of a service of Relance that may hold instalments',
  },
  missingText: (list) => `Missing: ${list}.`,
  notAllowed: (role) => `The right “${role}” is needed. Ask your administrator for it.`,
  roles: { reader: 'reading', collector: 'collection', approver: 'approval', admin: 'administration' },
  unknownCompany: (company) => `I do not know the company ${company}.`,
  unknownTiers: (code, company) => `The customer ${code} is no longer in the base ${company}.`,
  unknownItem: 'This instalment is no longer open in Sage.',
  unknownAdvance: 'This down payment is no longer open in Sage: reopen the account.',
  unknownDraft: 'This draft is gone: open the account again.',
  unknownDispatch: 'This letter is gone.',
  alreadyDecided: (state) => `Already decided: ${state}.`,
  alreadyDecidedElse: 'Someone else has just decided.',
  notLeft: (moving) =>
    moving
      ? 'This letter has not left yet: it can be annulled only once it has.'
      : 'This letter never left: there is nothing to annul.',
  checkFirst: 'This letter is “to check”: decide there first, then annul it if it left.',
  alreadyAnnulled: (by, at) => `Already annulled by ${by} on ${at}: nothing is left to do.`,
  annulledBy: (by, on) => `sent, then annulled by ${by} on ${on}`,
  neverLeft: 'The sending of this letter had not begun: send it again or cancel it.',
  stillADraft:
    'This e-mail is still among the drafts of the shared mailbox: it has not left. Send it again or cancel it.',
  reasonNeeded: 'A reason is needed.',
  noDay: (given) => `“${given}” is not a date: write it like 31/12/2026.`,
  dayOver: (given, earliest) => `${given} is past: give ${earliest} at the earliest.`,
  dayTooFar: (given, latest) => `${given} is too far away: give ${latest} at the latest.`,
  badAddress: (given) => `“${given}” is not an e-mail address.`,
  tooLong: (field, max) => `${field}: ${max} characters at most.`,
  tooManyCopies: (max) => `Copies: ${max} addresses at most.`,
  unfitText: {
    insult: (word) => `${word} is an insult: say it otherwise, the person concerned may ask to read it.`,
    health: (word) => `${word} speaks of health: say it otherwise (“away until …”), the law protects such data.`,
    belief: (word) => `${word} speaks of opinions or beliefs: say it otherwise, the law protects such data.`,
    life: (word) => `${word} speaks of private life: say it otherwise, it is no business of a customer’s account.`,
  },
  tooShort: (field, min) => `${field}: ${min} characters at least.`,
  fields: { personalSentence: 'Added sentence', reason: 'Reason', text: 'Text' },
  nothingToSend: 'There is nothing left to remind.',
  noPrevenance: {
    'not-reminded': 'Sage says that this customer is never reminded: nothing is sent before a due date.',
    asleep: 'This customer is no longer used in Sage.',
    'nothing-due': 'Nothing falls due within the company’s delay.',
    announced: 'What falls due has already been announced to the customer.',
    'all-held-back': 'What falls due is excluded, in dispute, held, or collected by us.',
    holds: 'What is held cannot be told just now: try again.',
    'covered-by-credits': 'Unallocated credits cover what falls due.',
    'below-minimum': 'The total is below the company’s minimum.',
  },
  noReleve: {
    asleep: 'This customer is no longer used in Sage: no statement.',
    nothing: 'No movement and no balance: there is nothing to send.',
    sent: 'This statement, for the same period, has left or is on its way.',
    'not-yet': 'This period is not over: a statement ends today at the latest.',
    stopped: 'Reminders of this customer are stopped: no letter leaves.',
    'not-wanted': 'This customer gets no monthly statement.',
  },
  noRecipient: 'No recipient: choose an address or the post.',
  unknownHold: 'This request no longer exists.',
  holdStates: {
    pending: 'waiting',
    noted: 'to be watched',
    approved: 'released',
    refused: 'refused',
    superseded: 'replaced: the order changed',
    lifted: 'lifted: nothing blocks any more',
    gone: 'void: the order is no longer open in Sage',
    expired: 'expired',
  },
  holdOver: (state: string, by: string | null, at: string) =>
    by === null ? `Nothing is left to decide: ${state} (${at}).` : `Already decided by ${by} on ${at}: ${state}.`,
  aboveThreshold: (next: string | null) =>
    next === null
      ? 'This is above your threshold, and nobody in the chain goes that far: see your administrator.'
      : `This is above your threshold: ${next} decides.`,
  ownRequest:
    'You, or the person you stand in for, took this order or asked for its release: somebody else must decide.',
  notInChain: 'You are not in the approval chain of this company.',
  badCount: (given: string) => `“${given}” is not a number of reminders, from 0 to 10.`,
  badAmount: (given: string) => `“${given}” is not an amount (for example 12,500.00).`,
  amountTooLow: (given: string, needed: string) =>
    `${given} does not cover the order (${needed}): give its amount at least.`,
  unreachable: {
    sage: 'Sage does not answer: I cannot state anything. Try again in a moment.',
    store: 'My database does not answer. Try again in a moment.',
    'microsoft-365': 'Microsoft 365 does not answer. Try again in a moment.',
  },
  answered: {
    by: (name, day, state) => `Reply from ${name} on ${day}, ${state}`,
    toRead: 'to read',
    handled: 'handled',
    read: 'Read the reply',
  },
  bounces: {
    failed: (address, why) => `failed: not delivered to ${address}, ${why}`,
    why: {
      unknown: 'unknown address',
      full: 'mailbox full',
      refused: 'refused by the recipient’s server',
      domain: 'no such domain',
      late: 'never accepted in several days of trying',
      blocked: 'blocked by Microsoft',
      other: 'not delivered',
    },
    withCode: (why, code) => `${why} (${code})`,
  },
  states: {
    approved: 'approved',
    rendered: 'letter ready',
    drafting: 'preparing the e-mail',
    drafted: 'e-mail prepared',
    attached: 'attachments added',
    sending: 'handing over to Outlook',
    accepted: 'accepted by Outlook',
    confirmed: 'sent',
    filed: 'sent and filed',
    recorded: 'sent, filed and recorded',
    done: 'sent and filed',
    'to-check': 'to check',
    stopped: 'stopped',
    cancelled: 'cancelled',
  },
  standings: {
    unfiled: 'sent, filing refused',
    unsent: 'not sent, to be decided',
    refused: 'not sent',
    changed: 'stopped: what is owed changed',
  },
  addressRefused: (day) => `stopped: the address refused a letter on ${day}; correct it in Sage or choose another`,
  changes: {
    'other-level': 'stopped: the level of reminder is no longer the same',
    'figures-changed': 'stopped: the figures of the same period have changed in Sage; read the statement again',
    'customer-stopped': 'stopped: reminders of this customer are stopped',
    'reminder-gone': 'stopped: the earlier reminder that it went by no longer counts',
  },
  sources: {
    'recovery-contact': 'reminder contact',
    'accounting-contact': 'accounting contact',
    tiers: 'customer’s address',
    chosen: 'chosen',
  },
  byPost: 'By post',
  noRecipientShort: 'no recipient',
  untilDay: (day) => `until ${day}`,
  untilLifted: 'until further notice',
  deductions: { 'credit-note': 'Credit note', receipt: 'Payment', advance: 'Down payment', entry: 'Entry' },
};
