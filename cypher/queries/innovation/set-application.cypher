// Keeps how an application stands and what was decided; nothing is emptied. Former votes go with each submission.
MATCH (n:SiteApplication {id: $id})
SET n += $values
SET n.updatedAt = $at, n.version = n.version + 1
WITH n
CALL (n) {
  MATCH (n)<-[old:VOTED_ON]-()
  WHERE n.status = 'SUBMITTED'
  DELETE old
}
RETURN n.id AS id
