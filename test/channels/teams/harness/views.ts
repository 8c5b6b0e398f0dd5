import type { CurrencyView, CustomerView } from '../../../../src/channels/teams/account/desk.ts';
import type { PreviewView } from '../../../../src/channels/teams/rooms/relance/desk.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { Figures } from '../../../../src/domain/figures/figures.ts';
import { lastMonths } from '../../../../src/domain/figures/months.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { summariseAccount } from '../../../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import { decideRelance } from '../../../../src/domain/relance/decide-relance.ts';
import type { LetterFacts, RappelFacts } from '../../../../src/domain/relance/letter.ts';
import { standingCorrections } from '../../../../src/domain/relance/level.ts';
import type { TiersMemory } from '../../../../src/domain/relance/memory.ts';
import { deductedElsewhereIn } from '../../../../src/domain/relance/warnings.ts';
import type { Recipient } from '../../../../src/domain/tiers/recipient.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { Draft, DraftChoices } from '../../../../src/use-cases/ports/relance/draft-store.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInput } from '../../../builders/decision.ts';
import { aMemory, SOPHIE } from '../../../builders/memory.ts';
import { anItem, TODAY } from '../../../builders/open-item.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';

export const NOTHING_LOST = { count: 0, amount: cents(0), currency: 'EUR' };

/** Slower every month, and nothing in two of them. */
export function someDmp(): Figures['dmp'] {
  const months = lastMonths(TODAY, 12).map(({ month }, at) =>
    at === 3 || at === 7
      ? { month, simple: null, weighted: null, byDue: null, count: 0 }
      : { month, simple: 38.25 + at, weighted: 40 + at, byDue: at - 4.5, count: at + 1 },
  );
  const rolling = { simple: 44.6, weighted: 46.1, byDue: 3.25, count: 62 };
  return { simple: 41.2, weighted: 42.9, byDue: 1.5, count: 148, months, rolling };
}

export const NO_CHOICES: DraftChoices = {
  level: null,
  recipient: null,
  cc: [],
  language: null,
  personalSentence: '',
  attachCopies: false,
  advances: [],
  releve: null,
};

export const aDraft = (facts: Partial<Draft> = {}): Draft => ({
  id: 'draft-EUR',
  kind: 'rappel',
  company: 'BIJOU',
  tiers: 'CARAT',
  currency: 'EUR',
  version: 1,
  state: 'open',
  reference: 'REL-2026-000042',
  choices: NO_CHOICES,
  updatedBy: SOPHIE,
  updatedAt: '2026-03-02T08:00:00Z',
  ...facts,
});

export const CLAIRE: Extract<Recipient, { kind: 'email' }> = {
  kind: 'email',
  address: 'claire.morel@carat.example',
  name: 'Claire Morel',
  source: 'recovery-contact',
};

/** Four late invoices of different ages, one not due. */
export const SOME_ITEMS: readonly OpenItem[] = [
  anItem({ ecNo: 1, piece: 'FA250871', due: '2025-11-15', amount: 4_210_00, sageLevel: 1, sageReminded: '2026-01-10' }),
  anItem({ ecNo: 2, piece: 'FA250940', due: '2025-12-31', amount: 2_980_50 }),
  anItem({ ecNo: 3, piece: 'FA260012', due: '2026-01-31', amount: 1_155_17 }),
  anItem({ ecNo: 4, piece: 'FA260031', due: '2026-02-15', amount: 640_00, left: 240_00 }),
  anItem({ ecNo: 5, piece: 'FA260077', due: '2026-03-31', amount: 3_760_00 }),
];

interface Facts {
  readonly items?: readonly OpenItem[];
  readonly memory?: Partial<TiersMemory>;
  readonly choices?: Partial<DraftChoices>;
  readonly version?: number;
  readonly dispatches?: readonly Dispatch[];
  readonly recipient?: Recipient;
  readonly language?: Language;
  readonly staleBank?: boolean;
}

/** A view made with the real decision, so that cards are tried on what the product gives. */
export function currencyViews(facts: Facts = {}): readonly CurrencyView[] {
  const memory = aMemory(facts.memory);
  const choices = { ...NO_CHOICES, ...facts.choices };
  return summariseAccount(facts.items ?? SOME_ITEMS, TODAY).map((account) => {
    const { currency } = account;
    const input = anInput(account.items, {
      memory,
      ...(facts.staleBank ? { freshness: { lastBankEntry: null } } : {}),
    });
    return {
      account,
      fallsDueSoon: true,
      decision: decideRelance({
        ...input,
        account,
        levelChoice: choices.level,
        advancesToDeduct: choices.advances,
      }),
      draft: aDraft({ id: `draft-${currency}`, currency, choices, version: facts.version ?? 1 }),
      recipient: choices.recipient ?? facts.recipient ?? CLAIRE,
      alternatives: [
        { kind: 'email', address: 'compta@carat.example', name: 'Comptabilité', source: 'accounting-contact' },
        { kind: 'post', addressLines: ['12 rue de la République', '69002 LYON'] },
      ],
      language: choices.language ?? facts.language ?? 'fr',
      exclusions: memory.exclusions,
      corrections: standingCorrections(account.items, memory),
      dispatches: facts.dispatches ?? [],
    };
  });
}

