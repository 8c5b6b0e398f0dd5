import { z } from 'zod';

const lockShape = z.object({
  packages: z.record(z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
});

/** Packages that production loads, by the folder that they are installed in. */
function production(lock: string): ReadonlyMap<string, string> {
  const { packages } = lockShape.parse(JSON.parse(lock));
  return new Map(
    Object.entries(packages).flatMap(([folder, { version, dev }]) =>
      folder === '' || dev === true || version === undefined ? [] : [[folder, version] as const],
    ),
  );
}

/**
 * Packages of an older version that are another version here, or not there, of two lockfiles (npm, version 3). What only the newer
 * one has does not matter to the older.
 */
export function differingDependencies(older: string, newer: string): readonly string[] {
  const installed = production(newer);
  return [...production(older)].flatMap(([folder, version]) => {
    const here = installed.get(folder);
    return here === version ? [] : [`${folder.replace(/^node_modules\//, '')} ${version}, here ${here ?? 'none'}`];
  });
}
