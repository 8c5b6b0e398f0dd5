import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { LONGEST_TEMPLATE, plainTemplate } from '../../domain/templates/plain-template.ts';
import { readFileName } from '../../domain/templates/template-key.ts';
import { TEMPLATES } from '../../domain/templates/templates-setting.ts';
import { newest, type TemplateSourceName, type TemplateVersion } from '../../domain/templates/version.ts';
import { digestOfText } from '../digest-of.ts';
import { forEveryCompany } from '../for-every-company.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { TemplateChecker } from '../ports/templates/template-checker.ts';
import type { TemplateFile, TemplateSource } from '../ports/templates/template-source.ts';
import type { TemplateStore } from '../ports/templates/template-store.ts';

export interface LookPorts {
  readonly companies: Pick<Companies, 'list'>;
  readonly clock: Clock;
  readonly templates: TemplateStore;
  readonly checker: TemplateChecker;
  readonly sources: Readonly<Record<TemplateSourceName, TemplateSource>>;
  readonly mayBegin: MayBegin;
}

/** A folder of thousands is no folder of texts. */
const MOST_FILES = 200;
/** All of a SHA-256: texts are approved by it. */
const WHOLE_DIGEST = 64;
const LONGEST_NAME = 100;
/** In UTF-8. */
const MOST_BYTES_OF_A_SIGN = 4;
/** Read by nobody: what a company writes to itself beside its texts. */
const FOR_PEOPLE = /^(?:_|readme|lisez)/iu;

/** Reads what changed where companies keep their texts; how many were new. A company that fails leaves the others theirs. */
export async function lookForTemplates(ports: LookPorts): Promise<number> {
  const every = await forEveryCompany(ports.companies.list(), (company) => lookIn(ports, company));
  every.throwFault();
  return [...every.answers.values()].reduce((sum, found) => sum + found, 0);
}

async function lookIn(ports: LookPorts, company: Company): Promise<number> {
  const { mayBegin } = ports;
  const { from } = settingOf(company, TEMPLATES);
  if (from === 'delivered' || !mayBegin()) return 0;
  const files = (await ports.sources[from].listFiles(company)).filter(({ name }) => !FOR_PEOPLE.test(name));
  const known = await ports.templates.listTemplates(company.code);
  let found = 0;
  for (const file of files.slice(0, MOST_FILES)) {
    const there = newest(known.filter(({ fileName }) => fileName === nameOf(file)));
    if (!mayBegin()) break;
    if (there && there.tag === file.tag && there.source === from) continue;
    if (await see(ports, company, from, file)) found += 1;
  }
  return found;
}

/** One that is too long is kept as far as shows that it is: it is refused for that, and never used. */
async function readText(file: TemplateFile): Promise<string> {
  const isHuge = file.bytes > MOST_BYTES_OF_A_SIGN * LONGEST_TEMPLATE;
  return isHuge ? ' '.repeat(LONGEST_TEMPLATE + 1) : plainTemplate(await file.read()).slice(0, LONGEST_TEMPLATE + 1);
}

/** Names differ by their case on no system that all can read. */
const nameOf = ({ name }: TemplateFile): string => name.normalize('NFC').toLowerCase().slice(0, LONGEST_NAME);

async function see(
  { templates, checker, clock }: LookPorts,
  company: Company,
  source: TemplateVersion['source'],
  file: TemplateFile,
): Promise<boolean> {
  const text = await readText(file);
  const fileName = nameOf(file);
  const key = readFileName(fileName);
  return templates.seeTemplate({
    company: company.code,
    fileName,
    digest: digestOfText(text, WHOLE_DIGEST),
    text,
    source,
    tag: file.tag,
    seenAt: clock.now().toISOString(),
    author: file.author,
    isValid: key !== null && checker.check(text, key).length === 0,
  });
}
