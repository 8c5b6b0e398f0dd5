import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openGraphClient } from '../channels/graph/calls/client.ts';
import type { DemoStep } from '../channels/words/demo.ts';
import type { Environment } from '../config/config.ts';
import type { Day } from '../domain/day.ts';
import { openProcessLog } from '../platform/log.ts';
import { askFirst } from './ask-first.ts';
import { layStatements } from './bank/lay-statements.ts';
import { demoTenant, PEOPLE } from './company/people.ts';
import type { DemoOptions } from './demo-options.ts';
import { DEMO_SANDBOX, demoClock, demoLanguage, demoOutside } from './demo-outside.ts';
import { loopback } from './demo-ports.ts';
import { serveHandover } from './embedded/handover.ts';
import { baseFolder, openCompanies, openEmbeddedData } from './embedded/open-embedded.ts';
import { layStatuses } from './lay-statuses.ts';
import { startM365 } from './m365/server.ts';
import { beginAnew } from './playground/personal-chat.ts';
import { startPlayground } from './playground/start-playground.ts';

export interface RunningDemo {
  readonly seededOn: Day | null;
  readonly botUrl: string;
  readonly m365Url: string;
  readonly playgroundUrl: string | null;
  close(): Promise<void>;
}

/** Starts all parts of the demo, saying each as it begins. Where one fails, those before it are closed again and it throws. */
export async function runDemo(
  options: DemoOptions,
  { folder, today, environment }: { folder: string; today: Day | null; environment: Environment },
  onStep: (step: DemoStep) => void,
): Promise<RunningDemo> {
  const opened: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const part of opened.splice(0).reverse()) await part();
  };
  try {
    return { ...(await startParts()), close };
  } catch (error) {
    // What it failed for is what is said, whatever closing meets.
    await close().catch(() => undefined);
    throw error;
  }

  async function startParts(): Promise<Omit<RunningDemo, 'close'>> {
    if (options.fresh) await rm(folder, { recursive: true, force: true });
    const clock = demoClock(today);
    const logger = openProcessLog(environment.RELANCE_LOG_LEVEL ?? 'warn');
    const person = PEOPLE[options.person];

    if (existsSync(baseFolder(folder))) onStep({ kind: 'open' });
    // The engine opens in a thread of its own, while this one loads the product.
    const [base, { assemble }] = await Promise.all([
      openEmbeddedData(folder, clock.today(), 'demo', onStep),
      import('../assemble.ts'),
    ]);
    if (base.seededOn !== null) await layStatuses(base.seededOn, folder);
    const data = { ...base, companies: await openCompanies(base.gateway, folder) };
    const closeBase = () => data.gateway.close();
    opened.push(closeBase);

    onStep({ kind: 'm365' });
    const m365 = await startM365({
      port: options.ports.m365,
      folder: path.join(folder, 'm365'),
      contractsFolder: environment.RELANCE_CONTRACTS ?? '../shared',
      tenant: demoTenant,
      now: () => clock.now(),
    });
    opened.push(m365.close);

    const setting = {
      sending: environment.RELANCE_SANDBOX === 'off' ? { sandbox: false as const } : DEMO_SANDBOX,
      graphUrl: m365.graphUrl,
      publicBaseUrl: loopback(options.ports.bot),
    };
    const language = demoLanguage(environment);
    const outside = demoOutside({ data, clock, logger, language, ...setting });
    const relance = await assemble(outside);
    onStep({ kind: 'dossiers' });
    for (const { company } of data.companies) await relance.runCli(['setup', '--company', company.code]);
    onStep({ kind: 'bank' });
    if (data.seededOn) {
      const client = openGraphClient(outside.graph);
      for (const books of data.companies) await layStatements(client, books, data.seededOn);
    }
    await relance.runPass('bank');
    await relance.runPass('einvoicing');
    // The passes come when people let them: nobody's DMP and no held order would be known to who asks at once.
    onStep({ kind: 'figures' });
    for (const { company } of data.companies) await relance.runCli(['dataset', 'refresh', '--company', company.code]);
    onStep({ kind: 'orders' });
    for (const { company } of data.companies) await relance.runCli(['watch', '--company', company.code]);
    onStep({ kind: 'question' });
    await Promise.all([askFirst(relance, 'DUPONT'), relance.prepare()]);

    const handover = await serveHandover(async ({ command, argv, cwd }) => {
      // Both are loaded when first asked for: the demo starts without them.
      if (command === 'cli') return (await import('./embedded-cli.ts')).runCliOn(data, folder, clock, argv, setting);
      return (await import('./load/load-command.ts')).loadInto(data, folder, clock, argv, cwd);
    });
    opened.push(handover.close);
    data.gateway.announce({ endpoint: handover.endpoint, token: handover.token });

    onStep({ kind: 'bot' });
    const running = await relance.serve({ host: '127.0.0.1', port: options.ports.bot });
    // It closes the base, after all that still uses it.
    opened.splice(opened.indexOf(closeBase), 1);
    opened.push(running.close);

    const botUrl = loopback(running.port);
    await beginAnew(data.store, person);
    if (options.withPlayground) onStep({ kind: 'playground' });
    const playground = options.withPlayground
      ? await startPlayground({
          botUrl,
          port: options.ports.playground,
          folder: path.join(folder, 'playground'),
          person,
          openBrowser: options.openBrowser,
        })
      : null;
    if (playground) opened.push(playground.close);
    return { seededOn: data.seededOn, botUrl, m365Url: m365.url, playgroundUrl: playground?.url ?? null };
  }
}
