// The versions that were written, with what stands in the graph and should be found.
MATCH (written:Written)
OPTIONAL MATCH (n:Practice|Organisation {id: written.id})
WHERE n:Organisation OR n.status = 'PUBLISHED'
RETURN written.id AS id, written.version AS version, coalesce(n.title, n.name) AS title
ORDER BY id
