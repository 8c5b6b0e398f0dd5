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

/** What there is between a customer and us: begun, refused, ended. */
export function tellMatters(story: Story): void {
  story.chapter('matters');
  story.said('dossier client dupont');
  const promise = story.pressed('matters.form', 'promise', { data: { ...DUPONT.data, act: 'promise' } });
  const paid = { items: '', amount: '', day: '2026-04-15', times: '3', note: 'Dit par la comptable' };
  story.pressed('promise.make', 'no-amount', { on: promise, typed: { ...paid, amount: 'beaucoup' } });
  const free = '10/04/2026 100,00 ; 30/06/2026 le reste';
  story.pressed('promise.make', 'bad-schedule', { on: promise, typed: { ...paid, schedule: '10/04/2026 beaucoup' } });
  const promised = story.pressed('promise.make', '', { on: promise, typed: paid });
  story.pressed('account.why', 'promised', { data: { ...DUPONT.data, currency: 'EUR' } });
  story.pressed('account.show', 'with-a-promise', DUPONT);
  story.pressed('matter.act', 'withdraw', { on: promised });
  story.pressed('matter.act', 'withdraw-twice', { on: promised });
  const anew = story.pressed('matters.form', 'promise-anew', { data: { ...DUPONT.data, act: 'promise' } });
  const scheduled = story.pressed('promise.make', 'schedule', { on: anew, typed: { ...paid, schedule: free } });
  story.pressed('matter.act', 'withdraw-schedule', { on: scheduled });

  story.pressed('matters.form', 'dispute', { data: { ...DUPONT.data, act: 'dispute' } });
  const proceedings = story.pressed('matters.form', 'proceedings', { data: { ...DUPONT.data, act: 'proceedings' } });
  const judged = { procedure: 'redressement', judgment: '2026-03-02', published: '', abroad: 'false', note: '' };
  const noted = story.pressed('proceedings.note', '', { on: proceedings, typed: judged });
  story.pressed('proceedings.form', '', { on: noted });
  story.pressed('matter.act', 'end', { on: noted, having: { act: 'end' } });

  const file = story.pressed('matters.form', 'file', { data: { ...DUPONT.data, act: 'file' } });
  const opening = {
    items: '',
    motif: 'Autre',
    scenario: 'Recouvrement amiable puis judiciaire',
    priority: 'high',
    loss: '30',
  };
  const opened = story.pressed('file.open', '', { on: file, typed: opening });
  story.said('dossiers');
  const editing = story.pressed('matter.editing', '', { on: opened });
  const shown = {
    ...{ items: '19064,20301,20834,21261,21789,21264,22668', motif: 'Autre', colleague: '', contact: '', result: '' },
    ...{ priority: 'high', loss: '30', provision: '', third: '', thirdName: '', thirdReach: '' },
  };
  const edited = story.pressed('matter.edit', '', { on: editing, typed: { ...shown, contact: 'La comptable' } });
  story.pressed('matter.edit', 'overtaken', { on: editing, typed: { ...shown, loss: '40' } });
  story.pressed('matter.changes', '', { on: edited });
  story.pressed('matters.show', 'with-files-in-sage', { data: { company: 'ALPHA', code: 'MISEDEM' } });
  story.pressed('matters.sage', '', { data: { company: 'ALPHA', code: 'MISEDEM' } });
  const close = story.pressed('file.form', 'close', { on: opened, having: { act: 'close' } });
  story.pressed('file.close', '', { on: close, typed: { result: 'Payé' } });
}

/** The file for a court: its form, and one that there is not. What is made of it bears a digest of its own each time. */
export function tellLitigation(story: Story): void {
  story.chapter('litigation');
  story.pressed('litigation.form', 'dupont', DUPONT);
  story.pressed('litigation.form', 'without-rights', DUPONT, { who: 'zoe' });
  story.pressed('litigation.show', 'none', { data: { id: NOBODY.data.id } });
  story.pressed('litigation.make', 'ill-typed', { data: { ...DUPONT.data, key: '' } });
}
