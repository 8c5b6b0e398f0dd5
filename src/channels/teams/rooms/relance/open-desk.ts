import type { Person } from '../../../../domain/person.ts';
import { deductedElsewhereIn } from '../../../../domain/relance/warnings.ts';
import { annulLetter, askAnnulment } from '../../../../use-cases/dispatch/annulment/annul-letter.ts';
import { listLetters } from '../../../../use-cases/dispatch/annulment/list-letters.ts';
import { decideToCheck } from '../../../../use-cases/dispatch/decide-to-check.ts';
import { listToCheck } from '../../../../use-cases/dispatch/list-to-check.ts';
import { registerConversation, unregisterConversation } from '../../../../use-cases/morning/register-conversation.ts';
import type { AnnulmentStore } from '../../../../use-cases/ports/dispatch/annulment-store.ts';
import type { DispatchReader, DispatchWriter } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Mailer } from '../../../../use-cases/ports/dispatch/mailer.ts';
import type { Draft, DraftReader, DraftWriter } from '../../../../use-cases/ports/relance/draft-store.ts';
import type { ConversationStore } from '../../../../use-cases/ports/transport/conversation-store.ts';
import { readRights } from '../../../../use-cases/read-rights.ts';
import { type Refused, refuse } from '../../../../use-cases/refusal.ts';
import { type ApprovePorts, approveLetters } from '../../../../use-cases/relance/approve-letters.ts';
import { changeDraft } from '../../../../use-cases/relance/change-draft.ts';
import { deductAdvance } from '../../../../use-cases/relance/deduct-advance.ts';
import {
  type ExclusionPorts,
  excludeInstalment,
  includeInstalment,
} from '../../../../use-cases/relance/exclude-instalment.ts';
import { type PreviewPorts, previewLetters } from '../../../../use-cases/relance/preview-letters.ts';
import { findTiers } from '../../../../use-cases/tiers/find-tiers.ts';
import { type ShowCustomerPorts, showCustomer } from '../../../../use-cases/tiers/show-customer.ts';
import { showSharedCustomer } from '../../../../use-cases/tiers/show-shared-customer.ts';
import { toCustomerView, type ViewPorts } from '../../account/account-view.ts';
import type { ChoicesPatch, CustomerView, Desk, Stale } from '../../account/desk.ts';

export type DeskPorts = ShowCustomerPorts &
  ExclusionPorts &
  PreviewPorts &
  ViewPorts &
  ApprovePorts & {
    readonly drafts: DraftReader & DraftWriter;
    readonly dispatches: DispatchReader & DispatchWriter;
    readonly mailer: Pick<Mailer, 'find' | 'deleteDraft'>;
    readonly annulments: Pick<AnnulmentStore, 'annulDispatch'>;
    readonly conversations: Pick<ConversationStore, 'register' | 'unregister'>;
    /** Addresses at which a previewed letter and its mail can be read for some minutes. */
    readonly previewUrls: (
      draft: Draft,
      digest: string,
      index: number,
    ) => { readonly pdf: string; readonly mail: string };
    /** Called when there is something new for the worker. */
    readonly wakeWorker: () => void;
  };

const PAST_LETTERS = 20;

/** The desk of the bot, made of use cases: nothing is decided here. */
export function openDesk(ports: DeskPorts): Desk {
  const view = async (who: Person, company: string, code: string): Promise<Refused | CustomerView> => {
    const shown = await showCustomer(ports, who, company, code);
    return shown.kind === 'refused' ? shown : toCustomerView(ports, shown);
  };
  const viewOf = (who: Person, draft: Draft) => view(who, draft.company, draft.tiers);
  const stale = async (who: Person, draft: Draft): Promise<Refused | Stale> => {
    const now = await viewOf(who, draft);
    if (now.kind === 'refused') return now;
    return { kind: 'stale', by: draft.updatedBy.name, at: draft.updatedAt, view: now };
  };

  return {
    rights: (who) => readRights(ports, who),
    async find(who, text) {
      const result = await findTiers(ports, who, text);
      return result.kind === 'one' ? { kind: 'one', company: result.found.company, code: result.found.code } : result;
    },
    open: view,

    async exclude(who, { company, code, ecNo, reason, until }) {
      const result = await excludeInstalment(ports, who, { company, tiers: code, ecNo, reason, until });
      return result.kind === 'refused' ? result : view(who, company, code);
    },
    async include(who, { company, code, ecNo, exclusionId }) {
      const result = await includeInstalment(ports, who, { company, tiers: code, ecNo, exclusionId });
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

    async preview(who, request) {
      const result = await previewLetters(ports, who, request);
      if (result.kind === 'refused') return result;
      if (result.kind === 'stale') return stale(who, result.draft);
      if (result.kind === 'no-proposal') return refuse({ code: 'nothing-to-send' });
      const { draft, prepared, mails } = result;
      const { recipient, cc } = prepared;
      const byMail = recipient.kind === 'email';
      const letters = prepared.letters.flatMap((facts, index) => {
        const mail = mails[index];
        const urls = ports.previewUrls(draft, prepared.digest, index);
        return mail
          ? [{ facts, mail, recipient, cc, copies: facts.copies, pdfUrl: urls.pdf, mailUrl: byMail ? urls.mail : null }]
          : [];
      });
      const { confirmations, decision, digest } = prepared;
      const elsewhere = deductedElsewhereIn(decision);
      return { kind: 'preview', draft, letters, elsewhere, digest, confirmations };
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
      const { tiers, today, freshness } = shown.situation;
      const named = { company, code: tiers.code, name: tiers.name };
      const { decision, draft } = found;
      const level = draft?.choices.level ?? null;
      return { kind: 'why', tiers: named, currency, today, readAt: freshness.readAt, decision, level };
    },

    toCheck: (who) => listToCheck(ports, who),
    async decideDispatch(who, { id, act }) {
      const result = await decideToCheck(ports, who, id, act);
      if (result.kind === 'refused') return result;
      ports.wakeWorker();
      return result.dispatch;
    },
    letters: (who, { company, code }) => listLetters(ports, who, company, code),
    async askAnnulment(who, id) {
      const found = await askAnnulment(ports, who, id);
      return found.kind === 'refused' ? found : found.dispatch;
    },
    async annul(who, { id, reason }) {
      const result = await annulLetter(ports, who, id, reason);
      // Letters that were being sent are to be looked at again, and the dossier is to say it.
      if (result.kind === 'annulled') ports.wakeWorker();
      return result;
    },
    register: (who, conversationId) => registerConversation(ports, who, conversationId),
    unregister: (who, conversationId) => unregisterConversation(ports, who, conversationId),

    async viewShared(draftId) {
      const shown = await showSharedCustomer(ports, draftId);
      return shown ? toCustomerView(ports, shown) : null;
    },
    dispatchesOf: (draftId) => ports.dispatches.listDispatches({ draftId }, PAST_LETTERS),
    rememberCard: (draftId, card) => ports.drafts.rememberCard(draftId, card),
    cardsOf: (draftId) => ports.drafts.cardsOf(draftId),
  };
}

/** Who chose a level is who is asking, never what a card says. */
function toChoices(who: Person, { level, ...rest }: ChoicesPatch) {
  if (level === undefined) return rest;
  return { ...rest, level: level && { ...level, by: who.name } };
}
