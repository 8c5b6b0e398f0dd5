import type { Story } from '../story.ts';

/** How the product stands: what administrators read of it differs with when passes ran, so who is none asks here. */
export function tellStatus(story: Story): void {
  story.chapter('status');
  story.said('état', { who: 'zoe', as: 'status-without-rights' });
  story.pressed('status.show', 'without-rights', { data: {} }, { who: 'zoe' });
}
