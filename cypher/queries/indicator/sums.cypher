// How much counts from which day until which, of all indicators or one, everywhere or at one place; in the order of the codes.
MATCH (e:IndicatorEntry)
WHERE ($code IS NULL OR e.code = $code) AND ($territory IS NULL OR EXISTS {
    MATCH (o:Organisation {id: e.place})
    WHERE $territory IN [o.region, o.city, o.district]
  })
RETURN e.code AS code, e.year AS year, e.base AS base, e.since AS since, e.until AS until, sum(e.weight) AS sum
ORDER BY code, year, base, since, until
