// Whether any material names a file; one row, in no order.
RETURN EXISTS { MATCH (:Material {sha256: $sha256}) } AS named
