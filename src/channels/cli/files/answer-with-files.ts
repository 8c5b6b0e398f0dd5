import type { ListDocument } from '../../files/list-document.ts';
import { FILE_KINDS, type WriteFile } from '../../files/write-file.ts';
import { cliFileWords as words } from '../../words/cli/files.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { OptionValues } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import type { FILE_OPTIONS } from './file-options.ts';

export interface FilePorts {
  /** A document as the bytes of a file. */
  readonly writeFile: WriteFile;
  /** Why it cannot be written there; null: it was. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<string | null>;
}

type Asked = Pick<CliRequest, 'json'> & { readonly options: OptionValues<typeof FILE_OPTIONS> };

/** An answer, once the files that were asked for are written and named under it; exit 1 where one of them could not be. */
export async function answerWithFiles(
  { writeFile, saveFile }: FilePorts,
  document: ListDocument,
  { json, options }: Asked,
  answer: CommandAnswer,
): Promise<CommandAnswer> {
  const wanted = FILE_KINDS.flatMap((kind) => (options[kind] === undefined ? [] : [{ kind, file: options[kind] }]));
  for (const { kind, file } of wanted) {
    const why = await saveFile(file, await writeFile(kind, document));
    if (why === null) continue;
    const said = json ? JSON.stringify({ error: 'file-not-written', file, why }) : words.notWritten(file, why);
    return { exitCode: 1, output: said };
  }
  if (json || wanted.length === 0) return answer;
  return { ...answer, output: [answer.output, ...wanted.map(({ file }) => words.written(file))].join('\n') };
}
