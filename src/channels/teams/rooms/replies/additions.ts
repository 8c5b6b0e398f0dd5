import { holidaysOf, type IsHolidayFor } from '../../../../domain/business-days.ts';
import { addDays, parisDay } from '../../../../domain/day.ts';
import type { RefusedAddress } from '../../../../domain/replies/bounce.ts';
import { newsSince } from '../../../../domain/replies/since-last-post.ts';
import { authorize } from '../../../../use-cases/authorize.ts';
import type { Companies } from '../../../../use-cases/ports/companies.ts';
import type { ReplyReader } from '../../../../use-cases/ports/replies/reply-store.ts';
import { type LiftPorts, refusalKey } from '../../../../use-cases/replies/lift-refusal.ts';
import { sayWhy } from '../../../words/explain/explain-bounce.ts';
import { repliesWords } from '../../../words/replies/replies-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';
import { sayRefused } from './cards/lift.ts';

const SHOWN = 3;
const MAX_TITLE = 40;
const MOST = 500;

/** On the card of an account: addresses that refused a letter, so that it is seen why the next one goes elsewhere (case E4). */
export const accountRefusals = (ports: Omit<LiftPorts, 'clock'>): AccountAddition => ({
  rank: 6,
  async read(who, { company, code }) {
    const refused = await ports.replies.listRefused(company, [code]);
    if (refused.length === 0) return null;
    const mayLift = who !== null && (await authorize(ports, who, company, 'collector')).kind === 'allowed';
    const shown = distinctAddresses(refused).slice(0, SHOWN);
    return (language) => {
      const words = repliesWords(language);
      const lift = (one: RefusedAddress) =>
        button(words.liftButton(clip(one.address, MAX_TITLE)), 'refusal.ask', { company, code, key: refusalKey(one) });
      return {
        heading: words.accountTitle,
        lines: [...shown.map((one) => sayRefused(language, one)), words.accountMend],
        buttons: mayLift ? shown.map(lift) : [],
      };
    };
  },
});

/** One address may refuse several letters: the newest tells. */
const distinctAddresses = (refused: readonly RefusedAddress[]): readonly RefusedAddress[] =>
  [...Map.groupBy(refused, ({ address }) => address).values()].flatMap(([newest]) => newest ?? []);

/** In the morning post: letters that did not arrive since the last one. */
export const morningBounces = ({
  companies,
  isHoliday,
  replies,
}: {
  readonly companies: Pick<Companies, 'get'>;
  readonly isHoliday: IsHolidayFor;
  readonly replies: Pick<ReplyReader, 'listBounces'>;
}): MorningAddition => ({
  rank: 15,
  async read(code, day) {
    const company = companies.get(code);
    if (!company) return null;
    const since = newsSince(day, holidaysOf(isHoliday, company));
    // Days are those of Paris, which begin before those of UTC.
    const all = await replies.listBounces(code, new Date(addDays(since, -1)), MOST);
    const bounces = all.filter(({ at }) => parisDay(new Date(at)) >= since);
    if (bounces.length === 0) return null;
    return (language) => {
      const words = repliesWords(language);
      const lines = bounces
        .slice(0, SHOWN)
        .map((bounce) => words.morningOne(bounce.tiers, bounce.reference, sayWhy(language, bounce)));
      const letters = new Set(bounces.map(({ dispatchId }) => dispatchId)).size;
      return { heading: words.morningTitle, lines: [words.morningLine(letters), ...lines], buttons: [] };
    };
  },
});
