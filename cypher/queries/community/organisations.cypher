// The organisations that belong to a community, then those that did.
MATCH (:Community {id: $id})<-[m:MEMBER_OF]-(o:Organisation)
RETURN o.id AS id, coalesce(o.shortName, o.name) AS name, toString(m.from) AS since, toString(m.to) AS until
ORDER BY until IS NOT NULL, o.sortKey, id, since
