import type { Story } from '../story.ts';

/** What was not paid in time costs. */
export function tellPenalties(story: Story): void {
  story.chapter('penalties');
  const penalties = story.said('/pénalités Dupont');
  story.pressed('penalties.show', 'dupont', { on: penalties });
  story.pressed('penalties.show', 'public', { data: { company: 'ALPHA', code: 'HORSRAPPEL' } });
}
