import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePort } from '../../config/port.ts';
import { type M365Options, startM365 } from './server.ts';
import type { Tenant } from './tenant.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3979' },
    'content-port': { type: 'string', default: '0' },
    host: { type: 'string', default: '127.0.0.1' },
    folder: { type: 'string' },
    contracts: { type: 'string' },
    tenant: { type: 'string' },
    token: { type: 'string' },
    'sent-items-delay': { type: 'string', default: '200' },
  },
});

/** 0 takes any free port. */
function portAsked(option: 'port' | 'content-port'): number {
  const port = values[option] === '0' ? 0 : parsePort(values[option]);
  if (port !== null) return port;
  process.stderr.write(`--${option} takes a port number, 0 to 65535: "${values[option]}" is none.\n`);
  process.exit(2);
}

const options: M365Options = {
  host: values.host,
  port: portAsked('port'),
  contentPort: portAsked('content-port'),
  sentItemsDelayMs: Number(values['sent-items-delay']),
  ...(values.folder === undefined ? {} : { folder: values.folder }),
  ...(values.contracts === undefined ? {} : { contractsFolder: values.contracts }),
  ...(values.tenant === undefined ? {} : { tenant: JSON.parse(readFileSync(values.tenant, 'utf8')) as Tenant }),
  ...(values.token === undefined ? {} : { token: values.token }),
};

const m365 = await startM365(options);
// One JSON line, so that a process that started this one can read the address.
process.stdout.write(`${JSON.stringify({ url: m365.url, validates: m365.validates })}\n`);

const stop = async () => {
  await m365.close();
  process.exit(0);
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
