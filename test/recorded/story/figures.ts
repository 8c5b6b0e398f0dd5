import type { Story } from '../story.ts';

/** Who owes what, who is late, how long they take. */
export function tellFigures(story: Story): void {
  story.chapter('figures');
  const dmp = story.said('/dmp client Dupont');
  story.pressed('dmp.show', 'dupont', { on: dmp });
  const top = story.said('/top');
  story.pressed('top.list', '', { on: top });

  const follow = story.said('/suivre');
  story.said('/suivre les mauvais payeurs');
  story.pressed('follow.list', 'page-2', { data: { text: 'tri balance', page: 2 } });
  story.pressed('follow.filter', 'late', { on: follow, typed: { dmp: '', days: 30, sort: 'late' } });
  story.pressed('follow.filter', 'no-number', { on: follow, typed: { dmp: 'soixante', days: '', sort: 'dmp' } });
  story.pressed('follow.remind', 'formal-notice', { data: { company: 'ALPHA', code: 'MISEDEM' } });
  story.pressed('follow.remind', 'held', { data: { company: 'ALPHA', code: 'NONAFFECTE' } });

  const late = story.said('/retards');
  story.pressed('late.list', 'page-2', { on: late });
}
