import { parisDay } from '../../../domain/day.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { ReplyReader, ReplyWriter } from '../../../use-cases/ports/replies/reply-store.ts';
import { liftAtTerminal } from '../../../use-cases/replies/lift-refusal.ts';
import { repliesHelp } from '../../words/cli/replies/commands.ts';
import { repliesCliWords } from '../../words/cli/replies/replies.ts';
import { sayWhy } from '../../words/explain/explain-bounce.ts';
import { formatDay } from '../../words/format.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { table } from '../table.ts';

const OPTIONS = { days: { type: 'string', ...repliesHelp.bounces.options.days } } as const satisfies CliOptions;
const MOST = 1_000;
const DAY_MS = 24 * 3_600_000;

export interface BouncesPorts {
  readonly clock: Clock;
  readonly replies: Pick<ReplyReader, 'listBounces'> & Pick<ReplyWriter, 'liftRefusal'>;
}

/** `bounces [lift CODE ADDRESS] [--days N]`: letters that did not arrive; an address that is written to again. */
export const bouncesCommand = (ports: BouncesPorts): CliCommand<typeof OPTIONS> => ({
  name: 'bounces',
  room: repliesHelp.room,
  usage: repliesHelp.bounces,
  options: OPTIONS,
  changes: changesBy('lift'),
  run(request) {
    const [act = '', tiers = '', address = '', ...rest] = request.text.split(' ');
    if (act === '') return list(ports, request);
    if (act === 'lift' && address !== '' && rest.length === 0) return lift(ports, request, tiers, address);
    return Promise.resolve(say(request, 2, { error: 'usage' }, repliesCliWords.usage));
  },
});

async function list({ replies, clock }: BouncesPorts, request: CliRequest<typeof OPTIONS>): Promise<CliAnswer> {
  const { days = '30' } = request.options;
  if (!/^\d{1,4}$/u.test(days)) {
    return say(request, 2, { error: 'bad-days' }, repliesCliWords.badDays(days));
  }
  const since = new Date(clock.now().getTime() - Number(days) * DAY_MS);
  const bounces = await replies.listBounces(request.company.code, since, MOST);
  const rows = bounces.map((bounce) => [
    formatDay(parisDay(new Date(bounce.at))),
    bounce.tiers,
    bounce.reference,
    bounce.address,
    bounce.status ?? '',
    bounce.blame === 'sender' ? repliesCliWords.sender(bounce.diagnostic) : sayWhy('fr', bounce),
  ]);
  const words = rows.length === 0 ? repliesCliWords.none : table([...repliesCliWords.headers], rows);
  return say(request, 0, { rows: bounces }, words);
}

async function lift(
  { replies, clock }: BouncesPorts,
  request: CliRequest<typeof OPTIONS>,
  tiers: string,
  address: string,
): Promise<CliAnswer> {
  const asked = { company: request.company.code, tiers, address };
  const isLifted = await liftAtTerminal({ replies, clock }, operator(), asked);
  return isLifted
    ? say(request, 0, { lifted: address }, repliesCliWords.lifted(address))
    : say(request, 1, { error: 'not-refused' }, repliesCliWords.notRefused(address));
}
