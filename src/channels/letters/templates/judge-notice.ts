import { plainLetters } from '../../../domain/plain-letters.ts';
import type { Template, TemplateLine, TemplateProblem, Token } from '../../../domain/templates/template.ts';
import type { TemplateKey } from '../../../domain/templates/template-key.ts';

const NOTICE = { fr: 'en demeure', en: 'formal notice' } as const;

/** A formal notice says that it is one, for how much and until when (art. 1344 C. civ.), whatever its conditions. */
export function judgeNotice(template: Template, { level, language }: TemplateKey): TemplateProblem[] {
  if (level !== 4) return [];
  const { opening, afterTable, afterPayment, closing } = template;
  const always = [...opening, ...afterTable, ...afterPayment, ...closing].flatMap(unasked);
  const said = plainLetters(always.map((token) => (token.kind === 'text' ? token.text : ' ')).join(''));
  const names = (field: string): boolean => always.some((token) => token.kind === 'field' && token.field === field);
  const lacking = [
    ...(said.includes(NOTICE[language]) ? [] : (['notice'] as const)),
    ...(names('total') ? [] : (['total'] as const)),
    ...(names('payBy') ? [] : (['payBy'] as const)),
  ];
  return lacking.map((what) => ({ code: 'notice-lacks', line: 1, what }));
}

/** What a line says in every letter. */
function unasked({ tokens }: TemplateLine): Token[] {
  let isAsked = false;
  return tokens.filter((token) => {
    if (token.kind === 'if') isAsked = true;
    if (token.kind === 'end') isAsked = false;
    return !isAsked;
  });
}
