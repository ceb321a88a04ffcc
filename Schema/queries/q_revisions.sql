-- Every revision of reports with what became of it, as of an act. The caller adds which reports and in which order.
-- ?1 and ?2: see there; ?3 act
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
