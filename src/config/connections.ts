import { isReference, unfollowedReferences } from './key-vault.ts';

/** What keeps a connection string from being read as it is written; never its values. */
export type ConnectionCheck = (connection: string) => readonly string[];
type Environment = Readonly<Record<string, string | undefined>>;

export const STORE_CONNECTION = {
  variable: 'RELANCE_STORE_CONNECTION',
  why: 'connection string of the store database',
};

/** The connection string that a variable holds, and what keeps it from being used; a reference that was not followed is told elsewhere. */
export function readConnection(
  environment: Environment,
  { variable, why }: { readonly variable: string; readonly why: string },
  checkConnection: ConnectionCheck,
): { readonly value: string; readonly problems: readonly string[] } {
  const value = environment[variable]?.trim() ?? '';
  if (value === '') return { value, problems: [`${variable} is missing: ${why}`] };
  if (isReference(value)) return { value, problems: [] };
  return { value, problems: checkConnection(value).map((problem) => `${variable}: ${problem}`) };
}

/**
 * All that bringing the store up needs: its connection alone, so that it runs where no company, mailbox or bot is known. Problems name
 * the variable, never its value.
 */
export function readStoreConnection(
  environment: Environment,
  checkConnection: ConnectionCheck,
): { readonly ok: true; readonly connection: string } | { readonly ok: false; readonly problems: readonly string[] } {
  const { value, problems } = readConnection(environment, STORE_CONNECTION, checkConnection);
  const all = [...unfollowedReferences({ [STORE_CONNECTION.variable]: value }), ...problems];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, connection: value };
}
