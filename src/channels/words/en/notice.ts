import type { Words } from '../fr.ts';

export const notice: Words['notice'] = {
  helpTitle: 'Relance, the receivables desk',
  helpIntro: 'Ask me for a customer’s account: I show what is owed and propose the reminder; you read it, I send it.',
  helpIntroReader: 'Ask me for a customer: I show what is owed, since when, and what may still be ordered.',
  helpIntroHere: 'Here is what you may ask me in this place.',
  /** Help itself, as help and the menus of Teams say it. */
  help: { say: 'help', does: 'what you may ask me', menu: 'What I can do' },
  helpExample: 'Martin',
  helpAll: 'See all',
  helpAlso: 'Press a line, or type it. A name, part of it, the code or the SIRET is enough.',
  helpGuide: 'User guide (in French)',
  helpNoRights: [
    'You have no right in Relance yet: I cannot show you anything.',
    'Ask the administrator of Relance, or your IT department, to add you to the group that fits: reading, collection, approval or administration. It takes effect some minutes later.',
  ],
  notUnderstoodTitle: 'I did not understand',
  didYouMean: 'Did you mean:',
  mostAsked: 'This is what I am asked most:',
  seeHelp: 'All that I can do',
  refusedTitle: 'This is not possible',
  back: 'Back to the account',
  privateTitle: 'Let us go on in private',
  privateText: 'This conversation is not registered for customers’ accounts: I say nothing of them here.',
  privateHint: 'An administrator can allow it: by mentioning me and writing “register”.',
  privateButton: 'Answer me in private',
  privateOpen: 'Open the private conversation',
  seeAccount: 'See the account',
};
