import type { dispatch as french } from '../../fr/dispatch/to-check.ts';

export const dispatch: typeof french = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    toCheck: {
      say: 'to check',
      does: 'letters whose outcome is uncertain',
      menu: 'Letters whose outcome is uncertain',
    },
  },
  toCheckIntro: 'I do not know whether these e-mails left. Look in the Sent Items, then tell me.',
  unsentIntro: 'These letters did not leave, that is certain. Send them again or cancel them.',
  decideIntro: 'These letters wait for you to decide.',
  toCheckSince: (at, step) => `Since ${at} · stopped at the step “${step}”`,
  unsentSince: (at) => `Since ${at} · nothing left, that is certain`,
  unfiledSince: (at) => `Sent; filing refused on ${at}.`,
  underWaySince: (at, step) => `Still under way since ${at} · step “${step}”`,
  filingSince: (at) => `Sent; filing still fails since ${at}, I try again without sending again.`,
  unreadableIntro: 'These letters wait for the administrator.',
  unreadableSince: (at) => `I can no longer read this letter, stopped since ${at}: tell the administrator.`,
  filingIntro: 'Everything left; filing remains.',
  underWayIntro: 'These letters take their time; there is nothing to decide.',
  toCheckMore: (count) => `and ${count} more: deal with these first.`,
  decideSent: 'It left',
  decideFile: 'File it',
  decideAgain: 'Send again',
  decideCancel: 'Cancel',
  decided: {
    sent: (name) => `${name}: noted as sent.`,
    again: (name) => `${name}: being sent again.`,
    file: (name) => `${name}: being filed again.`,
    cancel: (name) => `${name}: cancelled.`,
  },
};
