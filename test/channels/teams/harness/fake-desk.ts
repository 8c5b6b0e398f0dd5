import type { CustomerView } from '../../../../src/channels/teams/account/desk.ts';
import type { MorningDesk } from '../../../../src/channels/teams/rooms/morning/desk.ts';
import type { SendResult, Stale } from '../../../../src/channels/teams/rooms/relance/desk.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { Exclusion, LevelCorrection } from '../../../../src/domain/relance/memory.ts';
import { isMailAddress } from '../../../../src/domain/tiers/choose-recipient.ts';
import { whyNotAnnul } from '../../../../src/use-cases/dispatch/annulment/annul-letter.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { DraftChoices } from '../../../../src/use-cases/ports/relance/draft-store.ts';
import type { Rights } from '../../../../src/use-cases/read-rights.ts';
import { type Refused, refuse } from '../../../../src/use-cases/refusal.ts';
import { aCompany, aPlan } from '../../../builders/company.ts';
import { SOPHIE } from '../../../builders/memory.ts';
import { TODAY } from '../../../builders/open-item.ts';
import { prevenanceFacts, releveFacts } from '../../../store/letters-of-kinds.ts';
import { ADELE, RENE, rightsOfDesk } from './desk-people.ts';
import { findAmongFew } from './few-customers.ts';
import { KeptPlaces } from './kept-places.ts';
import type { AccountsDesk } from './product-rooms.ts';
import { saidCorrection, saidExclusion } from './said-of-instalments.ts';
import { aDispatch, aPreview, aView, NO_CHOICES, previewOf, SOME_ITEMS } from './views.ts';

export { ADELE, RENE, SOPHIE };

const NADIA_ID = 'p-nadia';
const NOT_AN_APPROVER = refuse({ code: 'not-allowed', needed: 'approver', company: 'BIJOU' });
const NOT_A_COLLECTOR = refuse({ code: 'not-allowed', needed: 'collector', company: 'BIJOU' });
type Desk = AccountsDesk & Pick<MorningDesk, 'register' | 'unregister'>;

/** One customer kept in memory, with rights, versions and a send that only one person wins. Sophie collects, René reads, Adèle administers. */
export class FakeDesk extends KeptPlaces implements Desk {
  items: readonly OpenItem[] = SOME_ITEMS;
  staleBank = false;
  sandbox = false;
  version = 1;
  choices: DraftChoices = NO_CHOICES;
  exclusions: Exclusion[] = [];
  corrections: LevelCorrection[] = [];
  dispatches: Dispatch[] = [];
  updatedBy: Person = SOPHIE;
  readonly calls: string[] = [];
  /** Awaited by `find`: a slow base, or one that fails. */
  before: () => Promise<void> = async () => {};

  constructor() {
    super(ADELE.id);
  }

  rights = async ({ id }: Person): Promise<Rights> => rightsOfDesk(id);

  async find(_who: Person, text: string): ReturnType<Desk['find']> {
    this.calls.push(`find ${text}`);
    await this.before();
    return findAmongFew(text);
  }

  view(who: Person): CustomerView {
    return aView({
      items: this.items,
      memory: { exclusions: this.exclusions, corrections: this.corrections },
      choices: this.choices,
      version: this.version,
      dispatches: this.dispatches,
      staleBank: this.staleBank,
      sandbox: this.sandbox,
      may: { collect: who.id === SOPHIE.id },
    });
  }

  async open(who: Person, company: string, code: string): Promise<Refused | CustomerView> {
    this.calls.push(`open ${who.id} ${company} ${code}`);
    if (company !== 'BIJOU') return refuse({ code: 'not-allowed', needed: 'reader', company });
    if (code !== 'CARAT') return refuse({ code: 'unknown-tiers', company, tiers: code });
    return this.view(who);
  }

