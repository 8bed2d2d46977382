// Keeps that something counts no more from a day on, and removes what had begun to count the same day; tells how many, in no
// order.
UNWIND $ids AS id
MATCH (e:IndicatorEntry {id: id})
SET e.until = $today
WITH e
CALL (e) {
  WITH e
  WHERE e.since = e.until
  DELETE e
}
RETURN count(*) AS closed
