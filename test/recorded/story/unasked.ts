import { conversationOf, type Said, type Where } from '../chat.ts';
import { both, type Story } from '../story.ts';

const AFTER_ITS_HOUR = new Date('2026-03-16T07:31:00Z');

/** Orders that are held are told to whoever decides on them or took them, and where an administrator asked for it. */
export function tellUnasked(story: Story): void {
  told(story, 'order-to-decide', { who: 'nadia' }, /Vernhes/u);
  told(story, 'order-to-decide', { who: 'sofia' }, /Vernhes/u);
  told(story, 'order-beyond-the-manager', { who: 'paul' }, /Vauclusiens/u);
  told(story, 'own-order', { who: 'hugo' }, /Tournebride Sud/u);
  told(story, 'order-to-decide', { place: 'group-recouvrement' }, /Vauclusiens/u);
}

/** The morning post, where an administrator asked for it. */
export function tellMorning(story: Story): void {
  const group = { who: 'paul', place: 'group-matin' } as const;
  story.said({ fr: 'enregistrer', en: 'register' }, group);
  story.said({ fr: 'enregistrer matin', en: 'register morning' }, group);
  story.meanwhile('it is half past eight', () => story.product.restart(AFTER_ITS_HOUR));
  told(story, 'morning', { place: 'group-matin' }, /ALPHA|Alpha/u);
  told(story, 'morning-of-the-other-company', { place: 'group-matin' }, /BETA|Bêta/u);
  story.said(both('/top'), { ...group, as: 'top-after-the-morning-post' });
}

/** What came into a conversation unasked about that, once it came. */
function told(story: Story, as: string, where: Where, about: RegExp): void {
  story.recorded(`unasked/${as}`, where, async () => {
    const place = conversationOf(where);
    const isIt = (one: Said): boolean => about.test(JSON.stringify(one));
    return { in: place, came: await story.chat.until(() => story.chat.unasked(place).find(isIt)) };
  });
}
