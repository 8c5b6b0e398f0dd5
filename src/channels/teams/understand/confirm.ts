import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { DeliveryStore } from '../../../use-cases/ports/transport/delivery-store.ts';
import { wordsFor } from '../../words/words.ts';
import { button } from '../cards/buttons.ts';
import { noticeCard } from '../cards/notice/notice.ts';
import { amongUs } from '../chat/among-us.ts';
import type { ChatRoom } from '../chat/chat-room.ts';
import { id } from '../chat/press.ts';
import type { Hear, Known, Talk } from '../chat/talk.ts';
import type { Asked, Card, Reply } from '../turn.ts';
import { MOST_SAID } from './offer.ts';

/** Sentences that were asked to be confirmed: each is confirmed or cancelled once. */
export interface Confirmations {
  now(): Date;
  /** True for one caller only. */
  take(conversationId: string, id: string): Promise<boolean>;
}

/** Long enough for two processes that take the same one at once. */
const LEASE_MS = 60_000;

/** Remembered as activities are that were answered: longer than a question may be confirmed. */
export const openConfirmations = (
  store: Pick<DeliveryStore, 'claimDelivery' | 'endDelivery'>,
  clock: Pick<Clock, 'now'>,
): Confirmations => ({
  now: () => clock.now(),
  async take(conversationId, asked) {
    const owner = `confirm-${randomUUID()}`;
    const delivery = { conversationId, activityId: `confirm-${asked}`, asked: null };
    const claim = await store.claimDelivery(delivery, owner, clock.now(), LEASE_MS);
    if (claim.kind !== 'first') return false;
    await store.endDelivery(claim.key, owner);
    return true;
  },
});

const CONFIRMED_WITHIN_MS = 15 * 60_000;
const MOST_PEOPLE = 10;

const asked = z.object({
  id,
  text: z.string().min(1).max(MOST_SAID),
  /** Who asked it: nobody else may confirm. */
  by: id,
  at: z.string().datetime(),
  /** Of the message that asked it, and whom that mentions. */
  key: z.string().max(190).optional(),
  people: z.array(z.object({ id, name: z.string().max(200) })).max(MOST_PEOPLE),
});

/** Asks before a command that changes something is done. What the card sends back allows no more than typing it would. */
export function confirmCard({ language, who, key, mentioned = [] }: Known, text: string, now: Date): Card {
  const { sentence } = wordsFor(language).notice;
  const data: z.input<typeof asked> = {
    ...{ id: randomUUID(), text, by: who.id, at: now.toISOString() },
    ...(key === undefined ? {} : { key }),
    people: mentioned.slice(0, MOST_PEOPLE).map((person) => ({ id: person.id, name: person.name })),
  };
  return noticeCard({
    style: 'accent',
    title: sentence.confirmTitle,
    lines: [sentence.confirm(text), sentence.confirmHint],
    buttons: [
      button(sentence.yes, 'sentence.confirm', data, { style: 'positive' }),
      button(sentence.no, 'sentence.cancel', data),
    ],
  });
}

/** « Confirmer » and « Annuler »: once, in time, by who asked. `run`: a command as it is typed with its slash. */
export const confirmPresses = ({ now, take }: Confirmations, run: Hear): ChatRoom['presses'] => {
  const settle =
    (act: (talk: Talk, known: Known, data: z.output<typeof asked>) => Promise<Reply>) =>
    (talk: Talk, from: Asked, data: unknown): Promise<Reply> =>
      amongUs(talk, from, '', async (known) => {
        const { talk: words, notice } = wordsFor(known.language);
        const checked = asked.safeParse(data);
        if (!checked.success) return { text: words.tampered };
        const { by, at, id: asking, text } = checked.data;
        if (by !== known.who.id) return { text: notice.sentence.notYours };
        if (now().getTime() - Date.parse(at) > CONFIRMED_WITHIN_MS) return { card: expiredCard(known, text) };
        if (!(await take(known.conversation.id, asking))) return { text: notice.sentence.already };
        return act(talk, known, checked.data);
      });
  return [
    {
      verb: 'sentence.confirm',
      answer: settle((talk, known, { text, key, people }) => {
        const mentioned = people.length > 0 ? { mentioned: people } : {};
        return run(talk, { ...known, ...(key === undefined ? {} : { key }), ...mentioned }, `/${text}`);
      }),
    },
    { verb: 'sentence.cancel', answer: settle(async (_, known) => ({ card: cancelledCard(known) })) },
  ];
};

function expiredCard({ language }: Known, text: string): Card {
  const { sentence } = wordsFor(language).notice;
  const again = [button(sentence.again, 'command.say', { text })];
  return noticeCard({ style: 'warning', title: sentence.expiredTitle, lines: [sentence.expired], buttons: again });
}

function cancelledCard({ language }: Known): Card {
  const { sentence } = wordsFor(language).notice;
  return noticeCard({ style: 'emphasis', title: sentence.cancelledTitle, lines: [sentence.cancelled] });
}
