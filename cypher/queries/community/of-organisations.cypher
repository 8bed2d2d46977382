// Communities of an organisation: one page of each owner's list, with when it belonged to each.
UNWIND $owners AS owner
CALL (owner) {
  MATCH (:Organisation {id: owner})-[:MEMBER_OF]->(n:Community)
  WITH DISTINCT n
  WHERE CASE
    WHEN $backward THEN n.sortKey < $sortKey OR (n.sortKey = $sortKey AND n.id < $afterId)
    ELSE n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $afterId)
  END
  RETURN n
  ORDER BY
    CASE WHEN $backward THEN null ELSE n.sortKey END, CASE WHEN $backward THEN n.sortKey END DESC,
    CASE WHEN $backward THEN null ELSE n.id END, CASE WHEN $backward THEN n.id END DESC
  LIMIT $limit
}
RETURN owner, n.id AS id, n.sortKey AS sortKey, n.name AS name, COLLECT {
  MATCH (:Organisation {id: owner})-[m:MEMBER_OF]->(n)
  WITH toString(m.from) AS since, toString(m.to) AS until
  ORDER BY until IS NOT NULL, since DESC
  RETURN {since: since, until: until}
} AS periods
