import type { Language } from '../../../domain/language.ts';
import { wordsFor } from '../../words/words.ts';
import { button } from '../cards/buttons.ts';
import { clip } from '../cards/clip.ts';
import { noticeCard } from '../cards/notice/notice.ts';
import { privateOnlyCard } from '../cards/notice/private-only.ts';
import type { TurnPorts } from '../chat/talk.ts';
import type { Asked, Reply } from '../turn.ts';
import { helpCard } from './help.ts';
import { nearestCommand } from './nearest.ts';
import { type CommandKey, offered, type Place } from './offered.ts';

async function placeOf(ports: TurnPorts, { conversation }: Asked): Promise<Place> {
  if (conversation.kind === 'personal') return 'personal';
  return (await ports.isRegistered(conversation.id)) ? 'registered' : 'unregistered';
}

/** « aide », « bonjour »: what this person may ask here, or whom to ask for the right to. */
export async function sayHelp(ports: TurnPorts, asked: Asked): Promise<Reply> {
  const { notice, talk } = wordsFor(asked.language);
  if (!asked.who) return { card: helpCard(asked.language, [], [talk.unknownPerson]) };
  const [rights, place] = await Promise.all([ports.desk.rights(asked.who), placeOf(ports, asked)]);
  if (!rights.reads) return { card: helpCard(asked.language, [], notice.helpNoRights) };
  const commands = offered(rights, place);
  const help = notice.helpCommands.help.say;
  if (commands.length === 0) return { card: privateOnlyCard(asked.language, help, ports.chatUrl(help)) };
  const collects = rights.collects ? notice.helpIntro : notice.helpIntroReader;
  return { card: helpCard(asked.language, commands, [place === 'personal' ? collects : notice.helpIntroHere]) };
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
function guessAt(text: string, commands: readonly CommandKey[], language: Language): Guess {
  const near = nearestCommand(text, [...commands, 'help'], language);
  if (near !== null) return { isMeant: true, texts: [near] };
  const { helpCommands } = wordsFor(language).notice;
  const account = commands.find((key) => key === 'remind' || key === 'account');
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (account && words.length > 0 && words.length <= MOST_NAME_WORDS && text.length <= MOST_LETTERS) {
    return { isMeant: true, texts: [[helpCommands[account].say, ...words].join(' ')] };
  }
  return { isMeant: false, texts: commands.slice(0, 2).map((key) => helpCommands[key].say) };
}

/** What is not understood: what was likely meant, ready to press, never the whole page. */
export async function sayNotUnderstood(ports: TurnPorts, asked: Asked, text: string): Promise<Reply> {
  const { language, who } = asked;
  const { notice, talk } = wordsFor(language);
  if (!who) return { text: talk.unknownPerson };
  const [rights, place] = await Promise.all([ports.desk.rights(who), placeOf(ports, asked)]);
  if (!rights.reads) return { card: helpCard(language, [], notice.helpNoRights) };
  const commands = offered(rights, place);
  if (commands.length === 0) return { card: privateOnlyCard(language, text, ports.chatUrl(text)) };
  const { isMeant, texts } = guessAt(text, commands, language);
  const saying = (said: string, title = clip(said, 80)) =>
    button(title, 'command.say', { text: said }, isMeant && said === texts[0] ? { style: 'positive' } : {});
  return {
    card: noticeCard({
      style: 'emphasis',
      title: notice.notUnderstoodTitle,
      lines: [isMeant ? notice.didYouMean : notice.mostAsked],
      buttons: [...texts.map((one) => saying(one)), saying(notice.helpCommands.help.say, notice.seeHelp)],
    }),
  };
}
