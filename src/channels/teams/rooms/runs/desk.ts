import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { LineFilter } from '../../../../domain/runs/line-filter.ts';
import type { SendingStop } from '../../../../use-cases/ports/runs/run-store.ts';
import type { CardAddress } from '../../../../use-cases/ports/transport/card-address.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { ApproveRunResult } from '../../../../use-cases/runs/approve-run.ts';
import type { ChooseResult } from '../../../../use-cases/runs/choose-line.ts';
import type { KindRunView, OtherKind } from '../../../../use-cases/runs/kinds/show-kind-run.ts';
import type { PrepareRunResult } from '../../../../use-cases/runs/prepare-run.ts';
import type { NotDone, RunRefused } from '../../../../use-cases/runs/run-problem.ts';
import type { SeenList } from '../../../../use-cases/runs/seen-list.ts';
import type { ProposalsView, runCompanies } from '../../../../use-cases/runs/show-proposals.ts';
import type { RunView } from '../../../../use-cases/runs/show-run.ts';
import type { Steer, SteerResult } from '../../../../use-cases/runs/steer-run.ts';
import type { SayHold } from '../../../words/explain/say-hold.ts';
import type { SaidLines } from '../../chat/run-addition.ts';

/** What is asked of runs. Each call checks the person's rights and returns values, never words. */
export interface RunsDesk {
  readonly sayHold: SayHold;
  companies(who: Person): ReturnType<typeof runCompanies>;
  proposals(who: Person, company: CompanyCode, filter: LineFilter): Promise<ProposalsView | Refused>;
  /** Letters beside the rappel: which they would be. */
  ofKind(who: Person, company: CompanyCode, kind: OtherKind): Promise<KindRunView | Refused>;
  /** Of rappels where no kind is named. */
  prepare(who: Person, company: CompanyCode, kind?: OtherKind): Promise<PrepareRunResult>;
  show(who: Person, id: string): Promise<RunView | RunRefused>;
  /** As anyone in a registered conversation may see it; null: there is none. */
  showShared(id: string): Promise<RunView | null>;
  approve(who: Person, id: string, seen: SeenList, filter: LineFilter): Promise<ApproveRunResult>;
  steer(who: Person, id: string, steer: Steer): Promise<SteerResult>;
  leaveOut(who: Person, id: string, number: number, reason: string): Promise<ChooseResult>;
  takeBack(who: Person, id: string, number: number): Promise<ChooseResult>;
  /** Of one company, or of all where the person may: those stopped now, by whomever, and the runs at work there. */
  stop(
    who: Person,
    company: CompanyCode | null,
    reason: string,
  ): Promise<
    | { readonly kind: 'stopped'; readonly stops: readonly SendingStop[]; readonly runs: readonly string[] }
    | NotDone
    | Refused
  >;
  /** Everywhere the person administers: where it goes on from now. */
  resume(who: Person): Promise<{ readonly kind: 'resumed'; readonly companies: readonly CompanyCode[] } | Refused>;
  /** What other rooms have to say before a run of that company is approved. */
  readBefore(company: CompanyCode): Promise<SaidLines>;
  /** A page where every letter of it can be read, for minutes. */
  lettersUrl(id: string, language: Language): string;
  cardsOf(id: string): Promise<readonly CardAddress[]>;
  rememberCard(id: string, address: CardAddress): Promise<void>;
}
