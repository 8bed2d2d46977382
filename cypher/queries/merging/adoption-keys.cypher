// Which external keys adoptions should have by what they are tied to, in no order; those that others have are left out.
UNWIND $ids AS id
MATCH (n:Adoption {id: id})-[:OF|FORMERLY_OF]->(p:Practice)
MATCH (n)-[:BY|FORMERLY_BY]->(a)
WHERE n.externalKey IS NOT NULL AND p.externalKey IS NOT NULL AND a.externalKey IS NOT NULL
WITH n, p.source AS source, p.externalKey + '|' + a.externalKey AS key
WHERE (n.source <> source OR n.externalKey <> key) AND NOT EXISTS { (:Adoption {source: source, externalKey: key}) }
RETURN n.id AS id, elementId(n) AS place, properties(n) AS properties, source, key
