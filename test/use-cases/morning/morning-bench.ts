import { day, parisDay } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { MorningPost } from '../../../src/domain/morning/morning-post.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';
import type { StoreReader } from '../../../src/store/store-reader.ts';
import type { StoreWriter } from '../../../src/store/store-writer.ts';
import { type MorningPorts, sendMorningPosts } from '../../../src/use-cases/morning/send-morning-posts.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { MorningAside } from '../../../src/use-cases/ports/morning/morning-aside.ts';
import type { Delivered } from '../../../src/use-cases/ports/transport/delivered.ts';
import { aCompany } from '../../builders/company.ts';
import { aTiers } from '../../builders/tiers.ts';
import { type Books, registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { MARC } from '../bench/people.ts';

/** A store for a test; the clock is the test's. */
export type OpenMorningStore = (now: () => Date) => Promise<StoreReader & StoreWriter>;

export interface Posted {
  readonly conversationId: string;
  readonly post: MorningPost;
  readonly beside: readonly string[];
}

export interface MorningFacts {
  /** ISO instant at which the test begins: Monday 2 March 2026 at 08:30 in Paris unless said. */
  readonly at?: string;
  readonly entries?: readonly Entry[];
  /** How many conversations want the post of the company. */
  readonly places?: number;
  /** What Teams answers, in turn; then « told ». */
  readonly answers?: readonly Delivered[];
  /** More companies in the same installation, that nobody registered anything for. */
  readonly others?: readonly string[];
}

let benches = 0;

/** One company, its books in memory and the places that want its morning post. Each bench has names of its own in the store. */
export async function openMorning(openStore: OpenMorningStore, facts: MorningFacts = {}) {
  benches += 1;
  const clock = new HandClock(facts.at ?? '2026-03-02T07:30:00Z');
  const store = await openStore(clock.now);
  const company = aCompany({ code: `MATIN${benches}` });
  const books = someBooks({ entries: facts.entries ?? [], tiers: [aTiers()] });
  const others = (facts.others ?? []).map((code) => [aCompany({ code: `${code}${benches}` }), someBooks()] as const);
  const places = Array.from({ length: facts.places ?? 1 }, (_, at) => `salon-${benches}-${at}`);
  for (const place of places) {
    await store.addPurpose(place, 'morning', company.code, MARC.id, MARC.name, clock.now());
  }
  const posted: Posted[] = [];
  /** What rooms say beside the post, as a test sets it, and which posts they were asked of. */
  const aside: { now: MorningAside<string> } = { now: { parts: [], missing: null } };
  const asked: string[] = [];
  const answers = [...(facts.answers ?? [])];
  const ports: MorningPorts<string> = {
    mayBegin: untilDone,
    companies: registryOf(...others, [company, books]),
    positions: store,
    risks: store,
    holds: store,
    conversations: store,
    mornings: store,
    poster: {
      post: async (conversationId, post, beside) => {
        posted.push({ conversationId, post, beside });
        return answers.shift() ?? 'told';
      },
    },
    readAside: async (code, on) => {
      asked.push(`${code} ${on}`);
      return aside.now;
    },
    clock,
    isHoliday: frenchHolidays(),
  };
  return { clock, store, company, books, others, places, posted, aside, asked, ports };
}

export type MorningBench = Awaited<ReturnType<typeof openMorning>>;

let passes = 0;

/** One pass, as a process of its own. */
export function pass({ ports }: MorningBench, changed: Partial<MorningPorts<string>> = {}): Promise<number> {
  passes += 1;
  return sendMorningPosts({ ...ports, ...changed }, `process-${passes}`);
}

/** Lets time pass until the instant. */
export function goTo({ clock }: MorningBench, instant: string): void {
  clock.pass(Date.parse(instant) - clock.now().getTime());
}

export const booksOf = ({ others }: MorningBench, at: number): Books => {
  const found = others[at];
  if (!found) throw new Error('No such company');
  return found[1];
};

/** The last day that counts as posted in the bench's first place, today included. */
export const lastPost = ({ store, company, places, clock }: MorningBench) =>
  store.lastMorningPost(company.code, places[0] ?? '', day(parisDay(new Date(clock.now().getTime() + 86_400_000))));
