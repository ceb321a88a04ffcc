-- Every revision for a period, oldest first: when it was received, whether it stands, how often it was returned.
-- ?1 period, ?2 act
SELECT filing.region, act.received,
  NOT EXISTS (
    SELECT 1 FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?2 AND decision.kind IN ('return', 'withdraw', 'undo')
  ) AS stands,
  (SELECT count(*) FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?2 AND decision.kind = 'return') AS returned,
  filing.id
FROM filing JOIN act ON act.id = filing.act
WHERE filing.period = ?1 AND filing.act <= ?2
ORDER BY filing.region, filing.revision
