// Records that somebody has looked.
MATCH (t:Teacher {id: $teacher})
CREATE (n:DiagnosisView {at: $at, by: $by, purpose: $purpose, kind: $kind})-[:OF]->(t)
RETURN n.at AS at
