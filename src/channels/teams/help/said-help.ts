import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import { wordsFor } from '../../words/words.ts';
import { button } from '../cards/buttons.ts';
import { clip } from '../cards/clip.ts';
import { noticeCard } from '../cards/notice/notice.ts';
import { privateOnlyCard } from '../cards/notice/private-only.ts';
import type { HelpEntry, Place } from '../chat/help-entry.ts';
import type { Talk, TalkAt } from '../chat/talk.ts';
import type { Asked, Reply } from '../turn.ts';
import { helpCard } from './help.ts';
import { nearestCommand } from './nearest.ts';
import { offered } from './offered.ts';

/** What help knows: what the rooms offer, and what rights a person has. */
export interface HelpDesk {
  readonly entries: readonly HelpEntry[];
  /** To say what can be asked; nothing is allowed by it. */
  rights(who: Person): Promise<Rights>;
}

/** Help itself, which is always offered. */
export const HELP_ENTRY: HelpEntry = {
  key: 'help',
  words: (language) => wordsFor(language).notice.help,
  spoken: ['aide', 'aidez-moi', 'bonjour', 'help', 'hello'],
  takes: 'nothing',
  rank: {},
  menu: { rank: 1_000 },
};

async function placeOf(talk: Talk, { conversation }: Asked): Promise<Place> {
  if (conversation.kind === 'personal') return 'personal';
  return (await talk.isRegistered(conversation.id)) ? 'registered' : 'unregistered';
}

/** « aide », « bonjour »: what this person may ask here, or whom to ask for the right to. */
export async function sayHelp(talk: TalkAt<HelpDesk>, asked: Asked): Promise<Reply> {
  const { notice, talk: words } = wordsFor(asked.language);
  const guideUrl = talk.guideUrl(asked.language);
  if (!asked.who) return { card: helpCard(asked.language, { commands: [], lines: [words.unknownPerson], guideUrl }) };
  const [rights, place] = await Promise.all([talk.desk.rights(asked.who), placeOf(talk, asked)]);
  if (!rights.reads) return { card: helpCard(asked.language, { commands: [], lines: notice.helpNoRights, guideUrl }) };
  const commands = offered(talk.desk.entries, rights, place);
  const help = notice.help.say;
  if (commands.length === 0) return { card: privateOnlyCard(asked.language, help, talk.chatUrl(help)) };
  const collects = rights.collects ? notice.helpIntro : notice.helpIntroReader;
  const lines = [place === 'personal' ? collects : notice.helpIntroHere];
  return { card: helpCard(asked.language, { commands, lines, guideUrl }) };
}

/** Names are short: more words are a sentence. */
const MOST_NAME_WORDS = 3;
const MOST_LETTERS = 60;

interface Guess {
  /** What may have been meant; else only what is asked most. */
  readonly isMeant: boolean;
  readonly texts: readonly string[];
}

/** The nearest command; else, for what may be a name, the account of that customer; else the likeliest commands. */
function guessAt(text: string, commands: readonly HelpEntry[], language: Language): Guess {
  const near = nearestCommand(text, [...commands, HELP_ENTRY], language);
  if (near !== null) return { isMeant: true, texts: [near] };
  const account = commands.find(({ isOfNames }) => isOfNames);
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (account && words.length > 0 && words.length <= MOST_NAME_WORDS && text.length <= MOST_LETTERS) {
    return { isMeant: true, texts: [[account.words(language).say, ...words].join(' ')] };
  }
  return { isMeant: false, texts: commands.slice(0, 2).map((entry) => entry.words(language).say) };
}

/** What is not understood: what was likely meant, ready to press, never the whole page. */
export async function sayNotUnderstood(talk: TalkAt<HelpDesk>, asked: Asked, text: string): Promise<Reply> {
  const { language, who } = asked;
  const { notice, talk: words } = wordsFor(language);
  if (!who) return { text: words.unknownPerson };
  const [rights, place] = await Promise.all([talk.desk.rights(who), placeOf(talk, asked)]);
  if (!rights.reads)
    return {
      card: helpCard(language, { commands: [], lines: notice.helpNoRights, guideUrl: talk.guideUrl(language) }),
    };
  const commands = offered(talk.desk.entries, rights, place);
  if (commands.length === 0) return { card: privateOnlyCard(language, text, talk.chatUrl(text)) };
  const { isMeant, texts } = guessAt(text, commands, language);
  const saying = (said: string, title = clip(said, 80)) =>
    button(title, 'command.say', { text: said }, isMeant && said === texts[0] ? { style: 'positive' } : {});
  return {
    card: noticeCard({
      style: 'emphasis',
      title: notice.notUnderstoodTitle,
      lines: [isMeant ? notice.didYouMean : notice.mostAsked],
      buttons: [...texts.map((one) => saying(one)), saying(notice.help.say, notice.seeHelp)],
    }),
  };
}
