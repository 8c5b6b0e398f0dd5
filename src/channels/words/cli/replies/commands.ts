/** How the help presents the commands of this room. */
export const repliesHelp = {
  room: { name: 'replies', title: 'Réponses et refus' },
  bounces: {
    synopsis: 'bounces [lift <code du client> <adresse>] [--days N]',
    does: 'les lettres qui ne sont pas arrivées, avec le motif de chaque refus ; lift : écrire de nouveau à une adresse écartée',
    options: { days: { value: 'N', does: 'celles des N derniers jours ; 30 sans précision' } },
  },
  replies: {
    synopsis: 'replies [list | show <n°>] [--days N] [--waiting]',
    does: 'les réponses des clients à nos lettres, et ce qu’on y lit ; show : une réponse en entier, par son numéro',
    options: {
      days: { value: 'N', does: 'celles des N derniers jours ; 30 sans précision' },
      waiting: { does: 'celles qui restent à lire' },
    },
  },
} as const;
