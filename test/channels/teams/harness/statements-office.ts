import { openStatementsDesk } from '../../../../src/channels/teams/rooms/statements/open-desk.ts';
import { aCompany } from '../../../builders/company.ts';
import { type Books, registryOf } from '../../../use-cases/bench/books.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from './fake-desk.ts';

/** États and relevés as they are, over books in memory. */
export class StatementsOffice {
  readonly desk: ReturnType<typeof openStatementsDesk>;

  constructor(books: Books) {
    this.desk = openStatementsDesk(
      {
        companies: registryOf([aCompany(), books]),
        directory: directoryOf({ [SOPHIE.id]: ['collector'], [RENE.id]: ['reader'] }),
        clock: new HandClock('2026-03-02T09:20:00Z'),
      },
      (who, language, { act }) => `https://relance.example/etats/${who.id}.${language}.${act}`,
    );
  }
}
