import type { MorningPoster } from '../../../../use-cases/ports/morning/morning-poster.ts';
import type { Delivered } from '../../../../use-cases/ports/transport/delivered.ts';
import type { SaidIn } from '../../cards/added.ts';
import type { Speaker } from '../../transport/outgoing/speaker.ts';
import { morningCard } from './cards/morning.ts';

/** Posts the morning's news in registered conversations. */
export const createMorningPoster = (speaker: Speaker): MorningPoster<SaidIn> => ({
  post: (conversationId, post, beside) =>
    speaker.orBusy<Delivered>({ conversationId, on: post.on }, async () => {
      const place = await speaker.placeOf(await speaker.find(conversationId));
      return place ? speaker.send(place, morningCard(place.language, post, beside)) : 'refused';
    }),
});
