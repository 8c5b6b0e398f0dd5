import { openTemplateChecker } from '../../../../src/channels/letters/templates/check-template.ts';
import { openTemplatesDesk } from '../../../../src/channels/teams/rooms/templates/open-desk.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import type { Person } from '../../../../src/domain/person.ts';
import { TEMPLATES } from '../../../../src/domain/templates/templates-setting.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { lookForTemplates } from '../../../../src/use-cases/templates/look-for-templates.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aContact, aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { registryOf, someBooks } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { plainRenderer } from '../../../use-cases/bench/plain-renderer.ts';
import { ADELE, RENE, SOPHIE } from './fake-desk.ts';

/** Texts of letters as they are, in a library that a test writes; CARAT owes something late. */
export class TemplatesOffice {
  readonly clock = new HandClock('2026-03-02T09:20:00Z');
  readonly company = aCompany({
    settings: decide(TEMPLATES, { from: 'sharepoint', folder: '' }),
  });
  readonly ports;
  readonly desk: ReturnType<typeof openTemplatesDesk>;
  readonly #files = new Map<string, { readonly text: string; readonly tag: string; readonly author: Person }>();

  constructor(store: StoreReader & StoreWriter) {
    const books = someBooks({
      tiers: [aTiers()],
      contacts: new Map([['CARAT', [aContact()]]]),
      entries: [anInvoice()],
    });
    this.ports = {
      ...NO_HOLDS,
      companies: registryOf([this.company, books]),
      directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'], [ADELE.id]: ['admin'] }),
      clock: this.clock,
      memory: store,
      dispatches: store,
      templates: store,
      checker: openTemplateChecker(() => []),
      renderer: plainRenderer,
      copies: { find: async () => [] },
      sending: { sandbox: false as const },
      isHoliday: () => false,
    };
    this.desk = openTemplatesDesk({
      ...this.ports,
      previewUrl: ({ template, tiers }) => `https://relance.example/modeles/${template}-${tiers}`,
    });
  }

  /** Writes a file, and has it found. */
  async write(name: string, text: string, author: Person = SOPHIE): Promise<void> {
    this.clock.pass(1_000);
    this.#files.set(name, { text, tag: `"${this.clock.now().toISOString()}"`, author });
    const source = {
      listFiles: async () =>
        [...this.#files].map(([file, { text: written, ...rest }]) => ({
          ...rest,
          name: file,
          bytes: written.length,
          read: async () => written,
        })),
    };
    await lookForTemplates({ ...this.ports, mayBegin: untilDone, sources: { folder: source, sharepoint: source } });
  }
}
