// Removes a material that nothing holds any more.
MATCH (material:Material {id: $id})
WHERE NOT EXISTS { (material)--() }
DELETE material
RETURN count(*) AS gone
