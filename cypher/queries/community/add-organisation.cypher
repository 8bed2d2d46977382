// Keeps that an organisation belongs to a community from today on, unless it does already.
MATCH (c:Community {id: $id}), (o:Organisation {id: $organisation})
WITH c, o, EXISTS { MATCH (o)-[m:MEMBER_OF]->(c) WHERE m.to IS NULL } AS stands
FOREACH (none IN CASE WHEN stands THEN [] ELSE [1] END | CREATE (o)-[:MEMBER_OF {role: 'MEMBER', from: $today}]->(c))
RETURN o.id AS id