export const aView = (facts: Facts & Partial<CustomerView> = {}): CustomerView => {
  const { items, memory, choices, version, dispatches, recipient, language, staleBank, ...view } = facts;
  const given = { items, memory, choices, version, dispatches, recipient, language, staleBank };
  const made = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Facts;
  return {
    kind: 'view',
    tiers: aTiers(),
    company: { code: 'BIJOU', name: 'Bijou SA', currency: 'EUR' },
    today: TODAY,
    readAt: new Date('2026-03-02T09:12:00Z'),
    currencies: currencyViews(made),
    untreated: [],
    may: { collect: true },
    hasLetters: (dispatches?.length ?? 0) > 0,
    folderUrl: 'https://bijou.sharepoint.example/sites/recouvrement/CARAT',
    sandbox: false,
    dmp: { from: 'issue', figures: someDmp(), writtenOff: NOTHING_LOST },
    added: [],
    sayHold: NO_HOLDS.sayHold,
    dmpChange: null,
    ...view,
  };
};

export function factsOf(view: CustomerView, sandbox = false): RappelFacts {
  const one = view.currencies[0];
  if (one?.decision.kind !== 'proposal') throw new Error('Nothing is proposed');
  const letter = one.decision.letters[0];
  if (!letter) throw new Error('No letter');
  return {
    kind: 'rappel',
    reference: 'REL-2026-000042',
    language: one.language,
    level: letter.level,
    date: view.today,
    company: aCompany().identity,
    signatory: aCompany().signatory,
    replyTo: 'relance@bijou.example',
    tiers: { code: view.tiers.code, name: view.tiers.name, attention: '', addressLines: view.tiers.addressLines },
    currency: one.account.currency,
    lines: letter.lines,
    deductions: letter.deductions,
    lateTotal: letter.lateTotal,
    deducted: letter.deducted,
    total: letter.total,
    payBy: TODAY,
    flatIndemnity: 4000 as RappelFacts['flatIndemnity'],
    personalSentence: '',
    copies: [],
    sandbox,
  };
}

const BEFORE = ['Madame, Monsieur,', 'Sauf erreur de notre part, les échéances ci-dessous restent impayées à ce jour.'];
const AFTER = [
  'Nous vous remercions de bien vouloir procéder à leur règlement, ou de nous dire ce qui l’empêche.',
  'Jeanne Roy\nResponsable crédit',
];

export function aPreview(view: CustomerView = aView(), facts: Partial<PreviewView> = {}): PreviewView {
  const one = view.currencies[0];
  if (!one?.draft) throw new Error('No draft');
  const letter = factsOf(view, view.sandbox);
  const subject = `Relance ${letter.reference} : échéances en retard`;
  return {
    kind: 'preview',
    draft: one.draft,
    letters: [
      {
        facts: letter,
        mail: { subject, html: '', text: '', before: BEFORE, after: AFTER },
        recipient: one.recipient,
        cc: one.draft.choices.cc,
        copies: ['FA250871.pdf', 'FA250940.pdf'],
        pdfUrl: 'https://relance.bijou.example/lettres/abc',
        mailUrl: 'https://relance.bijou.example/lettres/abc/mail',
      },
    ],
    elsewhere: deductedElsewhereIn(one.decision),
    digest: 'd'.repeat(64),
    confirmations: one.decision.warnings,
    ...facts,
  };
}

export const aDispatch = (facts: Partial<Dispatch> = {}, view: CustomerView = aView()): Dispatch => ({
  id: 'dispatch-1',
  company: view.company.code,
  tiers: view.tiers.code,
  draftId: 'draft-EUR',
  currency: 'EUR',
  level: 2,
  levelByHand: false,
  state: 'approved',
  checkFrom: null,
  facts: factsOf(view),
  recipient: CLAIRE,
  cc: [],
  digest: 'd'.repeat(64),
  approvedBy: SOPHIE,
  approvedAt: '2026-03-02T09:15:00Z',
  trace: { key: 'k', graphId: null, internetMessageId: null, conversationId: null },
  sentAt: null,
  documents: [],
  dropped: [],
  waiting: [],
  attempts: 0,
  lastError: null,
  since: '2026-03-02T09:15:00Z',
  mailbox: null,
  annulled: null,
  ...facts,
});

export const aSentDispatch = (facts: Partial<Dispatch> = {}): Dispatch =>
  aDispatch({
    state: 'done',
    sentAt: '2026-03-02T09:16:00Z',
    documents: [
      {
        name: 'REL-2026-000042.pdf',
        webUrl: 'https://bijou.sharepoint.example/sites/recouvrement/CARAT/2026/REL-2026-000042.pdf',
        driveItemId: 'i1',
      },
    ],
    ...facts,
  });

/** The preview of a letter of another kind. */
export const previewOf = (preview: PreviewView, facts: LetterFacts): PreviewView => ({
  ...preview,
  letters: preview.letters.slice(0, 1).map((letter) => ({ ...letter, facts, copies: [] })),
  elsewhere: [],
  confirmations: [],
});
