// Which derivations of practices a person retracted.
MATCH (child:Practice)-[former:FORMERLY_DERIVED_FROM {retracted: true}]->(origin:Practice)
WHERE child.id IN $ids
RETURN DISTINCT child.id AS practiceId, origin.id AS originId
ORDER BY practiceId, originId
