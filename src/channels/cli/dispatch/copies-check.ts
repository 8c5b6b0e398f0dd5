import type { Company } from '../../../domain/company/company.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorLettersWords } from '../../words/doctor/dispatch/letters.ts';
import { check, right, wrong } from '../doctor/answers.ts';

/** Whether this machine reads a folder. */
export type CanListFolder = (folder: string) => Promise<boolean>;

const words = doctorLettersWords.copies;

/** The folder of invoice copies, where the company names one: letters leave without them where it is not there, and nobody is told. */
export const copiesChecks = (
  { code, invoiceCopies: folder }: Company,
  canListFolder: CanListFolder,
): readonly Check[] =>
  folder === undefined
    ? []
    : [
        check(
          words.name(code),
          async () =>
            (await canListFolder(folder)) ? right(words.seen(folder)) : wrong(words.missing(folder), words.mend(code)),
          () => words.mend(code),
        ),
      ];
