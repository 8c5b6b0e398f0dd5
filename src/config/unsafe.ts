import { type CredentialRefusal, type CredentialResult, chooseCredential } from './credential.ts';
import { isReference } from './key-vault.ts';

/** A setting with which production would harm somebody: it does not start. Facts, never a value that may be secret. */
export type Unsafe =
  | { readonly code: 'fixed-day' }
  | { readonly code: 'example-id'; readonly variable: string }
  | { readonly code: 'weak-secret'; readonly variable: string; readonly why: 'short' | 'known' | 'uniform' }
  /** The sandbox is off, and nobody said that this mailbox may write to customers. */
  | { readonly code: 'unconfirmed-mailbox'; readonly company: string; readonly mailbox: string }
  | CredentialRefusal;

/** Secrets that are looked at, and how long each is at least: ours signs links, Microsoft's have some forty characters. */
const LEAST: Readonly<Record<string, number>> = {
  RELANCE_LINK_SECRET: 32,
  MICROSOFT_APP_PASSWORD: 16,
  AZURE_CLIENT_SECRET: 16,
};
/** Fewer different characters than any random text of that length has. */
const LEAST_DIFFERENT = 8;
/** What examples and hurried people write. */
const KNOWN =
  /^(.)\1*$|change.?me|changez|default|example|exemple|password|motdepasse|mot.de.passe|secret.?secret|your.?secret|azerty|qwerty|0123456789/iu;
const EXAMPLE_ID = /^0{8}-0{4}-0{4}-0{4}-0{12}$/u;
const IDS = ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID'] as const;

type Environment = Readonly<Record<string, string | undefined>>;

export interface StartFacts {
  readonly environment: Environment;
  /** Every mailbox that letters leave from. */
  readonly mailboxes: readonly { readonly company: string; readonly mailbox: string }[];
}

export interface Safety {
  /** All of them at once; empty where production may start. */
  readonly unsafe: readonly Unsafe[];
  readonly credential: CredentialResult;
}

/** What keeps production from starting, beside what is missing or ill written. */
export function judgeSafety({ environment, mailboxes }: StartFacts): Safety {
  const values = trimmed(environment);
  const credential = chooseCredential(values);
  return {
    credential,
    unsafe: [
      ...(values.RELANCE_TODAY === undefined ? [] : [{ code: 'fixed-day' } as const]),
      ...IDS.filter((variable) => EXAMPLE_ID.test(values[variable] ?? '')).map(
        (variable) => ({ code: 'example-id', variable }) as const,
      ),
      ...Object.keys(LEAST).flatMap((variable) => weakness(variable, values[variable])),
      ...unconfirmed(values, mailboxes),
      ...(credential.ok ? [] : [credential.refusal]),
    ],
  };
}

const trimmed = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value?.trim() || undefined]));

/** What Key Vault did not give is told elsewhere; what is missing too. */
function weakness(variable: string, secret: string | undefined): readonly Unsafe[] {
  if (secret === undefined || isReference(secret)) return [];
  const of = (why: 'short' | 'known' | 'uniform'): readonly Unsafe[] => [{ code: 'weak-secret', variable, why }];
  if (secret.length < (LEAST[variable] ?? 0)) return of('short');
  if (KNOWN.test(secret)) return of('known');
  return new Set(secret).size < LEAST_DIFFERENT ? of('uniform') : [];
}

/** Once a person has named a mailbox with the sandbox off, letters leave it for real. */
function unconfirmed(values: Environment, mailboxes: StartFacts['mailboxes']): readonly Unsafe[] {
  if (values.RELANCE_SANDBOX !== 'off') return [];
  const confirmed = new Set((values.RELANCE_CONFIRMED_MAILBOXES ?? '').toLowerCase().split(/[\s,;]+/u));
  return mailboxes
    .filter(({ mailbox }) => !confirmed.has(mailbox.toLowerCase()))
    .map(({ company, mailbox }) => ({ code: 'unconfirmed-mailbox', company, mailbox }));
}

/** Each with its mend. As the other problems of settings, which whoever deploys reads: in English, by the names of variables. */
export function sayUnsafe(unsafe: Unsafe): string {
  switch (unsafe.code) {
    case 'fixed-day':
      return 'RELANCE_TODAY fixes the day: it is for the demo and tests, remove it';
    case 'example-id':
      return `${unsafe.variable} is that of the example: write the id that Entra shows`;
    case 'weak-secret':
      return `${unsafe.variable} ${sayWeakness(unsafe)}`;
    case 'unconfirmed-mailbox':
      return `RELANCE_SANDBOX is off and ${unsafe.mailbox} (${unsafe.company}) is not confirmed: once it may write to customers, name it in RELANCE_CONFIRMED_MAILBOXES`;
    case 'no-credential':
      return 'Microsoft Graph would not know us: give this service a managed identity (RELANCE_CREDENTIAL=managed-identity where Azure does not say so), or set AZURE_CLIENT_CERTIFICATE_PATH or AZURE_CLIENT_SECRET, with AZURE_TENANT_ID and AZURE_CLIENT_ID';
    case 'unknown-credential':
      return 'RELANCE_CREDENTIAL is managed-identity, or absent';
    case 'credential-of-nobody':
      return `${unsafe.variable} is set without ${unsafe.missing.join(' and ')}: write whose it is`;
  }
}

function sayWeakness({ variable, why }: Extract<Unsafe, { readonly code: 'weak-secret' }>): string {
  const mend = `put at least ${LEAST[variable]} random characters (openssl rand -base64 36), or the secret that Entra gave`;
  switch (why) {
    case 'short':
      return `is too short: ${mend}`;
    case 'known':
      return `is a text of an example: ${mend}`;
    case 'uniform':
      return `repeats a few characters: ${mend}`;
  }
}
