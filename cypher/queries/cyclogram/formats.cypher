// The formats of all portfolios with the number of their activities, in the order of the document.
MATCH (f:Format)-[:PART_OF]->(p:Portfolio)
RETURN f.id AS id, p.id AS portfolio, f.name AS name, f.about AS about, f.kindName AS kindName, f.partners AS partners,
  f.forms AS forms, COUNT { (f)<-[:IN_FORMAT|ALSO_IN_FORMAT]-(:Activity) } AS activities
ORDER BY f.source, size(f.externalKey), f.externalKey
