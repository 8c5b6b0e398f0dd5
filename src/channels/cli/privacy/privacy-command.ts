import { saveFile } from '../../../platform/save-file.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { listExpired, type RetentionPorts, removeExpired } from '../../../use-cases/privacy/apply-retention.ts';
import { type ErasePorts, erasePerson } from '../../../use-cases/privacy/erase-person.ts';
import { exportPerson } from '../../../use-cases/privacy/export-person.ts';
import { privacyHelp } from '../../words/cli/privacy/commands.ts';
import { privacyWords as words } from '../../words/cli/privacy/privacy.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import type { PersonalAddition } from '../personal-addition.ts';
import { erasureJson, erasureLines, expiredJson, expiredLines, heldJson, heldLines } from './say-held.ts';

const OPTIONS = {
  out: { type: 'string', ...privacyHelp.privacy.options.out },
  confirm: { type: 'boolean', ...privacyHelp.privacy.options.confirm },
} as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export type PrivacyCommandPorts = ErasePorts<PersonalAddition> & RetentionPorts<PersonalAddition>;

/** `privacy export | erase <mail, id or code> | retention`: what is kept on people, for whoever administers the machine. */
export const privacyCommand = (ports: PrivacyCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'privacy',
  room: privacyHelp.room,
  usage: privacyHelp.privacy,
  options: OPTIONS,
  changes: (request) => request.options.confirm && changesBy('erase')(request),
  run: (request) => runWord(ports, request).catch((fault: unknown) => unreachable(request, fault)),
});

async function runWord(ports: PrivacyCommandPorts, request: Request): Promise<CliAnswer> {
  const [word = '', ...rest] = request.text.trim().split(' ');
  const given = rest.join(' ');
  if (word === 'retention' && given === '') return applyRetention(ports, request);
  if (word === 'export' && given !== '') return exportOne(ports, request, given);
  if (word === 'erase' && given !== '') return eraseOne(ports, request, given);
  return { exitCode: 2, output: request.json ? JSON.stringify({ error: 'unknown-word', given: word }) : words.usage };
}

const OWNER_ALONE = 0o600;

async function exportOne(ports: PrivacyCommandPorts, { company, json, options }: Request, given: string) {
  const held = await exportPerson(ports, company, given);
  const exported = JSON.stringify(heldJson(held, true));
  if (options.out !== undefined) {
    // Whoever may read the folder may read the file: it holds a person.
    const detail = await saveFile(options.out, exported, OWNER_ALONE);
    if (detail !== null) {
      const error = JSON.stringify({ error: 'not-written', file: options.out, detail });
      return { exitCode: 1, output: json ? error : words.notWritten(options.out, detail) } as const;
    }
  }
  if (json) return { exitCode: 0, output: exported } as const;
  const written = options.out === undefined ? [] : [words.written(options.out)];
  return { exitCode: 0, output: [...heldLines(held), ...written].join('\n') } as const;
}

/** Without --confirm, what would go, what stays and why. */
async function eraseOne(ports: PrivacyCommandPorts, { company, json, options }: Request, given: string) {
  if (!options.confirm) {
    const held = await exportPerson(ports, company, given);
    const output = json
      ? JSON.stringify({ rehearsal: true, ...heldJson(held, false) })
      : [...heldLines(held), words.rehearsal].join('\n');
    return { exitCode: 0, output } as const;
  }
  const erasure = await erasePerson(ports, operator(), company, given);
  const output = json ? JSON.stringify(erasureJson(erasure)) : erasureLines(erasure).join('\n');
  return { exitCode: 0, output } as const;
}

async function applyRetention(ports: PrivacyCommandPorts, { company, json, options }: Request): Promise<CliAnswer> {
  const { confirm } = options;
  const expired = confirm ? await removeExpired(ports, operator(), company) : await listExpired(ports);
  const output = json ? JSON.stringify(expiredJson(expired, confirm)) : expiredLines(expired, confirm).join('\n');
  return { exitCode: 0, output };
}

function unreachable({ json }: Request, fault: unknown): CliAnswer {
  if (!(fault instanceof OutsideFault)) throw fault;
  const error = JSON.stringify({ error: 'unreachable', code: fault.code });
  return { exitCode: 1, output: json ? error : words.unreachable(fault.message) };
}
