import type { Story } from '../story.ts';

/** Sentences instead of commands: shown at once, asked again, left undone. */
export function tellSentences(story: Story): void {
  story.chapter('sentences');
  story.said('qui doit le plus ?');
  const late = story.said('relance tous ceux de plus de 60 jours');
  story.pressed('runs.open', 'late', { on: late, having: { company: 'ALPHA' } });
  story.said('qu’a-t-on dit à Martin ?');
  story.said('as-tu relancé Dupont ?');
  story.said('Dupont promet 3 000 € vendredi');
  story.said('Dupont conteste la facture car le prix est faux');
  story.said('relance les envois');
  story.said('n’arrête pas les envois');
  story.said('dois-je reprendre les envois ?');
}

/** Those that change something, confirmed or not. */
export function tellConfirmed(story: Story): void {
  story.chapter('sentences');
  const asked = story.said('commente Dupont : promesse vendredi 3 000 €');
  story.pressed('sentence.confirm', 'not-hers', { on: asked }, { who: 'nadia' });
  story.pressed('sentence.confirm', '', { on: asked });
  story.pressed('sentence.confirm', 'twice', { on: asked });
  const stop = story.said('arrête tous les envois : mauvais modèle');
  story.pressed('sentence.cancel', '', { on: stop });
  story.pressed('sentence.confirm', 'cancelled', { on: stop });
  story.pressed('sentence.confirm', 'ill-typed', { data: { text: 'reprendre les envois' } });
}
