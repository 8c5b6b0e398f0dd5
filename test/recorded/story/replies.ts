import type { Story } from '../story.ts';

/** What customers answered, where nobody did yet. */
export function tellReplies(story: Story): void {
  story.chapter('replies');
  story.said('réponses');
  story.said('réponses toutes');
  story.said('réponses', { who: 'zoe', as: 'reponses-without-rights' });
  story.pressed('reply.show', 'gone', { data: { id: 'nothing' } });
  story.pressed('reply.handle', 'gone', { data: { id: 'nothing', act: 'filed' } });
}
