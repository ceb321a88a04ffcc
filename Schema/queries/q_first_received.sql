-- The day of receipt of the first standing revision of one report, now.
-- ?1 period, ?2 region
SELECT act.received
FROM filing JOIN act ON act.id = filing.act
WHERE filing.period = ?1 AND filing.region = ?2
  AND NOT EXISTS (
    SELECT 1 FROM decision WHERE decision.filing = filing.id AND decision.kind IN ('return', 'withdraw', 'undo')
  )
ORDER BY filing.revision
LIMIT 1
