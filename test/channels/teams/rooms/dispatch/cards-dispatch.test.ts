import { describe, expect, it } from 'vitest';
import { progressCard } from '../../../../../src/channels/teams/account/progress/progress.ts';
import { toCheckCard } from '../../../../../src/channels/teams/rooms/dispatch/cards/to-check.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { Dispatch, DispatchError } from '../../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { FaultAbout } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';
import { aDispatch } from '../../harness/views.ts';

const faultOf = (
  code: string,
  operation: FaultAbout['operation'],
  reason: FaultAbout['reason'],
  kind: DispatchError['kind'] = 'refused',
): DispatchError => ({
  code,
  detail: 'What Graph said [request-id 42]',
  at: '2026-03-02T09:20:00Z',
  kind,
  about: { operation, reason },
});

const FULL = faultOf('graph-507-QuotaExceededException', 'draft', 'mailbox-full');
const DENIED = faultOf('graph-403-ErrorSendAsDenied', 'send', 'send-as-denied');
const UNFORESEEN = faultOf('graph-418-ErrorUnheardOf', 'attach', null);
const NO_ROOM = faultOf('graph-507-quotaLimitReached', 'file', 'library-full');
const LOCKED = faultOf('graph-423', 'file', 'file-locked', 'busy');
const NO_ANSWER = faultOf('graph-timeout', 'send', 'no-answer', 'unknown');
const SENT_AT = '2026-03-02T09:16:00Z';
const TRACE = aDispatch().trace;

const DOUBT = /Je ne sais pas|I do not know/;
const CODES = /graph|Error[A-Z]|request-id|What Graph said/;

interface Row {
  readonly because: string;
  readonly facts: Partial<Dispatch>;
  readonly french: readonly string[];
  readonly english: readonly string[];
  readonly isDoubtful?: boolean;
}

const ROWS: readonly Row[] = [
  {
    because: 'a draft refused for want of room: nothing left, why, what to do, and that the instalments are free',
    facts: { state: 'stopped', checkFrom: 'drafting', lastError: FULL },
    french: [
      'Relance non partie',
      'Rien n’est parti.',
      'La boîte partagée est pleine.',
      'Supprimez ou archivez',
      'libérées',
    ],
    english: [
      'Reminder not sent',
      'Nothing was sent.',
      'The shared mailbox is full.',
      'Delete or archive',
      'free again',
    ],
  },
  {
    because: 'sending refused: nothing left; a draft that is still there is said',
    facts: { state: 'stopped', checkFrom: 'attached', lastError: DENIED, trace: { ...TRACE, graphId: 'AAMk' } },
    french: ['Rien n’est parti.', 'pas le droit d’envoyer au nom de la boîte', 'Son brouillon est resté'],
    english: ['Nothing was sent.', 'may not send in the name', 'Its draft is still in the shared mailbox'],
  },
  {
    because: 'a refusal that nobody foresaw names what was being done',
    facts: { state: 'stopped', checkFrom: 'drafted', lastError: UNFORESEEN },
    french: ['Rien n’est parti.', 'Microsoft 365 a refusé l’ajout des pièces jointes', 'Prévenez votre administrateur'],
    english: ['Nothing was sent.', 'Microsoft 365 refused to attach the documents', 'Tell your administrator'],
  },
  {
    because: 'a step that stayed out of order before sending: nothing left, and a person decides',
    facts: { state: 'to-check', checkFrom: 'drafted', lastError: { ...FULL, kind: 'busy' } },
    french: ['Relance non partie', 'Rien n’est parti.', 'renvoyez-le ou annulez-le'],
    english: ['Reminder not sent', 'Nothing was sent.', 'send it again or cancel it'],
  },
  {
    because: 'filing refused: it is sent, and not sent again',
    facts: { state: 'to-check', checkFrom: 'confirmed', sentAt: SENT_AT, lastError: NO_ROOM },
    french: [
      'Relance envoyée, à archiver',
      'Envoyé à',
      'plus de place dans SharePoint',
      'Le courriel n’est pas renvoyé.',
    ],
    english: ['Reminder sent, to be filed', 'Sent to', 'no room left', 'The e-mail is not sent again.'],
  },
  {
    because: 'filing that waits for a document that is open: said, and tried again',
    facts: { state: 'confirmed', sentAt: SENT_AT, attempts: 2, lastError: LOCKED },
    french: ['Relance envoyée', 'ouvert ou extrait par quelqu’un', 'Je réessaie tout seul.'],
    english: ['Reminder sent', 'open or checked out', 'I will try again by myself.'],
  },
  {
    because: 'no answer to sending, looked for: it is not sent again meanwhile',
    facts: { state: 'sending', lastError: NO_ANSWER },
    french: ['Envoi en cours', 'Microsoft 365 ne répond pas.', 'je ne le renvoie pas'],
    english: ['Being sent', 'Microsoft 365 does not answer.', 'I will not send it again'],
  },
  {
    because: 'no answer to sending: nobody knows',
    facts: { state: 'to-check', checkFrom: 'sending', lastError: NO_ANSWER },
    french: ['Envoi à vérifier', 'Je ne sais pas s’il est parti'],
    english: ['To check', 'I do not know whether it left'],
    isDoubtful: true,
  },
  {
    because: 'a message of before may have left: nobody knows',
    facts: { state: 'to-check', checkFrom: 'drafted', trace: { ...TRACE, key: 'k~2' }, lastError: FULL },
    french: ['Envoi à vérifier', 'Je ne sais pas s’il est parti'],
    english: ['To check', 'I do not know whether it left'],
    isDoubtful: true,
  },
];

