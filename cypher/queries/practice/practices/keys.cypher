// Which external keys of an import source already stand in the graph.
MATCH (n:Practice|Merged {source: $source})
WHERE n.externalKey IN $keys AND (n:Practice OR n.mergedLabel = 'Practice')
RETURN n.externalKey AS key
