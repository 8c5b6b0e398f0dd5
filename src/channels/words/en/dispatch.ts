import type { Words } from '../fr.ts';

export const dispatch: Words['dispatch'] = {
  progressTitle: (name) => `Being sent: ${name}`,
  sentTitle: (name) => `Reminder sent: ${name}`,
  postTitle: (name) => `Letter to post: ${name}`,
  checkTitle: (name) => `To check: ${name}`,
  stoppedTitle: (name) => `Stopped: ${name}`,
  cancelledTitle: (name) => `Cancelled: ${name}`,
  approvedBy: (by, at) => `Approved by ${by} on ${at}`,
  sentLine: (to, at) => `Sent to ${to} on ${at}, filed here:`,
  sentNotFiled: (to, at) => `Sent to ${to} on ${at}, being filed.`,
  filedLine: 'Filed here:',
  postLine: 'Print and post the letter, filed here:',
  dropped: (count) =>
    count === 1
      ? '1 instalment paid or excluded meanwhile was taken out of the letter.'
      : `${count} instalments paid or excluded meanwhile were taken out of the letter.`,
  checkLine: (to) => `I do not know whether it left for ${to}: say so in “To check”.`,
  faults: {
    'accepted-not-seen': 'Outlook accepted it, but it does not appear in the Sent Items.',
    'sent-or-not': 'Outlook did not answer while it was being sent.',
    'sent-after-all': 'An earlier copy of this e-mail appeared afterwards.',
    changed: 'What is owed has changed.',
  },
  faultOther: (code) => `Technical incident (${code}).`,
  toCheckTitle: 'To check',
  toCheckIntro: 'I do not know whether these e-mails left. Look in the Sent Items, then tell me.',
  toCheckEmpty: 'Nothing to check: every letter has a certain outcome.',
  toCheckSince: (at, step) => `Since ${at} · stopped at the step “${step}”`,
  filingSince: (at) => `Sent; filing still fails since ${at}, I try again without sending again.`,
  filingIntro: 'Everything left; filing remains.',
  toCheckMore: (count) => `and ${count} more: deal with these first.`,
  decideSent: 'It left',
  decideAgain: 'Send again',
  decideCancel: 'Cancel',
  decided: {
    sent: (name) => `${name}: noted as sent.`,
    again: (name) => `${name}: being sent again.`,
    cancel: (name) => `${name}: cancelled.`,
  },
  milestones: { approved: 'approved', letter: 'letter', mail: 'e-mail', sent: 'sent', filed: 'filed' },
  refresh: 'Refresh',
  seeAccount: 'See the account',
  sandbox: 'Trial: to a test address, not to the customer.',
  sandboxPost: 'Trial: a test copy, not to be posted.',
  openLetter: 'Letter (PDF)',
  openMail: 'E-mail',
};
