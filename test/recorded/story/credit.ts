import type { Answer, Story } from '../story.ts';

const [NADIA, HUGO] = [{ who: 'nadia' }, { who: 'hugo' }] as const;

/** What customers owe with their orders, and the orders that are held. */
export function tellCredit(story: Story): void {
  story.chapter('exposure');
  const blocked = story.said('/encours client BLOQUE');
  story.pressed('encours.show', 'bloque', { on: blocked });
  story.pressed('encours.why', 'bloque', { on: blocked });
  for (const code of ['SIEGE', 'USDSANSTAUX']) story.said(`/encours client ${code}`);

  story.chapter('holds');
  const list = story.said('/commandes bloquées', NADIA);
  story.pressed('hold.list', 'page-2', { on: list, having: { page: 2 } }, NADIA);
  const nothing = { data: { id: '00000000-0000-4000-8000-000000000000', version: 1 } };
  story.pressed('hold.show', 'no-such-hold', nothing, NADIA);
  tellQuestion(story, list);
  tellDecisions(story, list);
}

/** Asked, answered, refused, asked again, granted: the order of a salesperson. */
function tellQuestion(story: Story, list: Answer): void {
  const own = { on: list, label: /Tournebride Sud/u };
  const shown = story.pressed('hold.show', 'tournebride', own, NADIA);
  story.pressed('hold.why', 'tournebride', { on: shown }, NADIA);
  story.pressed('hold.approve', 'not-his-to-decide', { on: shown }, HUGO);
  const ask = story.pressed('hold.ask.form', 'tournebride', { on: shown }, NADIA);
  story.pressed('hold.ask.save', 'tournebride', { on: ask, typed: { text: 'Quand paieront-ils ?' } }, NADIA);
  story.pressed('hold.approve', 'as-seen-before', { on: shown }, NADIA);
  const asked = story.pressed('hold.show', 'tournebride-asked', own, HUGO);
  const answer = story.pressed('hold.answer.form', 'tournebride', { on: asked }, HUGO);
  story.pressed('hold.answer.save', 'tournebride', { on: answer, typed: { text: 'Vendredi.' } }, HUGO);
  const known = story.pressed('hold.show', 'tournebride-answered', own, NADIA);
  const refuse = story.pressed('hold.refuse.form', 'tournebride', { on: known }, NADIA);
  story.pressed('hold.refuse.save', 'without-reason', { on: refuse, typed: { reason: '' } }, NADIA);
  story.pressed('hold.refuse.save', 'tournebride', { on: refuse, typed: { reason: 'Trop tôt' } }, NADIA);
  const refused = story.pressed('hold.show', 'tournebride-refused', own, HUGO);
  const again = story.pressed('hold.again.form', 'tournebride', { on: refused }, HUGO);
  const anew = story.pressed('hold.again.save', 'tournebride', { on: again, typed: { reason: 'Payé' } }, HUGO);
  const last = story.pressed('hold.show', 'tournebride-anew', { on: anew }, NADIA);
  story.pressed('hold.approve', 'tournebride', { on: last }, NADIA);
  story.pressed('hold.approve', 'tournebride-twice', { on: last }, NADIA);
}

/** Who decides what, and up to what. */
function tellDecisions(story: Story, list: Answer): void {
  const big = story.pressed('hold.show', 'beyond-her-limit', { on: list, label: /Vauclusiens/u }, NADIA);
  story.pressed('hold.approve', 'beyond-her-limit', { on: big, of: 'hold.refuse.form' }, NADIA);
  const mine = story.pressed('hold.show', 'her-own-order', { on: list, label: /Kermadec/u }, NADIA);
  story.pressed('hold.approve', 'her-own-order', { on: mine, of: 'hold.show' }, NADIA);

  const blocked = story.pressed('hold.show', 'vernhes', { on: list, label: /Vernhes/u }, NADIA);
  const form = story.pressed('hold.approve.form', 'vernhes', { on: blocked }, NADIA);
  const saved = (as: string, more: object): void => {
    const typed = { upTo: '', until: '', reason: 'Client sûr', ...more };
    story.pressed('hold.approve.save', as, { on: form, typed }, NADIA);
  };
  saved('no-amount', { upTo: 'beaucoup' });
  saved('amount-too-low', { upTo: '100' });
  saved('vernhes', { upTo: '8000', until: '2026-04-30' });
}
