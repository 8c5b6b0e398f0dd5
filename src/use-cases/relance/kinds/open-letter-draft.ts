import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Person } from '../../../domain/person.ts';
import type { RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { authorize } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Draft, DraftReader, DraftWriter } from '../../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../../refusal.ts';

export interface OpenLetterPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly drafts: DraftReader & DraftWriter;
  readonly clock: Clock;
}

interface Of {
  readonly company: CompanyCode;
  readonly code: TiersCode;
}

type Opened = { readonly kind: 'opened'; readonly draft: Draft };

/** A collector's draft of the prévenance of one currency, made or found: what it would send is prepared when it is shown. */
export async function openPrevenance(
  ports: OpenLetterPorts,
  who: Person,
  { company, code, currency }: Of & { readonly currency: Currency },
): Promise<Opened | Refused> {
  const right = await authorize(ports, who, company, 'collector');
  if (right.kind === 'refused') return right;
  const draft = await ports.drafts.openDraft(company, code, currency, who, ports.clock.now(), 'prevenance');
  return { kind: 'opened', draft };
}

/** A collector's draft of one relevé, made or found, and made to name those days: currencies are parts of one letter. */
export async function openReleve(
  ports: OpenLetterPorts,
  who: Person,
  { company, code, period }: Of & { readonly period: RelevePeriod },
): Promise<Opened | Refused> {
  const right = await authorize(ports, who, company, 'collector');
  if (right.kind === 'refused') return right;
  const currency = await ports.companies.sage(company).readBaseCurrency();
  const draft = await ports.drafts.openDraft(company, code, currency, who, ports.clock.now(), 'releve');
  const named = await namePeriod(ports, who, draft, period);
  return named === 'stale' ? refuse({ code: 'already-decided', state: 'changed' }) : { kind: 'opened', draft: named };
}

/** The draft with those days, changed only where it names others; 'stale' where somebody was faster. */
export async function namePeriod(
  { drafts, clock }: Pick<OpenLetterPorts, 'clock'> & { readonly drafts: Pick<DraftWriter, 'saveChoices'> },
  who: Person,
  draft: Draft,
  period: RelevePeriod,
): Promise<Draft | 'stale'> {
  const { releve } = draft.choices;
  if (releve && releve.of === period.of && releve.from === period.from && releve.until === period.until) return draft;
  return drafts.saveChoices(draft.id, draft.version, { ...draft.choices, releve: period }, who, clock.now());
}