  #change(who: Person): CustomerView {
    this.version += 1;
    this.updatedBy = who;
    return this.view(who);
  }

  async exclude(who: Person, request: Parameters<Desk['exclude']>[1]): ReturnType<Desk['exclude']> {
    this.calls.push(`exclude ${request.ecNo} ${request.reason} ${request.until}`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const said = saidExclusion(this.items, who, request, this.exclusions.length);
    if ('kind' in said) return said;
    this.exclusions.push(said);
    return this.#change(who);
  }

  async correct(who: Person, request: Parameters<Desk['correct']>[1]): ReturnType<Desk['correct']> {
    this.calls.push(`correct ${request.ecNo} ${request.count} ${request.reason}`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const said = saidCorrection(this.items, who, request);
    if ('kind' in said) return said;
    this.corrections.push(said);
    return this.#change(who);
  }

  async include(who: Person, request: Parameters<Desk['include']>[1]): ReturnType<Desk['include']> {
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const { ecNo, exclusionId } = request;
    const isLifted = (one: Exclusion) => one.ecNo === ecNo && (exclusionId === undefined || one.id === exclusionId);
    this.exclusions = this.exclusions.filter((one) => !isLifted(one));
    return this.#change(who);
  }

  #stale(who: Person, version: number): Stale | null {
    if (version === this.version) return null;
    return { kind: 'stale', by: this.updatedBy.name, at: '2026-03-02T09:14:00Z', view: this.view(who) };
  }

  async choose(who: Person, request: Parameters<Desk['choose']>[1]): ReturnType<Desk['choose']> {
    this.calls.push(`choose ${JSON.stringify(request.patch)}`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const stale = this.#stale(who, request.version);
    if (stale) return stale;
    const { level, ...patch } = request.patch;
    if (level && level.reason === '') return refuse({ code: 'reason-needed' });
    const address = [patch.recipient?.kind === 'email' ? patch.recipient.address : '', ...(patch.cc ?? [])].find(
      (one) => one !== '' && !isMailAddress(one),
    );
    if (address !== undefined) return refuse({ code: 'bad-address', given: address });
    this.choices = {
      ...this.choices,
      ...patch,
      ...(level === undefined ? {} : { level: level && { ...level, by: who.name } }),
    };
    return this.#change(who);
  }

  async deductAdvance(who: Person, request: Parameters<Desk['deductAdvance']>[1]): ReturnType<Desk['deductAdvance']> {
    this.calls.push(`advance ${request.ecNo} ${request.deduct}`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const stale = this.#stale(who, request.version);
    if (stale) return stale;
    const others = this.choices.advances.filter((ecNo) => ecNo !== request.ecNo);
    this.choices = { ...this.choices, advances: request.deduct ? [...others, request.ecNo] : others };
    return this.#change(who);
  }

  async preview(who: Person, request: Parameters<Desk['preview']>[1]): ReturnType<Desk['preview']> {
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    return this.#stale(who, request.version) ?? aPreview(this.view(who));
  }

  async previewPrevenance(
    who: Person,
    request: Parameters<Desk['previewPrevenance']>[1],
  ): ReturnType<Desk['previewPrevenance']> {
    this.calls.push(`prevenance ${who.id} ${request.code} ${request.currency}`);
    return who.id === SOPHIE.id ? previewOf(aPreview(this.view(who)), prevenanceFacts()) : NOT_A_COLLECTOR;
  }

  async previewReleve(who: Person, request: Parameters<Desk['previewReleve']>[1]): ReturnType<Desk['previewReleve']> {
    const { of, from, until } = request.period;
    this.calls.push(`releve ${who.id} ${request.code} ${of} ${from} ${until}`);
    return who.id === SOPHIE.id ? previewOf(aPreview(this.view(who)), releveFacts()) : NOT_A_COLLECTOR;
  }

  /** Letters beside the rappel are changed at the real desk alone. */
  letterDetails = async (): ReturnType<Desk['letterDetails']> => refuse({ code: 'unknown-draft' });
  changeLetter = async (): ReturnType<Desk['changeLetter']> => refuse({ code: 'unknown-draft' });

  async send(who: Person, request: Parameters<Desk['send']>[1]): Promise<SendResult> {
    this.calls.push(`send ${who.id} [${request.confirmed}]`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const [sent] = this.dispatches;
    if (sent) return { kind: 'already', by: sent.approvedBy.name, at: sent.approvedAt, dispatches: this.dispatches };
    const stale = this.#stale(who, request.version);
    if (stale) return stale;
    const preview = aPreview(this.view(who));
    const missing = preview.confirmations.filter((warning) => !request.confirmed.includes(warning.code));
    if (missing.length > 0) return { kind: 'confirm', warnings: missing };
    if (request.digest !== preview.digest) return { kind: 'changed', view: this.view(who) };
    this.dispatches = [aDispatch({ approvedBy: who }, this.view(who))];
    return { kind: 'sending', dispatches: this.dispatches };
  }

  async why(who: Person, request: Parameters<Desk['why']>[1]): ReturnType<Desk['why']> {
    const view = this.view(who);
    const one = view.currencies.find((each) => each.account.currency === request.currency);
    if (!one) return refuse({ code: 'unknown-tiers', company: request.company, tiers: request.code });
    const tiers = { company: request.company, code: request.code, name: view.tiers.name };
    return {
      kind: 'why',
      ...{ level: null, plan: aPlan({ name: 'Grands comptes' }) },
      corrected: this.corrections.map((correction) => ({ correction, sage: { level: 0, on: null } })),
      mayCollect: who.id === SOPHIE.id,
      ...{ tiers, currency: request.currency, today: TODAY, readAt: view.readAt },
      ...{ sayHold: view.sayHold, decision: one.decision },
    };
  }

  async toCheck(who: Person): ReturnType<Desk['toCheck']> {
    const dispatches = this.dispatches.filter((one) => one.state === 'to-check');
    return {
      kind: 'to-check',
      dispatches,
      unreadable: [],
      mayDecide: who.id === SOPHIE.id ? ['BIJOU'] : [],
      administers: [],
    };
  }

  async decideDispatch(
    who: Person,
    request: Parameters<Desk['decideDispatch']>[1],
  ): ReturnType<Desk['decideDispatch']> {
    this.calls.push(`decide ${request.id} ${request.from} ${request.act}`);
    if (who.id !== SOPHIE.id) return NOT_A_COLLECTOR;
    const found = this.dispatches.find((one) => one.id === request.id);
    if (!found) return refuse({ code: 'unknown-dispatch' });
    if (found.state !== request.from) return refuse({ code: 'already-decided', state: found.state });
    const to = { sent: 'confirmed', again: 'approved', cancel: 'cancelled' } as const;
    const decided: Dispatch = { ...found, state: to[request.act] };
    this.dispatches = this.dispatches.map((one) => (one === found ? decided : one));
    return decided;
  }

  async letters(who: Person, { company, code }: Parameters<Desk['letters']>[1]): ReturnType<Desk['letters']> {
    const opened = await this.open(who, company, code);
    if (opened.kind === 'refused') return opened;
    const may = { mayAnnul: who.id === NADIA_ID, mayNote: who.id === SOPHIE.id };
    return {
      kind: 'letters',
      company,
      tiers: code,
      dispatches: this.dispatches,
      post: [],
      unreadable: [],
      bounces: [],
      replies: [],
      ...may,
    };
  }

  async post(_who: Person, { runId }: Parameters<Desk['post']>[1]): ReturnType<Desk['post']> {
    return { kind: 'post', company: aCompany(), runId, letters: [], mayNote: true };
  }

  async filePost(who: Person): ReturnType<Desk['filePost']> {
    return who.id === SOPHIE.id ? { kind: 'filed', document: null } : NOT_A_COLLECTOR;
  }

  async askPost(who: Person): ReturnType<Desk['askPost']> {
    return who.id === SOPHIE.id ? refuse({ code: 'unknown-dispatch' }) : NOT_A_COLLECTOR;
  }

  async notePost(who: Person): ReturnType<Desk['notePost']> {
    return who.id === SOPHIE.id ? { kind: 'not-noted', problem: { code: 'no-letter' } } : NOT_A_COLLECTOR;
  }

  readonly postUrl = (): string => 'https://relance.example/courriers/token';

  async askAnnulment(who: Person, id: string): ReturnType<Desk['askAnnulment']> {
    if (who.id !== NADIA_ID) return NOT_AN_APPROVER;
    const found = this.dispatches.find((one) => one.id === id);
    if (!found) return refuse({ code: 'unknown-dispatch' });
    const why = whyNotAnnul(found);
    return why ? refuse(why) : found;
  }

  async annul(who: Person, { id, reason }: Parameters<Desk['annul']>[1]): ReturnType<Desk['annul']> {
    this.calls.push(`annul ${id} ${reason}`);
    const found = await this.askAnnulment(who, id);
    if ('kind' in found) return found;
    if (reason === '') return refuse({ code: 'reason-needed' });
    const at = '2026-03-02T09:20:00Z';
    const annulled = { by: who, reason, at, mark: 'wanted', markAttempts: 0, markError: null } as const;
    const dispatch: Dispatch = { ...found, annulled };
    this.dispatches = this.dispatches.map((one) => (one === found ? dispatch : one));
    return { kind: 'annulled', dispatch, drafts: [found.draftId], later: null, rechecked: [], leaving: [] };
  }

  async viewShared(): Promise<CustomerView | null> {
    return this.view(SOPHIE);
  }

  async dispatchesOf(draftId: string): Promise<readonly Dispatch[]> {
    return this.dispatches.filter((one) => one.draftId === draftId);
  }
}
