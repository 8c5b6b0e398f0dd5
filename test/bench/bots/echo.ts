import express from 'express';
import { listen } from '../../../src/channels/http/server.ts';
import { HardenedAdapter } from '../../../src/channels/teams/transport/adapter.ts';
import { Background } from '../../../src/channels/teams/transport/background.ts';
import { createEndpoint, PATIENCE } from '../../../src/channels/teams/transport/door/endpoint.ts';
import { SILENT } from './silent.ts';

/** The baseline: a bot on the same adapter and the same server that says back what it hears, and does nothing else. */
export async function startEcho(): Promise<{ readonly port: number }> {
  const app = express();
  const onTurn = async (context: { sendActivity(text: string): Promise<unknown>; activity: { text?: string } }) => {
    await context.sendActivity(`echo ${context.activity.text ?? ''}`);
  };
  const adapter = new HardenedAdapter({ kind: 'open' }, undefined);
  const endpoint = createEndpoint({
    adapter,
    limitBytes: 256 * 1024,
    patience: PATIENCE,
    background: new Background(SILENT),
    logger: SILENT,
    knowsInvoke: () => false,
    lateAnswer: () => ({ status: 200 }),
    onTurn,
  });
  app.use('/api/messages', endpoint);
  return listen(app, '127.0.0.1', 0);
}
