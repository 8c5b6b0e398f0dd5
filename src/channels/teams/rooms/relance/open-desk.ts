import { planInForce } from '../../../../domain/company/plan.ts';
import type { CurrencyAccount } from '../../../../domain/ledger/account.ts';
import type { Person } from '../../../../domain/person.ts';
import { standingCorrections } from '../../../../domain/relance/level.ts';
import type { TiersMemory } from '../../../../domain/relance/memory.ts';
import { deductedElsewhereIn } from '../../../../domain/relance/warnings.ts';
import type { DispatchReader } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Draft, DraftReader, DraftWriter } from '../../../../use-cases/ports/relance/draft-store.ts';
import { type Refused, refuse } from '../../../../use-cases/refusal.ts';
import { type ApprovePorts, approveLetters } from '../../../../use-cases/relance/approve-letters.ts';
import { changeDraft } from '../../../../use-cases/relance/change-draft.ts';
import { type CorrectionPorts, correctLevel } from '../../../../use-cases/relance/correct-level.ts';
import { deductAdvance } from '../../../../use-cases/relance/deduct-advance.ts';
import {
  type ExclusionPorts,
  excludeInstalment,
  includeInstalment,
} from '../../../../use-cases/relance/exclude-instalment.ts';
import { openPrevenance, openReleve } from '../../../../use-cases/relance/kinds/open-letter-draft.ts';
import { showLetterDetails } from '../../../../use-cases/relance/kinds/show-letter-details.ts';
import { type PreviewPorts, previewLetters } from '../../../../use-cases/relance/preview-letters.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../../use-cases/tiers/show-customer.ts';
import { showSharedCustomer } from '../../../../use-cases/tiers/show-shared-customer.ts';
import { toCustomerView, type ViewPorts } from '../../account/account-view.ts';
import { openAccountDesk, openProgressDesk } from '../../account/open-desk.ts';
import type { ChoicesPatch, CorrectedItem, PreviewView, RelanceDesk, Stale } from './desk.ts';

export type RelanceDeskPorts = ShowCustomerPorts &
  ExclusionPorts &
  CorrectionPorts &
  PreviewPorts &
  ViewPorts &
  ApprovePorts & {
    readonly drafts: DraftReader & DraftWriter;
    readonly dispatches: DispatchReader;
    /** Addresses at which a previewed letter and its mail can be read for some minutes. */
    readonly previewUrls: (
      draft: Draft,
      digest: string,
      index: number,
    ) => { readonly pdf: string; readonly mail: string };
    /** Called when there is something new for the worker. */
    readonly wakeWorker: () => void;
  };

