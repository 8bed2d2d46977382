// Keeps where a sheet of criteria stands; a version that is published takes the place of the others of its family.
MATCH (s:CriteriaSheet {id: $id})
SET s.status = $status, s.updatedAt = $at, s.version = s.version + 1, s.publishedOn = coalesce(s.publishedOn, $publishedOn)
WITH s
CALL (s) {
  MATCH (other:CriteriaSheet {family: s.family, status: 'PUBLISHED'})
  WHERE s.status = 'PUBLISHED' AND other.id <> s.id
  SET other.status = 'ARCHIVED', other.version = other.version + 1
}
RETURN s.id AS id
