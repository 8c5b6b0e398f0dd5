import type { Words } from '../fr.ts';

export const talk: Words['talk'] = {
  searching: 'Looking…',
  listReadAt: (at, live) =>
    live.length === 0 ? `Sage read on ${at}` : `Sage read on ${at} (${live.join(', ')}: read live)`,
  alreadyReceived: 'Already received: the answer is on its way.',
  apology: (reference) =>
    `Sorry, I could not answer. Try again; if it happens again, give this reference: ${reference}.`,
  apologyOutside: (reference) =>
    `Sorry, a service that I need does not answer. Nothing was done. Try again in a moment (reference ${reference}).`,
  apologyFault: (fault, reference) => `Sorry, I could not answer. ${fault} Nothing was done (reference ${reference}).`,
  unknownPerson: 'I do not know who you are: Teams did not give me your company account. I cannot show you anything.',
  oldClient: {
    title: 'No buttons?',
    todo: 'To act, update Teams or open it on the web; meanwhile, write “help” to Relance.',
  },
  noButtons:
    'This version of Teams does not show the buttons of my cards. Update Teams or open it on the web (teams.microsoft.com), then ask for the card again. Meanwhile, “help” says what can be written.',
  tampered: 'This card is no longer valid. Ask for it again, for example “remind client Martin”.',
  answeredInPrivate: 'I answered you in private.',
  notInPrivate: {
    absent: 'I cannot write to you in private yet: open a conversation with me first.',
    refused: 'I could not write to you in private: Teams refused. Open a conversation with me and ask there.',
    busy: 'I could not write to you in private: Teams takes nothing just now. Try again in a few minutes.',
    unknown:
      'I do not know whether my answer reached you in private: Teams did not confirm. Look there; if not, try again.',
  },
  purposeInGroups: 'This is asked in a channel or a group conversation: mention me there and type the same.',
  lostConversation: (name, since, why) =>
    `I can no longer write in “${name || 'a registered conversation'}” since ${since} (Teams: ${why}). Its registration is kept. ` +
    'Check that the app Relance is still installed there, then type “@Relance help” there: I will go on. ' +
    'If that channel is gone, register another one: “@Relance register”.',
};
