// What was said in those groups of programmes of which something may be told, by programme and year.
MATCH (p:Programme)<-[tie:GROUP_OF]-(e:Event)<-[:OPINION_OF]-(n:EventOpinion)
WITH p, tie.year AS year, e, count(n) AS opinions, sum(n.rating) AS marks,
  sum(CASE WHEN n.applies THEN 1 ELSE 0 END) AS applies
WHERE opinions >= $least
RETURN p.id AS programme, year, opinions, marks, applies
ORDER BY p.sortKey, programme, year, e.id
