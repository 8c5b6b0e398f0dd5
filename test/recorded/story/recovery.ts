import type { Story } from '../story.ts';

const DUPONT = { data: { company: 'ALPHA', code: 'DUPONT' } };
const NOBODY = { data: { id: '00000000-0000-4000-8000-000000000000', version: 1 } };
const TYPED = { text: 'Rappeler la comptable', day: '2026-04-03', colleague: '' };

/** What people are to do: seen, added, postponed, given, dropped, done. */
export function tellRecovery(story: Story): void {
  story.chapter('agenda');
  story.said('agenda', { who: 'nadia' });
  story.said('agenda', { who: 'zoe', as: 'agenda-without-rights' });

  const form = story.pressed('task.new', 'dupont', DUPONT);
  story.pressed('task.add', 'no-day', { on: form, typed: { ...TYPED, day: '' } });
  story.pressed('task.add', 'unknown-colleague', { on: form, typed: { ...TYPED, colleague: 'x@nulle.part' } });
  const added = story.pressed('task.add', 'dupont', { on: form, typed: TYPED });
  story.pressed('task.add', 'dupont-twice', { on: form, typed: TYPED });
  story.pressed('account.show', 'with-a-task', DUPONT);

  const postpone = story.pressed('task.form', 'postpone', { on: added, having: { act: 'postpone' } });
  story.pressed('task.postpone', 'over', { on: postpone, typed: { day: '2026-01-01' } });
  const later = story.pressed('task.postpone', '', { on: postpone, typed: { day: '10 avril 2026' } });
  story.pressed('task.postpone', 'twice', { on: postpone, typed: { day: '10 avril 2026' } });
  const shown = story.pressed('task.show', '', { on: later });
  const give = story.pressed('task.form', 'give', { on: shown, having: { act: 'give' } });
  story.pressed('task.give', 'nobody', { on: give, typed: { colleague: 'x@nulle.part' } });
  story.pressed('task.give', '', { on: give, typed: { colleague: 'hugo.bernard@contoso.example' } });
  const all = story.said('agenda tous');
  const hers = story.pressed('task.show', 'of-a-colleague', { on: all });
  story.pressed('agenda.list', 'mine', { on: hers });

  const own = story.pressed('task.show', 'his', { on: all }, { who: 'hugo' });
  const drop = story.pressed('task.form', 'drop', { on: own, having: { act: 'drop' } }, { who: 'hugo' });
  story.pressed('task.drop', 'without-reason', { on: drop, typed: { text: '' } }, { who: 'hugo' });
  story.pressed('task.drop', '', { on: drop, typed: { text: 'Payé entre-temps' } }, { who: 'hugo' });
  story.pressed('task.done', 'no-such-task', NOBODY);
  story.pressed('agenda.list', 'ill-typed', { data: { scope: 'hers' } });
}
