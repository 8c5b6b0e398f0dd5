import type { Story } from '../story.ts';

/** Which plan is in force, and which one a customer follows. */
export function tellPlans(story: Story): void {
  story.chapter('plans');
  const plan = story.said('/plan ALPHA');
  story.pressed('plan.show', 'again', { on: plan });
  story.pressed('plan.rehearsal', 'months', { on: plan });
  const rehearsed = story.said('/plan répétition ALPHA 6 mois');
  story.pressed('plan.rehearsal.file', 'months', { on: rehearsed });
  story.said('plan répétition 40 mois ALPHA');
  const own = story.said('plan Dupont');
  story.pressed('plan.customer', 'again', { on: own });
  story.pressed('plan.stop.form', 'dupont', { on: own });
}
