import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** Every file below a folder of the project, by absolute path. */
export function listFiles(folder: string): string[] {
  const full = path.resolve(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full).flatMap((name) => {
    const inside = path.join(full, name);
    return statSync(inside).isDirectory() ? listFiles(inside) : [inside];
  });
}

/** As the project names it, e.g. `src/main.ts`. */
export const relative = (file: string): string => path.relative(root, file).split(path.sep).join('/');
