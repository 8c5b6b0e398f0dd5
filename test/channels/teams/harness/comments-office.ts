import { openCommentsDesk } from '../../../../src/channels/teams/rooms/comments/open-desk.ts';
import type { StoreReader } from '../../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../../src/store/store-writer.ts';
import type { WriteCommentPorts } from '../../../../src/use-cases/comments/comment-ports.ts';
import { openFakeColleagues } from '../../../fakes/comments/fake-colleagues.ts';
import { registryOf } from '../../../use-cases/bench/books.ts';
import { directoryOf } from '../../../use-cases/bench/people.ts';
import { type CreditOffice, KARIM, LUC, NADIA, PAUL } from './credit-office.ts';
import { ADELE, RENE, SOPHIE } from './fake-desk.ts';

const PEOPLE = [SOPHIE, NADIA, PAUL, KARIM, LUC, RENE, ADELE];

/** Comments as they are, over the books and the store of the credit office. Luc has no role. */
export class CommentsOffice {
  readonly desk: ReturnType<typeof openCommentsDesk>;
  readonly ports: WriteCommentPorts;
  readonly colleagues = openFakeColleagues(PEOPLE.map((one) => ({ ...one, mail: `${one.id}@bijou.example` })));
  /** How often who tells people was woken. */
  woken = 0;

  constructor(store: StoreReader & StoreWriter, { company, books, clock }: CreditOffice) {
    this.ports = {
      companies: registryOf([company, books]),
      directory: directoryOf({
        [SOPHIE.id]: ['collector'],
        [NADIA.id]: ['approver'],
        [PAUL.id]: ['approver'],
        [KARIM.id]: ['approver'],
        [RENE.id]: ['reader'],
        [ADELE.id]: ['admin'],
      }),
      clock,
      comments: store,
      colleagues: this.colleagues.colleagues,
      conversations: store,
      wakeTeller: () => {
        this.woken += 1;
      },
    };
    this.desk = openCommentsDesk(this.ports);
  }
}
