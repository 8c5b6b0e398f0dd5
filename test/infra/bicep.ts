import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../infra');

export interface Bicep {
  readonly text: string;
  /** Parameters, and whether each has a default. */
  readonly params: ReadonlyMap<string, boolean>;
  readonly outputs: readonly string[];
  readonly modules: readonly { readonly name: string; readonly file: string; readonly given: readonly string[] }[];
}

/** What one file declares and passes on, read by its lines: no compiler is here. */
export function readBicep(file: string): Bicep {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const params = [...text.matchAll(/^param (\w+) [^=\n]+(=.+)?$/gm)];
  const modules = [...text.matchAll(/^module (\w+) '([^']+)' = \{\n(.*?)^\}/gms)];
  return {
    text,
    params: new Map(params.map(([, name = '', value]) => [name, value !== undefined])),
    outputs: [...text.matchAll(/^output (\w+) /gm)].map(([, name = '']) => name),
    modules: modules.map(([, name = '', path = '', body = '']) => ({ name, file: path, given: givenIn(body) })),
  };
}

function givenIn(body: string): readonly string[] {
  const params = /params: \{(.*)\}/s.exec(body)?.[1] ?? '';
  return [...params.matchAll(/(?:^|[\n,])\s*(\w+):/g)].map(([, name = '']) => name);
}

/** Channels of the bot that a file declares, with what stands in each. */
export const channelsOf = ({ text }: Bicep): readonly { readonly name: string; readonly body: string }[] => {
  const channels = [
    ...text.matchAll(/^resource \w+ 'Microsoft\.BotService\/botServices\/channels@[^']+' = \{\n(.*?)^\}/gms),
  ];
  return channels.map(([, body = '']) => ({ name: /^ {2}name: '(\w+)'$/m.exec(body)?.[1] ?? '', body }));
};

/** The settings that the App Service is given: name, and what it is set to. */
export const settingsOf = ({ text }: Bicep): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(/^ {6}([A-Z][A-Z0-9_]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value]));

export const readParameters = (): Readonly<Record<string, { readonly value: unknown }>> =>
  JSON.parse(readFileSync(path.join(folder, 'main.parameters.json'), 'utf8')).parameters;
