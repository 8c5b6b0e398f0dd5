import { z } from 'zod';
import { type CompanyFile, checkCompanies, companyFileSchema } from './companies.ts';
import type { SettingsPart } from './room-settings.ts';

/** The companies of the file at this path, none where it cannot be used; every reason why is added to `problems`. */
export function readCompanies(
  path: string,
  { settings, readFile }: { readonly settings: readonly SettingsPart[]; readonly readFile: (path: string) => string },
  problems: string[],
): readonly CompanyFile[] {
  if (path === '') return [];
  let content: unknown;
  try {
    content = JSON.parse(readFile(path));
  } catch (error) {
    problems.push(
      `RELANCE_COMPANIES: ${path} cannot be read as JSON (${error instanceof Error ? error.name : 'error'})`,
    );
    return [];
  }
  const parsed = z.array(companyFileSchema(settings)).min(1).safeParse(content);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) problems.push(`${path}: ${issue.path.join('.')}: ${issue.message}`);
    return [];
  }
  problems.push(...checkCompanies(parsed.data).map((problem) => `${path}: ${problem}`));
  return parsed.data;
}
