// Communities without a sign of life since a day, those that were silent the longest first.
MATCH (c:Community)
CALL (c) {
  MATCH (c)<-[:PLANNED_BY]-(n:PlanItem)
  RETURN date(n.dueFrom) AS day
  UNION ALL
  MATCH (c)<-[m:MEMBER_OF]-(:Teacher)
  RETURN date(coalesce(m.to, m.from)) AS day
  UNION ALL
  MATCH (c)<-[m:ASKED_TO_JOIN]-(:Teacher)
  RETURN date(m.at) AS day
  UNION ALL
  MATCH (c)<-[:PROVES|VIA]-(x:Proof)
  WHERE size(x.date) = 10
  RETURN date(x.date) AS day
  UNION ALL
  RETURN null AS day
}
WITH c, max(day) AS last
WHERE last IS NULL OR last < $since
RETURN c.id AS id, c.name AS name, toString(last) AS last
ORDER BY last IS NOT NULL, last, c.sortKey, id
LIMIT $limit
