// Deficits directly below a deficit: one page of each owner's list.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Deficit {id: owner})<-[:BROADER]-(n:Deficit)
  WITH DISTINCT n
  WHERE n.retiredOn IS NULL AND CASE
    WHEN $backward THEN n.sortKey < $sortKey OR (n.sortKey = $sortKey AND n.id < $afterId)
    ELSE n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $afterId)
  END
  RETURN n.id AS id, n.sortKey AS sortKey
  ORDER BY
    CASE WHEN $backward THEN null ELSE n.sortKey END, CASE WHEN $backward THEN n.sortKey END DESC,
    CASE WHEN $backward THEN null ELSE n.id END, CASE WHEN $backward THEN n.id END DESC
  LIMIT $limit
}
RETURN owner, id
