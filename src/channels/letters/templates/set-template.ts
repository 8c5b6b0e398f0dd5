import type { ConditionName, FieldName } from '../../../domain/templates/fields.ts';
import type { TemplateLine, Token } from '../../../domain/templates/template.ts';
import { joinRuns, type Paragraph, plainText, type Run } from '../words/paragraph.ts';

/** What fields and conditions are in one letter, written in its language and currency. Those of letters of other kinds are absent. */
export interface Said {
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  readonly conditions: Readonly<Partial<Record<ConditionName, boolean>>>;
}

/** The runs of one paragraph: values stay values, whatever stands in them. */
function setTokens(tokens: readonly Token[], said: Said): readonly Run[] {
  let isSaid = true;
  return tokens.flatMap((token): Run[] => {
    if (token.kind === 'if') isSaid = said.conditions[token.condition] ?? false;
    else if (token.kind === 'else') isSaid = !isSaid;
    else if (token.kind === 'end') isSaid = true;
    else if (isSaid) {
      return [{ text: token.kind === 'text' ? token.text : (said.fields[token.field] ?? ''), strong: token.strong }];
    }
    return [];
  });
}

/** A subject: one line, without emphasis. */
export const setSubject = (tokens: readonly Token[], said: Said): string => plainText(setTokens(tokens, said)).trim();

/** Paragraphs as they are read; one of which nothing is said is left out, an item of a list with its bullet too. */
export const setLines = (lines: readonly TemplateLine[], said: Said): readonly Paragraph[] =>
  lines.flatMap(({ lead, tokens }) => {
    const runs = setTokens(tokens, said);
    if (plainText(runs).trim() === '') return [];
    return [joinRuns(lead === '' ? runs : [{ text: lead, strong: false }, ...runs])];
  });
