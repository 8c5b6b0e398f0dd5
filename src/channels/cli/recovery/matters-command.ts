import { MATTER_KINDS, type Matter, type MatterKind } from '../../../domain/recovery/matters/matter.ts';
import { lastDayToDeclare } from '../../../domain/recovery/proceedings/proceedings.ts';
import { nextPart, totalOf } from '../../../domain/recovery/promises/promise.ts';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { MatterReader } from '../../../use-cases/ports/recovery/matter-store.ts';
import { changesOf } from '../../../use-cases/recovery/matters/edit-matter.ts';
import { readSageHistory } from '../../../use-cases/recovery/sage-recovery.ts';
import { recoveryHelp } from '../../words/cli/recovery/commands.ts';
import { mattersCliWords } from '../../words/cli/recovery/matters.ts';
import { formatAmount, formatDay } from '../../words/format.ts';
import { filesWords } from '../../words/recovery/files-words.ts';
import { mattersWords } from '../../words/recovery/matters-words.ts';
import { sayChange } from '../../words/recovery/say-change.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { table } from '../table.ts';
import { sageLines } from './sage-lines.ts';

const OPTIONS = {
  kind: { type: 'string', ...recoveryHelp.matters.options.kind },
  changes: { type: 'boolean', ...recoveryHelp.matters.options.changes },
} as const satisfies CliOptions;

export interface MattersCommandPorts {
  readonly companies: Pick<Companies, 'sage'>;
  readonly matters: Pick<MatterReader, 'listMatters'>;
}

/** `matters [code or name] [--kind KIND] [--changes]`: what stands between customers and us, and who changed what of it. */
export const mattersCommand = (ports: MattersCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'matters',
  room: recoveryHelp.room,
  usage: recoveryHelp.matters,
  options: OPTIONS,
  run: (request) => tellMatters(ports, request),
});

/** A terminal is read to its end; beyond this it says that there are more. */
const MOST = 1_000;

async function tellMatters(ports: MattersCommandPorts, request: CliRequest<typeof OPTIONS>): Promise<CliAnswer> {
  const { company, json, options, text } = request;
  const kinds = kindsOf(options.kind);
  if (kinds === null) {
    const error = JSON.stringify({ error: 'unknown-kind', given: options.kind, kinds: MATTER_KINDS });
    return {
      exitCode: 2,
      output: json ? error : mattersCliWords.unknownKind(options.kind ?? '', MATTER_KINDS.join(', ')),
    };
  }
  const found = text === '' ? null : await findOne(ports, request);
  if (found?.kind === 'answer') return found.answer;
  const filter = { companies: [company.code], kinds, ...(found ? { tiers: found.code } : {}) };
  const read = await ports.matters.listMatters(filter, MOST + 1);
  const [matters, cut] = [read.slice(0, MOST), read.length > MOST];
  const sage = found ? await readSageHistory(ports, company, found.code) : undefined;
  if (json) {
    const rows = { company: company.code, cut, rows: matters.map(rowOf) };
    return { exitCode: 0, output: JSON.stringify(found ? { ...rows, sage } : rows) };
  }
  const lines = [...linesOf(matters, cut), ...(options.changes ? changeLines(matters) : []), ...sageLines(sage)];
  return { exitCode: 0, output: lines.join('\n') };
}

function kindsOf(asked: string | undefined): readonly MatterKind[] | null {
  if (asked === undefined) return MATTER_KINDS;
  const kind = MATTER_KINDS.find((one) => one === asked);
  return kind ? [kind] : null;
}

function linesOf(matters: readonly Matter[], cut: boolean): readonly string[] {
  if (matters.length === 0) return [mattersCliWords.empty];
  const words = mattersWords('fr');
  const cells = matters.map((matter) => [
    words.kinds[matter.kind],
    matter.tiers,
    matter.name,
    formatDay(matter.since),
    textOf(matter),
    matter.items.map(({ piece }) => piece.trim()).join(', '),
  ]);
  return [table([...mattersCliWords.headers], cells), ...(cut ? [mattersCliWords.cut] : [])];
}

/** Who changed what, a line a change, the oldest first. */
function changeLines(matters: readonly Matter[]): readonly string[] {
  const lines = matters.flatMap((matter) =>
    changesOf(matter).map((change) => `${matter.tiers} ${textOf(matter)} : ${sayChange('fr', matter, change)}`),
  );
  return ['', ...(lines.length > 0 ? lines : [mattersCliWords.noChanges])];
}

function textOf({ kind, facts, since }: Matter): string {
  const words = mattersWords('fr');
  switch (kind) {
    case 'promise': {
      const part = nextPart(facts);
      return words.promise.line(
        formatAmount(part?.amount ?? totalOf(facts), facts.currency),
        formatDay(part?.on ?? since),
      );
    }
    case 'dispute':
      return words.dispute.line(facts.motif, facts.owner.name);
    case 'proceedings': {
      const { procedure, judgment, declared } = facts;
      const said = words.proceedings.line(words.procedures[procedure], formatDay(judgment));
      const { declare, declared: done } = words.proceedings;
      return `${said} ; ${declared === null ? declare(formatDay(lastDayToDeclare(facts))) : done(formatDay(declared))}`;
    }
    case 'file':
      return filesWords('fr').line(facts.number, facts.motif, facts.owner.name);
  }
}

/** Names are part of the contract of the terminal. */
const rowOf = ({ id, kind, tiers, name, since, by, version, items, facts }: Matter) => ({
  ...{ id, kind, code: tiers, name, since, by, version, items, facts },
  ...(kind === 'proceedings' ? { lastDayToDeclare: lastDayToDeclare(facts) } : {}),
});
