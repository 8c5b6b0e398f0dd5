import { existsSync, readFileSync } from 'node:fs';
import { plainTemplate } from '../../../domain/templates/plain-template.ts';
import { fileNameOf, type TemplateKey } from '../../../domain/templates/template-key.ts';

const fileOf = (key: TemplateKey): URL =>
  new URL(`./delivered/${fileNameOf({ ...key, segment: '' })}`, import.meta.url);

/** The text that is delivered with the product for a letter, as its file holds it; null: none of this kind and language. */
export function deliveredText(key: TemplateKey): string | null {
  const file = fileOf(key);
  return existsSync(file) ? plainTemplate(readFileSync(file, 'utf8')) : null;
}
