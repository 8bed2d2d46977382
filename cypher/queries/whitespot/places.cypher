// The organisations of districts and cities; in no order.
MATCH (o:Organisation)
WHERE o.city IN $districts
RETURN o.city AS district, collect(o.id) AS organisations
