import { randomUUID } from 'node:crypto';
import { settingOf } from '../../../../domain/company/room-setting.ts';
import { RECOVERY_SETTING } from '../../../../domain/recovery/recovery-setting.ts';
import { authorize } from '../../../../use-cases/authorize.ts';
import type { FormBeginnings } from '../../../../use-cases/ports/recovery/form-beginnings.ts';
import { openDispute, resolveDispute } from '../../../../use-cases/recovery/disputes/open-dispute.ts';
import { openFile, scenariosOf } from '../../../../use-cases/recovery/files/open-file.ts';
import { closeFile, prepareIntervention, settleIntervention } from '../../../../use-cases/recovery/files/run-file.ts';
import { listMatters } from '../../../../use-cases/recovery/matters/list-matters.ts';
import type { MatterPorts } from '../../../../use-cases/recovery/matters/matter-ports.ts';
import { openMatters, showMatters } from '../../../../use-cases/recovery/matters/show-matters.ts';
import {
  endProceedings,
  noteDeclaration,
  noteProceedings,
  notePublication,
} from '../../../../use-cases/recovery/proceedings/note-proceedings.ts';
import { makePromise } from '../../../../use-cases/recovery/promises/make-promise.ts';
import { withdrawPromise } from '../../../../use-cases/recovery/promises/withdraw-promise.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { MattersDesk, SimpleAct } from './matters-desk.ts';

const ACTS: Readonly<Record<SimpleAct, typeof withdrawPromise | typeof prepareIntervention>> = {
  withdraw: withdrawPromise,
  resolve: resolveDispute,
  declared: noteDeclaration,
  end: endProceedings,
  prepare: prepareIntervention,
};

export interface MattersDeskPorts extends MatterPorts {
  readonly beginnings: FormBeginnings;
}

/** Promises, disputes, proceedings and files for the bot, made of use cases: nothing is decided here. */
export const openMattersDesk = (ports: MattersDeskPorts): MattersDesk => ({
  ...openTiersFinder(ports),
  matters: (who, customer) => showMatters(ports, who, customer),
  async matterForm(who, customer) {
    const view = await openMatters(ports, who, customer);
    if (view.kind === 'refused') return view;
    const { company, situation } = view;
    const { motifs } = settingOf(company, RECOVERY_SETTING);
    const scenarios = scenariosOf(company, situation.today).map(({ name }) => name);
    return { ...view, key: randomUUID(), motifs, scenarios };
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
  openFile: (who, request) => openFile(ports, who, request),
  act: (who, act, seen) => ACTS[act](ports, who, seen),
  publish: (who, seen, day) => notePublication(ports, who, seen, day),
  settle: (who, seen, typed) => settleIntervention(ports, who, seen, typed),
  close: (who, seen, result) => closeFile(ports, who, seen, result),
  files: (who, page) => listMatters(ports, who, ['file'], page),
  today: () => ports.clock.today(),
});
