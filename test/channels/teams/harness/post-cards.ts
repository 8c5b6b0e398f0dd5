import { lettersCard } from '../../../../src/channels/teams/rooms/dispatch/cards/letters/letters.ts';
import { postForm } from '../../../../src/channels/teams/rooms/dispatch/cards/post/form.ts';
import { postListCard } from '../../../../src/channels/teams/rooms/dispatch/cards/post/list.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Posting } from '../../../../src/domain/dispatch/posting.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { PostLetter } from '../../../../src/use-cases/dispatch/post/gather-post.ts';
import type { PostView } from '../../../../src/use-cases/dispatch/post/show-post.ts';
import { aCompany } from '../../../builders/company.ts';
import { HOSTILE, LONG } from './hostile.ts';
import { aDispatch, aSentDispatch } from './views.ts';

const WHO = { id: 'p-sophie', name: 'Sophie Lambert' };
const PROOF = { name: 'Avis signé.pdf', webUrl: 'https://bijou.sharepoint.example/avis.pdf', driveItemId: '01P' };

export const aPosting = (over: Partial<Posting> = {}): Posting => ({
  ...{ dispatchId: 'd7', registered: true, tracking: '1A12345678901', proof: PROOF },
  posted: { by: WHO, at: '2026-03-03T09:12:00Z' },
  ...over,
});

export const aPostLetter = (over: Partial<PostLetter> = {}): PostLetter => {
  const { facts } = aDispatch();
  return {
    ...{ dispatchId: 'd7', company: 'BIJOU', tiers: 'CARAT', level: 4, documents: [], posting: null },
    ...{ facts, registered: true, toComplete: false },
    ...over,
  };
};

const viewOf = (letters: readonly PostLetter[], mayNote = true): PostView => ({
  ...{ kind: 'post', company: aCompany(), runId: 'r7', letters, mayNote },
});

/** Letters by post: those of a run, what became of one, and the form that asks it. */
export function postCards(language: Language): Record<string, Card> {
  const hostile = {
    ...aDispatch().facts,
    tiers: { ...aDispatch().facts.tiers, name: HOSTILE, addressLines: [HOSTILE, LONG] },
  };
  const worst = aPosting({
    posted: { by: { id: 'x', name: HOSTILE }, at: '2026-03-03T09:12:00Z' },
    proof: { ...PROOF, name: LONG },
  });
  const crowd = Array.from({ length: 20 }, (_, index) =>
    aPostLetter({
      dispatchId: `d${index}`,
      facts: hostile,
      toComplete: index % 2 === 0,
      posting: index % 3 ? null : worst,
    }),
  );
  const files = Array.from({ length: 80 }, (_, index) => ({
    ...PROOF,
    name: `${index} ${HOSTILE}`,
    driveItemId: `f${index}`,
  }));
  const here = { company: 'BIJOU', code: 'CARAT', currency: 'EUR', page: 2 };
  const specimen = aPostLetter({ facts: { ...aDispatch().facts, sandbox: true } });
  const pdfUrl = 'https://relance.example/courriers/token';
  const sent = aSentDispatch({ id: 'd7' });
  const letters = {
    kind: 'letters',
    company: 'BIJOU',
    tiers: 'CARAT',
    mayAnnul: true,
    mayNote: true,
    unreadable: [],
    bounces: [],
    replies: [],
  } as const;
  return {
    postList: postListCard(language, viewOf([aPostLetter(), aPostLetter({ posting: aPosting() }), specimen]), {
      pdfUrl,
    }),
    postListCrowded: postListCard(language, viewOf(crowd), { pdfUrl, page: 2, said: HOSTILE, filedUrl: PROOF.webUrl }),
    postListReader: postListCard(language, viewOf([aPostLetter()], false), { pdfUrl }),
    postListNone: postListCard(language, viewOf([]), { pdfUrl }),
    postForm: postForm(language, { kind: 'asked', letter: aPostLetter(), files: [PROOF] }, here),
    postFormCrowded: postForm(
      language,
      { kind: 'asked', letter: aPostLetter({ facts: hostile, posting: worst }), files },
      here,
      { problem: HOSTILE, typed: LONG },
    ),
    postFormNoDossier: postForm(language, { kind: 'asked', letter: aPostLetter(), files: null }, here),
    lettersByPost: lettersCard(language, {
      ...letters,
      dispatches: [sent],
      post: [aPostLetter({ posting: aPosting() })],
    }),
  };
}
