-- Waivers that were counted on: where, since when, until when, and how often.
SELECT organisation, stack, rule, resource, waived_until,
       min(run_at) AS first_used, max(run_at) AS last_used, count(*) AS times_used
FROM tomguard_findings
WHERE outcome = 'waived'
GROUP BY organisation, stack, rule, resource, waived_until
ORDER BY waived_until, organisation, stack, rule, resource
