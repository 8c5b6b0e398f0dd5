import { openMentionMail } from '../../../src/channels/comments/mention-mail.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { Role } from '../../../src/domain/company/role.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { SendingPolicy } from '../../../src/domain/sending-policy.ts';
import { type AddCommentRequest, addComment } from '../../../src/use-cases/comments/add-comment.ts';
import type { WriteCommentPorts } from '../../../src/use-cases/comments/comment-ports.ts';
import { notifyMentioned } from '../../../src/use-cases/comments/notify-mentioned.ts';
import type { NotifyPorts } from '../../../src/use-cases/comments/notify-ports.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { Told } from '../../../src/use-cases/ports/transport/delivered.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { openFakeColleagues } from '../../fakes/comments/fake-colleagues.ts';
import { openFakeMailer } from '../../fakes/dispatch/mailer.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { directoryOf } from '../bench/people.ts';

export const SOPHIE: Person = { id: 'p-sophie', name: 'Sophie Lambert' };
export const YANN: Person = { id: 'p-yann', name: 'Yann Le Goff' };
export const YANNICK: Person = { id: 'p-yannick', name: 'Yannick Morel' };
export const NADIA: Person = { id: 'p-nadia', name: 'Nadia Benali' };
/** Has no role. */
export const LUC: Person = { id: 'p-luc', name: 'Luc Morel' };
export const ADELE: Person = { id: 'p-adele', name: 'Adèle Garnier' };

const PEOPLE = [SOPHIE, YANN, YANNICK, NADIA, LUC, ADELE];
const mailOf = ({ name }: Person): string => `${name.split(' ')[0]?.toLowerCase()}@bijou.example`;

/** Comments as they are, over books, a directory, a mailbox and a store in memory. */
export class CommentBench {
  readonly company: Company = aCompany({ mailbox: 'relances@alpha.example' });
  readonly books = someBooks({ tiers: [aTiers()], entries: [anInvoice()] });
  readonly mail = openFakeMailer('relances@alpha.example');
  readonly colleagues = openFakeColleagues(PEOPLE.map((one) => ({ ...one, mail: mailOf(one) })));
  readonly roles: Record<string, readonly Role[]> = {
    [SOPHIE.id]: ['collector'],
    [YANN.id]: ['reader'],
    [YANNICK.id]: ['approver'],
    [NADIA.id]: ['approver'],
    [ADELE.id]: ['admin'],
  };
  now = new Date('2026-03-02T09:20:00Z');
  readonly #fake = openFakeStore(() => this.now);
  readonly store = { ...this.#fake.reader, ...this.#fake.writer };
  readonly state = this.#fake.state;
  /** Who was told in Teams, in order. */
  readonly chats: string[] = [];
  /** What the next Teams messages become; then told. */
  readonly answers: Told[] = [];
  /** Who never opened a chat with us. */
  readonly strangers = new Set<string>();
  sending: SendingPolicy = { sandbox: false };
  woken = 0;

  get writing(): WriteCommentPorts {
    return {
      companies: registryOf([this.company, this.books]),
      directory: directoryOf(this.roles),
      clock: { now: () => this.now, today: () => '2026-03-02' as never },
      comments: this.store,
      colleagues: this.colleagues.colleagues,
      conversations: {
        findPersonal: async (id) =>
          this.strangers.has(id)
            ? null
            : { conversationId: `a:${id}`, kind: 'personal', personId: id, reference: '{}' },
      },
      wakeTeller: () => {
        this.woken += 1;
      },
    };
  }

  get telling(): NotifyPorts {
    return {
      ...this.writing,
      notices: this.store,
      mailer: this.mail.mailer,
      sending: this.sending,
      patience: { lookupDelaysMs: [10, 20], maxAttempts: 3 },
      writeMail: openMentionMail((company, code) => `https://relance.example/c/${company}/${code}`, 'fr'),
      speaker: {
        tellMention: async ({ id }) => {
          if (this.strangers.has(id)) return 'absent';
          const answer = this.answers.shift() ?? 'told';
          if (answer === 'told') this.chats.push(id);
          return answer;
        },
      },
    };
  }

  #forms = 0;
  async write(text: string, over: Partial<AddCommentRequest> = {}, who = SOPHIE) {
    return addComment(this.writing, who, {
      company: this.company.code,
      tiers: 'CARAT',
      cause: `form:${++this.#forms}`,
      kind: 'call',
      target: 'customer',
      number: '',
      text,
      people: [],
      source: null,
      ...over,
    });
  }

  /** Passes until nothing is left, over hours. */
  async tell(passes = 12): Promise<void> {
    for (let at = 0; at < passes; at++) {
      await this.pass();
      this.now = new Date(this.now.getTime() + 5 * 60_000);
    }
  }

  pass(ports: NotifyPorts = this.telling, owner = `w${this.now.getTime()}`): Promise<number> {
    return notifyMentioned(ports, { owner, leaseMs: 60_000, limit: 20, mayBegin: untilDone });
  }

  /** To whom mails went, in order. */
  mails(): readonly string[] {
    return this.mail.sent().flatMap(({ to }) => to);
  }
}
