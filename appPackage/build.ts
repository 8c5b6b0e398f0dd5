/**
 * `npm run package [-- --env <name>]`: builds the menus of commands of what the rooms' help offers, fills the manifest from `env/.env.<name>` (default `dev`) and the process, checks it
 * against Microsoft's schema, and zips it with the icons and the languages into `appPackage/build/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildMenus } from './steps/build-menus.ts';
import { checkManifest } from './steps/check-manifest.ts';
import { fillManifest } from './steps/fill-manifest.ts';
import { productEntries } from './steps/product-entries.ts';
import { readEnvironment } from './steps/read-environment.ts';
import { writeMenus } from './steps/write-menus.ts';
import { zipPackage } from './steps/zip-package.ts';

const folder = import.meta.dirname;

async function build(environment: string): Promise<string> {
  const menus = buildMenus(await productEntries());
  if (writeMenus(folder, menus)) say('The menus of commands were brought up to date in manifest.json and en.json');
  for (const { scope, titles } of menus.leftOut) say(`No place in the menu of ${scope} for: ${titles.join(', ')}`);
  const template = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  const filled = fillManifest(template, readEnvironment(environment, process.env));
  if (!filled.ok) throw new Error(`env/.env.${environment} does not say: ${filled.missing.join(', ')}`);
  const wrong = await checkManifest(filled.manifest);
  if (wrong.length > 0) throw new Error(`The manifest is not valid:\n${wrong.map((one) => `- ${one}`).join('\n')}`);
  const file = path.join(folder, 'build', `appPackage.${environment}.zip`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, zipPackage(filled.manifest, folder));
  return file;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const { values } = parseArgs({ options: { env: { type: 'string', default: 'dev' } } });
try {
  process.stdout.write(`${path.relative(process.cwd(), await build(values.env))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
