// Which external keys of an import source already stand in the graph.
MATCH (n:Organisation {source: $source})
WHERE n.externalKey IN $keys
RETURN n.externalKey AS key
