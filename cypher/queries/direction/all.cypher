// The priority directions of the model, in the order of the document.
MATCH (d:Direction)
RETURN d
ORDER BY d.source, d.externalKey
