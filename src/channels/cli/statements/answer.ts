import type { StatedView } from '../../../use-cases/statements/views.ts';
import { documentOf } from '../../statements/document-of.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import { documentLines } from './document-lines.ts';
import { viewJson } from './view-json.ts';

/** What a command of this room answers with a view. */
export function answerWith(view: StatedView, { json }: { readonly json: boolean }): CommandAnswer {
  if (json) return { exitCode: 0, output: JSON.stringify(viewJson(view)) };
  return { exitCode: 0, output: documentLines(documentOf('fr', view)) };
}
