/** `node appPackage/icons/draw.ts [chromium]`: makes the two icons of the package again from their SVG. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawIcon } from './draw-icon.ts';

const executable = process.argv[2] ?? '/usr/bin/chromium';
const folder = import.meta.dirname;

for (const [name, size] of [
  ['color', 192],
  ['outline', 32],
] as const) {
  const svg = readFileSync(path.join(folder, `${name}.svg`), 'utf8');
  writeFileSync(path.join(folder, '..', `${name}.png`), await drawIcon(svg, size, executable));
}
