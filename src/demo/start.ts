import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assemble } from '../assemble.ts';
import { processEnvironment, readLocalSettings } from '../config.ts';
import { openLog } from '../platform/log.ts';
import { DatabaseHeld } from '../platform/sql/fault.ts';
import { type DemoPersonKey, demoTenant, PEOPLE } from './company/people.ts';
import {
  BOT_PORT,
  DEMO_SANDBOX,
  demoClock,
  demoOutside,
  loopback,
  M365_PORT,
  PLAYGROUND_PORT,
} from './demo-outside.ts';
import { serveHandover } from './embedded/handover.ts';
import { openEmbeddedData } from './embedded/open-embedded.ts';
import { startM365 } from './m365/server.ts';
import { beginAnew } from './playground/personal-chat.ts';
import { startPlayground } from './playground/start-playground.ts';

const { values } = parseArgs({
  options: {
    'no-browser': { type: 'boolean' },
    fresh: { type: 'boolean' },
    as: { type: 'string' },
    'no-playground': { type: 'boolean' },
    /** Other ports than the usual ones: bot,m365,playground. */
    ports: { type: 'string' },
  },
});

function personAsked(): (typeof PEOPLE)[DemoPersonKey] {
  const name = values.as ?? 'claire';
  if (Object.hasOwn(PEOPLE, name)) return PEOPLE[name as DemoPersonKey];
  process.stderr.write(`--as prend l'un de : ${Object.keys(PEOPLE).join(', ')}\n`);
  process.exit(2);
}

function portsAsked(): { readonly bot: number; readonly m365: number; readonly playground: number } {
  const [bot = BOT_PORT, m365 = M365_PORT, playground = PLAYGROUND_PORT] = (values.ports ?? '')
    .split(',')
    .filter((text) => text !== '')
    .map(Number);
  return { bot, m365, playground };
}

async function start(): Promise<void> {
  const person = personAsked();
  const ports = portsAsked();
  const environment = processEnvironment();
  const { folder, today } = readLocalSettings(environment);
  if (values.fresh) await rm(folder, { recursive: true, force: true });
  const clock = demoClock(today);
  const logger = openLog(environment.RELANCE_LOG_LEVEL ?? 'warn');

  const data = await openEmbeddedData(folder, clock.today(), 'demo');
  const m365 = await startM365({
    port: ports.m365,
    folder: path.join(folder, 'm365'),
    contractsFolder: environment.RELANCE_CONTRACTS ?? '../shared',
    tenant: demoTenant,
    now: () => clock.now(),
  });
  const setting = {
    sending: environment.RELANCE_SANDBOX === 'off' ? { sandbox: false as const } : DEMO_SANDBOX,
    graphUrl: m365.graphUrl,
    publicBaseUrl: loopback(ports.bot),
  };
  const relance = await assemble(demoOutside({ data, clock, logger, ...setting }));
  for (const { company } of data.companies) await relance.runCli(['setup', '--company', company.code]);
  // A first question compiles its texts: better now than while somebody waits.
  await relance.runCli(['client', 'DUPONT']);
  const handover = await serveHandover(async ({ command, argv, cwd }) => {
    // Both are loaded when first asked for: the demo starts without them.
    if (command === 'cli') return (await import('./embedded-cli.ts')).runCliOn(data, folder, clock, argv, setting);
    return (await import('./load/load-command.ts')).loadInto(data, folder, clock, argv, cwd);
  });
  data.gateway.announce({ endpoint: handover.endpoint, token: handover.token });
  const running = await relance.serve({ host: '127.0.0.1', port: ports.bot });
  await beginAnew(data.store, person);
  const playground = values['no-playground']
    ? null
    : await startPlayground({
        botUrl: loopback(running.port),
        port: ports.playground,
        folder: path.join(folder, 'playground'),
        person,
        openBrowser: !values['no-browser'],
      });

  process.stdout.write(`
  Relance, démonstration — vous êtes ${person.name} (--as ${Object.keys(PEOPLE).join('|')})
  Données datées du ${data.seededOn} (--fresh pour repartir de zéro)

  Teams (Agents Playground)   ${playground?.url ?? '(non démarré)'}      écrivez : /relance client Dupont
  Mails envoyés               ${m365.url}/messages
  Dossiers SharePoint         ${m365.url}/dossiers
  Bot                         ${loopback(running.port)}/api/messages

  Ctrl+C pour arrêter.
`);

  const stop = async (): Promise<void> => {
    playground?.close();
    await handover.close();
    await running.close();
    await m365.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  }
}

start().catch((error: unknown) => {
  const held = error instanceof DatabaseHeld ? ` (processus ${error.holder.pid ?? '?'})` : '';
  process.stderr.write(
    held
      ? `La démonstration tourne déjà${held} : arrêtez-la, ou changez RELANCE_DATA.\n`
      : `La démonstration n'a pas pu démarrer : ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
});
