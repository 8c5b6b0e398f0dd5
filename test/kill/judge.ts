import type { Ending } from './scene.ts';

/** What Microsoft 365 holds after a run. */
export interface Seen {
  readonly sent: readonly {
    readonly subject: string;
    readonly to: readonly string[];
    readonly attachments: readonly { readonly name: string; readonly size: number }[];
  }[];
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly draftsLeft: number;
  readonly violations: readonly string[];
}

export interface Verdict {
  readonly letters: number;
  /** Done, and so it is: its mail left once, or it went by post; filed once. */
  readonly settled: number;
  readonly sentOnce: number;
  readonly filedOnce: number;
  readonly sentTwice: number;
  /** Said to be sent and not there, or forgotten on the way. */
  readonly lost: number;
  /** What waits for a person: from which step, and why. */
  readonly toCheck: readonly string[];
  readonly draftsLeft: number;
  /** Everything that must not be; empty when all is well. */
  readonly wrongs: readonly string[];
}

type Letter = Ending['dispatches'][number];

/** Each letter left once and was filed once, or waits for a person; levels are recorded once and nothing stays held. */
export function judge(ending: Ending, seen: Seen, letters: number): Verdict {
  const wrongs: string[] = [...seen.violations];
  if (ending.dispatches.length !== letters) wrongs.push(`${ending.dispatches.length} letters of ${letters}`);
  const looks = ending.dispatches.map((letter) => ({ letter, ...lookAt(letter, seen) }));
  for (const { letter, mails, pdfs, emls } of looks) {
    const say = (wrong: string) => wrongs.push(`${letter.reference} (${letter.state}): ${wrong}`);
    const expected = letter.by === 'email' ? 1 : 0;
    if (mails.length > expected) say(`sent ${mails.length} times`);
    for (const wrong of checkRecords(letter, ending)) say(wrong);
    if (letter.error === 'internal') say('a fault of ours');
    if (isSeen(letter) && mails.length !== expected) say(`waits in ${letter.checkFrom}, with ${mails.length} mails`);
    if (letter.state === 'to-check') continue;
    if (letter.state !== 'done') say('neither done nor to check');
    if (mails.length !== expected) say(`${mails.length} mails`);
    if (pdfs.length !== 1 || emls.length !== expected) say(`filed ${pdfs.length} PDF, ${emls.length} mails`);
    const [pdf, attachments] = [pdfs[0], mails[0]?.attachments];
    if (attachments && (attachments.length !== 1 || attachments[0]?.size !== pdf?.size)) {
      say('what was filed is not what was sent');
    }
  }
  for (const wrong of checkLines(ending)) wrongs.push(wrong);
  return {
    letters: looks.length,
    settled: looks.filter(isSettled).length,
    sentOnce: looks.filter(({ mails }) => mails.length === 1).length,
    filedOnce: looks.filter(({ pdfs }) => pdfs.length === 1).length,
    sentTwice: looks.filter(({ mails }) => mails.length > 1).length,
    lost: looks.filter(({ letter, mails }) => isLost(letter, mails.length)).length,
    toCheck: looks.flatMap(({ letter, mails }) =>
      letter.state === 'to-check' ? [`${letter.checkFrom}: ${letter.error}, in fact sent ${mails.length}`] : [],
    ),
    draftsLeft: seen.draftsLeft,
    wrongs,
  };
}

function lookAt({ reference }: Letter, seen: Seen) {
  const files = seen.files.filter((file) => file.path.includes(reference));
  return {
    mails: seen.sent.filter((mail) => mail.subject.includes(reference)),
    pdfs: files.filter((file) => file.path.endsWith('.pdf')),
    emls: files.filter((file) => file.path.endsWith('.eml')),
  };
}

/** Among the sent items, or in the dossier to be posted: what waits for a person after that is no question of whether it left. */
const SEEN: ReadonlySet<string | null> = new Set(['confirmed', 'filed', 'recorded']);
const isSeen = ({ state, checkFrom }: Letter): boolean => state === 'to-check' && SEEN.has(checkFrom);

type Look = { readonly letter: Letter } & ReturnType<typeof lookAt>;

const isSettled = ({ letter, mails, pdfs }: Look): boolean =>
  letter.state === 'done' && pdfs.length === 1 && mails.length === (letter.by === 'email' ? 1 : 0);

const isLost = ({ state, by }: Letter, mails: number): boolean =>
  (state !== 'done' && state !== 'to-check') || (state === 'done' && by === 'email' && mails === 0);

function checkRecords(letter: Letter, { held, reminded }: Ending): string[] {
  const isDone = letter.state === 'done';
  const recorded = reminded.filter((row) => row.DispatchId === letter.id).map((row) => row.EcNo);
  const kept = held.filter((row) => row.DispatchId === letter.id).map((row) => row.EcNo);
  const wrongs: string[] = [];
  if (!sameNumbers(recorded, isDone ? letter.ecNos : [])) wrongs.push(`levels recorded: ${recorded.join(', ')}`);
  if (!sameNumbers(kept, isDone ? [] : letter.ecNos)) wrongs.push(`instalments held: ${kept.join(', ')}`);
  return wrongs;
}

/** The run says of each letter what became of it. */
function checkLines({ lines, dispatches }: Ending): readonly string[] {
  if (lines.length === 0) return [];
  const count = (state: string): number => lines.find(({ State }) => State === state)?.Lines ?? 0;
  const done = dispatches.filter(({ state }) => state === 'done').length;
  const isRight = count('sent') === done && count('failed') === dispatches.length - done && lines.length <= 2;
  return isRight
    ? []
    : [`the run says ${JSON.stringify(lines)} of ${done} letters done and ${dispatches.length} in all`];
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));
