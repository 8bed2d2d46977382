// Keeps a version of a practice; one that is kept already stays as it is.
MATCH (n:Practice {id: $practice})
MERGE (n)<-[:VERSION_OF]-(version:PracticeVersion {number: $number})
ON CREATE SET version += $properties, version.id = $id, version.publishedOn = $publishedOn,
  version.approvals = $approvals, version.organisationId = $organisation, version.deficitIds = $deficits
RETURN version.number AS number
