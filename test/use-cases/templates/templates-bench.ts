import { planFormat } from '../../../src/assemble/plan-format.ts';
import { openTemplateChecker } from '../../../src/channels/letters/templates/check-template.ts';
import { deliveredText } from '../../../src/channels/letters/templates/delivered.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import type { Person } from '../../../src/domain/person.ts';
import { readFileName } from '../../../src/domain/templates/template-key.ts';
import { TEMPLATES } from '../../../src/domain/templates/templates-setting.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { TemplateFile } from '../../../src/use-cases/ports/templates/template-source.ts';
import { openLetterTemplates } from '../../../src/use-cases/templates/letter-templates.ts';
import { lookForTemplates } from '../../../src/use-cases/templates/look-for-templates.ts';
import { versionId } from '../../../src/use-cases/templates/views.ts';
import { aCompany } from '../../builders/company.ts';
import { type DeskFacts, openDesk } from '../bench/desk.ts';
import { directoryOf, MARC, READER, SOPHIE } from '../bench/people.ts';

export const PAUL: Person = { id: 'p-paul', name: 'Paul Admin' };
export const ANNE: Person = { id: 'p-anne', name: 'Anne Admin' };

/** The delivered text of a file, with another sentence in its greeting. */
export function textWith(said: string, fileName = 'rappel-1.fr.md'): string {
  const key = readFileName(fileName);
  const text = key && deliveredText({ ...key, segment: '' });
  if (!text) throw new Error(`No text is delivered for ${fileName}`);
  return text.replace(/(?:Madame, Monsieur|Dear Sir or Madam),/u, said);
}

/** A desk whose company keeps its texts in a library that a test writes. */
export function openTemplatesBench(facts: DeskFacts = {}) {
  const company = aCompany({ settings: decide(TEMPLATES, { from: 'sharepoint', folder: '' }) });
  const desk = openDesk({
    company,
    directory: directoryOf({
      [SOPHIE.id]: ['collector'],
      [MARC.id]: ['collector'],
      [READER.id]: ['reader'],
      [PAUL.id]: ['admin'],
      [ANNE.id]: ['admin'],
    }),
    ...facts,
  });
  const files = new Map<string, TemplateFile>();
  const reads: string[] = [];
  let changes = 0;
  const checker = openTemplateChecker((text) => (text.includes('☃') ? ['☃'] : []));
  const source = { listFiles: async () => [...files.values()] };
  const ports = {
    ...desk.ports,
    templates: desk.store,
    checker,
    sources: { sharepoint: source, folder: source },
    mayBegin: untilDone,
  };
  return {
    ...desk,
    company,
    files,
    reads,
    templatePorts: ports,
    /** What a collector's acts take, with the texts in use. */
    lettersPorts: {
      ...desk.ports,
      plans: openPlansInForce({ companies: desk.ports.companies, plans: desk.store, format: planFormat }),
      letterTemplates: openLetterTemplates(ports),
    },
    write(name: string, text: string, author: Person | null = MARC): void {
      changes += 1;
      const read = async () => {
        reads.push(name);
        return text;
      };
      files.set(name, { name, bytes: text.length, tag: `"c${changes}"`, author, read });
      desk.clock.pass(1_000);
    },
    applyPlan: (text: string) =>
      desk.store.addPlan({
        ...{ company: company.code, validFrom: day('2026-03-01'), text, digest: text },
        ...{ by: PAUL, at: '2026-02-27T09:00:00.000Z' },
      }),
    look: () => lookForTemplates(ports),
    async idOf(name: string): Promise<string> {
      const [version] = (await desk.store.listTemplates(company.code)).filter(({ fileName }) => fileName === name);
      if (!version) throw new Error(`${name} is not there`);
      return versionId(version);
    },
  };
}