describe('the card of a letter', () => {
  it.each(ROWS)('$because', ({ facts, french, english, isDoubtful = false }) => {
    for (const [language, words] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      const text = textOf(progressCard(language, [aDispatch(facts)]));
      for (const one of words) expect(text).toContain(one);
      expect(DOUBT.test(text)).toBe(isDoubtful);
      expect(text).not.toMatch(CODES);
    }
  });
});

describe('what a letter leaves for the next one', () => {
  const approvedAt = '2026-03-02T09:00:00Z';
  const one = (piece: string, due: string) => ({ ecNo: 7, piece, due: day(due) });
  const LATE = one('FA7', '2026-03-02');
  const linesOf = (facts: Partial<Dispatch>) => textOf(progressCard('fr', [aDispatch({ approvedAt, ...facts })]));

  it.each([
    ['late only since the approval', [LATE], 'FA7 passée en retard depuis : à retrouver dans la prochaine relance.'],
    [
      'two of them, one of which has two instalments',
      [LATE, LATE, one('FA8', '2026-03-05')],
      'FA7, FA8 passées en retard depuis : à retrouver dans la prochaine relance.',
    ],
    [
      'late before, and to be reminded only since',
      [one('FA9', '2026-02-21')],
      'FA9 à relancer depuis : à retrouver dans la prochaine relance.',
    ],
  ])('is named on the card: %s', (_, waiting, line) => {
    for (const state of ['rendered', 'done', 'to-check'] as const) expect(linesOf({ state, waiting })).toContain(line);
  });

  it('is not said of a letter that will not leave, nor where there is nothing', () => {
    expect(linesOf({ state: 'stopped', waiting: [LATE] })).not.toContain('prochaine relance');
    expect(linesOf({ state: 'done' })).not.toContain('prochaine relance');
  });
});

describe('« À vérifier »', () => {
  const listed = (administers: readonly string[], ...dispatches: readonly Partial<Dispatch>[]) =>
    toCheckCard('fr', {
      kind: 'to-check',
      dispatches: dispatches.map((facts) => aDispatch(facts)),
      unreadable: [],
      mayDecide: ['BIJOU'],
      administers,
    });
  const acts = (card: ReturnType<typeof listed>) =>
    nodesOf(card).flatMap((node) => (node.verb === 'check.decide' ? [(node.data as { act: string }).act] : []));
  const doubtful = { state: 'to-check', checkFrom: 'sending', lastError: NO_ANSWER } as const;
  const unsent = { state: 'to-check', checkFrom: 'drafted', lastError: FULL } as const;
  const unfiled = { state: 'to-check', checkFrom: 'confirmed', sentAt: SENT_AT, lastError: NO_ROOM } as const;

  it.each<[string, readonly Partial<Dispatch>[], string, readonly string[]]>([
    ['doubtful', [doubtful], 'Je ne sais pas si ces courriels sont partis', ['sent', 'again', 'cancel']],
    ['unsent', [unsent], 'Ces lettres ne sont pas parties, c’est certain', ['again', 'cancel']],
    ['sent and not filed', [unfiled], 'Ces lettres attendent votre décision', ['file']],
    ['of several kinds', [unsent, unfiled], 'Ces lettres attendent votre décision', ['again', 'cancel', 'file']],
    ['under way for long', [{ state: 'drafted' }], 'il n’y a rien à décider', []],
  ])('says of letters that are %s what is certain, and offers what fits', (_, dispatches, intro, offered) => {
    const card = listed([], ...dispatches);
    expect(textOf(card)).toContain(intro);
    expect(acts(card)).toEqual(offered);
  });

  it('one that cannot be read is said beside the others, with nothing to decide; its column is for who administers', () => {
    const lost = { ...aDispatch({ ...doubtful, tiers: 'PERDU' }), place: 'Dispatch 7, column Facts' };
    const view = {
      kind: 'to-check',
      dispatches: [aDispatch(unsent)],
      unreadable: [lost],
      mayDecide: ['BIJOU'],
    } as const;
    const card = toCheckCard('fr', { ...view, administers: [] });
    expect(textOf(card)).toMatch(/n’est parti.*PERDU.*Je ne peux plus lire cette lettre/su);
    expect(textOf(card)).not.toContain('column Facts');
    expect(acts(card)).toEqual(['again', 'cancel']);
    expect(textOf(toCheckCard('fr', { ...view, dispatches: [], administers: ['BIJOU'] }))).toMatch(
      /attendent l’administrateur.*column Facts/su,
    );
  });

  it('a letter that is under way for long is never said to be sent', () => {
    const text = textOf(listed([], { state: 'drafting' }));
    expect(text).toContain('Toujours en cours depuis');
    expect(text).not.toContain('Envoyé');
  });

  it('the code and what Graph said are for administrators of the company only', () => {
    expect(textOf(listed(['AUTRE'], unsent))).not.toMatch(CODES);
    expect(textOf(listed(['BIJOU'], unsent))).toContain(
      'Pour l’administrateur : graph-507-QuotaExceededException · What Graph said [request-id 42]',
    );
  });
});
