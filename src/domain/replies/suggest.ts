import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';
import { plainLetters } from '../plain-letters.ts';
import { type IncomingMail, type MailClass, saysAway } from './incoming-mail.ts';
import { eurosIn } from './read-amounts.ts';
import { daysIn } from './read-days.ts';

export const SUGGESTED = ['promise', 'dispute', 'paid', 'wrong-person', 'absence', 'bounce'] as const;
/** What a reply seems to be: read by fixed words alone, and nothing until a person says so. `paid`: it says that it was paid before. */
export type Suggested = (typeof SUGGESTED)[number];

export interface Suggestion {
  readonly kind: Suggested;
  /** The sentence that made it, cut. */
  readonly words: string;
  /** Of a promise the last day that it names, of an absence that of the return; null: none is sure. */
  readonly day: Day | null;
  /** In euros: the only amount of a promise's sentence; null: none, or several. */
  readonly amount: Cents | null;
}

const MAX_WORDS = 200;

/** On plain small letters with straight apostrophes. */
const WORDS: Readonly<Record<Exclude<Suggested, 'absence'>, RegExp>> = {
  'wrong-person':
    /n'est plus (?:dans|chez|employe|salarie|en (?:charge|poste)|parmi|l'interlocut)|ne (?:travaille|fait) plus (?:chez|dans|partie|pour)|a quitte (?:la societe|l'entreprise|ses fonctions|nos effectifs|notre)|ne suis (?:pas|plus) (?:la bonne personne|le bon interlocuteur|en charge|concerne|votre interlocut)|mauvais (?:interlocuteur|destinataire|service)|erreur de destinataire|ne nous concerne (?:pas|plus)|no longer (?:works?|with|employed|responsible)|wrong person|has left the company|nicht mehr (?:bei|im unternehmen|fur)/u,
  dispute:
    /contest(?:ons|e|er|ation)\b|litige|desaccord|pas d'accord|(?:non|pas) conforme|malfacon|endommage|defectueu|abime|manquant|(?:il )?manque (?:\d|une?|des|la|le)\b|erreur (?:sur|de|dans) (?:la |le |les |votre |vos |cette )?(?:facture|prix|facturation|tarif|quantite|montant)|(?:pas|jamais) (?:encore )?(?:livre|commande)|pas (?:encore )?recu (?:la |les |notre |nos |toute )?(?:marchandise|commande|livraison|colis|materiel|produit)|(?:attente|attendons|attends) (?:de |d'|l'|votre |un |notre |toujours )*avoir\b|refus(?:ons|e) de (?:payer|regler|vous)|disput(?:e|ing|ed)|disagree|not (?:been )?(?:delivered|conform|ordered)|damaged|credit note|wrong (?:price|amount|invoice|quantity)|incorrect/u,
  paid: /\b(?:a|ont|avons|avez|ai|est|sont) (?:deja |bien )*(?:ete )?(?:deja |bien )*(?:regle|paye|vire|solde|acquitte)|deja (?:regle|paye|solde)|(?:virement|reglement|paiement|cheque)s? (?:a |ont |est |vous a )?(?:bien |deja |ete )*(?:effectue|fait|emis|envoye|partis?\b|execute|poste)|already (?:been )?paid|(?:was|were|been|have) paid|paid (?:on|yesterday|last)|payment (?:was|has been) (?:made|sent)/u,
  promise:
    /(?:regl|pai|pay|vir|sold|acquitt)er(?:ai|ons|ont|a)\b|(?:sera|seront) (?:bien )?(?:regle|paye|effectue|vire|fait|solde|emis|execute)|(?:vais|allons|va|compt(?:e|ons)|pens(?:e|ons)|prevo(?:is|yons)|engag(?:e|eons) a) (?:de )?(?:vous |le |la |les )?(?:regler|payer|virer|solder|proceder|effectuer)|(?:je|nous|on) (?:vous |le |la |les )*(?:regle|reglons|paie|paye|payons|vire|virons|solde|soldons)\b|(?:virement|reglement|paiement|cheque)s? (?:(?:est|sera|seront|sont) )?(?:prevu|programme|partir|part\b|interviendra|suivra|sera|a venir|planifie)|promet(?:s|tons)\b|echeancier de (?:paiement|reglement)|(?:regler|payer) en \S+ (?:fois|mensualites)|will (?:be )?(?:pay|paid|transfer|settle|send the payment)|going to pay|payment (?:will|is scheduled|is planned)|we (?:promise|commit)/u,
  bounce:
    /adresse (?:\S+ )?(?:n'existe plus|n'est plus (?:valide|utilisee|active|lue|relevee)|a change|est desactivee)|boite (?:\S+ )?(?:n'est plus|est (?:desactivee|fermee|pleine)|non (?:surveillee|lue))|(?:address|mailbox) (?:is )?(?:no longer|not) (?:monitored|in use|valid|active|read)|mailbox (?:is )?(?:full|disabled)|undeliver|non remis/u,
};
const WEAK_WRONG =
  /(?:veuillez|merci de|priere de|vous pouvez) (?:vous adresser|contacter|ecrire|transmettre|voir avec|adresser)|il faut (?:voir avec|contacter)|please (?:contact|write to)/u;
/** « Nous ne pourrons pas régler »: no promise, unless it says from when. */
const NEGATED =
  /\b(?:ne|n'\S+|nous n'|je n')\b.{0,40}\bpas\b|\bcan(?:not|'t)\b|\bwon't\b|\bunable\b|\bwill not\b|impossible/u;
const FROM_WHEN = /\bavant\b|\bbefore\b|\buntil\b/u;

const ORDER: readonly (keyof typeof WORDS)[] = ['wrong-person', 'dispute', 'paid', 'promise', 'bounce'];
const OF_MACHINES: readonly (keyof typeof WORDS)[] = ['wrong-person', 'bounce'];

/**
 * What a person might make of it, by its own words without what it quotes; null: nothing is read in it. `today`: when it came. A machine
 * promises and disputes nothing.
 */
export function suggestOf(
  { said, subject }: Pick<IncomingMail, 'said' | 'subject'>,
  mailClass: MailClass,
  today: Day,
): Suggestion | null {
  const sentences = sentencesOf(said);
  for (const kind of mailClass === 'automatic' ? OF_MACHINES : ORDER) {
    const found = sentences.find((one) => isOf(kind, one));
    if (found !== undefined) return suggestion(kind, found, said, today);
  }
  const weak = mailClass === 'person' ? sentences.find((one) => WEAK_WRONG.test(plain(one))) : undefined;
  const away = [...sentences, subject].find(saysAway);
  if (away !== undefined && (weak === undefined || mailClass === 'automatic'))
    return suggestion('absence', away, said, today);
  return weak === undefined ? null : suggestion('wrong-person', weak, said, today);
}

const plain = (text: string): string => plainLetters(text).replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ');

/** A sentence goes over lines where the line before has no end. */
const sentencesOf = (said: string): readonly string[] =>
  said
    .replace(/\r\n?/gu, '\n')
    .replace(/(?<=[^\n.!?;:,])\n(?=\p{Ll})/gu, ' ')
    .split(/(?<=[.!?;])\s+|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function isOf(kind: keyof typeof WORDS, sentence: string): boolean {
  const words = plain(sentence);
  if (!WORDS[kind].test(words)) return false;
  if (kind === 'paid') return !NEGATED.test(words) && !words.includes('pas encore') && !words.endsWith('?');
  return kind !== 'promise' || ((!NEGATED.test(words) || FROM_WHEN.test(words)) && !words.endsWith('?'));
}

function suggestion(kind: Suggested, sentence: string, said: string, today: Day): Suggestion {
  const words = [...sentence].slice(0, MAX_WORDS).join('');
  if (kind !== 'promise' && kind !== 'absence') return { kind, words, day: null, amount: null };
  const ahead = (text: string) => daysIn(text, today).filter((one) => one >= today);
  const own = ahead(sentence);
  const days = own.length > 0 ? own : ahead(said);
  const isSure = own.length > 0 || new Set(days).size === 1;
  const amounts = kind === 'promise' ? eurosIn(sentence) : [];
  return {
    ...{ kind, words },
    day: isSure ? (days.toSorted().at(-1) ?? null) : null,
    amount: amounts.length === 1 ? (amounts[0] ?? null) : null,
  };
}
