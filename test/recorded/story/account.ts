import type { Story } from '../story.ts';

const DUPONT = { company: 'ALPHA', code: 'DUPONT' } as const;

/** « relance client », and the buttons of the account that send nothing. */
export function tellAccount(story: Story): void {
  story.chapter('account');
  const dupont = story.said('/relance client Dupont');
  story.said('/relance client');
  story.said('/relance client Duponnt');
  story.said('/relance client Martin');
  story.said('/relance client Xyzzyq');
  for (const who of ['nadia', 'zoe'] as const) story.said('/relance client Dupont', { who });
  // Each says something of its own: see the demo's customers.
  for (const code of ['EFFETS', 'NONAFFECTE', 'AGENCESUD', 'SITUATION']) {
    story.said(`relance client ALPHA/${code}`, { as: `relance-client-${code.toLowerCase()}` });
  }
  story.pressed('account.why', 'dupont', { on: dupont });
  story.pressed('account.show', 'dupont', { data: DUPONT });
  story.pressed('account.show', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY' } });
  story.pressed('account.show', 'unknown-company', { data: { company: 'GAMMA', code: 'DUPONT' } });
  tellExclusion(story);
  const correction = story.pressed('correction.form', 'dupont', { data: { ...DUPONT, currency: 'EUR' } });
  const typed = { ecNo: '19064', count: '11', reason: 'Relance partie à tort' };
  story.pressed('correction.save', 'too-many', { on: correction, typed });
  story.pressed('correction.save', 'not-hers', { on: correction, typed: { ...typed, count: '0' } }, { who: 'nadia' });

  // A card that an extension dropped.
  story.pressed('dropped.open', 'dupont', { data: DUPONT });
  story.pressed('dropped.open', 'dupont', { data: DUPONT }, { place: 'group-achats' });
}

/** Out of reminders and back. */
function tellExclusion(story: Story): void {
  const own = { data: { ...DUPONT, currency: 'EUR' } };
  const form = story.pressed('exclude.form', 'dupont', own);
  const saved = (as: string, more: object, who?: 'nadia'): void => {
    const typed = { ecNo: '19064', reason: 'Livraison contestée', until: '2026-04-30', ...more };
    story.pressed('exclude.save', as, { on: form, typed }, who ? { who } : {});
  };
  saved('without-reason', { reason: '' });
  saved('bad-date', { until: '31/02/2026' });
  saved('past', { until: '2026-01-02' });
  saved('no-such-line', { ecNo: '1' });
  saved('not-hers', {}, 'nadia');
  saved('dupont', {});
  const excluded = story.pressed('exclude.form', 'dupont-with-one-out', own);
  story.pressed('exclude.lift', 'dupont', { on: excluded });
}