/** The next reminder for the bot, made of use cases: nothing is decided here. */
export function openRelanceDesk(ports: RelanceDeskPorts): RelanceDesk {
  const { open: view } = openAccountDesk(ports);
  const viewOf = (who: Person, draft: Draft) => view(who, draft.company, draft.tiers);
  const stale = async (who: Person, draft: Draft): Promise<Refused | Stale> => {
    const now = await viewOf(who, draft);
    if (now.kind === 'refused') return now;
    return { kind: 'stale', by: draft.updatedBy.name, at: draft.updatedAt, view: now };
  };

  async function preview(
    who: Person,
    request: { readonly draftId: string; readonly version: number },
  ): Promise<Refused | PreviewView | Stale> {
    const result = await previewLetters(ports, who, request);
    if (result.kind === 'refused') return result;
    if (result.kind === 'stale') return stale(who, result.draft);
    if (result.kind === 'no-proposal') return refuse({ code: 'nothing-to-send' });
    const { draft, prepared } = result;
    const letters = result.letters.map((letter, index) => {
      const urls = ports.previewUrls(draft, prepared.digest, index);
      const mailUrl = letter.recipient.kind === 'email' ? urls.mail : null;
      return { ...letter, copies: letter.facts.copies, pdfUrl: urls.pdf, mailUrl };
    });
    const { confirmations, decision, digest } = prepared;
    const elsewhere = decision ? deductedElsewhereIn(decision) : [];
    return { kind: 'preview', draft, letters, elsewhere, digest, confirmations };
  }

  return {
    ...openProgressDesk(ports),
    open: view,

    async exclude(who, { company, code, ecNo, reason, until }) {
      const result = await excludeInstalment(ports, who, { company, tiers: code, ecNo, reason, until });
      return result.kind === 'refused' ? result : view(who, company, code);
    },
    async include(who, { company, code, ecNo, exclusionId }) {
      const result = await includeInstalment(ports, who, { company, tiers: code, ecNo, exclusionId });
      return result.kind === 'refused' ? result : view(who, company, code);
    },
    async correct(who, { company, code, ...said }) {
      const result = await correctLevel(ports, who, { company, tiers: code, ...said });
      return result.kind === 'refused' ? result : view(who, company, code);
    },
    async choose(who, { draftId, version, patch }) {
      const result = await changeDraft(ports, who, { draftId, version, patch: toChoices(who, patch) });
      if (result.kind === 'refused') return result;
      return result.kind === 'stale' ? stale(who, result.draft) : viewOf(who, result.draft);
    },

    async deductAdvance(who, request) {
      const result = await deductAdvance(ports, who, request);
      if (result.kind === 'refused') return result;
      return result.kind === 'stale' ? stale(who, result.draft) : viewOf(who, result.draft);
    },

    preview,
    async previewPrevenance(who, request) {
      const opened = await openPrevenance(ports, who, request);
      return opened.kind === 'refused' ? opened : preview(who, shownOf(opened.draft));
    },
    async previewReleve(who, request) {
      const opened = await openReleve(ports, who, request);
      return opened.kind === 'refused' ? opened : preview(who, shownOf(opened.draft));
    },

    async letterDetails(who, request) {
      const found = await showLetterDetails(ports, who, request);
      return found.kind === 'stale' ? stale(who, found.draft) : found;
    },
    async changeLetter(who, { draftId, version, patch }) {
      const result = await changeDraft(ports, who, { draftId, version, patch: toChoices(who, patch) });
      if (result.kind === 'refused') return result;
      return result.kind === 'stale' ? stale(who, result.draft) : preview(who, shownOf(result.draft));
    },

    async send(who, request) {
      const result = await approveLetters(ports, who, request);
      switch (result.kind) {
        case 'approved':
          ports.wakeWorker();
          return { kind: 'sending', dispatches: result.dispatches };
        case 'already-sent': {
          const [first] = result.dispatches;
          return {
            kind: 'already',
            by: first?.approvedBy.name ?? '',
            at: first?.approvedAt ?? '',
            dispatches: result.dispatches,
          };
        }
        case 'reserved': {
          const [first] = result.reservations;
          return { kind: 'already', by: first?.by.name ?? '', at: first?.since ?? '', dispatches: [] };
        }
        case 'stale':
          return stale(who, result.draft);
        case 'changed': {
          const now = await viewOf(who, result.draft);
          return now.kind === 'refused' ? now : { kind: 'changed', view: now };
        }
        case 'no-proposal': {
          const now = await view(who, result.situation.company.code, result.situation.tiers.code);
          return now.kind === 'refused' ? now : { kind: 'changed', view: now };
        }
        case 'confirm':
        case 'refused':
          return result;
      }
    },

    async why(who, { company, code, currency }) {
      const shown = await showCustomer(ports, who, company, code);
      if (shown.kind === 'refused') return shown;
      const found = shown.currencies.find((one) => one.account.currency === currency);
      if (!found) return refuse({ code: 'nothing-to-send' });
      const { tiers, today, freshness, company: base, planOf } = shown.situation;
      const named = { company, code: tiers.code, name: tiers.name };
      const { decision, draft } = found;
      const level = draft?.choices.level ?? null;
      const { readAt } = freshness;
      return {
        kind: 'why',
        tiers: named,
        ...{ currency, today, readAt, decision, level },
        plan: planOf?.(found.account) ?? planInForce(base.policy.plans, today) ?? null,
        corrected: correctedIn(found.account, shown.situation.memory),
        mayCollect: shown.mayCollect,
        sayHold: ports.sayHold,
      };
    },

    async viewShared(draftId) {
      const shown = await showSharedCustomer(ports, draftId);
      return shown ? toCustomerView(ports, shown, null) : null;
    },
    rememberCard: (draftId, card) => ports.drafts.rememberCard(draftId, card),
    cardsOf: (draftId) => ports.drafts.cardsOf(draftId),
  };
}

/** Beside each what Sage counted, which stays. */
function correctedIn({ items }: CurrencyAccount, memory: TiersMemory): readonly CorrectedItem[] {
  const byNo = new Map(items.map((item) => [item.ecNo, item]));
  return standingCorrections(items, memory).map((correction) => {
    const item = byNo.get(correction.ecNo);
    return { correction, sage: { level: item?.sageLevel ?? 0, on: item?.sageReminded ?? null } };
  });
}

/** Who chose a level is who is asking, never what a card says. */
function toChoices(who: Person, { level, ...rest }: ChoicesPatch) {
  if (level === undefined) return rest;
  return { ...rest, level: level && { ...level, by: who.name } };
}

const shownOf = ({ id, version }: Draft) => ({ draftId: id, version });
