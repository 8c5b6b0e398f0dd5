import type { runs as french } from '../../fr/runs/runs.ts';

export const runs: typeof french = {
  states: {
    prepared: 'to approve',
    sending: 'being sent',
    paused: 'paused',
    cancelled: 'cancelled',
    done: 'finished',
  },
  kinds: { rappel: 'reminders', prevenance: 'upcoming due dates', releve: 'statements of account' },
  lineStates: {
    selected: 'selected',
    'left-out': 'left out',
    held: 'held',
    approving: 'approved',
    approved: 'approved, waiting to be sent',
    sending: 'being sent',
    sent: 'sent',
    failed: 'failed',
    dropped: 'dropped',
  },
  why: {
    toConfirm: 'to confirm on the customer’s card first',
    warnings: {
      'unallocated-receipts': 'unallocated payment',
      'stale-bank': 'bank not up to date',
      'unallocated-entries': 'unallocated entry',
      'other-advances': 'advance for another order',
      'deducted-elsewhere': 'credit deducted elsewhere',
      'credits-ahead': 'credit or payment ahead',
      'unbalanced-lettering': 'unbalanced matching',
      'undated-items': 'document without a due date',
      'settled-since': 'settled since',
      unwritable: 'a text that the letter cannot write',
    },
    noRecipient: 'neither an e-mail nor a postal address in Sage',
    unreadable: 'the letter could not be prepared: open the customer’s card',
    notChosen: (by) => `not in the selection of ${by}`,
    leftOut: (by, reason) => `left out by ${by}: ${reason}`,
    changed: 'the account has changed since the letter was shown: prepare again',
    sandboxSwitched: (prepared) =>
      `the run was prepared ${prepared ? 'in trial mode, switched off' : 'outside trial mode, switched on'} since: prepare again`,
    nothingLeft: 'nothing left to remind',
    adjusted: (by) => `the reminder was changed by ${by} since: prepare again`,
    reserved: (by) => `another letter, approved by ${by}, has already reserved one of its instalments`,
    alreadySent: (by) => `sent already by ${by}`,
    cancelled: 'the run was cancelled before it was sent',
  },
  problems: {
    unknownRun: 'I cannot find this run.',
    unknownLine: 'This customer is not in this run, or nothing is proposed to it.',
    lineMoved: 'Somebody was faster for this customer.',
    runMoved: (state) => `Nothing changed: the run is ${state}.`,
    beforeLastRun: (today, last) => `There is a run of ${last} already: ${today} is earlier. Nothing was prepared.`,
    ofAnotherDay: (day) => `This run was prepared on ${day}, and its letters bear that date: prepare it again.`,
    sandboxSwitched: (prepared) =>
      `This run was prepared ${prepared ? 'in trial mode, switched off' : 'outside trial mode, switched on'} since: prepare it again.`,
    nothingChosen: 'No letter is selected.',
    listChanged: (changed, more) =>
      `The list has changed since${changed.length > 0 ? `: ${changed.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : ''}. Nothing was approved: look at it, and approve again.`,
    confirmNeeded: (confirm) =>
      `Nothing was approved. Look at the list (runs show), then name it: --confirm ${confirm}`,
    whichRun: (waiting) => `Nothing was done. Say which, by its id or by --kind: ${waiting.join('; ')}`,
    waitingRun: (kind, day, customers, id) =>
      `${kind} of ${day}, ${customers} ${customers === 1 ? 'customer' : 'customers'} (${id})`,
    beyondAmount: (total, limit) =>
      `${total} is beyond the ${limit} that a collector may approve: an approver other than the person who prepared the run must approve it.`,
    ownRun: (total) =>
      `${total}: beyond the amount set by the company, the person who prepared the run cannot approve it.`,
    stopped: (by, at, reason) =>
      `All sending was stopped by ${by} on ${at}: ${reason}. An administrator can resume it.`,
    reasonNeeded: 'Say why.',
    reasonTooLong: (max) => `The reason is too long: ${max} characters at most.`,
  },
};
