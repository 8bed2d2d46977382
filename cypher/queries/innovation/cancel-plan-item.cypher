// Keeps that an item was called off; one that was never approved is removed.
MATCH (n:SitePlanItem {id: $id})
WITH n, n.id AS id, n.approvedDue IS NULL AS gone
SET n.cancelled = $reason, n.cancelledAt = $at, n.version = n.version + 1
WITH n, id, gone
CALL (n, gone) {
  WITH n, gone
  WHERE gone
  DETACH DELETE n
}
RETURN id
