/** An act as a planner may choose it: what it is for, and what fills it. */
export interface PlannableAct {
  readonly key: string;
  /** Sentences that ask for it, with `{slot}` where something fills them. */
  readonly examples: readonly string[];
  /** Names of what fills it. */
  readonly takes: readonly string[];
}

/** What a planner chose. Nobody believes it: key and fillings are checked against the acts and the sentence. */
export interface PlannedAct {
  readonly key: string;
  readonly filled: Readonly<Record<string, string>>;
}

/** Chooses, for a sentence that no phrase fits, one of the acts that there are. It is given the sentence and nothing else of anybody. */
export interface Planner {
  /** Null: none of them, or no answer in time. Never rejects. */
  choose(sentence: string, acts: readonly PlannableAct[]): Promise<PlannedAct | null>;
}
