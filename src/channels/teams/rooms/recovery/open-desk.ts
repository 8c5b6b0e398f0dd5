import { randomUUID } from 'node:crypto';
import { type AddTaskPorts, addTask, openTaskForm } from '../../../../use-cases/recovery/add-task.ts';
import { type ChangeTaskPorts, changeTask, showTask } from '../../../../use-cases/recovery/change-task.ts';
import { type AgendaPorts, listAgenda } from '../../../../use-cases/recovery/list-agenda.ts';
import type { SaidTask, TaskAddition } from '../../chat/task-addition.ts';
import type { RecoveryDesk } from './desk.ts';
import { openEditDesk } from './edit-desk.ts';
import { type MattersDeskPorts, openMattersDesk } from './open-matters-desk.ts';

export type RecoveryDeskPorts = AgendaPorts<SaidTask, TaskAddition> & AddTaskPorts & ChangeTaskPorts & MattersDeskPorts;

/** Agendas and tasks for the bot, made of use cases: nothing is decided here. */
export const openRecoveryDesk = (ports: RecoveryDeskPorts): RecoveryDesk => ({
  ...openMattersDesk(ports),
  ...openEditDesk(ports),
  agenda: (who, scope, page) => listAgenda(ports, who, scope, page),
  task: (who, id) => showTask(ports, who, id),
  async taskForm(who, customer) {
    const form = await openTaskForm(ports, who, customer);
    if (form.kind === 'refused') return form;
    const { company, tiers } = form;
    return { kind: 'form', company: company.code, tiers, today: ports.clock.today(), key: randomUUID() };
  },
  addTask: (who, request) => addTask(ports, who, request),
  changeTask: (who, request) => changeTask(ports, who, request),
});
