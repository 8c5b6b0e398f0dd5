import { parseArgs } from 'node:util';
import { parsePort } from '../config/port.ts';
import { type DemoPersonKey, PEOPLE } from './company/people.ts';
import { DEMO_PARTS, type DemoPorts, PORT_OPTIONS, USUAL_PORTS } from './demo-ports.ts';

export interface DemoOptions {
  readonly person: DemoPersonKey;
  readonly ports: DemoPorts;
  readonly openBrowser: boolean;
  readonly withPlayground: boolean;
  /** Starts over: what the demo remembers is forgotten. */
  readonly fresh: boolean;
}

/** What cannot be understood of a command line. */
export type OptionRefusal =
  | { readonly code: 'unknown-argument'; readonly argument: string }
  | { readonly code: 'not-a-port'; readonly option: string; readonly value: string }
  | { readonly code: 'same-port'; readonly options: readonly string[]; readonly port: number }
  | { readonly code: 'unknown-person'; readonly value: string; readonly known: readonly string[] };

export type OptionsResult =
  | { readonly ok: true; readonly options: DemoOptions }
  | { readonly ok: false; readonly refusal: OptionRefusal };

const TEXTS = ['as', ...Object.values(PORT_OPTIONS)];
const FLAGS = ['no-browser', 'no-playground', 'fresh'];
const KNOWN = Object.fromEntries([
  ...TEXTS.map((name) => [name, { type: 'string' as const }]),
  ...FLAGS.map((name) => [name, { type: 'boolean' as const }]),
]);
const USUAL_PERSON = 'claire';

/** Reads what follows `npm run demo --`. Nothing is guessed: what is not understood is refused, and nothing starts. */
export function readDemoOptions(argv: readonly string[]): OptionsResult {
  const { values, tokens } = parseArgs({
    args: [...argv],
    options: KNOWN,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return refuse({ code: 'unknown-argument', argument: token.value });
    if (token.kind !== 'option') continue;
    const isKnown = TEXTS.includes(token.name) || (FLAGS.includes(token.name) && token.value === undefined);
    if (!isKnown) return refuse({ code: 'unknown-argument', argument: token.rawName });
  }
  // An option without its value is `true`.
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'boolean' ? '' : value;
  };
  const person = text('as') ?? USUAL_PERSON;
  if (!isPerson(person)) return refuse({ code: 'unknown-person', value: person, known: Object.keys(PEOPLE) });

  const ports: { -readonly [part in keyof DemoPorts]: number } = { ...USUAL_PORTS };
  for (const part of DEMO_PARTS) {
    const asked = text(PORT_OPTIONS[part]);
    if (asked === undefined) continue;
    const port = parsePort(asked);
    if (port === null) return refuse({ code: 'not-a-port', option: PORT_OPTIONS[part], value: asked });
    ports[part] = port;
  }
  const twice = DEMO_PARTS.filter((part) => DEMO_PARTS.some((other) => other !== part && ports[other] === ports[part]));
  const [first] = twice;
  if (first) {
    return refuse({ code: 'same-port', options: twice.map((part) => PORT_OPTIONS[part]), port: ports[first] });
  }
  return {
    ok: true,
    options: {
      person,
      ports,
      openBrowser: !('no-browser' in values),
      withPlayground: !('no-playground' in values),
      fresh: 'fresh' in values,
    },
  };
}

const refuse = (refusal: OptionRefusal): OptionsResult => ({ ok: false, refusal });

const isPerson = (name: string): name is DemoPersonKey => Object.hasOwn(PEOPLE, name);

/** The command line that starts the same demo, on other ports and, where given, in another folder. */
export function commandFor(
  { person, openBrowser, withPlayground, fresh }: DemoOptions,
  ports: DemoPorts,
  folder: string | null,
  platform: NodeJS.Platform,
): string {
  const words = [
    ...DEMO_PARTS.filter((part) => ports[part] !== USUAL_PORTS[part]).map(
      (part) => `--${PORT_OPTIONS[part]} ${ports[part]}`,
    ),
    ...(person === USUAL_PERSON ? [] : [`--as ${person}`]),
    ...(openBrowser ? [] : ['--no-browser']),
    ...(withPlayground ? [] : ['--no-playground']),
    ...(fresh ? ['--fresh'] : []),
  ];
  const command = ['npm run demo', ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
  if (folder === null) return command;
  return platform === 'win32' ? `$env:RELANCE_DATA='${folder}'; ${command}` : `RELANCE_DATA='${folder}' ${command}`;
}
