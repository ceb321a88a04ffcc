-- Every revision of one region's report for one period, as of an act, oldest first.
-- ?1 period, ?2 region, ?3 act
SELECT filing.id, filing.act, filing.revision, filing.level, filing.lines, act.received,
  NOT EXISTS (
    SELECT 1 FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?3 AND decision.kind IN ('return', 'withdraw', 'undo')
  ) AS stands,
  (SELECT max(CASE decision.kind WHEN 'accept' THEN 2 ELSE 1 END) FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?3 AND decision.kind IN ('approve', 'accept')
      AND decision.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?3)
  ) AS decided
FROM filing JOIN act ON act.id = filing.act
WHERE filing.period = ?1 AND filing.region = ?2 AND filing.act <= ?3
ORDER BY filing.revision
