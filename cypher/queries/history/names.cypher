// How nodes of the catalogue are called now, in no order.
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
RETURN head(labels(n)) AS label, n.id AS id, CASE
  WHEN n:Adoption THEN head(COLLECT {
    MATCH (n)-[:OF|FORMERLY_OF]->(p:Practice), (n)-[:AT|FORMERLY_AT]->(o:Organisation)
    RETURN p.title + ' — ' + coalesce(o.shortName, o.name) LIMIT 1
  })
  WHEN n:Proof THEN head(COLLECT {
    MATCH (n)-[:PROVES]->(a:Adoption)-[:OF|FORMERLY_OF]->(p:Practice), (a)-[:AT|FORMERLY_AT]->(o:Organisation)
    RETURN p.title + ' — ' + coalesce(o.shortName, o.name) LIMIT 1
  })
  ELSE coalesce(n.title, n.shortName, n.name, n.task, n.activity) END AS name
