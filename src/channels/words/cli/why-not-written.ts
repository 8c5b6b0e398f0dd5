const NO_ROOM = 'il n’y a plus de place sur le disque. Faites de la place, puis recommencez.';
const NOT_ALLOWED = 'vous n’avez pas le droit d’écrire à cet endroit.';
const NO_FOLDER = 'ce dossier n’existe pas.';

/** By the code that the system begins its answer with. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: 'le système n’accepte pas de fichier aussi grand à cet endroit.',
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: 'c’est un dossier, et non un fichier.',
};

/** Why a file could not be written, from what the system answered (`ENOSPC: no space left on device, write`); what it means is not known for all. */
export function whyNotWritten(answered: string): string {
  const [code = ''] = answered.split(':');
  return (Object.hasOwn(REASONS, code) && REASONS[code]) || `le système répond « ${answered} ».`;
}
