import type { Language } from '../../../domain/language.ts';
import type { InterventionState } from '../../../domain/recovery/files/file.ts';
import type { Procedure } from '../../../domain/recovery/proceedings/proceedings.ts';
import { filesWords } from './files-words.ts';
import { mattersWords } from './matters-words.ts';

export const sayProcedure = (procedure: Procedure, language: Language): string =>
  mattersWords(language).procedures[procedure];

export const sayState = (state: InterventionState, language: Language): string => filesWords(language).states[state];
