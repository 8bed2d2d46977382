// Projects with all that belongs to them, by their titles.
MATCH (n:Project)-[:PART_OF]->(f:Format)-[:PART_OF]->(p:Portfolio)
WHERE ($id IS NULL OR n.id = $id)
  AND ($community IS NULL OR EXISTS { (n)-[:RUN_BY]->(:Community {id: $community}) })
  AND ($deficit IS NULL OR EXISTS { (n)-[:ADDRESSES]->(:Deficit {id: $deficit}) })
  AND ($practice IS NULL OR EXISTS { (n)-[:PRODUCED]->(:Practice {id: $practice}) })
RETURN n.id AS id, n.title AS title, n.goal AS goal, n.startsOn AS startsOn, n.endsOn AS endsOn, n.status AS status,
  n.version AS version, n.protocol AS protocol, n.decidedOn AS decidedOn, n.remarks AS remarks, n.report AS report,
  n.programme AS programme,
  f.id AS format, f.name AS formatName, p.id AS portfolio, p.name AS portfolioName,
  head(COLLECT { MATCH (n)-[:RUN_BY]->(c:Community) RETURN c{.id, .name} }) AS community,
  COLLECT { MATCH (n)-[:ADDRESSES]->(d:Deficit) RETURN d.id ORDER BY d.id } AS deficits,
  COLLECT { MATCH (n)-[:PRODUCED]->(made:Practice) RETURN made.id ORDER BY made.id } AS practices,
  COLLECT { MATCH (n)<-[:BELONGS_TO]-(part:ProjectPart) RETURN part{.*} ORDER BY part.day, part.id } AS parts,
  COLLECT { MATCH (n)<-[tie:IN_PROJECT]-(a:Account) RETURN {id: a.id, name: a.name, role: tie.role} ORDER BY a.name, a.id } AS people,
  COLLECT { MATCH (n)<-[v:VOTED_ON]-(a:Account) RETURN {account: a.id, vote: v.vote} ORDER BY a.id } AS votes
ORDER BY n.title, id
