import { test } from 'vitest';
import { addressesOf, type Product } from '../product.ts';
import { compare, fileNameOf, readable } from '../records.ts';

/** Said about anything, in words and for programs. */
const QUESTIONS: readonly string[] = [
  'client Dupont',
  'client ALPHA/DUPONT',
  'client DELACOTE',
  'client NONAFFECTE',
  'client SITUATION',
  'client AGENCESUD',
  'client CHEQUES --company BETA',
  'client 48213907800018',
  'client Duponnt',
  'client Xyzzyq',
  'client Martin',
  'client',
  'client Dupont --company alpha',
  'client Dupont --company GAMMA',
  'proposals',
  'proposals --company BETA',
  'debtors',
  'debtors --company beta-emballages',
  'dispatches',
  'dispatches --company BETA',
  'encours BLOQUE',
  'encours AGENCESUD',
  'encours USDSANSTAUX',
  'encours Martin',
  'encours Xyzzyq',
  'figures',
  'figures --company BETA',
  'figures Dupont',
  'figures HARPER',
  'figures Dupont --as-of 2025-06-30',
  'figures --as-of 2025-02-30',
  'figures Martin',
  'holds',
  'holds --company BETA',
  'decisions',
  'decisions --since 2026-03-16',
  'decisions --since 2026-03-17',
  'decisions --since yesterday',
  'sage-writes',
  'sage-writes undo',
  'sage-writes undo 12',
  'setup',
  'doctor',
];

/** What passes of a service would do meanwhile, at a moment of their own: asked before there is one. */
const BEFORE: readonly string[] = [
  'dataset',
  'dataset status',
  'dataset refresh',
  'dataset readers',
  'dataset readers add claire.martin@contoso.example',
  'dataset readers add nobody',
  'dataset readers remove claire.martin@contoso.example',
  'dataset drop',
  'positions rebuild',
  'positions status',
  'positions drop',
  'watch',
  'watch --company BETA',
];

/** What the terminal answers of that. */
export function tellTerminalAlone(product: () => Product): void {
  for (const line of BEFORE) {
    answered(product, line);
    answered(product, `${line} --json`);
  }
  answered(product, 'dataset readers show');
}

/** What the terminal answers. What it says of how it is used may change: that is recorded apart. */
export function tellTerminal(product: () => Product): void {
  for (const line of QUESTIONS) {
    answered(product, line);
    answered(product, `${line} --json`);
  }
  answered(product, 'decisions --csv');
  answered(product, 'decisions --csv --since 2026-03-16');
  for (const line of [
    '',
    '--help',
    'client --help',
    '--json',
    'clients Dupont',
    'client Dupont --jason',
    'client --company',
  ]) {
    answered(product, line, 'may-change/');
  }
}

function answered(product: () => Product, line: string, apart = ''): void {
  const [name, isJson] = [fileNameOf(line === '' ? 'cli' : line), line.endsWith('--json')];
  const record = `${apart}terminal/${name}.${isJson && apart === '' ? 'json' : 'txt'}`;
  test(record, async () => {
    const { exitCode, output } = await product().runCli(line === '' ? [] : line.split(' '));
    compare(
      record,
      record.endsWith('.json') ? program(line, exitCode, output) : person(line, exitCode, output),
      addressesOf(product()),
    );
  });
}

const person = (line: string, exitCode: number, output: string): string => `$ ${line}\n${output}\n[${exitCode}]\n`;

/** Programs get one line: it is written in several, and was that line to the byte. */
function program(line: string, exitCode: number, output: string): string {
  const parsed: unknown = JSON.parse(output);
  if (JSON.stringify(parsed) !== output) throw new Error(`${line}: not the JSON of one line`);
  return readable({ asked: line, exitCode, output: parsed });
}
