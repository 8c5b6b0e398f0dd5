import { readMentions, type TypedMention } from '../../domain/comments/typed-mentions.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import { plainLetters } from '../../domain/plain-letters.ts';
import { holds } from '../authorize.ts';
import type { Colleagues } from '../ports/comments/colleagues.ts';
import type { Directory } from '../ports/directory.ts';
import { OutsideFault } from '../ports/outside-fault.ts';

/** A name that means nobody, or several. */
export interface AskedName {
  /** As it was written. */
  readonly given: string;
  /** Whom it may mean, of those who may see the customer; none: it is nobody's name. */
  readonly candidates: readonly Person[];
}

export interface Resolved {
  /** Who may see the customer, each once, without whoever wrote it. */
  readonly people: readonly Person[];
  readonly asked: readonly AskedName[];
  /** Names of those who may not see the customer. */
  readonly powerless: readonly string[];
  /** The directory did not answer: nobody was looked up. */
  readonly away: boolean;
}

interface ResolvePorts {
  readonly directory: Directory;
  readonly colleagues: Colleagues;
}

/** Beyond these, a longer name is what helps. */
const MOST_CANDIDATES = 8;

/**
 * Whom a comment mentions: those who were chosen, and those whom its text calls by `@`. A whole name means that person, the beginning
 * of one whoever alone has it; several or nobody is asked, never guessed (case M2). Who may not read in the company is not told (case M1).
 */
export async function resolveMentions(
  ports: ResolvePorts,
  company: Company,
  who: Person,
  text: string,
  chosen: readonly Person[],
): Promise<Resolved> {
  const typed = readMentions(text);
  try {
    return await resolve(ports, company, who, typed, chosen);
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    // What was written is kept; whom it calls is asked when the directory answers again.
    const asked = [...chosen.map(({ name }) => name), ...typed.map(({ readings }) => readings[0] ?? '')];
    return { people: [], asked: asked.map((given) => ({ given, candidates: [] })), powerless: [], away: true };
  }
}

async function resolve(
  ports: ResolvePorts,
  company: Company,
  who: Person,
  typed: readonly TypedMention[],
  chosen: readonly Person[],
): Promise<Resolved> {
  const people = new Map<string, Person>();
  const asked: AskedName[] = [];
  const powerless: string[] = [];
  const mayRead = async (person: Person): Promise<boolean> =>
    holds(await ports.directory.rolesOf(person, company), 'reader');
  const take = async (person: Person): Promise<void> => {
    if (person.id === who.id || people.has(person.id)) return;
    if (await mayRead(person)) people.set(person.id, { id: person.id, name: person.name });
    else powerless.push(person.name);
  };
  for (const { id, name } of chosen) {
    const found = await ports.colleagues.findById(id);
    if (found) await take(found);
    else asked.push({ given: name, candidates: [] });
  }
  const called = new Set(chosen.map(({ name }) => plainLetters(name)));
  for (const { readings } of typed) {
    if (readings.some((one) => called.has(plainLetters(one)))) continue;
    const { given, found } = await lookUp(ports.colleagues, readings);
    const [only] = found;
    if (found.some(({ id }) => people.has(id))) continue;
    if (only && found.length === 1) await take(only);
    else {
      const may = await Promise.all(found.map(mayRead));
      const candidates = found.filter((_, at) => may[at]);
      if (found.length > 0 && candidates.length === 0) powerless.push(given);
      else asked.push({ given, candidates });
    }
  }
  return { people: [...people.values()], asked, powerless, away: false };
}

/** The longest reading that somebody is called, and who; those whose whole name it is before all others. */
async function lookUp(colleagues: Colleagues, readings: readonly string[]) {
  for (const given of readings) {
    const found = await colleagues.findByName(given, MOST_CANDIDATES);
    if (found.length === 0) continue;
    const whole = found.filter(({ name }) => plainLetters(name) === plainLetters(given));
    return { given, found: whole.length > 0 ? whole : found };
  }
  return { given: readings[0] ?? '', found: [] };
}
