import type { Story } from '../story.ts';

const NADIA = { who: 'nadia' } as const;
const PAUL = { who: 'paul' } as const;
const TYPED = { reason: 'Échéancier accordé hier' };

/** A run of reminders: looked at, prepared, chosen from, read, stopped and cancelled. Nothing of it leaves. */
export function tellRuns(story: Story): void {
  story.chapter('runs');
  const which = story.said('/relances');
  const alpha = story.pressed('runs.open', 'alpha', { on: which, having: { company: 'ALPHA' } });
  story.pressed('runs.open', 'alpha-next', { on: alpha, label: /Suivants/u });
  story.said('/relances niveau 2 > 1 000');
  story.said('/relances alpha commercial "Durand"');
  story.pressed('run.prepare', 'not-hers', { data: { company: 'ALPHA', text: '' } }, NADIA);
  const run = story.pressed('run.prepare', 'alpha', { on: alpha });
  story.page('letters', () => /\/campagnes\/[^"]*/u.exec(JSON.stringify(run.said))?.[0] ?? '');
  story.page('letters-of-nobody', () => '/campagnes/nothing');
  const next = story.pressed('run.show', 'next', { on: run, label: /Suivants/u });
  story.pressed('run.line', 'next', { on: next });
  const line = story.pressed('run.line', 'first', { on: run, having: { number: 1 } });
  const form = story.pressed('run.leave.form', 'first', { on: line });
  story.pressed('run.leave.save', 'without-reason', { on: form, typed: { reason: '' } });
  const left = story.pressed('run.leave.save', 'first', { on: form, typed: TYPED });
  const out = story.pressed('run.line', 'left-out', { on: left, having: { number: 1 } });
  story.pressed('run.take', 'first', { on: out });
  story.pressed('run.approve', 'not-hers', { on: run }, NADIA);
  story.pressed('run.steer', 'pause-too-early', { on: run, having: { act: 'cancel' }, typed: { act: 'pause' } });
  const why = story.pressed('sending.form', '', { data: {} });
  story.pressed('sending.stop', 'without-reason', { on: why, typed: { reason: '' } });
  story.pressed('sending.stop', '', { on: why, typed: { reason: 'Mauvais modèle de lettre' } });
  story.pressed('run.approve', 'stopped', { on: run });
  story.said('relance client DUPONT', { as: 'account-while-stopped' });
  story.said('/reprendre les envois');
  story.said('/reprendre les envois', PAUL);
  story.pressed('post.list', 'none', { data: { company: 'ALPHA', id: 'no-such-run' } });
  story.pressed('post.all', 'none', { data: { company: 'ALPHA', id: 'no-such-run' } });
  story.pressed('post.file', 'none', { data: { company: 'ALPHA', id: 'no-such-run' } });
  story.page('post-of-nobody', () => '/courriers/nothing');
  story.pressed('run.steer', 'cancel', { on: run, having: { act: 'cancel' } });
  tellOtherKinds(story);
}

/** Of letters beside the rappel: what falls due, and the relevés that nobody is to get. */
function tellOtherKinds(story: Story): void {
  const due = story.pressed('runs.kind', 'prevenances', { data: { company: 'ALPHA', act: 'prevenance' } });
  const run = story.pressed('run.prepare', 'prevenances', { on: due });
  story.pressed('run.line', 'prevenance', { on: run, having: { number: 1 } });
  story.pressed('run.steer', 'cancel-prevenances', { on: run, having: { act: 'cancel' } });
  story.pressed('runs.kind', 'releves', { data: { company: 'ALPHA', act: 'releve' } });
  story.said('/relances alpha relevés');
}
