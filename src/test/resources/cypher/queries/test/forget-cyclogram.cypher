// Removes what was said of the cyclogram, and activities that were added, so that tests leave none.
MATCH (n:CycleItem|CycleReport)
DETACH DELETE n
WITH count(*) AS items
CALL () {
  MATCH (a:Activity {source: 'estafeta'})
  DETACH DELETE a
}
RETURN items
