// The sets of synonyms in force.
MATCH (set:SynonymSet)
WHERE set.supersededAt IS NULL AND NOT set.retired
RETURN set.id AS id, set.version AS version, set.terms AS terms, set.note AS note, set.retired AS retired,
  set.recordedAt AS recordedAt, set.recordedBy AS recordedBy
ORDER BY id
