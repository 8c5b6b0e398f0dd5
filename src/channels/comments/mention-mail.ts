import { readFileSync } from 'node:fs';
import type Handlebars from 'handlebars';
import type { Comment } from '../../domain/comments/comment.ts';
import { dropUndrawn } from '../../domain/drawn-text.ts';
import type { Language } from '../../domain/language.ts';
import { loadWhenUsed } from '../../platform/load-when-used.ts';
import type { WriteMentionMail } from '../../use-cases/ports/comments/mention-outlets.ts';
import { commentsWords } from '../words/comments/comments-words.ts';
import { formatInstant } from '../words/format.ts';

/** Graph's limit for a subject. */
const LONGEST_SUBJECT = 255;
const PREVIEW = 120;

interface MentionView {
  readonly language: Language;
  readonly subject: string;
  readonly preview: string;
  readonly banner: string;
  readonly intro: string;
  readonly about: string;
  readonly lines: readonly string[];
  readonly url: string;
  readonly link: string;
  readonly footer: string;
}

const handlebars = loadWhenUsed<typeof Handlebars>('handlebars');
let template: Handlebars.TemplateDelegate<MentionView> | undefined;

/** Every value is escaped: a comment holds what people wrote. */
function html(view: MentionView): string {
  template ??= handlebars().compile<MentionView>(readFileSync(new URL('./mention-mail.hbs', import.meta.url), 'utf8'), {
    strict: true,
  });
  return template(view);
}

// A narrow no-break space shows as a box in older Outlook.
const mailSafe = (text: string): string => dropUndrawn(text).replaceAll('\u202f', '\u00a0');
const oneLine = (text: string): string => mailSafe(text).replace(/\s+/gu, ' ');

/** The mail to somebody mentioned: who, about whom, the comment, and the link to the customer. */
export const openMentionMail =
  (customerLink: (company: string, code: string) => string, language: Language): WriteMentionMail =>
  ({ company, comment, sandbox }) => {
    const words = commentsWords(language);
    const { about, by, text } = comment;
    const { mailing } = words;
    const subject = mailing.subject(by.name, about.name);
    const marked = oneLine(sandbox ? `${mailing.sandboxMark} ${subject}` : subject).slice(0, LONGEST_SUBJECT);
    return {
      subject: marked,
      html: html({
        language,
        subject: marked,
        preview: [...oneLine(text)].slice(0, PREVIEW).join(''),
        banner: sandbox ? mailing.banner : '',
        intro: oneLine(mailing.intro(by.name, about.name, about.tiers)),
        about: oneLine(describe(comment, language)),
        lines: mailSafe(text).split(/\r?\n/u),
        url: customerLink(company.code, about.tiers),
        link: mailing.link,
        footer: oneLine(mailing.footer(company.identity.name)),
      }),
    };
  };

function describe({ kind, about, at }: Comment, language: Language): string {
  const words = commentsWords(language);
  const target = about.kind === 'customer' ? [] : [`${words.targetOf[about.kind]} ${about.id}`];
  return [words.kinds[kind], ...target, formatInstant(at, language)].join(' · ');
}
