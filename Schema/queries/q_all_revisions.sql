-- Every revision of every report of the periods from one to another, as of an act, in the order period, region,
-- revision.
-- ?1 first period, ?2 last period, ?3 act
SELECT filing.id, filing.act, filing.revision, filing.level, filing.lines, act.received,
  NOT EXISTS (
    SELECT 1 FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?3 AND decision.kind IN ('return', 'withdraw', 'undo')
  ) AS stands,
  (SELECT max(CASE decision.kind WHEN 'accept' THEN 2 ELSE 1 END) FROM decision
    WHERE decision.filing = filing.id AND decision.act <= ?3 AND decision.kind IN ('approve', 'accept')
      AND decision.act NOT IN (SELECT import FROM undone WHERE undone.act <= ?3)
  ) AS decided,
  filing.period, filing.region
FROM filing JOIN act ON act.id = filing.act
WHERE filing.period BETWEEN ?1 AND ?2 AND filing.act <= ?3
ORDER BY filing.period, filing.region, filing.revision
