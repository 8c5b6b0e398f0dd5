import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Person } from '../../domain/person.ts';
import { demoTenant, PEOPLE } from '../company/people.ts';
import { loopback } from '../demo-ports.ts';
import { personalChatOf } from './personal-chat.ts';

export interface Playground {
  readonly url: string;
  close(): void;
}

const addresses = new Map(demoTenant.users.map((one) => [one.id, one.mail]));
const mail = (person: Person): string => addresses.get(person.id) ?? '';

/** Who is there, in the Playground's own file format (`userPrincipleName` is its spelling). */
function writeConfig(person: Person): string {
  const user = (one: Person) => ({
    id: `29:${one.id}`,
    name: one.name,
    userPrincipleName: mail(one),
    aadObjectId: one.id,
    givenName: one.name.split(' ')[0],
    surname: one.name.split(' ')[1],
    email: mail(one),
  });
  return JSON.stringify({
    version: '0.1.1',
    tenantId: 'a0000000-0000-4000-8000-000000000001',
    bot: { id: '28:relance', name: 'Relance' },
    currentUser: user(person),
    // It wants five people besides the one who looks, and refuses a sixth.
    users: Object.values(PEOPLE)
      .filter((one) => one.id !== person.id)
      .map(user),
    personalChat: { id: personalChatOf(person) },
    groupChat: { id: 'group-recouvrement', name: 'Recouvrement' },
    team: {
      id: 'team-finance',
      name: 'Finance',
      aadGroupId: 'a0000000-0000-4000-8000-000000000002',
      channels: [{ id: 'channel-relances', name: 'Relances' }],
    },
  });
}

/**
 * Starts Microsoft's Agents Playground beside the bot, on loopback only, as `person`. The port must be free: on one that is taken
 * the Playground uses another without a word.
 */
export async function startPlayground(options: {
  readonly botUrl: string;
  readonly port: number;
  readonly folder: string;
  readonly person: Person;
  readonly openBrowser: boolean;
}): Promise<Playground> {
  const url = loopback(options.port);
  await mkdir(options.folder, { recursive: true });
  // JSON is YAML too.
  await writeFile(path.join(options.folder, '.m365agentsplayground.yml'), writeConfig(options.person));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child: ChildProcess = spawn(
    process.execPath,
    [
      ...['loopback.cjs', 'with-parent.cjs'].flatMap((file) => ['--require', path.join(import.meta.dirname, file)]),
      cli,
      'start',
      ...['-e', `${options.botUrl}/api/messages`, '-c', 'msteams', '-p', String(options.port), '--disable-telemetry'],
    ],
    {
      cwd: options.folder,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...(options.openBrowser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }) },
    },
  );
  await waitFor(url, child);
  return { url, close: () => void child.kill() };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

const START_TIMEOUT_MS = 60_000;

async function waitFor(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The Agents Playground ended with ${child.exitCode}`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  child.kill();
  throw new Error('The Agents Playground did not start');
}
