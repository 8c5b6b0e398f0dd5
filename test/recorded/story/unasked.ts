import type { Story } from '../story.ts';

const AFTER_ITS_HOUR = new Date('2026-03-16T07:31:00Z');

/** Orders that are held are told to whoever decides on them or took them, and where an administrator asked for it. */
export function tellUnasked(story: Story): void {
  story.chapter('unasked');
  story.came('order-to-decide', { who: 'nadia' }, /Vernhes/u);
  story.came('own-order', { who: 'hugo' }, /Tournebride Sud/u);
  story.came('order-to-decide', { place: 'group-recouvrement' }, /Vauclusiens/u);
}

/** The morning post, where an administrator asked for it. */
export function tellMorning(story: Story): void {
  story.chapter('unasked');
  const group = { place: 'group-matin', who: 'paul' } as const;
  story.said('enregistrer', group);
  story.said('enregistrer matin', group);
  story.meanwhile('it is half past eight', () => story.product.serve(AFTER_ITS_HOUR));
  story.came('morning', { place: group.place }, /ALPHA|Alpha/u);
}
