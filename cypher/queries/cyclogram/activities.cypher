// The activities of the cyclogram, all or one, in the order of portfolios, formats and the document; own ones last.
MATCH (a:Activity)-[:IN_FORMAT]->(f:Format)-[:PART_OF]->(p:Portfolio)
WHERE $id IS NULL OR a.id = $id
RETURN a.id AS id, a.activity AS name, a.wording AS wording, a.timing AS timing, a.months AS months,
  a.executors AS executors, a.citation AS citation, a.updatedAt AS updatedAt, a.source = 'estafeta' AS own,
  p.id AS portfolio, p.name AS portfolioName, f.id AS format, f.name AS formatName,
  COLLECT { MATCH (a)-[:ALSO_IN_FORMAT]->(o:Format) RETURN o.name ORDER BY o.externalKey } AS alsoIn
ORDER BY p.externalKey, f.externalKey, own, a.externalKey, id
