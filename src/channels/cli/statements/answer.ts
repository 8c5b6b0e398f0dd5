import type { StatementPorts } from '../../../use-cases/statements/read-open.ts';
import type { StatedView } from '../../../use-cases/statements/views.ts';
import { documentOf } from '../../statements/document-of.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { OptionValues } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { answerWithFiles, type FilePorts } from '../files/answer-with-files.ts';
import type { FILE_OPTIONS } from '../files/file-options.ts';
import { documentLines } from './document-lines.ts';
import { viewJson } from './view-json.ts';

export type StatementCommandPorts = StatementPorts & FilePorts;

type Asked = Pick<CliRequest, 'json'> & { readonly options: OptionValues<typeof FILE_OPTIONS> };

/** What a command of this room answers with a view, once its files are written: none of them, the view alone. */
export function answerWith(ports: FilePorts, view: StatedView, asked: Asked): Promise<CommandAnswer> {
  const document = documentOf('fr', view);
  const output = asked.json ? JSON.stringify(viewJson(view)) : documentLines(document);
  return answerWithFiles(ports, document, asked, { exitCode: 0, output });
}
