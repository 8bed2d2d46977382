// What an indicator counts of a year as known at the end of a day, or what began or ceased to count after one day and up to
// another; by name.
MATCH (e:IndicatorEntry {code: $code, year: $year, base: false})
WHERE ($after IS NULL AND e.since <= $day AND (e.until IS NULL OR e.until > $day)
    OR e.since > $after AND e.since <= $day AND (e.until IS NULL OR e.until > $day)
    OR e.until > $after AND e.until <= $day AND e.since <= $after)
OPTIONAL MATCH (o:Organisation {id: e.place})
WITH e, o
WHERE $territory IS NULL OR $territory IN [o.region, o.city, o.district]
CALL (e) {
  MATCH (n:InfoResource {id: e.key}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Organisation {id: e.key}) RETURN coalesce(n.shortName, n.name) AS name
  UNION ALL
  MATCH (n:Programme {id: e.key}) RETURN n.title AS name
  UNION ALL
  MATCH (n:Event {id: e.key}) RETURN n.title AS name
  UNION ALL
  MATCH (n:Project {id: e.key}) RETURN n.title AS name
  UNION ALL
  MATCH (n:CriteriaSheet {id: e.key}) RETURN n.title AS name
  UNION ALL
  MATCH (n:Teacher {id: e.key}) RETURN n.name AS name
  UNION ALL
  MATCH (n:Participant {id: e.key}) RETURN n.name AS name
  UNION ALL
  MATCH (n:ContestWork {id: e.key}) RETURN n.author AS name
  UNION ALL
  MATCH (n:Mentorship {id: e.key})-[:MENTEE]->(x:Organisation) RETURN coalesce(x.shortName, x.name) AS name
  UNION ALL
  RETURN null AS name
}
WITH e, o, max(name) AS name
RETURN e.key AS key, e.label AS label, name, o.id AS place, coalesce(o.shortName, o.name) AS placeName,
  coalesce(o.city, o.region) AS city, e.weight AS weight, e.people AS people, e.since AS since, e.until IS NOT NULL AND e.until <= $day AS gone
ORDER BY toLower(coalesce(name, placeName)), key, place
