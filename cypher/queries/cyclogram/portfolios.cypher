// The portfolios of the model, in the order of the document.
MATCH (p:Portfolio)
RETURN p.id AS id, p.name AS name, p.about AS about, p.citation AS citation
ORDER BY p.source, p.externalKey
