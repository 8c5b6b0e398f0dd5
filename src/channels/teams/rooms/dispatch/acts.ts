import type { SpokenAct } from '../../chat/spoken-act.ts';

const A_LETTER = '(une lettre|un courrier|un mail|un email|une relance|la relance)';

/** Sentences about letters that left, or whose fate nobody knows. */
export const DISPATCH_ACTS: readonly SpokenAct[] = [
  {
    key: 'letters',
    phrases: [
      "(as tu|avez vous|a t on|ai je|avons nous|on a|est ce qu' on a|est ce que tu as|est ce que vous avez|quelqu' un a|tu as|vous avez) [deja|bien] relance {client}",
      "(quand|combien de fois) (as tu|avez vous|a t on|ai je|on a|est ce qu' on a) [deja] relance {client} [pour la derniere fois]",
      'quand {client} a t (il|elle) ete (relance|relancee)',
      '{client} a t (il|elle) [deja|bien] ete (relance|relancee)',
      '{client} a [deja|bien] ete (relance|relancee)',
      `(as tu|avez vous|a t on|on a) [deja|bien] (envoye|ecrit|adresse) [${A_LETTER}] {client}`,
      'quand a t on ecrit {client}',
      "[{show}] [les|l'] (lettres|courriers|relances envoyees|historique des relances|historique des lettres) {client}",
      '[quelle est] [la] derniere (relance|lettre) {client}',
      '(did we|have we|did you|have you) [already] (remind|reminded|chase|chased|write to|written to) {client}',
      'has {client} [already] been (reminded|chased)',
      '[{show}] [the] letters {client}',
      'when did we [last] (remind|write to) {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'lettres client' : 'letters customer'} ${name}`,
  },
  {
    key: 'toCheck',
    phrases: [
      '[{show}] [les|des] (mails|courriers|lettres|envois) a verifier',
      "[y a t il|est ce qu' il y a] [des|un] (mails|courriers|lettres|envois) a verifier",
      '(quels|quelles) [sont les] (mails|courriers|lettres|envois) [sont] (a verifier|verifier|faut il verifier|dois je verifier)',
      "[qu'|que] [est ce qu'] [il] (reste|y a) t il a verifier",
      '[which] (letters|mails) to check',
      'what is there to check',
    ],
    command: (_, language) => (language === 'fr' ? 'à vérifier' : 'to check'),
  },
];
