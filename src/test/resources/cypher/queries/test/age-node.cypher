// Makes a node look as if it was last confirmed long ago.
MATCH (n:InnovationSite {id: $id})
SET n.confirmedOn = date('2020-01-01'), n.confirmedBy = 'methodist'
RETURN n.id AS id
