import { randomUUID } from 'node:crypto';
import { authorize } from '../../../../use-cases/authorize.ts';
import type { FormBeginnings } from '../../../../use-cases/ports/recovery/form-beginnings.ts';
import { openDispute, resolveDispute } from '../../../../use-cases/recovery/disputes/open-dispute.ts';
import { openFile } from '../../../../use-cases/recovery/files/open-file.ts';
import {
  listFiles,
  type OpenProposalPorts,
  openProposedFile,
  readProposal,
} from '../../../../use-cases/recovery/files/propose-file.ts';
import { closeFile, prepareIntervention, settleIntervention } from '../../../../use-cases/recovery/files/run-file.ts';
import type { MatterPorts } from '../../../../use-cases/recovery/matters/matter-ports.ts';
import { type CustomerMatters, openMatters, showMatters } from '../../../../use-cases/recovery/matters/show-matters.ts';
import {
  endProceedings,
  noteDeclaration,
  noteProceedings,
  notePublication,
} from '../../../../use-cases/recovery/proceedings/note-proceedings.ts';
import { makePromise } from '../../../../use-cases/recovery/promises/make-promise.ts';
import { withdrawPromise } from '../../../../use-cases/recovery/promises/withdraw-promise.ts';
import type { ProposalPorts } from '../../../../use-cases/recovery/proposals.ts';
import { readChoices } from '../../../../use-cases/recovery/sage-recovery.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { MatterFormView } from './cards/matter-form-data.ts';
import type { MattersDesk, SimpleAct } from './matters-desk.ts';

const ACTS: Readonly<Record<SimpleAct, typeof withdrawPromise | typeof prepareIntervention>> = {
  withdraw: withdrawPromise,
  resolve: resolveDispute,
  declared: noteDeclaration,
  end: endProceedings,
  prepare: prepareIntervention,
};

export type MattersDeskPorts = OpenProposalPorts & ProposalPorts & { readonly beginnings: FormBeginnings };

/** Promises, disputes, proceedings and files for the bot, made of use cases: nothing is decided here. */
export const openMattersDesk = (ports: MattersDeskPorts): MattersDesk => ({
  ...openTiersFinder(ports),
  matters: (who, customer) => showMatters(ports, who, customer),
  async matterForm(who, customer) {
    const view = await openMatters(ports, who, customer);
    if (view.kind === 'refused') return view;
    return formOf(ports, view);
  },
  async proposal(who, task) {
    const proposed = await readProposal(ports, who, task);
    if (proposed.kind !== 'proposed') return proposed;
    const { customer, ecNos, motif } = proposed;
    return { kind: 'form', view: await formOf(ports, customer), ecNos, motif };
  },
  beginning: (id) => ports.beginnings.readBeginning(id),
  noteBegun: (who, id, begun) => ports.beginnings.noteBegun(id, begun, who, ports.clock.now()),
  async matter(who, id) {
    const matter = await ports.matters.readMatter(id);
    if (!matter) return null;
    return (await authorize(ports, who, matter.company, 'reader')).kind === 'refused' ? null : matter;
  },
  makePromise: (who, request) => makePromise(ports, who, request),
  openDispute: (who, request) => openDispute(ports, who, request),
  noteProceedings: (who, request) => noteProceedings(ports, who, request),
  openFile: (who, request, task) =>
    task === undefined ? openFile(ports, who, request) : openProposedFile(ports, who, request, task),
  act: (who, act, seen) => ACTS[act](ports, who, seen),
  publish: (who, seen, day) => notePublication(ports, who, seen, day),
  settle: (who, seen, typed) => settleIntervention(ports, who, seen, typed),
  close: (who, seen, result) => closeFile(ports, who, seen, result),
  files: (who, page) => listFiles(ports, who, page),
  today: () => ports.clock.today(),
});

/** A fresh form, with what the company lets a person choose. */
export async function formOf(ports: Pick<MatterPorts, 'companies'>, view: CustomerMatters): Promise<MatterFormView> {
  const { motifs, scenarios } = await readChoices(ports, view.company, view.situation.today);
  return { ...view, key: randomUUID(), motifs, scenarios: scenarios.map(({ name }) => name) };
}
