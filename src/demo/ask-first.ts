import type { Relance } from '../assemble.ts';

/** Asks of a customer as somebody will: what a first question compiles and loads is ready when people come. */
export async function askFirst(relance: Relance, customer: string): Promise<void> {
  await relance.runCli(['client', customer]);
}
