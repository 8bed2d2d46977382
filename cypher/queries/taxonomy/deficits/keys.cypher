// Which external keys of an import source already stand in the graph.
MATCH (n:Deficit {source: $source})
WHERE n.externalKey IN $keys
RETURN n.externalKey AS key
