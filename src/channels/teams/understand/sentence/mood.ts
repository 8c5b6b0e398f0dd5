/** The longest first: « merci de » is no « merci ». */
const oneOf = (...lines: readonly string[]): string =>
  `(?:${lines
    .flatMap((line) => line.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .map((words) => `${words} `)
    .join('|')})`;
const leading = (...lines: readonly string[]): RegExp => new RegExp(`^${oneOf(...lines)}`, 'u');

/** Words of politeness, and the ways of asking somebody to do something. */
const GREETING = leading(
  "bonjour|bonsoir|salut|coucou|hello|hi|hey|merci|svp|stp|please|s' il te plait|s' il vous plait",
  'alors|bon|ok|et|donc|dis|dites|dis moi|dites moi|tell me',
);
const REQUESTED = oneOf(
  'merci de|peux tu|tu peux|pouvez vous|vous pouvez|pourrais tu|pourriez vous|tu pourrais|veux tu|voudrais tu|veuillez',
  'est ce que tu peux|est ce que tu pourrais|est ce que vous pouvez|je veux que tu|je veux que vous|je voudrais que tu',
  "je veux|je voudrais|j' aimerais|je souhaite|j' ai besoin de|il faut que tu|il faut|il faudrait|il est temps de|on va",
  "ne pas oublier de|ne pas oublier d'|n' oublie pas de|n' oublie pas d'|n' oubliez pas de|n' oubliez pas d'|pense a|pensez a",
  "can you|could you|would you|i want to|i would like to|i' d like to|don' t forget to|let' s",
);
const REQUEST = new RegExp(`^${REQUESTED}(?:(?:me|m'|nous) )?(?:(?:dire|savoir|indiquer|know|tell me) )?`, 'u');
/** Asks whether something should be done: an answer, not an act. */
const DOUBT = leading(
  "faut il|faudrait il|dois je|devrais je|doit on|devons nous|devrait on|puis je|est ce qu' il faut|est ce que je dois",
  "est ce qu' on doit|tu crois qu' il faut|should i|should we|do i have to|do we have to|must i",
);
const CLOSING = new RegExp(
  ` ${oneOf("merci|merci d' avance|svp|stp|s' il te plait|s' il vous plait|please|thanks|thank you|maintenant|tout de suite|rapidement|vite|now")}$`,
  'u',
);

const NEGATED = [
  // French « ne » alone says no in what people write to a bot; « n’oublie pas » is taken out before.
  /(?:^| )(?:ne|n') /u,
  /^(?:surtout )?(?:pas|jamais|rien|aucune?) /u,
  /^\S+ (?:\S+ )?(?:pas|jamais|rien) (?!de )/u,
  /(?:^| )(?:don'? t|do not|does not|did not|doesn'? t|didn'? t|never|not|pas question|inutile) /u,
];
const NEGATIONS: ReadonlySet<string> = new Set(
  "ne|n'|pas|rien|jamais|surtout|personne|aucun|aucune|don'|don|never|not|no".split('|'),
);
const QUESTION =
  /^(?:est ce|pourquoi|comment(?! on )|quand|combien|qui|que|qu'|quel\S*|ou|faut|dois|doit|devrais|should|shall|do|does|did|is|are|why|how|when|what|who|has|have|as tu|avez|a t) /u;

/** How something is said: what is left of it without politeness, and what it must not be taken for. */
export interface Mood {
  /** Words at the beginning, and at the end, that are politeness. */
  readonly before: number;
  readonly after: number;
  /** It says not to do something. */
  readonly isNegated: boolean;
  /** It asks whether, it does not ask to. */
  readonly isQuestion: boolean;
}

/** `line`: the words, each with a blank after it, without what follows a colon; `endsAsked`: a question mark was typed. */
export function moodOf(line: string, endsAsked: boolean): Mood {
  let left = line;
  let [isRequest, isDoubt] = [false, false];
  for (;;) {
    const opening = longest(left);
    if (!opening) break;
    isRequest ||= opening.kind === 'request';
    isDoubt ||= opening.kind === 'doubt';
    left = left.slice(opening.length);
  }
  const before = words(line) - words(left);
  let kept = left;
  for (let closing = CLOSING.exec(kept); closing; closing = CLOSING.exec(kept)) kept = kept.slice(0, closing.index + 1);
  return {
    before,
    after: words(left) - words(kept),
    isNegated: NEGATED.some((shape) => shape.test(withoutFalseNo(line))),
    isQuestion: isDoubt || (!isRequest && (endsAsked || QUESTION.test(left))),
  };
}

const KINDS = [
  ['request', REQUEST],
  ['doubt', DOUBT],
  ['greeting', GREETING],
] as const;

function longest(line: string): { readonly kind: 'request' | 'doubt' | 'greeting'; readonly length: number } | null {
  const found = KINDS.flatMap(([kind, shape]) => {
    const length = shape.exec(line)?.[0].length ?? 0;
    return length > 0 ? [{ kind, length }] : [];
  });
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Not to forget something is to do it; « n’importe » says no to nothing. */
const withoutFalseNo = (line: string): string =>
  line.replace(/n' oubli\S* pas |ne pas oublier |n' importe |don' t forget /gu, '');

const words = (line: string): number => line.split(' ').length - 1;

/** Whether a word says no. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word);
