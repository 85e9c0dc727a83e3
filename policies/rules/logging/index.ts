import type { AnyRule } from "../../rule";
import { logAccess } from "./log-access";
import { logAlarm } from "./log-alarm";
import { logFlow } from "./log-flow";
import { logProtected } from "./log-protected";
import { logRedaction } from "./log-redaction";
import { logRetention } from "./log-retention";
import { logTracking } from "./log-tracking";
import { logTrail } from "./log-trail";
import { logTrailUnstoppable } from "./log-trail-unstoppable";

/** Eingabekontrolle. */
export const loggingRules: readonly AnyRule[] = [
  logTrail,
  logTrailUnstoppable,
  logAccess,
  logFlow,
  logProtected,
  logRetention,
  logAlarm,
  logRedaction,
  logTracking,
];
