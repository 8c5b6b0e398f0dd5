import { loadContract } from './contract/contract.ts';
import { controlRoutes } from './control-routes.ts';
import { type FaultControl, openFaults } from './faults/control.ts';
import type { FaultPlan } from './faults/fault.ts';
import { runContent } from './graph/content-server.ts';
import type { Pipeline } from './graph/pipeline.ts';
import { runInTime } from './graph/run-in-time.ts';
import { bareApp, listen, requestOf, settle } from './http.ts';
import type { EnforcedLimits } from './limits/limits.ts';
import { type ReceivedMail, receiveMail } from './mail/receive.ts';
import { type KeptFile, keptFiles, type SentMessage, sentMessages } from './observe.ts';
import { pageRoutes } from './pages/routes.ts';
import { ensureLibraries } from './sites/make-list.ts';
import type { Refusal } from './store/stored-refusal.ts';
import { openWorld } from './store/world.ts';
import { defaultTenant, type Tenant } from './tenant.ts';

export interface M365Options {
  /** 127.0.0.1 when absent. */
  readonly host?: string;
  /** 0, any free port, when absent. */
  readonly port?: number;
  /** The port of uploads and downloads, 0 when absent. Fix it for upload sessions to outlive a restart. */
  readonly contentPort?: number;
  /** Keeps everything as files so that it survives a restart; memory when absent. */
  readonly folder?: string;
  /** The optional contracts folder; calls are validated when `graph/graph-v1.0.strict.json` is in it. */
  readonly contractsFolder?: string;
  readonly tenant?: Tenant;
  readonly faults?: FaultPlan;
  /** The only bearer token taken; any that is not empty when absent. */
  readonly token?: string;
  /** How long a sent mail takes to show up in Sent Items, milliseconds; 200 when absent. */
  readonly sentItemsDelayMs?: number;
  readonly now?: () => Date;
  /** What is refused with 429 and `Retry-After`; nothing when absent. */
  readonly limits?: EnforcedLimits;
  /** How long each answer takes, milliseconds; 0 when absent. */
  readonly latencyMs?: number;
}

export interface M365 {
  readonly url: string;
  /** The client adds `/v1.0`. */
  readonly graphUrl: string;
  readonly faults: FaultControl;
  /** Whether calls are validated against the contract. */
  readonly validates: boolean;
  /** Calls refused so far because a limit was reached. */
  throttled(): number;
  /** Every mail taken by `send`, lost ones included, the oldest first. */
  sentMessages(): SentMessage[];
  /** From now on the server of this address answers so: a report comes into the inbox of whoever writes there; null: no more. */
  refuse(address: string, refusal: Refusal | null): void;
  /** A mail comes in from outside; its Message-ID. */
  receive(mail: ReceivedMail): string;
  files(): KeptFile[];
  /** What broke the contract, in requests or in our own answers, and failures of the stand-in itself. */
  violations(): readonly string[];
  close(): Promise<void>;
}

/** Starts the Microsoft 365 stand-in: Graph v1.0 under `/v1.0`, and pages to read the mails and browse the dossiers. */
export async function startM365(options: M365Options = {}): Promise<M365> {
  const host = options.host ?? '127.0.0.1';
  const world = openWorld({
    tenant: options.tenant ?? defaultTenant,
    now: options.now ?? (() => new Date()),
    sentItemsDelayMs: options.sentItemsDelayMs ?? 200,
    folder: options.folder,
    limits: options.limits,
  });
  ensureLibraries(world);
  const faults = openFaults(options.faults);
  const contract = loadContract(options.contractsFolder);
  const pipeline: Pipeline = { world, faults, contract, token: options.token, violations: [] };

  const content = bareApp();
  content.use((request, response) => settle(response, runContent(pipeline, requestOf(request))));
  const contentServer = await listen(content, host, options.contentPort ?? 0);

  const app = bareApp();
  app.use('/v1.0', async (request, response) =>
    settle(response, await runInTime(pipeline, requestOf(request), options.latencyMs ?? 0)),
  );
  app.use(controlRoutes(world, faults, pipeline.violations));
  app.use(pageRoutes(world, contract !== undefined, pipeline.violations));
  const server = await listen(app, host, options.port ?? 0).catch(async (error) => {
    await contentServer.close();
    throw error;
  });
  world.url = server.url;
  world.contentUrl = contentServer.url;

  return {
    url: server.url,
    graphUrl: server.url,
    faults,
    validates: contract !== undefined,
    throttled: () => world.limits?.refused() ?? 0,
    sentMessages: () => sentMessages(world),
    refuse(address, refusal) {
      if (refusal) world.refusals.set(address.toLowerCase(), refusal);
      else world.refusals.delete(address.toLowerCase());
    },
    receive: (mail) => receiveMail(world, mail),
    files: () => keptFiles(world),
    violations: () => pipeline.violations,
    close: async () => {
      await Promise.all([server.close(), contentServer.close()]);
    },
  };
}
