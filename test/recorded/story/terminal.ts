import { test } from 'vitest';
import { addressesOf, type Product } from '../product.ts';
import { compare } from '../records.ts';

type Asked = Readonly<Record<string, readonly string[]>>;

/** Asked before there is a service: its passes would do of it what they find, at a moment of their own. */
const BEFORE: Asked = {
  dataset: [
    'dataset status',
    'dataset refresh',
    'dataset readers',
    'dataset readers add claire.martin@contoso.example --company ALPHA',
    'dataset readers remove claire.martin@contoso.example --company ALPHA',
  ],
  positions: ['positions rebuild', 'positions status', 'positions drop'],
  watch: ['watch --company BETA --full'],
  status: ['status'],
  runs: [
    'runs',
    'runs show',
    'runs show nobody',
    'runs envoyer',
    'runs show --level 9',
    'runs pause nobody --company ALPHA',
    'runs post',
  ],
};

/** By command, with what it does not find, understand or do. */
const QUESTIONS: Asked = {
  client: [
    'client Dupont',
    'client',
    'client Martin',
    'client Duponnt',
    'client Xyzzyq',
    'client Dupont --company GAMMA',
  ],
  proposals: ['proposals --company BETA'],
  debtors: ['debtors --company BETA'],
  dispatches: ['dispatches', 'dispatches annul nothing --reason error --company ALPHA'],
  letters: [
    'letters',
    'letters posted --company ALPHA',
    'letters posted nothing --company ALPHA',
    'letters tracking nothing 12 --company ALPHA',
    'letters proof nothing --company ALPHA',
  ],
  encours: ['encours BLOQUE'],
  figures: ['figures HARPER', 'figures --as-of 2025-02-30'],
  bank: ['bank', 'bank import --company ALPHA', 'bank status', 'bank unmatched', 'bank settle nothing --company ALPHA'],
  einvoices: [
    ...[
      'einvoices',
      'einvoices import --company ALPHA',
      'einvoices status',
      'einvoices list',
      'einvoices settle nothing --company ALPHA',
    ],
  ],
  agenda: ['agenda', 'agenda --person x@nulle.part'],
  bounces: [
    'bounces',
    'bounces lift DUPONT x@nulle.part --company ALPHA',
    'bounces lift --company ALPHA',
    'bounces --days hier',
  ],
  replies: ['replies', 'replies show nothing', 'replies show', 'replies --days hier'],
  matters: ['matters', 'matters --kind autre'],
  litigation: [
    'litigation',
    'litigation export Xyzzyq --company ALPHA',
    'litigation export DUPONT --file D1999-0001 --company ALPHA',
  ],
  privacy: [
    'privacy',
    'privacy erase nadia.leroy@contoso.example',
    'privacy erase dupont',
    'privacy erase x@nulle.part --confirm --company ALPHA',
    'privacy retention',
  ],
  penalties: ['penalties Dupont', 'penalties rates', 'penalties Duponnt', 'penalties Dupont --as-of 2016-01-01'],
  plans: [
    'plans',
    'plans show Dupont',
    'plans check env/plan.example.yaml',
    'plans check biome.json',
    'plans rehearse env/plan.example.yaml --from 2025-12-01 --until 2025-12-05',
    'plans from-sage',
    'plans apply --company ALPHA',
  ],
  aging: ['aging --as-of 2025-12-31 --company BETA', 'aging Dupont'],
  echeancier: ['echeancier Dupont'],
  statement: ['statement Dupont --from 2026-01-01 --until 2026-02-28', 'statement Dupont --open', 'statement'],
  holds: ['holds --company BETA'],
  decisions: ['decisions --since 2026-03-16'],
  'sage-writes': ['sage-writes', 'sage-writes undo 12 --company ALPHA'],
  templates: [
    'templates',
    'templates fields',
    'templates show rappel 1 fr',
    'templates check lettre.md',
    'templates approve nothing --company ALPHA',
  ],
  restored: ['restored', 'restored --since hier', 'restored --since 2999-01-01T00:00', 'restored now --since hier'],
  setup: ['setup --company ALPHA'],
  doctor: ['doctor'],
  settings: ['settings'],
};

/** What a program has no use for. */
const FOR_PEOPLE: Asked = {
  'decisions-csv': ['decisions --csv'],
  help: ['--help', 'client --help', 'clients Dupont', 'client Dupont --jason', 'client --company'],
};

export const tellTerminalAlone = (product: () => Product): void => told(product, BEFORE, ['', ' --json']);

export function tellTerminal(product: () => Product): void {
  told(product, QUESTIONS, ['', ' --json']);
  told(product, FOR_PEOPLE, ['']);
}

/** A record a command: each line asked by a person, then by a program. */
function told(product: () => Product, all: Asked, ways: readonly string[]): void {
  for (const [name, lines] of Object.entries(all)) {
    const record = `terminal/${name}.txt`;
    test(record, async () => {
      const answers: string[] = [];
      for (const line of lines.flatMap((line) => ways.map((way) => line + way))) {
        const { exitCode, output } = await product().runCli(line.split(' '));
        answers.push(`$ ${line}\n${line.endsWith('--json') ? inLines(output) : output}\n[${exitCode}]`);
      }
      compare(record, { asked: 'At the terminal', answer: answers.join('\n\n') }, addressesOf(product()));
    });
  }
}

/** Programs get one line: it is written in several, and was that line to the byte. */
function inLines(output: string): string {
  const parsed: unknown = JSON.parse(output);
  if (JSON.stringify(parsed) !== output) throw new Error(`Not the JSON of one line: ${output}`);
  return JSON.stringify(parsed, null, 1);
}
