import { both, type Story } from '../story.ts';

/** « relance client », and the buttons of the account that send nothing. */
export function tellAccount(story: Story): void {
  const dupont = story.said({ fr: '/relance client Dupont', en: '/remind client Dupont' });
  for (const text of [
    { fr: 'relance DUPONT', en: 'chase DUPONT' },
    { fr: 'relancer le client : ALPHA/DUPONT', en: 'remind the customer: ALPHA/DUPONT' },
    { fr: '/relance client', en: '/remind client' },
    { fr: '/relance client Duponnt', en: '/remind client Duponnt' },
    { fr: '/relance client Martin', en: '/remind client Martin' },
    { fr: '/relance client cheques', en: '/remind client cheques' },
    { fr: '/relance client BETA/CHEQUES', en: '/remind client BETA/CHEQUES' },
    { fr: '/relance client Xyzzyq', en: '/remind client Xyzzyq' },
    { fr: '/relance client 48213907800018', en: '/remind client 48213907800018' },
  ]) {
    story.said(text);
  }
  // Each says something of its own: see the demo's customers.
  const codes = [
    ...['EFFETS', 'DOUTEUX', 'NONAFFECTE', 'ACOMPTE300', 'SANSECH', 'AVANCE', 'MAXNIVEAU', 'INTERVALLE', 'SANSADR'],
    ...['AETABLIR', 'SITUATION', 'PRELEVE', 'PRELREJET', 'AVOIR1200', 'ONZECENT', 'IMPAYE', 'ECHEANCES', 'AUJOURDHUI'],
    ...['DIXJOURS', 'NIVEAUX113', 'SAGE2', 'MISEDEM', 'POSTE', 'HORSRAPPEL', 'SOMMEIL', 'OREILLY', 'HARPER'],
    ...['DELACOTE', 'AGENCESUD', 'MARTINBAT'],
  ];
  for (const code of story.mostOf(codes, 9)) {
    story.said(both(`relance client ALPHA/${code}`), { as: `relance-client-alpha-${code.toLowerCase()}` });
  }
  for (const who of ['nadia', 'zoe', 'guest'] as const) {
    story.said({ fr: '/relance client Dupont', en: '/remind client Dupont' }, { who });
  }
  story.said({ fr: '/relance client BETA/HIER', en: '/remind client BETA/HIER' }, { who: 'hugo' });

  story.pressed('account.why', 'dupont', { on: dupont });
  story.pressed('account.show', 'dupont', { on: dupont });
  story.pressed('account.show', 'groscompte-page-2', {
    data: { company: 'ALPHA', code: 'GROSCOMPTE', currency: 'EUR', page: 2 },
  });
  story.pressed('account.show', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY' } });
  story.pressed('account.show', 'unknown-company', { data: { company: 'GAMMA', code: 'DUPONT' } });
  story.pressed('account.show', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT', page: 'two' } });
  story.pressed('account.why', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT', currency: 'euros' } });
  story.pressed('account.why', 'dupont', { on: dupont }, { who: 'zoe' });
  story.pressed('account.why', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY', currency: 'EUR' } });

  // Out of reminders and back.
  const form = story.pressed('exclude.form', 'dupont', { on: dupont });
  story.pressed('exclude.form', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT' } });
  story.pressed('exclude.save', 'nothing-chosen', { on: form, typed: { ecNo: '', reason: 'Litige', until: '' } });
  story.pressed('exclude.save', 'without-reason', { on: form, typed: { ecNo: '19064', reason: '', until: '' } });
  story.pressed('exclude.save', 'bad-date', {
    on: form,
    typed: { ecNo: '19064', reason: 'Litige', until: '31/02/2026' },
  });
  story.pressed('exclude.save', 'past', { on: form, typed: { ecNo: '19064', reason: 'Litige', until: '2026-01-02' } });
  story.pressed('exclude.save', 'no-such-line', { on: form, typed: { ecNo: '1', reason: 'Litige', until: '' } });
  story.pressed('exclude.save', 'ill-typed', { on: form, typed: { ecNo: 'x', reason: 'Litige', until: '' } });
  story.pressed(
    'exclude.save',
    'dupont',
    { on: form, typed: { ecNo: '19064', reason: 'Litige', until: '' } },
    { who: 'nadia' },
  );
  story.pressed('exclude.save', 'dupont', {
    on: form,
    typed: { ecNo: '19064', reason: 'Livraison contestée', until: '2026-04-30' },
  });
  const excluded = story.pressed('exclude.form', 'dupont-with-one-out', { on: dupont });
  story.pressed('exclude.lift', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT', ecNo: '19064' } });
  story.pressed('exclude.lift', 'dupont', { on: excluded }, { who: 'nadia' });
  story.pressed('exclude.lift', 'dupont', { on: excluded });
  story.pressed('exclude.lift', 'dupont-again', { on: excluded });

  // A card that an extension dropped.
  story.pressed('dropped.open', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } });
  story.pressed('dropped.open', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } }, { who: 'zoe' });
  story.pressed('dropped.open', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } }, { who: 'guest' });
  story.pressed('dropped.open', 'dupont', { data: { company: 'ALPHA', code: 'DUPONT' } }, { place: 'group-achats' });
  story.pressed('dropped.open', 'ill-typed', { data: { company: 'ALPHA' } });
}
