import { writeFile } from 'node:fs/promises';
import type { StatementPorts } from '../../../use-cases/statements/read-open.ts';
import type { StatedView } from '../../../use-cases/statements/views.ts';
import type { StatedDocument } from '../../statements/document.ts';
import { documentOf } from '../../statements/document-of.ts';
import { FILE_KINDS, type FileKind, type WriteFile } from '../../statements/write-file.ts';
import { statementsHelp } from '../../words/cli/statements/commands.ts';
import { statementWords } from '../../words/cli/statements/statements.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliOptions, OptionValues } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { documentLines } from './document-lines.ts';
import { viewJson } from './view-json.ts';

/** Where to write the same as files. */
export const FILE_OPTIONS = {
  csv: { type: 'string', ...statementsHelp.files.csv },
  xlsx: { type: 'string', ...statementsHelp.files.xlsx },
  pdf: { type: 'string', ...statementsHelp.files.pdf },
} as const satisfies CliOptions;

export type StatementCommandPorts = StatementPorts & { readonly writeFile: WriteFile };

interface Wanted {
  readonly kind: FileKind;
  readonly path: string;
}

/** What a command of this room answers with a view, once its files are written: none of them, the view alone. */
export async function answerWith(
  { writeFile: make }: Pick<StatementCommandPorts, 'writeFile'>,
  view: StatedView,
  { json, options }: Pick<CliRequest, 'json'> & { readonly options: OptionValues<typeof FILE_OPTIONS> },
): Promise<CommandAnswer> {
  const document = documentOf('fr', view);
  const wanted = FILE_KINDS.flatMap((kind): Wanted[] => {
    const path = options[kind];
    return path === undefined ? [] : [{ kind, path }];
  });
  for (const one of wanted) {
    const why = await tryToWrite(make, document, one);
    if (why === null) continue;
    const error = JSON.stringify({ error: 'file-not-written', file: one.path, why });
    return { exitCode: 1, output: json ? error : statementWords.notWritten(one.path, why) };
  }
  if (json) return { exitCode: 0, output: JSON.stringify(viewJson(view)) };
  const said = wanted.map(({ path }) => statementWords.written(path));
  return { exitCode: 0, output: [documentLines(document), ...said].join('\n') };
}

/** Why the file could not be written where it was wanted; null: it was. */
async function tryToWrite(make: WriteFile, document: StatedDocument, { kind, path }: Wanted): Promise<string | null> {
  const bytes = await make(kind, document);
  try {
    await writeFile(path, bytes);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
