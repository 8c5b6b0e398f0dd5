import { progressCard } from '../../../../src/channels/teams/account/progress/progress.ts';
import { lettersCard } from '../../../../src/channels/teams/rooms/dispatch/cards/letters/letters.ts';
import { previewCard } from '../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import { kindCard } from '../../../../src/channels/teams/rooms/runs/cards/kind.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { LetterFacts } from '../../../../src/domain/relance/letter.ts';
import type { KindRunView, OtherKind } from '../../../../src/use-cases/runs/kinds/show-kind-run.ts';
import { aCompany } from '../../../builders/company.ts';
import { accountOf, prevenance, releve } from '../../letters/kinds/kind-facts.ts';
import { HOSTILE } from './hostile.ts';
import { aDispatch, aPreview, aSentDispatch, aView, previewOf } from './views.ts';

const kindRun = (of: OtherKind, over: Partial<KindRunView> = {}): KindRunView => ({
  kind: 'kind-run',
  company: aCompany({ identity: { ...aCompany().identity, name: HOSTILE } }),
  of,
  window: { from: day('2026-03-03'), until: day('2026-03-09') },
  period: { of: 'movements', from: day('2026-02-01'), until: day('2026-02-28') },
  areWanted: true,
  latest: null,
  stop: null,
  mayPrepare: true,
  ...over,
});

/** Letters beside the rappel: read before they leave, on their way, over all customers. */
export function kindCards(language: Language): Record<string, Card> {
  const hostile = { tiers: { ...prevenance().tiers, name: HOSTILE } };
  const several = releve([accountOf(400, 'EUR'), accountOf(3, 'USD'), accountOf(0, 'GBP')], hostile);
  const letters: readonly LetterFacts[] = [prevenance(40, hostile), several];
  const preview = (facts: LetterFacts): Card => previewCard(language, previewOf(aPreview(aView()), facts));
  const dispatches = letters.map((facts, at) => ({ ...aDispatch({ id: `k${at}` }), facts, level: 0 as const }));
  return {
    previewPrevenance: preview(prevenance()),
    previewPrevenanceLong: preview(prevenance(40, hostile)),
    previewReleve: preview(releve()),
    previewReleveSeveral: preview(several),
    progressOfKinds: progressCard(language, dispatches),
    lettersOfKinds: lettersCard(language, {
      kind: 'letters',
      unreadable: [],
      bounces: [],
      replies: [],
      company: 'BIJOU',
      tiers: 'CARAT',
      dispatches: [...dispatches, ...letters.map((facts) => aSentDispatch({ facts, level: 0 }))],
      mayAnnul: true,
      post: [],
      mayNote: false,
    }),
    kindPrevenances: kindCard(language, kindRun('prevenance')),
    kindReleves: kindCard(language, kindRun('releve')),
    kindRelevesOfNobody: kindCard(language, kindRun('releve', { areWanted: false })),
    kindRead: kindCard(language, kindRun('prevenance', { mayPrepare: false })),
  };
}
