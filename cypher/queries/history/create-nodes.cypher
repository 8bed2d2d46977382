// Creates nodes again that were removed; the labels come from the list of those whose history is kept.
UNWIND $rows AS row
CREATE (n:$(row.label))
SET n = row.properties
RETURN row.label AS label, row.id AS id, elementId(n) AS place
