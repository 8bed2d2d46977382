// All versions of one set of synonyms, the newest first.
MATCH (set:SynonymSet {id: $id})
RETURN set.id AS id, set.version AS version, set.terms AS terms, set.note AS note, set.retired AS retired,
  set.recordedAt AS recordedAt, set.recordedBy AS recordedBy
ORDER BY version DESC
LIMIT $limit
