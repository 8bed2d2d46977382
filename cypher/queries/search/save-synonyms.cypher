// Records a version of a set of synonyms; the one before it stays in the history.
OPTIONAL MATCH (former:SynonymSet {id: $id})
WHERE former.supersededAt IS NULL
SET former.supersededAt = $at
CREATE (set:SynonymSet {
  id: $id, version: $version, terms: $terms, note: $note, retired: $retired, recordedAt: $at, recordedBy: $by
})
RETURN set.id AS id
