// What nodes of the catalogue hold, in no order: properties, and those relationships that belong to them.
CALL () {
  UNWIND $ids.Practice AS id MATCH (n:Practice {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Organisation AS id MATCH (n:Organisation {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.InnovationSite AS id MATCH (n:InnovationSite {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Deficit AS id MATCH (n:Deficit {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Community AS id MATCH (n:Community {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Event AS id MATCH (n:Event {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Programme AS id MATCH (n:Programme {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Teacher AS id MATCH (n:Teacher {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Adoption AS id MATCH (n:Adoption {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Proof AS id MATCH (n:Proof {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Territory AS id MATCH (n:Territory {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Strand AS id MATCH (n:Strand {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Direction AS id MATCH (n:Direction {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Portfolio AS id MATCH (n:Portfolio {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Format AS id MATCH (n:Format {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Activity AS id MATCH (n:Activity {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Indicator AS id MATCH (n:Indicator {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.InfoResource AS id MATCH (n:InfoResource {id: id}) RETURN n
  UNION ALL
  UNWIND $ids.Material AS id MATCH (n:Material {id: id}) RETURN n
}
RETURN head(labels(n)) AS label, n.id AS id, elementId(n) AS node, properties(n) AS properties,
  COLLECT {
    MATCH (n)-[r:PART_OF|HOSTED_BY|ORGANISED_BY|DEVELOPED_AT|ADDRESSES|DERIVED_FROM|FORMERLY_DERIVED_FROM|BROADER|
      IN_FORMAT|ALSO_IN_FORMAT|OF|BY|AT|FORMERLY_OF|FORMERLY_BY|FORMERLY_AT|LEARNED_FROM|REJECTED_SOURCE|PROVES|VIA|WORKS_AT|
      MEMBER_OF|COMPLETED|OFFERED_BY|GROUP_OF|REPLACED_BY|HAS_MATERIAL|IN_DIRECTION|TEAM|RUN_BY|USED_BY]->(end)
    RETURN [type(r), true, head(labels(end)), end.id, properties(r), elementId(r)]
  } + COLLECT {
    MATCH (n)<-[r:TOOK_PART|PRESENTED_AT]-(end)
    WHERE n:Event
    RETURN [type(r), false, head(labels(end)), end.id, properties(r), elementId(r)]
  } + COLLECT {
    MATCH (n)<-[r:FORMERLY_PROVED]-(end:FormerProof)
    WHERE n:Adoption
    RETURN [type(r), false, 'FormerProof', '', properties(end), elementId(end)]
  } AS ties
