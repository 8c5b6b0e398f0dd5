import { both, type Story } from '../story.ts';

const NOBODY = { id: '00000000-0000-4000-8000-000000000000', version: 1 };
const LIST = { fr: '/commandes bloquées', en: '/blocked orders' };
const TERMS = { upTo: '', until: '', reason: '' };

/** What customers owe with their orders, and the orders that are held. */
export function tellCredit(story: Story): void {
  tellEncours(story);
  tellLists(story);
  tellQuestion(story);
  tellDecisions(story);
}

function tellEncours(story: Story): void {
  const blocked = story.said({ fr: '/encours client BLOQUE', en: '/exposure client BLOQUE' });
  for (const text of [
    { fr: '/encours client Dupont', en: '/exposure client Dupont' },
    { fr: 'encours du client : Tournebride Sud', en: 'exposure of the customer: Tournebride Sud' },
    { fr: '/encours client', en: '/exposure client' },
    { fr: '/encours client Martin', en: '/exposure client Martin' },
    { fr: '/encours client Duponnt', en: '/exposure client Duponnt' },
  ]) {
    story.said(text);
  }
  const codes = [
    ...['CODESURVEILLER', 'PREPARATION', 'PARTPREPAYE', 'ILLIMITE', 'SIEGE', 'USDSANSTAUX', 'EXPEDIE', 'BLFACTURE'],
    ...['LIVRAISONPART', 'PREPAYE', 'ACOMPTES', 'RETOURS', 'PLAFONDPEU', 'PLAFONDEXACT', 'DISPONIBLE', 'TROPPERCU'],
    'USDTAUX',
  ];
  for (const code of story.mostOf(codes, 6)) {
    story.said(both(`encours client ALPHA/${code}`), { as: `encours-client-alpha-${code.toLowerCase()}` });
  }
  story.said(both('encours client BETA/PLAFONDFORT'));
  story.said(both('encours client BLOQUE'), { who: 'zoe' });
  story.pressed('encours.show', 'bloque', { on: blocked });
  story.pressed('encours.why', 'bloque', { on: blocked });
  story.pressed('encours.why', 'bloque', { on: blocked }, { who: 'zoe' });
  story.pressed('encours.why', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY' } });
  story.pressed('encours.show', 'unknown-customer', { data: { company: 'ALPHA', code: 'NOBODY' } });
  story.pressed('encours.show', 'ill-typed', { data: { company: 'ALPHA' } });
  story.pressed('encours.why', 'ill-typed', { data: 'BLOQUE' });
}

function tellLists(story: Story): void {
  for (const who of ['claire', 'hugo', 'paul', 'sofia', 'zoe'] as const) story.said(LIST, { who });
  const list = story.said(LIST, { who: 'nadia' });
  story.pressed('hold.list', 'page-2', { on: list, having: { page: 2 } }, { who: 'nadia' });
  story.pressed('hold.list', 'beyond', { data: { page: 400 } }, { who: 'nadia' });
  story.pressed('hold.list', 'ill-typed', { data: { page: -1 } }, { who: 'nadia' });
  for (const name of [
    'Vauclusiens',
    'Vernhes',
    'Lormont',
    'Kermadec',
    'Haut-Anjou',
    'Astarac',
    'Mauges',
    'Pontivyenne',
  ]) {
    const told = { on: list, label: new RegExp(name, 'u') };
    story.pressed('hold.show', name.toLowerCase(), told, { who: 'nadia' });
  }
  const own = { on: list, label: /Tournebride Sud/u };
  for (const who of ['claire', 'hugo', 'paul', 'sofia', 'zoe'] as const) {
    story.pressed('hold.show', 'tournebride', own, { who });
  }
  for (const verb of ['show', 'why', 'approve.form', 'refuse.form', 'ask.form', 'answer.form', 'again.form']) {
    story.pressed(`hold.${verb}`, 'no-such-hold', { data: NOBODY }, { who: 'nadia' });
    story.pressed(`hold.${verb}`, 'ill-typed', { data: { id: '' } }, { who: 'nadia' });
  }
  for (const verb of ['approve', 'approve.save', 'refuse.save', 'ask.save', 'answer.save', 'again.save']) {
    const typed = { ...TERMS, text: 'Pourquoi ?', reason: 'Client sûr' };
    story.pressed(`hold.${verb}`, 'no-such-hold', { data: { ...NOBODY, ...typed } }, { who: 'nadia' });
    story.pressed(`hold.${verb}`, 'ill-typed', { data: { ...NOBODY, version: 'one' } }, { who: 'nadia' });
  }
}

/** Asked, answered, refused, asked again, granted: the order of a salesperson. */
function tellQuestion(story: Story): void {
  const [nadia, hugo] = [{ who: 'nadia' }, { who: 'hugo' }] as const;
  const list = story.said(LIST, { ...nadia, as: 'blocked-before-a-question' });
  const shown = story.pressed('hold.show', 'tournebride-sud', { on: list, label: /Tournebride Sud/u }, nadia);
  story.pressed('hold.why', 'tournebride-sud', { on: shown }, nadia);
  story.pressed('hold.why', 'tournebride-sud', { on: shown }, hugo);
  story.pressed('hold.approve', 'tournebride-sud', { on: shown }, hugo);
  const ask = story.pressed('hold.ask.form', 'tournebride-sud', { on: shown }, nadia);
  story.pressed('hold.ask.save', 'nothing', { on: ask, typed: { text: '' } }, nadia);
  story.pressed('hold.ask.save', 'too-long', { on: ask, typed: { text: 'x'.repeat(1900) } }, nadia);
  story.pressed('hold.ask.save', 'tournebride-sud', { on: ask, typed: { text: 'Quand paieront-ils ?' } }, nadia);
  story.pressed('hold.approve', 'as-seen-before', { on: shown }, nadia);
  const asked = story.pressed('hold.show', 'tournebride-sud-asked', { on: list, label: /Tournebride Sud/u }, hugo);
  const answer = story.pressed('hold.answer.form', 'tournebride-sud', { on: asked }, hugo);
  story.pressed('hold.answer.save', 'nothing', { on: answer, typed: { text: ' ' } }, hugo);
  story.pressed('hold.answer.save', 'tournebride-sud', { on: answer, typed: { text: 'Vendredi.' } }, hugo);
  const known = story.pressed('hold.show', 'tournebride-sud-answered', { on: list, label: /Tournebride Sud/u }, nadia);
  const refuse = story.pressed('hold.refuse.form', 'tournebride-sud', { on: known }, nadia);
  story.pressed('hold.refuse.save', 'without-reason', { on: refuse, typed: { reason: '' } }, nadia);
  story.pressed('hold.refuse.save', 'tournebride-sud', { on: refuse, typed: { reason: 'Trop tôt' } }, hugo);
  story.pressed('hold.refuse.save', 'tournebride-sud', { on: refuse, typed: { reason: 'Trop tôt' } }, nadia);
  const refused = story.pressed('hold.show', 'tournebride-sud-refused', { on: list, label: /Tournebride Sud/u }, hugo);
  const again = story.pressed('hold.again.form', 'tournebride-sud', { on: refused }, hugo);
  story.pressed('hold.again.save', 'without-reason', { on: again, typed: { reason: '' } }, hugo);
  const anew = story.pressed('hold.again.save', 'tournebride-sud', { on: again, typed: { reason: 'Payé' } }, hugo);
  story.pressed('hold.approve', 'own-order', { on: anew, of: 'hold.show' }, hugo);
  const last = story.pressed('hold.show', 'tournebride-sud-anew', { on: anew }, nadia);
  story.pressed('hold.approve', 'tournebride-sud', { on: last }, nadia);
  story.pressed('hold.approve', 'tournebride-sud-twice', { on: last }, nadia);
  story.pressed(
    'hold.refuse.save',
    'over',
    { on: last, of: 'hold.approve', typed: { reason: 'Non' } },
    { who: 'paul' },
  );
}

function tellDecisions(story: Story): void {
  const nadia = { who: 'nadia' } as const;
  const list = story.said(LIST, { ...nadia, as: 'blocked-after-a-decision' });
  const big = story.pressed('hold.show', 'beyond-her-limit', { on: list, label: /Vauclusiens/u }, nadia);
  story.pressed('hold.approve', 'beyond-her-limit', { on: big, of: 'hold.refuse.form' }, nadia);
  const mine = story.pressed('hold.show', 'her-own-order', { on: list, label: /Kermadec/u }, nadia);
  story.pressed('hold.approve', 'her-own-order', { on: mine, of: 'hold.show' }, nadia);
  const deputy = story.pressed('hold.show', 'by-her-deputy', { on: list, label: /Astarac/u }, { who: 'sofia' });
  story.pressed('hold.approve', 'by-her-deputy', { on: deputy }, { who: 'sofia' });
  story.pressed('hold.approve', 'by-a-reader', { on: big, of: 'hold.refuse.form' }, { who: 'claire' });

  const blocked = story.pressed('hold.show', 'to-approve', { on: list, label: /Vernhes/u }, nadia);
  const form = story.pressed('hold.approve.form', 'vernhes', { on: blocked }, nadia);
  const typed = (more: object) => ({ on: form, typed: { ...TERMS, reason: 'Client sûr', ...more } });
  story.pressed('hold.approve.save', 'no-amount', typed({ upTo: 'beaucoup' }), nadia);
  story.pressed('hold.approve.save', 'other-currency', typed({ upTo: '8 000 $' }), nadia);
  story.pressed('hold.approve.save', 'amount-too-low', typed({ upTo: '100' }), nadia);
  story.pressed('hold.approve.save', 'bad-date', typed({ until: '32/13/2026' }), nadia);
  story.pressed('hold.approve.save', 'past', typed({ until: '2026-01-02' }), nadia);
  story.pressed('hold.approve.save', 'beyond-her-limit', typed({ upTo: '90000' }), nadia);
  story.pressed('hold.approve.save', 'vernhes', typed({ upTo: '8000', until: '2026-04-30' }), nadia);

  const over = story.pressed('hold.show', 'to-refuse', { on: list, label: /Lormont/u }, nadia);
  const refuse = story.pressed('hold.refuse.form', 'lormont', { on: over }, nadia);
  story.pressed('hold.refuse.save', 'lormont', { on: refuse, typed: { reason: 'Impayés' } }, nadia);
  const paul = story.pressed('hold.show', 'beyond-nobody', { on: list, label: /Vauclusiens/u }, { who: 'paul' });
  story.pressed('hold.approve', 'beyond-nobody', { on: paul }, { who: 'paul' });
  story.said(LIST, { ...nadia, as: 'blocked-after-all' });
  story.said({ fr: '/encours client BLOQUE', en: '/exposure client BLOQUE' }, { as: 'encours-client-bloque-released' });
}
