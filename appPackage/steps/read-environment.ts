import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

export type Variables = Readonly<Record<string, string | undefined>>;

const ENVIRONMENTS = path.join(import.meta.dirname, '../../env');

/** The variables of `env/.env.<name>`; those of the process win, as with the toolkit. Throws where there is no such file. */
export function readEnvironment(name: string, process: Variables, folder = ENVIRONMENTS): Variables {
  const file = path.join(folder, `.env.${name}`);
  if (!/^[\w-]+$/.test(name) || !existsSync(file))
    throw new Error(`No environment ${name}: env/.env.${name} is missing`);
  return { ...parseEnv(readFileSync(file, 'utf8')), ...process };
}
