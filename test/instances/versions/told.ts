/** Of Pino; what is less is no news here. */
const WARNING = 40;
const ERROR = 50;

interface Line {
  readonly level?: number;
  readonly msg?: string;
  readonly pass?: string;
  readonly err?: { readonly type?: string; readonly message?: string };
}

/** What the instances of one version told their logs, each sentence with how often. */
export class Told {
  readonly #faults = new Map<string, number>();
  readonly #warnings = new Map<string, number>();

  /** A line that is no JSON is of Node itself: a fault. */
  readonly hear = (line: string): void => {
    const read = readLine(line);
    if (read !== null && (read.level ?? ERROR) < WARNING) return;
    const counts = read === null || (read.level ?? ERROR) >= ERROR ? this.#faults : this.#warnings;
    const text = read === null ? line : sentenceOf(read);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  };

  get faults(): readonly string[] {
    return list(this.#faults);
  }

  get warnings(): readonly string[] {
    return list(this.#warnings);
  }
}

function readLine(line: string): Line | null {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

const sentenceOf = ({ msg = '', pass, err }: Line): string =>
  [msg, pass, err && `${err.type ?? 'Error'}: ${err.message ?? ''}`].filter((part) => part).join(', ');

const list = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].map(([text, count]) => `${count} times: ${text}`);
