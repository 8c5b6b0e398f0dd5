import { formatCount } from '../../words/format.ts';
import { fr, frPara } from './french-text.ts';
import type { LetterWords, Told } from './letter-words.ts';
import { strong } from './paragraph.ts';

const several = (told: Told): boolean => told.invoiceCount > 1;
const detailed = (told: Told): string =>
  several(told)
    ? `${formatCount(told.invoiceCount)} factures échues, détaillées ci-dessous`
    : 'la facture échue, détaillée ci-dessous';
const deducted = (told: Told): string =>
  told.hasDeductions ? ', après déduction des avoirs et règlements indiqués sous le tableau' : '';
const claims = (told: Told): string =>
  told.flatIndemnity === ''
    ? 'les pénalités de retard'
    : 'les pénalités de retard et l’indemnité forfaitaire pour frais de recouvrement';

/** Why we write, by level: from a likely oversight to the formal notice (art. 1344 C. civ.). */
export const FR_OPENING: LetterWords['opening'] = {
  1: (told) => [
    frPara`Sauf erreur ou omission de notre part, ${
      several(told)
        ? `les ${formatCount(told.invoiceCount)} factures détaillées ci-dessous sont arrivées à échéance et n’ont pas été réglées en totalité`
        : 'la facture détaillée ci-dessous est arrivée à échéance et n’a pas été réglée en totalité'
    }. Le montant restant dû s’élève à ${strong(told.total)}${deducted(told)}.`,
    frPara`Il s’agit sans doute d’un simple oubli : nous vous remercions de bien vouloir nous adresser votre règlement dès réception de ce courrier.`,
  ],
  2: (told) => [
    frPara`${
      told.lastReminder === ''
        ? 'Sauf erreur de notre part'
        : `Malgré notre relance du ${told.lastReminder} et sauf erreur de notre part`
    }, nous n’avons pas reçu le règlement complet de ${several(told) ? `vos ${detailed(told)}` : `votre facture échue, détaillée ci-dessous`}. Vous restez nous devoir la somme de ${strong(told.total)}${deducted(told)}.`,
    frPara`Nous vous demandons de régler cette somme dès réception de la présente ou, à défaut, de nous faire connaître sans délai le motif qui s’y oppose.`,
  ],
  3: (told) => [
    frPara`${
      told.lastReminder === ''
        ? ''
        : `Notre relance du ${told.lastReminder} n’a pas été suivie du règlement complet de votre compte. `
    }À ce jour, vous restez nous devoir la somme de ${strong(told.total)} au titre de ${detailed(told)}${deducted(told)}.`,
    frPara`Nous vous demandons de régler cette somme ${strong(`au plus tard le ${told.payBy}`)}. Ce courrier est notre dernier rappel amiable : sans règlement à cette date, nous vous adresserons une mise en demeure et nous nous réservons le droit de réclamer, en sus du principal, ${claims(told)}.`,
  ],
  4: (told) => [
    frPara`${
      told.lastReminder === ''
        ? ''
        : `Notre relance du ${told.lastReminder} n’a pas été suivie du paiement intégral des sommes dues. `
    }À ce jour, vous restez nous devoir la somme de ${strong(told.total)} au titre de ${detailed(told)}${deducted(told)}.`,
    frPara`En conséquence, ${strong('nous vous mettons en demeure')}, au sens de l’article 1344 du Code civil, de nous payer la somme de ${strong(told.total)} ${strong(`au plus tard le ${told.payBy}`)}, par virement sur le compte indiqué ci-après.`,
  ],
};

const crossed = frPara`Si votre règlement nous a été adressé entre-temps, nous vous prions de ne pas tenir compte de ce courrier.`;

/** What follows the totals, by level. */
export const FR_CLOSING: LetterWords['closing'] = {
  1: () => [crossed],
  2: () => [crossed],
  3: () => [
    frPara`Si vous rencontrez une difficulté passagère, prenez contact avec nous avant cette date : nous examinerons votre situation. ${crossed.map((run) => run.text).join('')}`,
  ],
  4: (told) => [
    frPara`À défaut de paiement intégral dans ce délai, nous nous réservons le droit, sans autre avis, de saisir la juridiction compétente, notamment par voie d’injonction de payer, et de réclamer, outre le principal, les pénalités de retard prévues à l’article L441-10 du Code de commerce${
      told.flatIndemnity === ''
        ? ''
        : fr`, l’indemnité forfaitaire pour frais de recouvrement de ${told.flatIndemnity} par facture (article D441-5 du même code)`
    } et, sur justification, une indemnisation complémentaire.`,
    frPara`La présente mise en demeure fait courir l’intérêt moratoire dans les conditions de l’article 1344-1 du Code civil, sans préjudice des pénalités déjà exigibles. Si vous contestez tout ou partie de cette somme, faites-nous connaître vos motifs par écrit avant l’expiration de ce délai ; si vous l’avez déjà payée, adressez-nous le justificatif du paiement.`,
  ],
};
