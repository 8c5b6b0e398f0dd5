/** What a person is told that is kept on them here. */
export const commentsPersonalWords = {
  comments: 'Commentaires sur des clients',
  'comment-versions': 'Versions des commentaires',
  'comments-over': 'Commentaires supprimés',
  'comment-versions-over': 'Versions des commentaires supprimés',
  'mentions-under-way': 'Messages en route à qui un commentaire mentionne',
  mentions: 'Messages à qui un commentaire a mentionné',
} as const;
