import { choiceCard } from '../../../../src/channels/teams/cards/account/choice.ts';
import { customerCard } from '../../../../src/channels/teams/cards/account/customer.ts';
import { notFoundCard } from '../../../../src/channels/teams/cards/account/not-found.ts';
import { whyCard } from '../../../../src/channels/teams/cards/account/why.ts';
import { progressCard } from '../../../../src/channels/teams/cards/dispatch/progress.ts';
import { toCheckCard } from '../../../../src/channels/teams/cards/dispatch/to-check.ts';
import { detailsForm } from '../../../../src/channels/teams/cards/draft/details.ts';
import { excludeForm } from '../../../../src/channels/teams/cards/draft/exclude.ts';
import { levelForm } from '../../../../src/channels/teams/cards/draft/level.ts';
import { previewCard } from '../../../../src/channels/teams/cards/draft/preview.ts';
import { staleCard } from '../../../../src/channels/teams/cards/draft/stale.ts';
import { helpCard } from '../../../../src/channels/teams/cards/notice/help.ts';
import { privateOnlyCard } from '../../../../src/channels/teams/cards/notice/private-only.ts';
import { refusalCard } from '../../../../src/channels/teams/cards/notice/refusal.ts';
import type { Card } from '../../../../src/channels/teams/turns/turn.ts';
import type { OpenItem } from '../../../../src/domain/encours/open-item.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Exclusion } from '../../../../src/domain/relance/memory.ts';
import type { DispatchState } from '../../../../src/use-cases/ports/dispatch-store.ts';
import { aDispute, anExclusion } from '../../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem } from '../../../builders/open-item.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { aDispatch, aPreview, aSentDispatch, aView, CLAIRE, SOME_ITEMS } from './views.ts';

/** Names that would do harm where text is read as Markdown, as markup or as a template. */
export const HOSTILE = `**Gras** [clic](javascript:alert(1)) <at>Patron</at> \${name} # \`x\` ~~y~~ & <b>`;

const many = (count: number, facts: Parameters<typeof anItem>[0] = {}): readonly OpenItem[] =>
  Array.from({ length: count }, (_, i) => anItem({ ecNo: i + 1, due: '2025-12-01', amount: 999_999_99 - i, ...facts }));

const LONG =
  'Établissements réunis de la Très Longue Raison Sociale et de ses nombreuses filiales, succursales et dépôts';

/** The greatest of everything that a card may have to hold. */
function crowded() {
  const items = [
    ...many(3000, { piece: 'FA-2025-0000000000123456789' }),
    ...Array.from({ length: 40 }, (_, i) => aReceiptItem({ ecNo: 9000 + i, piece: 'REGLEMENT-NON-LETTRE' })),
    aCreditItem(),
    ...['USD', 'GBP', 'CHF', 'CAD', 'JPY', 'TND', 'MAD'].map((currency, i) => anItem({ ecNo: 8000 + i, currency })),
  ];
  const exclusions: readonly Exclusion[] = Array.from({ length: 50 }, (_, i) =>
    anExclusion('2026-12-31', { ecNo: i + 1, id: `x${i}`, piece: LONG, reason: LONG.repeat(3) }),
  );
  const webUrl = `https://bijou.sharepoint.example/${'Recouvrement%20clients/'.repeat(20)}a.pdf`;
  const documents = [{ name: LONG, webUrl, driveItemId: 'i' }];
  const dispatches = Array.from({ length: 30 }, () => aSentDispatch({ documents }));
  const choices = {
    personalSentence: 'é'.repeat(600),
    cc: Array.from({ length: 5 }, (_, i) => `${'a'.repeat(60)}${i}@b.fr`),
  };
  return aView({
    items,
    memory: { exclusions },
    dispatches,
    choices,
    staleBank: true,
    sandbox: true,
    tiers: aTiers({ name: LONG }),
  });
}

const STATES: readonly DispatchState[] = [
  'approved',
  'sending',
  'confirmed',
  'filed',
  'done',
  'to-check',
  'stopped',
  'cancelled',
];

