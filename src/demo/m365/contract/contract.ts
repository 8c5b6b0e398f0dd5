import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The published shape of Graph's calls, loaded and compiled on demand. */
export interface Contract {
  readonly templates: readonly string[];
  operation(method: string, template: string): Operation | undefined;
  /** Problems of a value against the schema at a JSON pointer, empty when it fits. */
  problems(pointer: readonly string[], value: unknown): string[];
}

const loaded = new Map<string, Contract>();

/** Reads `graph/graph-v1.0.strict.json` of the optional contracts folder; undefined when it is not there. */
export function loadContract(folder: string | undefined): Contract | undefined {
  if (folder === undefined) return undefined;
  const file = join(folder, 'graph', 'graph-v1.0.strict.json');
  if (!existsSync(file)) return undefined;
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const contract = compile(JSON.parse(readFileSync(file, 'utf8')) as Document);
  loaded.set(file, contract);
  return contract;
}

function compile(document: Document): Contract {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'https://graph.example/contract' });
  const compiled = new Map<string, ValidateFunction>();
  return {
    templates: Object.keys(document.paths),
    operation: (method, template) => document.paths[template]?.[method.toLowerCase()],
    problems(pointer, value) {
      const fragment = pointer.map(escapePointer).join('/');
      const validate = compiled.get(fragment) ?? ajv.compile({ $ref: `https://graph.example/contract#/${fragment}` });
      compiled.set(fragment, validate);
      if (validate(value)) return [];
      return (validate.errors ?? []).map((error) => {
        const extra = 'additionalProperty' in error.params ? ` (${String(error.params.additionalProperty)})` : '';
        return `${error.instancePath || '/'} ${error.message ?? 'is not valid'}${extra}`;
      });
    },
  };
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
