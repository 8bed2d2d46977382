// Which external keys of an import source already stand in the graph.
MATCH (n:Organisation|Merged {source: $source})
WHERE n.externalKey IN $keys AND (n:Organisation OR n.mergedLabel = 'Organisation')
RETURN n.externalKey AS key
