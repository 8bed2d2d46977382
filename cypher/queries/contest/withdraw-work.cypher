// Removes a work that was taken back.
MATCH (w:ContestWork {id: $id})
WITH w, w.id AS id
DETACH DELETE w
RETURN id
