import express from 'express';
import { listen } from '../../../src/channels/http/server.ts';
import { HardenedAdapter } from '../../../src/channels/teams/transport/adapter.ts';
import { createEndpoint } from '../../../src/channels/teams/transport/endpoint.ts';
import { SILENT } from './silent.ts';

/** The baseline: a bot on the same adapter and the same server that says back what it hears, and does nothing else. */
export async function startEcho(): Promise<{ readonly port: number }> {
  const app = express();
  const onTurn = async (context: { sendActivity(text: string): Promise<unknown>; activity: { text?: string } }) => {
    await context.sendActivity(`echo ${context.activity.text ?? ''}`);
  };
  const adapter = new HardenedAdapter({ kind: 'open' }, undefined);
  app.use('/api/messages', createEndpoint({ adapter, open: true, limitBytes: 256 * 1024, logger: SILENT, onTurn }));
  return listen(app, '127.0.0.1', 0);
}
