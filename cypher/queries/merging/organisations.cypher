// All organisations as far as one can be told from another by it.
MATCH (n:Organisation)
RETURN n.id AS id, n.name AS name, n.shortName AS shortName, n.city AS city, n.region AS region, n.inn AS inn, n.ogrn AS ogrn
ORDER BY id
