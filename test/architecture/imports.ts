import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Import {
  /** Absolute path of the file that imports. */
  readonly from: string;
  /** As written. */
  readonly target: string;
  readonly dynamic: boolean;
}

/** What a file imports, types included: a type that comes from elsewhere ties two files as a value does. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statics = [...text.matchAll(/^\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]/gm)];
  const bare = [...text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)];
  const dynamics = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  return [
    ...[...statics, ...bare].map((match) => ({ from: file, target: match[1] ?? '', dynamic: false })),
    ...dynamics.map((match) => ({ from: file, target: match[1] ?? '', dynamic: true })),
  ];
}

export const isOurs = (target: string): boolean => target.startsWith('.');

/** Absolute path of what an import of ours names. */
export const fileOf = ({ from, target }: Import): string => path.resolve(path.dirname(from), target);
