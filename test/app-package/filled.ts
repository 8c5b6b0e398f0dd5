import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillManifest } from '../../appPackage/steps/fill-manifest.ts';

export const packageFolder = path.join(import.meta.dirname, '../../appPackage');
export const template = readFileSync(path.join(packageFolder, 'manifest.json'), 'utf8');

/** An environment that says all that the manifest asks. */
export const SAID = {
  TEAMS_APP_ID: '6f1b8d2e-5c43-4f0a-9a7e-2d1c0b9a8f71',
  BOT_ID: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  BOT_DOMAIN: 'relance.contoso.example',
  DEVELOPER_NAME: 'Contoso',
  DEVELOPER_WEBSITE_URL: 'https://contoso.example',
  DEVELOPER_PRIVACY_URL: 'https://contoso.example/confidentialite',
  DEVELOPER_TERMS_URL: 'https://contoso.example/conditions',
};

interface Command {
  readonly title: string;
  readonly description: string;
}

/** What the tests look at in a manifest. */
export interface SeenManifest {
  readonly icons: { readonly color: string; readonly outline: string };
  readonly validDomains: readonly string[];
  readonly localizationInfo: { readonly additionalLanguages: readonly { readonly file: string }[] };
  readonly bots: readonly [
    {
      readonly botId: string;
      readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
    },
  ];
  readonly composeExtensions: readonly [
    {
      readonly botId: string;
      readonly commands: readonly {
        readonly id: string;
        readonly type: string;
        readonly context: readonly string[];
        /** Of an action. */
        readonly fetchTask?: boolean;
        readonly parameters?: readonly { readonly name: string }[];
      }[];
      readonly messageHandlers: readonly { readonly value: { readonly domains: readonly string[] } }[];
    },
  ];
}

/** The manifest as Teams gets it. */
export function filledManifest(): SeenManifest {
  const filled = fillManifest(template, SAID);
  if (!filled.ok) throw new Error(filled.missing.join(', '));
  return filled.manifest as unknown as SeenManifest;
}

/** The texts of the second language, by the path of the text that each replaces. */
export const english: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(packageFolder, 'en.json'), 'utf8'),
);

/** The text at a path such as `bots[0].commandLists[1].commands[2].title`; undefined where there is nothing. */
export function textAt(value: unknown, place: string): unknown {
  return place
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((inside, key) => (inside as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