function accountCards(language: Language): Record<string, Card> {
  const view = aView();
  const full = crowded();
  const [one] = full.currencies.filter(({ account }) => account.currency === 'EUR');
  const [small] = view.currencies;
  if (!one || !small) throw new Error('No euro account');
  const hostile = aView({
    tiers: aTiers({ name: HOSTILE, city: HOSTILE }),
    items: [...many(3, { piece: HOSTILE }), aReceiptItem({ piece: HOSTILE })],
    choices: { personalSentence: HOSTILE },
    recipient: { ...CLAIRE, name: HOSTILE },
    memory: {
      exclusions: [anExclusion(null, { reason: HOSTILE, piece: HOSTILE })],
      disputes: [aDispute({ reason: HOSTILE })],
    },
    folderUrl: 'javascript:alert(1)',
  });
  const [bad] = hostile.currencies;
  if (!bad) throw new Error('No hostile account');
  const tiers = { company: 'BIJOU', code: 'CARAT', name: HOSTILE };
  const level = { rank: 3, reason: 'Troisième rappel par téléphone', by: 'Claire Martin' } as const;
  const why = { kind: 'why', currency: 'EUR', today: view.today, readAt: view.readAt, level } as const;
  return {
    customer: customerCard(language, view),
    customerWithoutItems: customerCard(language, aView({ items: [] })),
    customerNothingLate: customerCard(language, aView({ items: [anItem({ due: '2026-03-31' })] })),
    customerCrowded: customerCard(language, full, { currency: 'EUR', page: 150 }),
    customerHostile: customerCard(language, hostile),
    customerReader: customerCard(language, aView({ may: { collect: false } })),
    customerCovered: customerCard(language, aView({ items: [...SOME_ITEMS, aReceiptItem({ amount: 99_000_00 })] })),
    whyCrowded: whyCard(language, { ...why, tiers: { ...tiers, name: LONG }, decision: one.decision }),
    whyHostile: whyCard(language, { ...why, tiers, decision: bad.decision }),
    choice: choiceCard(
      language,
      HOSTILE,
      Array.from({ length: 40 }, (_, i) => ({
        company: 'BIJOU',
        code: `C${i}`,
        name: `${HOSTILE}${LONG}`,
        city: LONG,
      })),
      40,
    ),
    notFound: notFoundCard(language, HOSTILE, []),
    exclude: excludeForm(language, full, 'EUR', 1),
    excludeHostile: excludeForm(language, hostile, 'EUR', 1),
    excludeElsewhere: excludeForm(language, view, 'XAF', 1),
    level: levelForm(language, full, one),
    levelHostile: levelForm(language, hostile, bad),
    details: detailsForm(language, full, one),
    detailsHostile: detailsForm(language, hostile, bad),
    preview: previewCard(language, aPreview(view)),
    previewHostile: previewCard(language, aPreview(hostile)),
    previewCrowded: previewCard(language, crowdedPreview(full)),
  };
}

function crowdedPreview(full: ReturnType<typeof crowded>) {
  const plain = aPreview(aView({ items: many(3000), staleBank: true, tiers: aTiers({ name: LONG }) }));
  const [letter] = plain.letters;
  if (!letter) throw new Error('No letter');
  const mail = {
    subject: LONG.repeat(4),
    html: '',
    text: '',
    before: Array(200).fill(LONG),
    after: Array(200).fill(LONG),
  };
  const letters = Array.from({ length: 4 }, () => ({
    ...letter,
    mail,
    cc: full.currencies[0]?.draft?.choices.cc ?? [],
    copies: Array.from({ length: 300 }, (_, i) => `FA${i}.pdf`),
  }));
  return { ...plain, letters };
}

function otherCards(language: Language): Record<string, Card> {
  const hostileFacts = { ...aDispatch().facts, tiers: { ...aDispatch().facts.tiers, name: HOSTILE } };
  const toCheck = Array.from({ length: 60 }, (_, i) =>
    aDispatch({
      id: `dispatch-${i}`,
      state: i % 2 ? 'to-check' : 'stopped',
      checkFrom: 'sending',
      facts: hostileFacts,
      lastError: { code: 'graph-timeout', detail: HOSTILE.repeat(9), at: '2026-03-02T09:00:00Z' },
    }),
  );
  const list = { kind: 'to-check', dispatches: toCheck, mayDecide: ['BIJOU'] } as const;
  const byState = STATES.map((state) => [
    `progress-${state}`,
    progressCard(language, [aSentDispatch({ state, dropped: [1, 2] })]),
  ]);
  const post = aSentDispatch({ recipient: { kind: 'post', addressLines: [HOSTILE] }, sentAt: null });
  return {
    ...Object.fromEntries(byState),
    progressNone: progressCard(language, []),
    progressPost: progressCard(language, [post]),
    progressHostile: progressCard(language, [
      aSentDispatch({
        facts: hostileFacts,
        approvedBy: { id: 'x', name: HOSTILE },
        documents: [
          { name: HOSTILE, webUrl: 'javascript:alert(1)', driveItemId: 'i' },
          { name: HOSTILE, webUrl: 'https://bijou.sharepoint.example/a.pdf', driveItemId: 'i' },
        ],
      }),
    ]),
    toCheck: toCheckCard(language, list, HOSTILE),
    toCheckEmpty: toCheckCard(language, { ...list, dispatches: [] }),
    help: helpCard(language),
    refusal: refusalCard(language, { code: 'bad-address', given: HOSTILE }, { company: 'BIJOU', code: 'CARAT' }),
    privateOnly: privateOnlyCard(language, HOSTILE, 'https://teams.microsoft.com/l/chat/0/0'),
    stale: staleCard(language, { kind: 'stale', by: HOSTILE, at: '2026-03-02T09:00:00Z' }, { company: 'B', code: 'C' }),
    changed: staleCard(language, { kind: 'changed' }, { company: 'B', code: 'C' }),
    already: staleCard(
      language,
      { kind: 'already', by: HOSTILE, at: '2026-03-02T09:00:00Z' },
      { company: 'B', code: 'C' },
      [aDispatch()],
    ),
  };
}

/** Every card, in its ordinary state and at its extremes. */
export const everyCard = (language: Language): Readonly<Record<string, Card>> => ({
  ...accountCards(language),
  ...otherCards(language),
});
