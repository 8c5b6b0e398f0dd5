import { createRequire } from 'node:module';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { Model } from './model.ts';

const SERVER = '@microsoft/powerbi-modeling-mcp';
const require = createRequire(import.meta.url);

/** Null where Microsoft's modelling server runs; else why it does not, for the name of what is skipped. */
export const withoutServer = canResolve(`${SERVER}-${process.platform}-${process.arch}/package.json`)
  ? null
  : `skipped: Microsoft’s modelling server is not made for ${process.platform}-${process.arch}`;

export type Loaded = { readonly model: Model } | { readonly refused: string };

/** Loads a TMDL folder in Microsoft's own modelling server, without any connection, and gives the model as it read it. */
export async function loadModel(tmdlFolder: string): Promise<Loaded> {
  const client = new Client({ name: 'relance-tests', version: '1.0.0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [require.resolve(`${SERVER}/index.js`), '--start'],
      stderr: 'ignore',
    }),
  );
  try {
    const imported = await ask(client, { operation: 'ImportFromTmdlFolder', tmdlFolderPath: tmdlFolder });
    if (imported.isError) return { refused: imported.text };
    const options = { tmslOperationType: 'CreateOrReplace', maxReturnCharacters: -1 };
    const exported = await ask(client, { operation: 'ExportTMSL', tmslExportOptions: options });
    if (exported.isError) throw new Error(exported.text);
    return { model: JSON.parse(exported.text).createOrReplace.database.model };
  } finally {
    await client.close();
  }
}

type Content = { readonly text?: string; readonly resource?: { readonly text?: string } };

async function ask(client: Client, request: Record<string, unknown>): Promise<{ isError: boolean; text: string }> {
  const answer = await client.callTool({ name: 'database_operations', arguments: { request } });
  const content = (answer.content ?? []) as readonly Content[];
  const text = content.map((part) => part.text ?? part.resource?.text ?? '').join('\n');
  return { isError: answer.isError === true, text };
}

function canResolve(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
