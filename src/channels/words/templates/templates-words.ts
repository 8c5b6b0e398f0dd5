import { fieldMeanings as enFields, fieldNames as enNames } from '../en/templates/fields.ts';
import { problems as enProblems } from '../en/templates/problems.ts';
import { templates as en } from '../en/templates/templates.ts';
import { fieldMeanings as frFields, fieldNames as frNames } from '../fr/templates/fields.ts';
import { problems as frProblems } from '../fr/templates/problems.ts';
import { templates as fr } from '../fr/templates/templates.ts';
import { roomWords } from '../words.ts';

/** The sentences of the texts of letters. */
export const templatesWords = roomWords({ fr, en });
export const problemWords = roomWords({ fr: frProblems, en: enProblems });
export const fieldWords = roomWords({ fr: frFields, en: enFields });
export const fieldNames = roomWords({ fr: frNames, en: enNames });
