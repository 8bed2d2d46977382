// Records which practice was derived from which one.
UNWIND $rows AS row
MATCH (child:Practice {id: row.practice}), (origin:Practice {id: row.origin})
CREATE (child)-[:DERIVED_FROM {note: row.note, recordedAt: $at, recordedBy: $by}]->(origin)
RETURN child.id AS id
