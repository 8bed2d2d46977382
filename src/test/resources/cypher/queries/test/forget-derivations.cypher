// Takes back all derivations of practices with their history.
OPTIONAL MATCH (:Practice)-[link:DERIVED_FROM|FORMERLY_DERIVED_FROM]->(:Practice)
DELETE link
RETURN count(*) AS gone
