import { parisDay } from '../../../domain/day.ts';
import type { Reply } from '../../../domain/replies/reply.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { CustomerReplyReader } from '../../../use-cases/ports/replies/customer-reply-store.ts';
import { answersCliWords } from '../../words/cli/replies/answers.ts';
import { repliesHelp } from '../../words/cli/replies/commands.ts';
import { formatDay, formatInstant } from '../../words/format.ts';
import { answersWords } from '../../words/replies/answers-words.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { say } from '../say.ts';
import { table } from '../table.ts';

const OPTIONS = {
  days: { type: 'string', ...repliesHelp.replies.options.days },
  waiting: { type: 'boolean', ...repliesHelp.replies.options.waiting },
} as const satisfies CliOptions;
const MOST = 1_000;
const DAY_MS = 24 * 3_600_000;
/** The beginning of a number is enough: numbers are long, and a list shows it. */
const SHORT = 8;

export interface RepliesCommandPorts {
  readonly clock: Clock;
  readonly replies: Pick<CustomerReplyReader, 'listCustomerReplies'>;
}

/** `replies [list | show N] [--days N] [--waiting]`: what customers answered. */
export const repliesCommand = (ports: RepliesCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'replies',
  room: repliesHelp.room,
  usage: repliesHelp.replies,
  options: OPTIONS,
  run(request) {
    const [act = '', id = '', ...rest] = request.text.split(' ');
    if (act === '' || (act === 'list' && id === '')) return list(ports, request);
    if (act === 'show' && id !== '' && rest.length === 0) return show(ports, request, id);
    return Promise.resolve(say(request, 2, { error: 'usage' }, answersCliWords.usage));
  },
});

async function list({ replies, clock }: RepliesCommandPorts, request: CliRequest<typeof OPTIONS>): Promise<CliAnswer> {
  const { days = '30', waiting } = request.options;
  if (!/^\d{1,4}$/u.test(days)) {
    return say(request, 2, { error: 'bad-days' }, answersCliWords.badDays(days));
  }
  const since = new Date(clock.now().getTime() - Number(days) * DAY_MS);
  const filter = { companies: [request.company.code], since, ...(waiting ? { waiting } : {}) };
  const { replies: rows, total } = await replies.listCustomerReplies(filter, 0, MOST);
  const words = rows.length === 0 ? answersCliWords.none : table([...answersCliWords.headers], rows.map(rowOf));
  return say(request, 0, { rows, total }, words);
}

function rowOf(reply: Reply): string[] {
  const { suggested } = answersWords('fr');
  const { id, at, tiers, letter, from, suggestion } = reply;
  return [
    ...[id.slice(0, SHORT), formatDay(parisDay(new Date(at))), tiers, letter?.reference ?? '', from],
    suggestion ? suggested[suggestion.kind] : '',
    stateOf(reply),
  ];
}

function stateOf({ handled, writer }: Reply): string {
  if (handled) return answersWords('fr').handledAs[handled.as];
  return writer === 'automatic' ? answersCliWords.automatic : answersCliWords.toRead;
}

/** Of the company that was named, by the beginning of its number. */
async function show(
  { replies }: RepliesCommandPorts,
  request: CliRequest<typeof OPTIONS>,
  given: string,
): Promise<CliAnswer> {
  const all = await replies.listCustomerReplies({ companies: [request.company.code], strangers: true }, 0, MOST);
  const found = all.replies.filter(({ id }) => id.startsWith(given.toLowerCase()));
  const [reply] = found;
  if (!reply || found.length > 1) {
    const [error, words] = reply
      ? (['ambiguous', answersCliWords.ambiguous(given)] as const)
      : (['unknown-reply', answersCliWords.unknown(given)] as const);
    return say(request, 1, { error }, words);
  }
  return say(request, 0, { reply }, describe(reply));
}

function describe(reply: Reply): string {
  const words = answersWords('fr');
  const { name, tiers, from, fromName, at, letter, foundBy, subject, excerpt, attachments, suggestion, webLink } =
    reply;
  return [
    words.customer(name, tiers),
    words.from(fromName, from, formatInstant(at)),
    foundBy === 'sender' ? words.foundBy.sender : words.foundBy[foundBy](letter?.reference ?? ''),
    words.subject(subject),
    ...['', excerpt === '' ? words.empty : excerpt, ''],
    ...attachments.map((file) => words.attached(file.name, words.kilobytes(Math.max(1, Math.ceil(file.size / 1024))))),
    ...(suggestion ? [words.reads(words.suggested[suggestion.kind], suggestion.words)] : []),
    answersCliWords.state(stateOf(reply)),
    ...(webLink === '' ? [] : [webLink]),
  ].join('\n');
}
