import { withoutSecrets } from '../console.ts';

const FIELDS = ['name', 'code', 'message'] as const;

/** Why something was not exported, as a line for the log. The SDK says errors as JSON, with their stacks. */
export const lostReason = (said: string): string => withoutSecrets(fieldsOf(said) ?? said);

function fieldsOf(said: string): string | null {
  try {
    const error: unknown = JSON.parse(said);
    if (typeof error !== 'object' || error === null) return null;
    const found = FIELDS.flatMap((field) => Object.entries(error).find(([name]) => name === field)?.[1] ?? []);
    return found.length > 0 ? found.join(' ') : null;
  } catch {
    return null;
  }
}
