import { choiceCard } from '../../../../src/channels/teams/account/card/choice.ts';
import { customerCard } from '../../../../src/channels/teams/account/card/customer.ts';
import { notFoundCard } from '../../../../src/channels/teams/account/card/not-found.ts';
import { correctionForm } from '../../../../src/channels/teams/rooms/relance/cards/correction/correction.ts';
import { detailsForm } from '../../../../src/channels/teams/rooms/relance/cards/details.ts';
import { excludeForm } from '../../../../src/channels/teams/rooms/relance/cards/exclude.ts';
import { levelForm } from '../../../../src/channels/teams/rooms/relance/cards/level.ts';
import { previewCard } from '../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import { whyCard } from '../../../../src/channels/teams/rooms/relance/cards/why.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import type { Exclusion } from '../../../../src/domain/relance/memory.ts';
import { aPlan } from '../../../builders/company.ts';
import { aCorrection, aDispute, anExclusion } from '../../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem } from '../../../builders/open-item.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { sayingTooMuch } from './added-part.ts';
import { HOSTILE, LONG } from './hostile.ts';
import { aPreview, aSentDispatch, aView, CLAIRE, SOME_ITEMS } from './views.ts';

const many = (count: number, facts: Parameters<typeof anItem>[0] = {}): readonly OpenItem[] =>
  Array.from({ length: count }, (_, i) => anItem({ ecNo: i + 1, due: '2025-12-01', amount: 999_999_99 - i, ...facts }));

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

const SOME_UNTREATED = ['4097000', '4671000', '4678000', '4688000'].map((account, at) => ({
  tiers: 'CARAT',
  account,
  total: cents(-120_00 - at),
}));

/** Everything that is part of an account and set off nothing by itself. */
const apart = () =>
  aView({
    items: [
      ...SOME_ITEMS,
      ...many(6).map(({ ecNo }) =>
        aReceiptItem({ ecNo: 600 + ecNo, treatment: 'avance', piece: HOSTILE, label: `Acompte BC${ecNo}` }),
      ),
      aCreditItem({ ecNo: 700, treatment: 'consigne', nature: 'entry', amount: 80_00 }),
      aCreditItem({ ecNo: 701, treatment: 'avoir', nature: 'entry', amount: 60_00 }),
      { ...anItem({ ecNo: 702, nature: 'valuation', left: 0, due: null }), baseLeft: cents(5_00) },
    ],
    choices: { advances: [601] },
    untreated: SOME_UNTREATED,
  });

/** The account of a customer, its forms and the preview. */
export function accountCards(language: Language): Record<string, Card> {
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
      corrections: [aCorrection('2026-03-01', 10, { reason: HOSTILE, piece: HOSTILE })],
    },
    folderUrl: 'javascript:alert(1)',
  });
  const [bad] = hostile.currencies;
  if (!bad) throw new Error('No hostile account');
  const tiers = { company: 'BIJOU', code: 'CARAT', name: HOSTILE };
  const level = { rank: 3, reason: 'Troisième rappel par téléphone', by: 'Claire Martin' } as const;
  const why = {
    kind: 'why',
    currency: 'EUR',
    today: view.today,
    readAt: view.readAt,
    level,
    plan: aPlan({ name: HOSTILE }),
    corrected: [{ correction: aCorrection('2026-03-01', 0), sage: { level: 2, on: day('2026-02-10') } }],
    mayCollect: true,
    sayHold: view.sayHold,
  } as const;
  return {
    customer: customerCard(language, view),
    customerWithoutItems: customerCard(language, aView({ items: [] })),
    customerNothingLate: customerCard(language, aView({ items: [anItem({ due: '2026-03-31' })] })),
    customerCrowded: customerCard(language, full, { currency: 'EUR', page: 150 }),
    customerHostile: customerCard(language, hostile),
    customerAdded: customerCard(language, { ...view, added: [sayingTooMuch] }),
    customerAddedCrowded: customerCard(language, { ...full, added: Array(9).fill(sayingTooMuch) }),
    customerApart: customerCard(language, apart()),
    customerApartReader: customerCard(language, { ...apart(), may: { collect: false } }),
    customerUntreatedOnly: customerCard(language, { ...aView({ items: [] }), untreated: SOME_UNTREATED }),
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
    correction: correctionForm(language, full, 'EUR', 1),
    correctionHostile: correctionForm(language, hostile, 'EUR', 1, {
      problem: HOSTILE,
      typed: { ecNo: HOSTILE, count: HOSTILE, reason: HOSTILE },
    }),
    correctionElsewhere: correctionForm(language, view, 'XAF', 1),
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
