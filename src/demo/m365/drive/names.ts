import { invalidRequest } from '../graph-error.ts';

const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$/i;

/** SharePoint's rules for names, and the length of the whole decoded path (400) and of a segment (255). Throws 400. */
export function checkName(name: string, folders: readonly string[]): void {
  const why = folders.length === 0 && /^forms$/i.test(name) ? 'it is reserved at the root' : problemOf(name);
  if (why !== undefined) throw invalidRequest(`The provided name '${name}' is not valid: ${why}.`);
  if ([...folders, name].join('/').length > 400) throw invalidRequest('The specified path is too long.');
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (/["*:<>?/\\|]/.test(name)) return 'it contains one of " * : < > ? / \\ |';
  if (name !== name.trim()) return 'it begins or ends with a space';
  if (name.endsWith('.')) return 'it ends with a dot';
  if (name.startsWith('~')) return 'it begins with a tilde';
  if (RESERVED.test(name) || name.toLowerCase().includes('_vti_')) return 'it is reserved';
  return name.length > 255 ? 'it is longer than 255 characters' : undefined;
}
