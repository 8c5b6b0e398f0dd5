const SETUP = (company: string): string => `npm run cli -- setup --company ${company}`;
const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const list = (values: readonly string[]): string => values.join(', ');

interface HolidaysSeen {
  readonly region: string;
  /** Beyond those of all of France. */
  readonly days: readonly string[];
  readonly postalCode: string | null;
  readonly isSetting: boolean;
}

/**
 * What `doctor` says of what all rooms stand on: seen, wrong, and what an administrator does about it; also what to do about each
 * refusal of Microsoft 365, whichever check meets it. Rooms say the rest of what they check.
 */
export const doctorWords = {
  failed: (why: string | null, code: string, detail: string): string =>
    why === null ? `échec (${code}) : ${detail}` : `${why} (${code} : ${detail})`,
  unforeseen: (name: string): string => `échec imprévu (${name})`,
  simulated: 'sans objet ici : Microsoft 365 est simulé.',
  noToken:
    'L’application n’obtient pas de jeton Microsoft. Vérifiez son identité (identité managée, ou AZURE_TENANT_ID, AZURE_CLIENT_ID et AZURE_CLIENT_CERTIFICATE_PATH ou AZURE_CLIENT_SECRET) et que le certificat ou le secret n’est pas expiré.',
  noNetwork:
    'Ouvrez la sortie réseau (443) vers graph.microsoft.com, login.microsoftonline.com, *.sharepoint.com et outlook.office.com, puis recommencez.',
  startDemo: 'Lancez « npm run demo », laissez-le tourner, puis recommencez.',
  later: 'Microsoft demande d’attendre : recommencez dans quelques minutes.',

  sage: {
    name: (company: string): string => `${company} · base Sage`,
    seen: (currency: string, day: string): string => `lue, en ${currency} ; dernière écriture de banque le ${day}.`,
    noBank: (currency: string): string =>
      `lue, en ${currency} ; aucune écriture de banque : une confirmation sera demandée à chaque envoi.`,
    otherCurrency: (base: string, settings: string): string =>
      `la base est tenue en ${base}, les réglages disent ${settings}.`,
    mendCurrency:
      'Corrigez « currency » dans le fichier des sociétés, ou la chaîne de connexion si ce n’est pas la bonne base.',
    mend: 'Vérifiez la variable que nomme « sageConnectionVariable » dans le fichier des sociétés, que SQL Server est joignable depuis ce serveur, et que le compte de lecture a été créé par le script de infra/sql.',
  },
  columns: {
    name: (company: string): string => `${company} · colonnes de Sage`,
    seen: 'toutes celles que Relance lit sont là.',
    missing: (columns: readonly string[]): string => `manquent ou ne sont pas lisibles : ${list(columns)}.`,
    mend: 'Donnez au compte de lecture le droit SELECT sur ces tables (script de infra/sql) ; si elles n’existent pas, cette version de Sage n’est pas prise en charge : montrez-nous cette liste.',
  },
  accounts: {
    name: (company: string): string => `${company} · comptes des clients`,
    seen: 'les réglages disent ce que tient chacun.',
    account: (account: string, total: string, customers: number): string =>
      `${account} (${total}, ${customers} client${customers > 1 ? 's' : ''})`,
    untreated: (accounts: readonly string[]): string =>
      `sans traitement dans les réglages, donc dans aucun total : ${list(accounts)}.`,
    mend: 'Ajoutez le compte à « policy.accounts » de cette société dans le fichier des sociétés, avec ce qu’il tient : client, effet, douteux, a-etablir, avance, avoir (à confirmer avant de le déduire) ou consigne (montré, jamais déduit).',
  },
  codes: {
    name: (company: string): string => `${company} · codes des clients`,
    seen: 'chacun est écrit partout comme sur sa fiche.',
    otherwise: (codes: readonly string[], more: number): string =>
      `écrits autrement que sur la fiche, leurs lignes ne sont comptées à personne : ${list(codes)}${more > 0 ? `, et ${plural(more, 'autre', 'autres')}` : ''}.`,
    pair: (code: string, written: string): string => `« ${written} » pour ${code}`,
    mend: 'Corrigez dans Sage le code de ces écritures, documents ou payeurs (mêmes majuscules, sans blanc) ; un import les y a sans doute mis.',
  },
  closing: {
    name: (company: string): string => `${company} · passage d’un exercice à l’autre`,
    seen: {
      'lettered-entries':
        'à-nouveaux par écritures de clôture lettrées : ce qui n’est lettré qu’avec l’une d’elles reste dû.',
      plain: 'à-nouveaux simples.',
    },
    none: 'aucun à-nouveau : tous les exercices de la base sont lus ensemble.',
  },
  locks: {
    name: (company: string): string => `${company} · lectures pendant le travail dans Sage`,
    seen: {
      versions: 'READ_COMMITTED_SNAPSHOT : elles ne bloquent personne et n’attendent personne.',
      locks:
        'avec des verrous de lecture, brefs : une ligne en cours d’écriture est attendue 5 secondes, deux fois, puis la question est remise à plus tard. READ_COMMITTED_SNAPSHOT, si votre intégrateur Sage l’admet, évite cette attente.',
    },
  },
  identity: {
    name: (company: string): string => `${company} · identité imprimée sur les lettres`,
    seen: (name: string, siret: string): string =>
      `${name}, SIRET ${siret} ; SIRET, TVA, IBAN et BIC ont une clé juste.`,
    wrong: (fields: readonly string[]): string => `clé fausse : ${list(fields)}.`,
    mend: 'Corrigez « identity » de cette société dans le fichier des sociétés, d’après le Kbis et le RIB.',
  },
  holidays: {
    name: (company: string): string => `${company} · jours fériés`,
    seen: ({ region, days, postalCode, isSetting }: HolidaysSeen): string =>
      [
        days.length === 0 ? 'ceux de toute la France' : `ceux du ${region} : ceux de toute la France, et ${list(days)}`,
        isSetting
          ? ' (réglage « holidays »).'
          : postalCode === null
            ? ' : aucun code postal dans « identity.addressLines ». S’ils sont autres, réglez « holidays » de cette société.'
            : ` (code postal ${postalCode}). S’ils sont autres, réglez « holidays » de cette société.`,
      ].join(''),
    mend: 'Réglez « holidays » de cette société dans le fichier des sociétés.',
  },
  mailbox: {
    mendDenied: (mailbox: string): string =>
      `Dans Exchange Online (RBAC pour applications), donnez à l’application les rôles Application Mail.ReadWrite et Application Mail.Send sur une étendue qui contient ${mailbox} ; comptez jusqu’à deux heures pour la prise d’effet.`,
    mendMissing: (mailbox: string): string =>
      `La boîte ${mailbox} n’existe pas ou n’est pas dans ce tenant : créez-la (boîte partagée) ou corrigez « mailbox » dans le fichier des sociétés.`,
  },
  site: {
    mendDenied: (site: string): string =>
      `Donnez à l’application le rôle « write » sur le site ${site} (POST /sites/{id}/permissions, par un administrateur), avec le consentement Sites.Selected.`,
    mendMissing: (site: string): string =>
      `Le site ${site} n’est pas là ou n’est pas ouvert à l’application : corrigez « dossierSite » (hôte:/chemin) dans le fichier des sociétés, ou donnez-lui le rôle « write » sur ce site.`,
  },
  library: {
    mend: (company: string): string =>
      `Lancez une fois « ${SETUP(company)} » avec une identité qui a le contrôle total du site (« write » ne suffit pas pour les colonnes).`,
  },
  groups: {
    name: (company: string): string => `${company} · groupes des rôles`,
    seen: (names: readonly string[]): string =>
      `trouvés : ${list(names)} ; il y a au moins une personne pour relancer.`,
    none: 'aucun groupe ne donne le rôle « collector » : personne ne peut relancer.',
    mendNone:
      'Ajoutez l’identifiant d’un groupe Entra à « roleGroups.collector » de cette société dans le fichier des sociétés.',
    missing: (ids: readonly string[]): string => `inconnus dans Entra : ${list(ids)}.`,
    mendMissing:
      'Corrigez ces identifiants (« ID d’objet » du groupe dans Entra) dans « roleGroups » du fichier des sociétés.',
    empty: (names: readonly string[]): string => `personne dans ${list(names)} : personne ne peut relancer.`,
    mendEmpty: 'Ajoutez dans Entra les personnes du recouvrement à ce groupe.',
    mendDenied:
      'Accordez à l’application, avec le consentement d’un administrateur, GroupMember.Read.All et User.ReadBasic.All (ou User.Read.All, qui montre aussi les alias).',
  },
  store: {
    name: 'base de Relance',
    seen: 'joignable.',
    mend: 'Vérifiez RELANCE_STORE_CONNECTION, que SQL Server est joignable depuis ce serveur, et les droits du compte (script de infra/sql).',
  },
  migrations: {
    name: 'schéma de la base de Relance',
    seen: 'à jour.',
    missing: (names: readonly string[]): string =>
      `${plural(names.length, 'mise', 'mises')} à jour à appliquer : ${list(names)}.`,
    mend: 'Lancez « npm run migrate » avec un compte qui peut modifier le schéma.',
  },
  address: {
    name: 'adresse publique',
    seen: (url: string): string => `${url} répond.`,
    wrong: (url: string, status: number): string => `${url} répond ${status}.`,
    silent: (url: string): string => `${url} ne répond pas.`,
    mend: 'Vérifiez que le service tourne, que RELANCE_PUBLIC_BASE_URL est son adresse publique, et que le proxy y mène avec un certificat valable.',
  },
  credential: {
    name: 'identité Microsoft',
    'managed-identity': 'identité managée : aucun secret à renouveler.',
    certificate: 'certificat (AZURE_CLIENT_CERTIFICATE_PATH) : à renouveler avant son expiration.',
    secret:
      'secret (AZURE_CLIENT_SECRET) : à renouveler avant son expiration ; une identité managée n’en a pas besoin.',
  },
  certificate: {
    name: (variable: string): string => `certificat (${variable})`,
    until: (lastDay: string): string => `valable jusqu’au ${lastDay}.`,
    soon: (lastDay: string, days: number): string =>
      days < 0
        ? `expiré depuis le ${lastDay}.`
        : `expire le ${lastDay}, dans ${days} jour${days > 1 ? 's' : ''} : ensuite plus rien ne part et personne ne reçoit de réponse.`,
    mend: (variable: string): string =>
      `Ajoutez un nouveau certificat à l’application dans Microsoft Entra, remplacez le fichier de ${variable}, puis redémarrez le service.`,
  },
  sandbox: {
    name: 'bac à sable',
    on: (address: string): string => `actif : tout courriel part à ${address}, aucun client ne reçoit rien.`,
    off: 'levé : les lettres partent chez les clients.',
  },
} as const;
