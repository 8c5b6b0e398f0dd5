import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import { holds } from '../../../use-cases/authorize.ts';
import type { Directory } from '../../../use-cases/ports/directory.ts';
import type { WaitingTasks } from '../../../use-cases/ports/recovery/waiting-tasks.ts';
import {
  type Agenda,
  type AgendaLine,
  type ReadAgendaPorts,
  readAgenda,
} from '../../../use-cases/recovery/list-agenda.ts';
import { agendaWords } from '../../words/cli/recovery/agenda.ts';
import { recoveryHelp } from '../../words/cli/recovery/commands.ts';
import { formatDay } from '../../words/format.ts';
import { recoveryWords } from '../../words/recovery/recovery-words.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

const OPTIONS = {
  person: { type: 'string', ...recoveryHelp.agenda.options.person },
  all: { type: 'boolean', ...recoveryHelp.agenda.options.all },
} as const satisfies CliOptions;

/** What a terminal reads of what a room says: it has no buttons. */
interface Said {
  readonly say: (language: Language) => string;
}
interface Source extends WaitingTasks<Said> {
  readonly called: (language: Language) => string;
}

export interface AgendaCommandPorts extends ReadAgendaPorts<Said, Source> {
  readonly directory: Directory;
}

/** `agenda [--person MAIL] [--all]`: what is to be done in a company, by everybody or by one person. */
export const agendaCommand = (ports: AgendaCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'agenda',
  room: recoveryHelp.room,
  usage: recoveryHelp.agenda,
  options: OPTIONS,
  run: (request) => tellAgenda(ports, request),
});

async function tellAgenda(ports: AgendaCommandPorts, request: CliRequest<typeof OPTIONS>): Promise<CliAnswer> {
  const { company, json, options } = request;
  const asked = options.person === undefined ? null : await findReader(ports, request, options.person);
  if (asked && 'exitCode' in asked) return asked;
  const scope = asked && !options.all ? 'mine' : 'all';
  const agenda = await readAgenda<Said, Source>(ports, asked, [company], scope);
  // What is not whole is not to be taken for the whole by a program either.
  const exitCode = agenda.missing.length > 0 ? 1 : 0;
  if (!json) return { exitCode, output: linesOf(agenda).join('\n') };
  const { today, missing, lines } = agenda;
  const rooms = missing.map(nameOf);
  return {
    exitCode,
    output: JSON.stringify({ today, company: company.code, scope, missing: rooms, rows: lines.map(rowOf) }),
  };
}

/** The person whose address it is, as long as they may read in the company. */
async function findReader(
  { directory }: AgendaCommandPorts,
  { company, json }: CliRequest<typeof OPTIONS>,
  address: string,
): Promise<Person | CliAnswer> {
  const person = await directory.findByAddress(address);
  if (!person) {
    const error = JSON.stringify({ error: 'unknown-person', given: address });
    return { exitCode: 2, output: json ? error : agendaWords.unknownPerson(address) };
  }
  if (holds(await directory.rolesOf(person, company), 'reader')) return person;
  const error = JSON.stringify({ error: 'not-allowed', needed: 'reader', company: company.code });
  return { exitCode: 2, output: json ? error : agendaWords.noRight(person.name) };
}

const nameOf = (source: Source | 'kept'): string =>
  source === 'kept' ? recoveryWords('fr').kept : source.called('fr');

function linesOf({ lines, missing }: Agenda<Said, Source>): readonly string[] {
  const cells = lines.map((line) => [
    formatDay(line.task.day),
    recoveryWords('fr').when[line.when],
    line.task.about.name,
    textOf(line),
    ownersOf(line),
  ]);
  return [
    ...(missing.length > 0 ? [agendaWords.missing(missing.map(nameOf).join(', '))] : []),
    ...(cells.length > 0 ? [table([...agendaWords.headers], cells)] : missing.length > 0 ? [] : [agendaWords.empty]),
  ];
}

const textOf = (line: AgendaLine<Said>): string => (line.kind === 'kept' ? line.task.text : line.task.said.say('fr'));

function ownersOf(line: AgendaLine<Said>): string {
  if (line.kind === 'kept') return line.task.owner.name;
  const { roles, orRole } = recoveryWords('fr');
  const names = line.task.owners.map(({ name }) => name).join(', ');
  return line.task.role === null ? names : orRole(names, roles[line.task.role]);
}

/** Names are part of the contract of the terminal. */
function rowOf(line: AgendaLine<Said>) {
  const { company, day, about } = line.task;
  const [owners, role] = line.kind === 'kept' ? [[line.task.owner], null] : [line.task.owners, line.task.role];
  return {
    id: line.kind === 'kept' ? line.task.id : null,
    company,
    day,
    late: line.when === 'late',
    about,
    text: textOf(line),
    owners,
    role,
    mine: line.isMine,
  };
}
