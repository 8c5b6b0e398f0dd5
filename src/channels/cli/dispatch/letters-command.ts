import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { noteAtTerminal, type PostNote, type PostPorts } from '../../../use-cases/dispatch/post/note-post.ts';
import { dispatchHelp } from '../../words/cli/dispatch/commands.ts';
import { postCliWords as words } from '../../words/cli/post.ts';
import { changesBy } from '../changes-by.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { tellPost, type WritePostPorts, writePost } from '../write-post.ts';

const { options: help } = dispatchHelp.letters;
const OPTIONS = {
  run: { type: 'string', ...help.run },
  pdf: { type: 'string', ...help.pdf },
  'one-sided': { type: 'boolean', ...help.oneSided },
  file: { type: 'string', ...help.file },
} as const satisfies CliOptions;

type Request = CliRequest<typeof OPTIONS>;
export type LettersPorts = PostPorts & WritePostPorts;

/** What was filed before then was posted, or never will be: earlier versions did not ask. */
const WAITING_DAYS = 60;
const DAY_MS = 86_400_000;

const WORDS = ['posted', 'registered', 'simple', 'tracking', 'proof'] as const;
type Word = (typeof WORDS)[number];
const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** `letters`: letters by post that wait (those named, those of a run), as they are laid in envelopes, and their file; with a word, what became of one, of some, of a run. */
export const lettersCommand = (ports: LettersPorts): CliCommand<typeof OPTIONS> => ({
  name: 'letters',
  room: dispatchHelp.room,
  usage: dispatchHelp.letters,
  options: OPTIONS,
  changes: changesBy(...WORDS),
  run: (request) => runWord(ports, request),
});

async function runWord(ports: LettersPorts, request: Request): Promise<CommandAnswer> {
  const { company, json, options, text } = request;
  const [first = '', ...rest] = text === '' ? [] : text.split(' ');
  const word = WORDS.find((one) => one === first);
  const ids = word ? rest : first === '' ? [] : [first, ...rest];
  if (!word) {
    const named = ids.length > 0 || options.run !== undefined;
    const waitingSince = new Date(ports.clock.now().getTime() - WAITING_DAYS * DAY_MS);
    return writePost(ports, company, named ? whichOf(ids, options.run) : { waitingSince }, {
      json,
      pdf: options.pdf,
      oneSided: options['one-sided'],
    });
  }
  const needsOne = word === 'tracking' || word === 'proof';
  const which = needsOne ? ids.slice(0, 1) : ids;
  if (which.length === 0 && (needsOne || options.run === undefined))
    return say(request, 2, { error: 'id-needed' }, words.usage);
  const note = await noteOf(word, ids.slice(1).join(''), options.file);
  if (note.kind === 'not-read') return say(request, 2, { error: 'file-not-read' }, note.said);
  const result = await noteAtTerminal(ports, operator(), company, whichOf(which, options.run), note);
  if (result.kind === 'not-noted')
    return say(request, 1, { error: result.problem.code }, words.problem(result.problem));
  const said = [words.noted(result.letters.length), tellPost(result.letters)].join('\n');
  return say(request, 0, { noted: result.letters.map(({ dispatchId }) => dispatchId) }, said);
}

const whichOf = (ids: readonly string[], runId: string | undefined) => ({
  ...(ids.length > 0 ? { ids } : {}),
  ...(runId === undefined ? {} : { runId }),
});

async function noteOf(
  word: Word,
  number: string,
  file: string | undefined,
): Promise<PostNote | { readonly kind: 'not-read'; readonly said: string }> {
  switch (word) {
    case 'posted':
      return { kind: 'posted' };
    case 'registered':
    case 'simple':
      return { kind: 'registered', registered: word === 'registered' };
    case 'tracking':
      return { kind: 'tracking', number };
    case 'proof':
      return file === undefined ? { kind: 'not-read', said: words.fileNeeded } : readProof(file);
  }
}

async function readProof(file: string): Promise<PostNote | { readonly kind: 'not-read'; readonly said: string }> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    const contentType = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { kind: 'proof', file: { name: path.basename(file), contentType, bytes } };
  } catch (fault) {
    return { kind: 'not-read', said: words.notRead(file, fault instanceof Error ? fault.message : String(fault)) };
  }
}
