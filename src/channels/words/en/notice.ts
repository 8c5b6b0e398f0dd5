import type { Words } from '../fr.ts';

export const notice: Words['notice'] = {
  helpTitle: 'Relance, the receivables desk',
  helpIntro:
    'Ask me for a customer’s account: I show what is owed and propose the reminder; you read it, I send it. I also show the exposure and blocked orders.',
  helpCommands: [
    { say: 'remind client Martin', does: 'the account and the proposed reminder' },
    { say: 'exposure client Martin', does: 'what the customer owes or will owe, against the limit' },
    { say: 'blocked orders', does: 'orders waiting for a decision' },
    { say: 'late', does: 'customers overdue, the biggest first' },
    { say: 'to check', does: 'letters whose outcome is uncertain' },
    { say: 'register', does: 'let me speak of accounts in this channel (administrator)' },
    { say: 'register approvals', does: 'post orders to release here (administrator)' },
    { say: 'register morning', does: 'post the morning news here (administrator)' },
    { say: 'unregister', does: 'take that permission back' },
    { say: 'help', does: 'this reminder' },
  ],
  helpAlso: 'A name, part of it, the code or the SIRET is enough.',
  toCheckButton: 'To check',
  refusedTitle: 'This is not possible',
  back: 'Back to the account',
  privateTitle: 'Let us go on in private',
  privateText: 'This conversation is not registered for customers’ accounts: I say nothing of them here.',
  privateHint: 'An administrator can allow it: by mentioning me and writing “register”.',
  privateButton: 'Answer me in private',
  privateOpen: 'Open the private conversation',
  staleTitle: 'Someone was faster than you',
  staleText: (by, at) => `${by} changed this draft on ${at}. Nothing was changed on your side.`,
  alreadyText: (by, at) => `Already sent by ${by} on ${at}.`,
  changedTitle: 'The account changed since you read it',
  changedText: 'Nothing was sent. Read the reminder again before sending it.',
  seeAccount: 'See the account',
};
