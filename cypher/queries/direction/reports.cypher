// What belongs to each direction, in the order of the document.
MATCH (d:Direction)
RETURN d,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(n)
    WHERE NOT n:Practice OR n.status = 'PUBLISHED'
    WITH head(labels(n)) AS label, count(n) AS number
    RETURN {label: label, number: number} ORDER BY label
  } AS nodes,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(n:Event)
    WHERE n.startYear IS NOT NULL
    WITH n.startYear AS year, count(n) AS events
    RETURN {year: year, events: events} ORDER BY year
  } AS years,
  COLLECT {
    MATCH (d)<-[:IN_DIRECTION]-(n:Practice {status: 'PUBLISHED'})-[:ADDRESSES]->(deficit:Deficit)
    WITH deficit, count(DISTINCT n) AS practices
    RETURN {id: deficit.id, name: deficit.name, practices: practices} ORDER BY practices DESC, deficit.name, deficit.id LIMIT 10
  } AS deficits
ORDER BY d.source, d.externalKey
