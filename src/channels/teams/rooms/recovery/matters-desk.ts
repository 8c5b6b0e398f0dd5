import type { Day } from '../../../../domain/day.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Matter } from '../../../../domain/recovery/matters/matter.ts';
import type { BegunFrom, FormBeginning } from '../../../../use-cases/ports/recovery/form-beginnings.ts';
import type { CustomerAsked } from '../../../../use-cases/recovery/add-task.ts';
import type { DisputeRequest } from '../../../../use-cases/recovery/disputes/open-dispute.ts';
import type { FileRequest } from '../../../../use-cases/recovery/files/open-file.ts';
import type { FileList, ProposedFile } from '../../../../use-cases/recovery/files/propose-file.ts';
import type { InterventionTyped, NoIntervention } from '../../../../use-cases/recovery/files/run-file.ts';
import type { ChangedResult } from '../../../../use-cases/recovery/matters/change-matter.ts';
import type { MatterSeen } from '../../../../use-cases/recovery/matters/find-matter.ts';
import type { CustomerFollowUp } from '../../../../use-cases/recovery/matters/show-matters.ts';
import type { ProceedingsRequest } from '../../../../use-cases/recovery/proceedings/note-proceedings.ts';
import type { PromiseRequest, PromiseResult } from '../../../../use-cases/recovery/promises/make-promise.ts';
import type { NoColleague } from '../../../../use-cases/recovery/task-rights.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';
import type { MatterFormView } from './cards/matter-form-data.ts';

/** What a button does about a matter without asking for more. */
export const SIMPLE_ACTS = ['withdraw', 'resolve', 'declared', 'end', 'prepare'] as const;
export type SimpleAct = (typeof SIMPLE_ACTS)[number];

export type BegunResult = PromiseResult | NoColleague | { readonly kind: 'unknown-scenario' };
export type ActedResult = ChangedResult | NoIntervention | Refused;

export interface FormOfProposal extends Pick<ProposedFile, 'ecNos' | 'motif'> {
  readonly kind: 'form';
  readonly view: MatterFormView;
}

/** What is asked of promises, disputes, proceedings and files. Each call checks rights and returns values, never words. */
export interface MattersDesk extends TiersFinder {
  matters(who: Person, customer: CustomerAsked): Promise<CustomerFollowUp | Refused>;
  matterForm(who: Person, customer: CustomerAsked): Promise<MatterFormView | Refused>;
  /** What a customer wrote, for a form of that customer; null: it is there no more. */
  beginning(id: string): Promise<FormBeginning | null>;
  /** What that customer wrote led to a matter, which the person began. */
  noteBegun(who: Person, id: string, begun: BegunFrom): Promise<void>;
  /** What a task that proposes a file fills its form in with. */
  proposal(who: Person, task: string): Promise<FormOfProposal | Refused | { readonly kind: 'unknown-task' }>;
  /** One that the person may read; null: there is none such for them. */
  matter(who: Person, id: string): Promise<Matter | null>;
  makePromise(who: Person, request: PromiseRequest): Promise<BegunResult>;
  openDispute(who: Person, request: DisputeRequest): Promise<BegunResult>;
  noteProceedings(who: Person, request: ProceedingsRequest): Promise<BegunResult>;
  /** `task`: the one that proposed it. */
  openFile(who: Person, request: FileRequest, task?: string): Promise<BegunResult>;
  act(who: Person, act: SimpleAct, seen: MatterSeen): Promise<ActedResult>;
  publish(who: Person, seen: MatterSeen, day: string): Promise<ActedResult>;
  settle(who: Person, seen: MatterSeen, typed: InterventionTyped): Promise<ActedResult>;
  close(who: Person, seen: MatterSeen, result: string): Promise<ActedResult>;
  /** `page` from 1. */
  files(who: Person, page: number): Promise<FileList | Refused>;
  today(): Day;
}
