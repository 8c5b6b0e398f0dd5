import type { Logger } from 'pino';

/** What may be written to a log: a pino logger, or what stands in for it. */
type Sink = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;

const LEVELS = {
  error: 'error',
  warn: 'warn',
  log: 'info',
  info: 'info',
  dir: 'debug',
  debug: 'debug',
  trace: 'debug',
} as const satisfies Partial<Record<keyof Console, keyof Sink>>;

const TEXT_MAX = 300;
/** Beyond this nothing of it is looked at. */
const READ_MAX = 10_000;

/** What may be a key, a token, a person or a number of theirs, and what stands in its place; in this order. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN[\s\S]*?(?:-----END[^-]*-----|$)/gu, '<key>'],
  [/\beyJ[\w-]+(?:\.[\w-]*){0,2}/gu, '<token>'],
  [/\b(bearer|basic)\s+\S+/giu, '$1 <token>'],
  [
    /\b([\w-]*(?:password|pwd|secret|token|key|signature|authorization|credential)s?)\s*[=:]\s*[^\s;,&<]+/giu,
    '$1=<secret>',
  ],
  [/\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/@]*@)?([^\s/?#"'<>]+)[^\s"'<>]*/giu, '$1$2/…'],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu, '<id>'],
  [/\b(?:\d{1,2}|a):[\w@.-]{6,}/gu, '<id>'],
  [/[^\s"'<>(),;:]+@[^\s"'<>(),;:]+/gu, '<address>'],
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,}\b/gu, '<number>'],
  [/[\w+/=-]{32,}/gu, '<key>'],
  [/\d(?:[ .\u00a0\u202f-]?\d){8,}/gu, '<number>'],
  // What is quoted is a value more often than a word of the library's own.
  [/"[^"]*"|`[^`]*`|«[^»]*»|“[^”]*”|(?<=^|[\s(:=])'[^']*'(?=$|[\s).,;:])/gu, '"…"'],
  [/[\p{Cc}\s]+/gu, ' '],
];

/** A text without what may be a secret or somebody's, on one line, cut. */
export function withoutSecrets(text: string): string {
  const hidden = HIDDEN.reduce((left, [what, by]) => left.replace(what, by), text.slice(0, READ_MAX)).trim();
  return hidden.length > TEXT_MAX ? `${hidden.slice(0, TEXT_MAX)}…` : hidden;
}

/** An error by its name, code and message: no stack. An object by its kind: it may hold a whole request. */
function told(part: unknown): string {
  if (part instanceof Error) {
    const code = 'code' in part && typeof part.code === 'string' ? ` ${part.code}` : '';
    return `${part.name}${code}: ${part.message}`;
  }
  if (typeof part === 'object' && part !== null) return `[${part.constructor?.name ?? 'Object'}]`;
  return typeof part === 'function' ? '[Function]' : String(part);
}

const LIBRARY = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u;

/** The package whose code wrote: that of the frame under our own; null: code of no package. */
const writerIn = (stack: string | undefined): string | null =>
  LIBRARY.exec(stack?.split('\n')[2] ?? '')?.[1]?.replace('\\', '/') ?? null;

/**
 * Sends what libraries write on the console to a log: with the level of the way that they took, cut, without keys, tokens and what
 * may be somebody's; nothing is printed. One of them prints keys in full. Gives back how to undo it.
 */
export function takeConsole(logger: Sink, taken: Console = console): () => void {
  const before = Object.keys(LEVELS).map((way) => [way, Reflect.get(taken, way)] as const);
  for (const [way, level] of Object.entries(LEVELS)) {
    const write = (...parts: readonly unknown[]): void => {
      const library = writerIn(new Error().stack);
      logger[level]({ library, said: withoutSecrets(parts.map(told).join(' ')) }, 'a library wrote on the console');
    };
    Reflect.set(taken, way, write);
  }
  return () => {
    for (const [way, write] of before) Reflect.set(taken, way, write);
  };
}
