// The strands of foreign toolkits that methodists have set beside practices.
UNWIND $ids AS practiceId
MATCH (:Practice {id: practiceId, status: 'PUBLISHED'})-[tie:RELATED_STRAND]->(strand:Strand)
RETURN practiceId, strand, tie.note AS note, tie.by AS by, tie.at AS at
ORDER BY practiceId, strand.programme, strand.sortKey, strand.id
