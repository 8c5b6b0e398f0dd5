import { randomUUID } from 'node:crypto';
import {
  type AskExportPorts,
  askExport,
  openExportForm,
  showExport,
} from '../../../../use-cases/litigation/ask-export.ts';
import { type WorkExportsPorts, workExports } from '../../../../use-cases/litigation/work-exports.ts';
import { untilDone } from '../../../../use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../../use-cases/ports/outside-fault.ts';
import type { LitigationDesk } from './desk.ts';

/** Dossiers contentieux for the bot, made of use cases: nothing is decided here. */
export const openLitigationDesk = (ports: AskExportPorts & Omit<WorkExportsPorts, 'mayBegin'>): LitigationDesk => ({
  async form(who, customer) {
    const form = await openExportForm(ports, who, customer);
    return form.kind === 'refused' ? form : { ...form, key: randomUUID() };
  },
  async make(who, request) {
    const asked = await askExport(ports, who, request);
    if ('kind' in asked) return asked;
    await workExports({ ...ports, mayBegin: untilDone }, randomUUID(), asked.id).catch(leaveForThePass);
    return (await ports.exports.readExport(asked.id)) ?? asked;
  },
  show: (who, id) => showExport(ports, who, id),
});

/** It is written down: the next pass makes it. */
function leaveForThePass(fault: unknown): void {
  if (!(fault instanceof OutsideFault)) throw fault;
}
