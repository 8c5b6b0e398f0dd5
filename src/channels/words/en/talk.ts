import type { Words } from '../fr.ts';

const ofCompany = (company: string | null): string => (company === null ? 'in every company' : `in ${company}`);

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
  whichCustomer: 'Which customer? Type for example “remind client Martin”, or the code.',
  whichEncours: 'Whose exposure? Type for example “exposure client Martin”, or the code.',
  tampered: 'This card is no longer valid. Ask for it again, for example “remind client Martin”.',
  answeredInPrivate: 'I answered you in private.',
  notInPrivate: {
    absent: 'I cannot write to you in private yet: open a conversation with me first.',
    refused: 'I could not write to you in private: Teams refused. Open a conversation with me and ask there.',
    busy: 'I could not write to you in private: Teams takes nothing just now. Try again in a few minutes.',
    unknown:
      'I do not know whether my answer reached you in private: Teams did not confirm. Look there; if not, try again.',
  },
  registered: 'Noted: here, I may speak of customers’ accounts.',
  unregistered: 'Noted: here, I will no longer speak of customers’ accounts.',
  purposeAdded: {
    approvals: (company, sent, rest) => {
      const noted = `Noted: I will tell here which orders are blocked ${ofCompany(company)}.`;
      if (sent + rest === 0) return noted;
      if (rest === 0)
        return `${noted} ${sent === 1 ? 'The one that waits already is' : `The ${sent} that wait already are`} on the way.`;
      return `${noted} ${sent + rest} wait already: the ${sent} biggest are on the way, here are the others (all: “blocked orders”).`;
    },
    morning: (company) => `Noted: I will post the morning summary ${ofCompany(company)} here.`,
  },
  purposeRemoved: {
    approvals: (company) => `Noted: I will no longer tell here which orders are blocked ${ofCompany(company)}.`,
    morning: (company) => `Noted: I will no longer post the morning summary ${ofCompany(company)} here.`,
  },
  purposeInGroups: 'This is asked in a channel or a group conversation: mention me there and type the same.',
  holdChangedTitle: 'The request has changed since you read it',
  holdChangedText: 'Nothing was decided. Read it again before you decide.',
  holdEndedText: 'Nothing was decided: nothing is left to decide.',
  seeHold: 'See the request',
  alreadyPrivate: 'This conversation is private: it does not need to be registered.',
  lostConversation: (name, since, why) =>
    `I can no longer write in “${name || 'a registered conversation'}” since ${since} (Teams: ${why}). Its registration is kept. ` +
    'Check that the app Relance is still installed there, then type “@Relance help” there: I will go on. ' +
    'If that channel is gone, register another one: “@Relance register”.',
};
