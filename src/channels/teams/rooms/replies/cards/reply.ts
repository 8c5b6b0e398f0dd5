import type { Language } from '../../../../../domain/language.ts';
import type { AttachedFile } from '../../../../../domain/replies/incoming-mail.ts';
import type { HandledAs, Reply } from '../../../../../domain/replies/reply.ts';
import type { ReplyView } from '../../../../../use-cases/replies/customer-replies.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { answersWords } from '../../../../words/replies/answers-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button, isWebUrl } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { noticeCard } from '../../../cards/notice/notice.ts';
import type { Card } from '../../../turn.ts';

/** What a line of a card holds, and lines of what was written. */
const LINE = 480;
const MAX_LINES = 12;
const MAX_FILES = 5;
const BYTES = 1024;

const placeOf = ({ company, tiers }: Reply) => ({ company, code: tiers });

/** Who wrote, by name where there is one. */
export const senderOf = (language: Language, { fromName, from }: Pick<Reply, 'fromName' | 'from'>, most = 60): string =>
  clip(fromName || from || answersWords(language).noSender, most);

/** « À lire, par Sophie », « Traitée (promesse notée) par … ». */
export function stateOf(language: Language, { handled, owner, writer }: Reply): string {
  const words = answersWords(language);
  if (handled) {
    const [as, name] = [words.handledAs[handled.as], clip(handled.by.name, 40)];
    return words.handled(as, name, formatInstant(handled.at, language));
  }
  return writer === 'automatic' ? words.writers.automatic : words.toRead(clip(owner.name, 40));
}

/** One reply: who, when, to which letter, what was written, what is read in it, and what can be made of it. `said`: what was just done. */
export function replyCard(language: Language, { reply, mayHandle }: ReplyView, said = ''): Card {
  const words = answersWords(language);
  const { letter, foundBy, writer, subject, webLink } = reply;
  const found = foundBy === 'sender' ? words.foundBy.sender : words.foundBy[foundBy](letter?.reference ?? '');
  return noticeCard({
    style: said === '' ? 'emphasis' : 'good',
    title: words.cardTitle,
    lines: [
      said,
      words.customer(clip(reply.name, 80), reply.tiers),
      words.from(clip(reply.fromName, 60), clip(reply.from, 120), formatInstant(reply.at, language)),
      [found, writer === 'colleague' ? words.writers.colleague : ''].filter((part) => part !== '').join(' '),
      subject === '' ? '' : words.subject(clip(subject, 200)),
      ...writtenLines(language, reply),
      ...fileLines(language, reply.attachments),
      suggestionLine(language, reply),
      stateOf(language, reply),
    ].filter((line) => line !== ''),
    about: aboutCustomer(language, placeOf(reply)),
    buttons:
      mayHandle && reply.handled === null
        ? actsOn(language, reply)
        : [
            button(words.buttons.account, 'account.show', placeOf(reply)),
            button(words.buttons.all, 'reply.list', { scope: 'all' }),
          ],
    links: isWebUrl(webLink) ? [{ title: words.buttons.outlook, url: webLink }] : [],
  });
}

/** As it was written: lines stay lines, and none is longer than a card takes. */
function writtenLines(language: Language, { excerpt }: Reply): readonly string[] {
  const lines = excerpt.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [answersWords(language).empty];
  const shown = lines.slice(0, MAX_LINES).map((line) => clip(line, LINE));
  return lines.length > MAX_LINES ? [...shown, '…'] : shown;
}

function fileLines(language: Language, files: readonly AttachedFile[]): readonly string[] {
  const words = answersWords(language);
  const size = (bytes: number): string => words.kilobytes(Math.max(1, Math.ceil(bytes / BYTES)));
  const lines = files.slice(0, MAX_FILES).map((file) => words.attached(clip(file.name, 80), size(file.size)));
  return files.length > MAX_FILES ? [...lines, words.moreAttached(files.length - MAX_FILES)] : lines;
}

/** What is read in it, with the words that made it. */
function suggestionLine(language: Language, { suggestion, handled }: Reply): string {
  if (!suggestion || handled) return '';
  const words = answersWords(language);
  const { kind, day, amount } = suggestion;
  const on = day && (kind === 'absence' ? words.backOn : words.by)(formatDay(day, language));
  return [
    words.reads(words.suggested[kind], clip(suggestion.words, 160)),
    on ?? '',
    amount === null ? '' : words.amount(formatAmount(amount, 'EUR', language)),
    words.confirm,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const FORMS = ['promise', 'dispute'] as const;
const AT_ONCE = ['wrong-person', 'absence'] as const;

/** The forms filled in with what was read, what is settled at once, and the rest; what is suggested stands first. */
function actsOn(language: Language, reply: Reply): readonly Button[] {
  const { buttons } = answersWords(language);
  const { id, suggestion } = reply;
  const style = (kind: string) => ({ style: suggestion?.kind === kind ? ('positive' as const) : ('default' as const) });
  const acts = [
    ...FORMS.map((act) => ({
      act,
      made: button(buttons[act], 'matters.form', { ...placeOf(reply), act, from: id }, style(act)),
    })),
    ...AT_ONCE.map((act) => ({ act, made: button(buttons[act], 'reply.handle', { id, act }, style(act)) })),
  ];
  const first = acts.filter(({ act }) => act === suggestion?.kind);
  const others = acts.filter(({ act }) => act !== suggestion?.kind);
  return [...first, ...others].map(({ made }) => made).concat(button(buttons.file, 'reply.file', { id }));
}

/** What a reply is filed as beside what its card offers. */
const FILED: readonly HandledAs[] = ['promise', 'dispute', 'paid', 'bounce', 'filed'];

/** « Classer… » */
export function fileCard(language: Language, { reply }: ReplyView): Card {
  const words = answersWords(language);
  const { id, foundBy } = reply;
  // Of one that its sender alone gave a customer, it may be another's: a card takes six buttons.
  const kinds = foundBy === 'sender' ? FILED.map((as) => (as === 'bounce' ? 'stranger' : as)) : FILED;
  const named = kinds.flatMap((as) => (as in words.fileAs ? [as as keyof typeof words.fileAs] : []));
  return noticeCard({
    style: 'emphasis',
    title: words.fileTitle,
    lines: [words.customer(clip(reply.name, 80), reply.tiers), words.fileHint],
    about: aboutCustomer(language, placeOf(reply)),
    buttons: [
      ...named.map((as) => button(words.fileAs[as], 'reply.handle', { id, act: as })),
      button(words.buttons.back, 'reply.show', { id }),
    ],
  });
}

/** A reply that there is not, or no more. */
export const unknownCard = (language: Language): Card => {
  const words = answersWords(language);
  return noticeCard({
    style: 'warning',
    title: words.unknownTitle,
    lines: [words.unknown],
    buttons: [button(words.buttons.all, 'reply.list', { scope: 'all' })],
  });
};
