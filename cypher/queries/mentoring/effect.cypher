// How many people have or had a mentor for deficits, and how many of them have eliminated one since; one row, in no order.
MATCH (n:Mentorship)-[:MENTEE]->(t:Teacher)
WHERE n.startedOn IS NOT NULL AND EXISTS { (n)-[:AIMS_AT]->(:Deficit) }
WITH t, max(CASE WHEN EXISTS {
  MATCH (n)-[:AIMS_AT]->(d:Deficit)<-[:OF]-(x:Diagnosis)-[:CONCERNS]->(t)
  WHERE x.closedOn >= n.startedOn AND x.closedOn <= $today
} THEN 1 ELSE 0 END) AS freed
RETURN count(t) AS people, coalesce(sum(freed), 0) AS freed
