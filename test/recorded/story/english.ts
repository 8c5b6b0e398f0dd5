import type { Story } from '../story.ts';

/** The main commands, for those whose Teams speaks English. */
export function tellEnglish(story: Story): void {
  story.chapter('main');
  story.said('help');
  const dupont = story.said('/remind client Dupont');
  story.pressed('account.why', 'dupont', { on: dupont });
  story.said('/exposure client BLOQUE');
  story.said('/dmp client Dupont');
  story.said('/penalties Dupont');
  story.said('reminder plan of Dupont');
  story.said('/top');
  story.said('/follow the bad payers');
  story.said('/late');
  story.said('/blocked orders');
  story.said('/to check');
  story.said('register');
  story.said('remimd client Dupont');
}
