import { randomUUID } from 'node:crypto';
import type { SageWrite } from '../../../use-cases/ports/sage-writes/sage-write-store.ts';
import { type SageTarget, valueText } from '../../../use-cases/ports/sage-writes/sage-writer.ts';
import type { SageWritePorts } from '../../../use-cases/sage-writes/sage-write-ports.ts';
import { type UndoResult, undoSageWrite } from '../../../use-cases/sage-writes/undo-sage-write.ts';
import { sageWritesHelp } from '../../words/cli/sage-writes/commands.ts';
import { sageWriteWords as words } from '../../words/cli/sage-writes/sage-writes.ts';
import { formatInstant } from '../../words/format.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { table } from '../table.ts';

const MAX_ROWS = 500;
const LEASE_MS = 2 * 60_000;

/** `sage-writes`: what decisions put into Sage, newest first. `sage-writes undo <id>`: puts back what was there before. */
export const sageWritesCommand = (ports: SageWritePorts): CliCommand<NoOptions> => ({
  name: 'sage-writes',
  room: sageWritesHelp.room,
  usage: sageWritesHelp.sageWrites,
  options: {},
  changes: changesBy('undo'),
  run: (request) => listOrUndo(ports, request),
});

async function listOrUndo(ports: SageWritePorts, request: CliRequest): Promise<CliAnswer> {
  const [word = '', id = ''] = request.text.split(' ');
  if (word === 'undo') return undo(ports, request, id);
  const writes = await ports.sageWrites.listSageWrites(request.company.code, MAX_ROWS);
  if (request.json) {
    return { exitCode: 0, output: JSON.stringify({ company: request.company.code, rows: writes.map(toRow) }) };
  }
  return { exitCode: 0, output: writes.length === 0 ? words.none : table([...words.headers], writes.map(toCells)) };
}

async function undo(ports: SageWritePorts, { company, json }: CliRequest, id: string): Promise<CliAnswer> {
  if (id === '') return { exitCode: 2, output: json ? JSON.stringify({ error: 'id-needed' }) : words.askWhich };
  const run = { owner: `cli-${randomUUID()}`, leaseMs: LEASE_MS };
  const result = await undoSageWrite(ports, operator(), company.code, id, run);
  return { exitCode: exitCodeOf(result), output: json ? JSON.stringify(toJson(result)) : describe(result) };
}

function exitCodeOf(result: UndoResult): CliAnswer['exitCode'] {
  if (result.kind === 'refused') return result.why === 'unknown' ? 2 : 1;
  return ['done', 'same', 'dry-run'].includes(result.write.state) ? 0 : 1;
}

const toJson = (result: UndoResult) =>
  result.kind === 'refused' ? { error: result.why } : { write: toRow(result.write) };

const describe = (result: UndoResult): string =>
  result.kind === 'refused'
    ? words.refusedUndo[result.why]
    : words.tried(words.state(result.write.state), words.reason(result.write.why));

const toRow = (write: SageWrite) => ({
  id: write.id,
  reference: write.reference,
  outcome: write.outcome,
  decidedAt: write.decidedAt,
  by: write.by.name,
  target: keyOf(write.target),
  before: write.before?.value ?? null,
  after: valueText(write.target),
  state: write.state,
  why: write.why,
  undoes: write.undoes?.id ?? null,
  notBefore: write.notBefore,
});

const keyOf = (target: SageTarget) =>
  target.kind === 'order'
    ? { kind: target.kind, order: target.order, piece: target.piece }
    : { kind: target.kind, tiers: target.tiers };

function toCells(write: SageWrite): readonly string[] {
  const { target } = write;
  const named = target.kind === 'order' ? words.order(target.order, target.piece) : words.riskCode(target.tiers);
  return [
    formatInstant(write.decidedAt),
    write.reference,
    write.undoes === null ? named : words.takenBack(named),
    write.before === null ? '' : (write.before.value ?? words.nothing),
    valueText(target) ?? words.nothing,
    words.state(write.state),
    words.reason(write.why),
    write.id,
  ];
}
