import type { MentionSpeaker } from '../../../../use-cases/ports/comments/mention-outlets.ts';
import type { Told } from '../../../../use-cases/ports/transport/delivered.ts';
import type { Speaker } from '../../transport/outgoing/speaker.ts';
import { mentionCard } from './cards/comment.ts';

/** Tells people of a comment in their own chat with us. */
export const createMentionSpeaker = (speaker: Speaker): MentionSpeaker => ({
  tellMention: (person, comment) =>
    speaker.orBusy<Told>({ comment: comment.id, person: person.id }, async () => {
      const place = await speaker.placeOf(await speaker.findPersonal(person.id));
      return place ? speaker.send(place, mentionCard(place.language, comment)) : 'absent';
    }),
});
