import type { Cents } from '../../../domain/cents.ts';
import type { Person } from '../../../domain/person.ts';
import { type FileFacts, type Priority, prepareNext, type ThirdParty } from '../../../domain/recovery/files/file.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { type CustomerAsked, checkText } from '../add-task.ts';
import { ownerOf } from '../disputes/open-dispute.ts';
import { checkNote } from '../matters/check-note.ts';
import { chooseItems, type ItemsAsked } from '../matters/choose-items.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { openMatters } from '../matters/show-matters.ts';
import type { OpenedResult } from '../promises/make-promise.ts';
import { readChoices } from '../sage-recovery.ts';
import type { NoColleague } from '../task-rights.ts';

export interface FileRequest extends CustomerAsked, ItemsAsked {
  /** Of the form: pressed twice, it opens one file. */
  readonly key: string;
  readonly motif: string;
  /** Address of the chargé de recouvrement; '': whoever asks. */
  readonly colleague: string;
  readonly contact: string;
  readonly thirdParties: readonly ThirdParty[];
  /** Its name; of those in force. */
  readonly scenario: string;
  readonly priority: Priority;
  /** Per cent, 0–100. */
  readonly expectedLoss: number;
  /** What is set aside for it, ≥ 0, in the currency of its instalments. */
  readonly provision: Cents;
}

/** Per cent, whole, from 0 to 100. */
export const checkLoss = (given: number): Refused | null =>
  Number.isInteger(given) && given >= 0 && given <= 100 ? null : refuse({ code: 'bad-amount', given: String(given) });

/**
 * Opens a dossier de recouvrement on instalments, or on all that is late: each is in at most one. Its first intervention is
 * prepared; what it is about is in no letter of reminder as long as it runs.
 */
export async function openFile(
  ports: MatterPorts,
  who: Person,
  request: FileRequest,
): Promise<OpenedResult | NoColleague | { readonly kind: 'unknown-scenario' }> {
  const customer = await openMatters(ports, who, request);
  if (customer.kind === 'refused') return customer;
  const { situation, company } = customer;
  const { expectedLoss, thirdParties, priority, provision } = request;
  const motif = checkText(request.motif, 'reason');
  if (typeof motif !== 'string') return motif;
  const contact = checkNote(request.contact);
  if (typeof contact !== 'string') return contact;
  const loss = checkLoss(expectedLoss);
  if (loss) return loss;
  const { scenarios } = await readChoices(ports, company, situation.today);
  const scenario = scenarios.find(({ name }) => name === request.scenario);
  if (!scenario) return { kind: 'unknown-scenario' };
  const chosen = chooseItems(customer, 'file', request);
  if (chosen.kind !== 'chosen') return chosen;
  const owner = await ownerOf(ports, who, company, request.colleague);
  if (owner.kind !== 'colleague') return owner;
  const facts: FileFacts = {
    ...{
      number: '',
      motif,
      owner: owner.person,
      contact,
      thirdParties,
      scenario: scenario.name,
      steps: scenario.steps,
    },
    ...{ priority, expectedLoss, provision, currency: request.currency, interventions: [], paid: false, result: null },
  };
  const first = prepareNext(facts, situation.today);
  const opened = await ports.matters.openMatter(
    {
      ...{ id: request.key, kind: 'file', company: company.code, items: chosen.items, by: who, since: situation.today },
      ...{ tiers: situation.tiers.code, name: situation.tiers.name },
      facts: first.kind === 'prepared' ? first.facts : facts,
    },
    ports.clock.now(),
  );
  if (opened.kind === 'taken') return { kind: 'taken', pieces: opened.items.map(({ piece }) => piece) };
  return { kind: 'opened', matter: opened.matter };
}
