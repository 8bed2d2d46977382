// Which external keys nodes of the catalogue have, in no order.
CALL () {
  UNWIND $keys.Practice AS key MATCH (n:Practice {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Organisation AS key MATCH (n:Organisation {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.InnovationSite AS key MATCH (n:InnovationSite {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Deficit AS key MATCH (n:Deficit {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Community AS key MATCH (n:Community {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Event AS key MATCH (n:Event {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Programme AS key MATCH (n:Programme {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Teacher AS key MATCH (n:Teacher {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Adoption AS key MATCH (n:Adoption {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Proof AS key MATCH (n:Proof {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Territory AS key MATCH (n:Territory {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Strand AS key MATCH (n:Strand {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Direction AS key MATCH (n:Direction {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Portfolio AS key MATCH (n:Portfolio {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Format AS key MATCH (n:Format {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Activity AS key MATCH (n:Activity {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Indicator AS key MATCH (n:Indicator {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.InfoResource AS key MATCH (n:InfoResource {source: key.source, externalKey: key.externalKey}) RETURN n
  UNION ALL
  UNWIND $keys.Material AS key MATCH (n:Material {source: key.source, externalKey: key.externalKey}) RETURN n
}
RETURN head(labels(n)) AS label, n.id AS id, n.source AS source, n.externalKey AS externalKey
