import type { LitigationFacts } from '../../domain/litigation/facts.ts';
import type { MissingDocument } from '../../use-cases/ports/litigation/write-bundle.ts';
import { formatDay } from '../words/format.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import type { Entry } from './bundle-entries.ts';
import type { MailHead } from './mail-head.ts';
import type { SaidElsewhere } from './said-elsewhere.ts';
import type { SummaryContent, SummarySection } from './summary-content.ts';
import {
  chronologySection,
  itemsSection,
  lettersSection,
  partiesSection,
  penaltiesSection,
} from './summary-sections.ts';

/** A mail of the ZIP with what it says of its way; null: it could not be read. */
export interface ReadMail {
  readonly reference: string;
  readonly head: MailHead | null;
}

/** The summary of a dossier contentieux, every text of it. */
export function summaryOf(
  facts: LitigationFacts,
  said: SaidElsewhere,
  found: {
    readonly entries: readonly Entry[];
    readonly mails: readonly ReadMail[];
    readonly missing: readonly MissingDocument[];
  },
): SummaryContent {
  const { language, onDay, file, tiers } = facts;
  const words = litigationWords(language);
  return {
    ...{ reference: `${tiers.code} ${onDay}`, day: onDay, language, title: words.title },
    when: words.asOf(formatDay(onDay, language)),
    whose: `${facts.company.name} – ${tiers.name} (${tiers.code})`,
    notes: [
      file === null ? words.wholeAccount : words.ofFile(file.number, file.motif, formatDay(file.since, language)),
      words.note,
    ],
    sections: [
      partiesSection(facts),
      itemsSection(facts),
      penaltiesSection(facts, said),
      chronologySection(facts, said),
      lettersSection(facts),
      ...(found.mails.length === 0 ? [] : [mailsSection(facts, found.mails)]),
      documentsSection(facts, found.entries),
      missingSection(facts, found.missing),
    ],
  };
}

function mailsSection({ language }: LitigationFacts, mails: readonly ReadMail[]): SummarySection {
  const { heading, columns, headers, unreadable } = litigationWords(language).mails;
  const rowsOf = ({ reference, head }: ReadMail): readonly (readonly string[])[] => {
    if (head === null) return [[reference, '', unreadable]];
    const told = (['date', 'from', 'to', 'cc', 'subject', 'id'] as const).map((key) => [headers[key], head[key]]);
    const all = [...told, ...head.received.map((line) => [headers.returned, line])];
    return all
      .filter(([, value]) => value !== '')
      .map(([name = '', value = ''], at) => [at === 0 ? reference : '', name, value]);
  };
  const [first = '', second = '', third = ''] = columns;
  return {
    heading,
    lines: [],
    columns: [{ title: first }, { title: second }, { title: third, grows: true }],
    rows: mails.flatMap(rowsOf),
    totals: [],
  };
}

function documentsSection({ language }: LitigationFacts, entries: readonly Entry[]): SummarySection {
  const { heading, none, columns, states, mailbox } = litigationWords(language).documents;
  const [first = '', second = '', third = ''] = columns;
  return {
    heading,
    lines: entries.length === 0 ? [none] : [],
    columns:
      entries.length === 0
        ? []
        : [
            { title: first, grows: true },
            { title: second, grows: true },
            { title: third, grows: true },
          ],
    rows: entries.map(({ path, sha256, document }) => [
      path,
      // In two halves, as a page is not wide enough.
      `${sha256.slice(0, 32)} ${sha256.slice(32)}`,
      document === null ? '' : document.from === 'mailbox' ? mailbox : states[document.dossier],
    ]),
    totals: [],
  };
}

function missingSection({ language }: LitigationFacts, missing: readonly MissingDocument[]): SummarySection {
  const { heading, none, kinds, whys, line } = litigationWords(language).missing;
  return {
    heading,
    lines:
      missing.length === 0
        ? [none]
        : missing.map(({ kind, reference, why }) => line(kinds[kind], reference, whys[why])),
    columns: [],
    rows: [],
    totals: [],
  };
}
