import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { TiersCode } from '../../../../domain/tiers/tiers-code.ts';
import type { Annulled } from '../../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { LettersView } from '../../../../use-cases/dispatch/annulment/list-letters.ts';
import type { DispatchAct } from '../../../../use-cases/dispatch/decide-to-check.ts';
import type { PostFiled } from '../../../../use-cases/dispatch/post/file-post.ts';
import type { PostNote, PostNoted } from '../../../../use-cases/dispatch/post/note-post.ts';
import type { PostAsked, PostView } from '../../../../use-cases/dispatch/post/show-post.ts';
import type {
  Dispatch,
  DispatchState,
  UnreadableDispatch,
} from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { AccountDesk, ProgressDesk, TiersFinder } from '../../account/desk.ts';

export interface ToCheckView {
  readonly kind: 'to-check';
  readonly dispatches: readonly Dispatch[];
  /** Nobody can decide of these before they are mended. */
  readonly unreadable: readonly UnreadableDispatch[];
  /** Companies where the person may decide. */
  readonly mayDecide: readonly CompanyCode[];
  /** Companies that the person administers: they read the details of faults. */
  readonly administers: readonly CompanyCode[];
}

/** What is asked of letters that were approved. Each call checks the person's rights and returns values, never words. */
export interface DispatchDesk extends AccountDesk, ProgressDesk, TiersFinder {
  toCheck(who: Person): Promise<Refused | ToCheckView>;
  /** `from` is the state that the person saw: another one by now refuses. */
  decideDispatch(
    who: Person,
    request: { readonly id: string; readonly from: DispatchState; readonly act: DispatchAct },
  ): Promise<Refused | Dispatch>;
  /** All that was written to a customer, newest first, and whether the person may annul some of it. */
  letters(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode },
  ): Promise<Refused | LettersView>;
  /** The letter that the person may annul, to ask them why. */
  askAnnulment(who: Person, id: string): Promise<Refused | Dispatch>;
  /** The letters by post of a run. */
  post(who: Person, request: { readonly company: CompanyCode; readonly runId: string }): Promise<Refused | PostView>;
  /** Files the letters by post of a run in the company's site. */
  filePost(
    who: Person,
    request: { readonly company: CompanyCode; readonly runId: string },
    language: Language,
  ): Promise<Refused | PostFiled>;
  /** A letter by post, to ask what became of it. */
  askPost(who: Person, company: CompanyCode, id: string): Promise<Refused | PostAsked>;
  notePost(
    who: Person,
    company: CompanyCode,
    which: { readonly runId?: string; readonly ids?: readonly string[] },
    note: PostNote,
  ): Promise<Refused | PostNoted>;
  /** Where the letters by post of a run are in one PDF, for that person, for minutes. */
  postUrl(who: Person, request: { readonly company: CompanyCode; readonly runId: string }, language: Language): string;
  /** Annuls a letter that left. */
  annul(who: Person, request: { readonly id: string; readonly reason: string }): Promise<Refused | Annulled>;
}
