import { both, type Story } from '../story.ts';

/** Who owes what, who is late, how long they take. */
export function tellFigures(story: Story): void {
  const dmp = story.said(both('/dmp client Dupont'));
  for (const text of [
    { fr: 'dmp du client ALPHA/HARPER', en: 'dmp of the customer ALPHA/HARPER' },
    both('/dmp'),
    both('/dmp client Martin'),
    both('/dmp client Duponnt'),
    both('/dmp client SITUATION'),
    both('dmp client BETA/CARTONNEUX'),
  ]) {
    story.said(text);
  }
  story.pressed('dmp.show', 'dupont', { on: dmp });
  story.pressed('dmp.show', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY' } });
  story.pressed('dmp.show', 'ill-typed', { data: { company: 'ALPHA', code: '' } });

  const top = story.said(both('/top'));
  story.said({ fr: 'qui nous doit quoi ?', en: 'who owes us what?' });
  story.said(both('/top'), { who: 'zoe' });
  story.pressed('top.list', '', { on: top });

  const follow = story.said({ fr: '/suivre', en: '/follow' });
  const filters = [
    {
      fr: '/suivre DMP > 45 et en retard > 10 jours, tri par jours',
      en: '/follow DMP > 45 and overdue > 10 days, sort by days',
    },
    { fr: '/suivre les mauvais payeurs', en: '/follow the bad payers' },
    both('dmp > 60'),
    { fr: '/suivre DMP > 60', en: '/follow DMP > 60' },
    { fr: '/suivre en retard > 30 jours', en: '/follow overdue > 30 days' },
    { fr: 'en retard > 1 000 jours', en: 'overdue > 1 000 days' },
    { fr: '/suivre tri par nom', en: '/follow sort by name' },
  ];
  for (const text of story.mostOf(filters, 2)) story.said(text);
  story.said({ fr: '/suivre', en: '/follow' }, { who: 'zoe' });
  story.pressed('follow.list', 'page-2', { data: { text: 'tri balance', page: 2 } });
  story.pressed('follow.list', 'beyond', { data: { text: 'tri balance', page: 400 } });
  story.pressed('follow.list', 'not-understood', { data: { text: 'tri couleur' } });
  story.pressed('follow.list', 'ill-typed', { data: { text: 'tri balance', page: 0 } });
  story.pressed('follow.filter', 'late', { on: follow, typed: { dmp: '', days: 30, sort: 'late' } });
  story.pressed('follow.filter', 'typed', { on: follow, typed: { dmp: '60,5', days: '', sort: 'dmp' } });
  story.pressed('follow.filter', 'no-number', { on: follow, typed: { dmp: 'soixante', days: '', sort: 'dmp' } });
  story.pressed('follow.filter', 'ill-typed', { on: follow, typed: { dmp: '', days: '', sort: 'colour' } });
  story.pressed('follow.remind', 'ready', { data: { company: 'ALPHA', code: 'ROUVIEREFONDE' } });
  story.pressed('follow.remind', 'held', { data: { company: 'ALPHA', code: 'NONAFFECTE' } });
  story.pressed('follow.remind', 'ready', { data: { company: 'ALPHA', code: 'ROUVIEREFONDE' } }, { who: 'nadia' });
  story.pressed('follow.remind', 'ill-typed', { data: {} });

  const late = story.said({ fr: '/retards', en: '/late' });
  story.said({ fr: '/retards', en: '/late' }, { who: 'hugo' });
  story.said({ fr: '/retards', en: '/late' }, { who: 'zoe' });
  story.pressed('late.list', 'page-2', { on: late });
  story.pressed('late.list', 'beyond', { data: { page: 400 } });
  story.pressed('late.list', 'ill-typed', { data: { page: 'x' } });
}
