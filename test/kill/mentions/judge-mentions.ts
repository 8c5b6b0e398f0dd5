import { demoTenant } from '../../../src/demo/company/people.ts';
import type { Seen, Verdict } from '../judge.ts';
import type { MentionEnding } from '../scene.ts';

type Notice = MentionEnding['notices'][number];

/** Each mail and each Teams message left once, or nobody knows: never twice, and none that was said to have left is missing. */
export function judgeMentions(
  { notices }: MentionEnding,
  seen: Seen,
  told: readonly string[],
  mentions: number,
): Verdict {
  const wrongs: string[] = [...seen.violations];
  if (notices.length !== mentions * 2) wrongs.push(`${notices.length} messages of ${mentions} mentions`);
  const looks = notices.map((notice) => ({ notice, left: timesOf(notice, seen, told) }));
  for (const { notice, left } of looks) {
    const say = (wrong: string) => wrongs.push(`${notice.channel} to ${notice.personId} (${notice.state}): ${wrong}`);
    const done = notice.channel === 'chat' ? 'told' : 'sent';
    if (left > 1) say(`left ${left} times`);
    if (notice.state === done && left !== 1) say(`said to have left, and left ${left} times`);
    if (notice.state !== done && notice.state !== 'unknown') say(`neither left nor in doubt: ${notice.error}`);
  }
  const of = (channel: Notice['channel']) => looks.filter(({ notice }) => notice.channel === channel);
  return {
    letters: looks.length,
    settled: looks.filter(({ notice, left }) => notice.state !== 'unknown' && left === 1).length,
    sentOnce: of('mail').filter(({ left }) => left === 1).length,
    filedOnce: of('chat').filter(({ left }) => left === 1).length,
    sentTwice: looks.filter(({ left }) => left > 1).length,
    lost: looks.filter(({ notice, left }) => isLost(notice, left)).length,
    toCheck: looks.flatMap(({ notice, left }) =>
      notice.state === 'unknown'
        ? [`${notice.channel}: ${notice.error ?? 'its worker died'}, in fact left ${left}`]
        : [],
    ),
    draftsLeft: seen.draftsLeft,
    wrongs,
  };
}

function timesOf({ channel, customer, personId }: Notice, { sent }: Seen, told: readonly string[]): number {
  if (channel === 'chat') return told.filter((one) => one === `${personId} ${customer}`).length;
  const address = demoTenant.users.find(({ id }) => id === personId)?.mail ?? '';
  return sent.filter(({ subject, to }) => subject.includes(customer) && to.includes(address)).length;
}

const isLost = ({ state }: Notice, left: number): boolean => state !== 'unknown' && left === 0;
