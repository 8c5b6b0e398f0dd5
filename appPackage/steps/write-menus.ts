import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Menus } from './build-menus.ts';

const MENU_PLACE = /^bots\[0\]\.commandLists/u;

/** The manifest and its English texts with these menus in them, as JSON that stands in their files. */
export function withMenus(
  manifestText: string,
  englishText: string,
  { lists, english }: Menus,
): { readonly manifest: string; readonly english: string } {
  const manifest = JSON.parse(manifestText);
  manifest.bots[0].commandLists = lists;
  const texts: readonly (readonly [string, unknown])[] = Object.entries(JSON.parse(englishText));
  const first = texts.findIndex(([place]) => MENU_PLACE.test(place));
  const others = texts.filter(([place]) => !MENU_PLACE.test(place));
  const at = first < 0 ? others.length : first;
  const all = [...others.slice(0, at), ...Object.entries(english), ...others.slice(at)];
  return { manifest: JSON.stringify(manifest), english: JSON.stringify(Object.fromEntries(all)) };
}

/** Brings the menus in the files of that folder up to date; whether they were not. The toolkit packages them as they stand. */
export function writeMenus(folder: string, menus: Menus): boolean {
  const files = { manifest: path.join(folder, 'manifest.json'), english: path.join(folder, 'en.json') };
  const [manifest, english] = [readFileSync(files.manifest, 'utf8'), readFileSync(files.english, 'utf8')];
  const now = withMenus(manifest, english, menus);
  const same = (text: string, other: string): boolean => JSON.stringify(JSON.parse(text)) === other;
  if (same(manifest, now.manifest) && same(english, now.english)) return false;
  writeFileSync(files.manifest, `${JSON.stringify(JSON.parse(now.manifest), null, 2)}\n`);
  writeFileSync(files.english, `${JSON.stringify(JSON.parse(now.english), null, 2)}\n`);
  return true;
}
