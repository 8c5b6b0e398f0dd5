import type { Rights } from '../../../use-cases/read-rights.ts';
import type { Words } from '../../words/fr.ts';

/** A command as help names it. `account` is « relance client » for who may not send. */
export type CommandKey = keyof Words['notice']['helpCommands'];

/** Where it is asked: a chat with the bot, a group where debts may be spoken of, one where they may not. */
export type Place = 'personal' | 'registered' | 'unregistered';

/** Commands that go on with a customer's name. */
export const NAMING: ReadonlySet<CommandKey> = new Set<CommandKey>(['remind', 'account', 'encours', 'dmp']);

type Commands = readonly CommandKey[];
const COLLECTS: Commands = ['remind', 'late', 'toCheck', 'encours', 'dmp', 'top', 'follow', 'holds'];
const APPROVES: Commands = ['holds', 'encours', 'account', 'late', 'top', 'follow', 'dmp', 'toCheck'];
const BOTH: Commands = ['remind', 'holds', 'late', 'encours', 'toCheck', 'dmp', 'top', 'follow'];
const READS: Commands = ['account', 'top', 'late', 'encours', 'dmp', 'follow', 'holds', 'toCheck'];

function readingOf({ reads, collects, approves }: Rights): Commands {
  if (!reads) return [];
  if (collects) return approves ? BOTH : COLLECTS;
  return approves ? APPROVES : READS;
}

/** What a group conversation may be told to do, by who administers: an open one to open, an opened one to close. */
const REGISTERING: Readonly<Record<Place, Commands>> = {
  personal: [],
  registered: ['approvals', 'morning', 'unregister'],
  unregistered: ['register', 'approvals', 'morning'],
};

/** What this person may ask here, the most likely first. It helps only: every command judges who asks. */
export const offered = (rights: Rights, place: Place): Commands => [
  ...(place === 'unregistered' ? [] : readingOf(rights)),
  ...(rights.administersAll ? REGISTERING[place] : []),
];
