import { conversationOf, type Said, type Where } from '../chat.ts';
import type { Story } from '../story.ts';

const AFTER_ITS_HOUR = new Date('2026-03-16T07:31:00Z');

/** Orders that are held are told to whoever decides on them or took them, and where an administrator asked for it. */
export function tellUnasked(story: Story): void {
  told(story, 'order-to-decide', { who: 'nadia' }, /Vernhes/u);
  told(story, 'order-to-decide', { who: 'sofia' }, /Vernhes/u);
  told(story, 'order-beyond-the-manager', { who: 'paul' }, /Vauclusiens/u);
  told(story, 'own-order', { who: 'hugo' }, /Tournebride Sud/u);
  told(story, 'order-to-decide', { place: 'group-recouvrement' }, /Vauclusiens/u);
}

/** The morning post, where an administrator asked for it: in the language of that conversation. */
export function tellMorning(stories: readonly Story[]): void {
  for (const story of stories) {
    const group = groupOf(story);
    story.said({ fr: 'enregistrer', en: 'register' }, group);
    story.said({ fr: 'enregistrer matin', en: 'register morning' }, group);
  }
  stories[0]?.meanwhile('it is half past eight', async () => stories[0]?.product.serve(AFTER_ITS_HOUR));
  for (const story of stories) {
    told(story, 'morning', { place: groupOf(story).place }, /ALPHA|Alpha/u);
    told(story, 'morning-of-the-other-company', { place: groupOf(story).place }, /BETA|Bêta/u);
  }
}

const groupOf = ({ language }: Story) => ({ who: 'paul', place: `group-matin-${language}` }) as const;

/** What came into a conversation unasked about that, once it came. */
function told(story: Story, as: string, where: Where, about: RegExp): void {
  story.recorded(`unasked/${as}`, where, async () => {
    const place = conversationOf(where);
    const isIt = (one: Said): boolean => about.test(JSON.stringify(one));
    return { in: place, came: await story.chat.until(() => story.chat.unasked(place).find(isIt)) };
  });
}
