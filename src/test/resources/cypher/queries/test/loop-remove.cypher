// Removes a practice and notes the version of it, for a test.
CALL () {
  MATCH (p:Practice {id: $id})
  DETACH DELETE p
}
MERGE (written:Written {id: $id})
SET written.version = $version
RETURN written.id AS id
